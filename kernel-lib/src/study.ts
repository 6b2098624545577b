import type { Finding } from './finding.js';
import type { RotationStep } from './steps.js';

/** The same text in one or more languages: `{ language: text }`, with BCP 47 tags. Always shown as text, never as markup. */
export type Text = Readonly<Record<string, string>>;

/** How real data are. real: collected; constructed: made by hand; simulated: drawn by a seeded program; model: written by a language model; null: not stated. */
export type Origin = 'real' | 'constructed' | 'simulated' | 'model' | null;

/** Where something comes from. */
export interface Provenance {
  /** How real it is. */
  readonly origin: Origin;
  /** One sentence that is printed wherever the data are shown; needed unless real or null. */
  readonly note?: Text;
  /** Publication, data set, script or collection it comes from; needed when real. */
  readonly source?: string;
  /** Files that it was imported from. */
  readonly files?: readonly ImportedFile[];
}

/** One file that an importer read. */
export interface ImportedFile {
  /** File name without folders. */
  readonly name: string;
  /** SHA-256 of the file's bytes, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** Layout that was recognised, such as `'pqmethod'`. */
  readonly layout?: string;
  /** Program that read it. */
  readonly importer?: Software;
  /** What the importer doubted, dropped or could not carry. */
  readonly warnings?: readonly string[];
}

/** A program and its exact version. */
export interface Software {
  /** Name of the program or package. */
  readonly name: string;
  /** Exact version. */
  readonly version: string;
}

/** One column of the grid. */
export interface Column {
  /** Value of every place in the column, such as −4. */
  readonly value: number;
  /** Number of places. */
  readonly capacity: number;
  /** Heading shown beside the value. */
  readonly label?: Text;
  /** Colour of the heading as `#rrggbb`, never the only cue. */
  readonly colour?: string;
}

/** One condition of instruction. */
export interface Condition {
  /** Id that sorts refer to. */
  readonly id: string;
  /** The instruction, verbatim, in each language. */
  readonly conditionOfInstruction: Text;
  /** Wording at the two ends of the grid. */
  readonly poles?: {
    /** The end of the lowest values. */
    readonly low: Text;
    /** The end of the highest values. */
    readonly high: Text;
  };
}

/** A category of statements, imposed by the researcher before sorting. */
export interface Category {
  /** Id that statements refer to. */
  readonly id: string;
  /** Name in each language. */
  readonly name: Text;
  /** What the category leans to, such as `'self'` or `'community'`. */
  readonly orientation?: string;
}

/** One statement of the Q-set. */
export interface Statement {
  /** Id that placements and tables refer to. */
  readonly id: string;
  /** Number printed on the card; its place in the Q-set where absent. */
  readonly number?: number;
  /** Full wording in each language. */
  readonly text: Text;
  /** A few words for narrow places. */
  readonly short?: Text;
  /** Id of its category. */
  readonly category?: string;
  /** Finer label within the category. */
  readonly subcategory?: string;
  /** Literature in whose spirit it was written; not its source. */
  readonly after?: string;
  /** Provenance, where it differs from the study's. */
  readonly provenance?: Provenance;
}

/** A value that a participant has or gives: a word, a number, yes or no, or several. */
export type Answer = string | number | boolean | null | readonly (string | number | boolean)[];

/** One member of the P-set. */
export interface Participant {
  /** Pseudonym, or the name exactly as the source writes it. */
  readonly id: string;
  /** Name to show; the id where absent. */
  readonly name?: string;
  /** Language in which this person sorted. */
  readonly language?: string;
  /** Free columns about this person, such as `{ network: 2 }`. */
  readonly attributes?: Readonly<Record<string, Answer>>;
  /** Answers: `{ question id: answer }`. */
  readonly survey?: Readonly<Record<string, Answer>>;
}

/** One Q-sort: one participant under one condition of instruction. */
export interface QSort {
  /** Name of its row in tables. */
  readonly id: string;
  /** Id of the participant. */
  readonly participant: string;
  /** Id of the condition of instruction; the first where absent. */
  readonly condition?: string;
  /** Only complete sorts are analysed. */
  readonly status: 'complete' | 'in-progress' | 'excluded';
  /** Why the sort is left out; needed when excluded. */
  readonly exclusionReason?: string;
  /** `{ statement id: value of the column }`. */
  readonly placements?: Readonly<Record<string, number>>;
  /** `{ column value: statement ids from top to bottom }`, for drawing only. */
  readonly order?: Readonly<Record<string, readonly string[]>>;
  /** `{ statement id: the participant's words about the placement }`. */
  readonly comments?: Readonly<Record<string, string>>;
  /** Id of the sort that this one repeats; such a sort is analysed only where it is named. */
  readonly repeatOf?: string;
  /** Provenance, where it differs from the study's. */
  readonly provenance?: Provenance;
}

/** A factor as its author interprets and names it, or a profile that a factor is expected to match. */
export interface Profile {
  /** Short name of the profile. */
  readonly id?: string;
  /** The factor interpreted. */
  readonly factor: string;
  /** Id of the analysis; the last where absent. */
  readonly analysis?: string;
  /** Id of the study the factor belongs to, where it is another one. */
  readonly study?: string;
  /** The profile's name. */
  readonly name: Text;
  /** The author's description. */
  readonly narrative?: Text;
  /** Words of participants that support it. */
  readonly quotes?: readonly {
    /** Id of the sort whose participant said it. */
    readonly sort: string;
    /** Id of the statement it was said about. */
    readonly statement?: string;
    /** The words. */
    readonly text: Text;
  }[];
  /** The array the profile should have, to compare the recovered one with. */
  readonly idealArray?: {
    /** `{ statement id: value of the column }`. */
    readonly placements: Readonly<Record<string, number>>;
    /** Where the array comes from. */
    readonly provenance: Provenance;
  };
  /** Where name, narrative and quotes come from; never inherited. */
  readonly provenance: Provenance;
}

/** One flag set or taken away by hand. */
export interface FlagEdit {
  /** Id of the sort. */
  readonly sort: string;
  /** Factor after the last step of rotation. */
  readonly factor: string;
  /** positive or negative: defines from that side; none: does not define. */
  readonly flag: 'positive' | 'negative' | 'none';
  /** Why, in the decider's own words; not blank. */
  readonly reason: string;
  /** Who decided. */
  readonly by?: string;
  /** When, as in RFC 3339. */
  readonly time?: string;
}

/** Level of significance. */
export type Level = 0.05 | 0.01 | 0.001;

/** The rule that flags defining sorts, and what was changed by hand. */
export interface FlagRule {
  /** False when the edits alone decide; true where absent. */
  readonly automatic?: boolean;
  /** Level of significance: abs(a) > 1.96/√N, 2.58/√N or 3.29/√N; .05 where neither level nor zThreshold is given. */
  readonly level?: Level;
  /** Instead of a level, the z for which abs(a) > z/√N. */
  readonly zThreshold?: number;
  /** Whether a² must exceed h²/2; true where absent. When false, a sort significant on several factors defines none. */
  readonly majority?: boolean;
  /** Smallest abs(a) that may define, 0-1; 0 where absent. */
  readonly minimumLoading?: number;
  /** Smallest lead of abs(a) over the sort's next highest, 0-1; 0 where absent. */
  readonly minimumGap?: number;
  /** Whether negative loadings may define; `'keep'` where absent. */
  readonly negative?: 'keep' | 'drop';
  /** Changes by hand, in order, after the automatic rule. */
  readonly edits?: readonly FlagEdit[];
}

/** How z-scores and their errors are computed. */
export interface ScoreOptions {
  /** Assumed correlation of a sort with its repetition, between 0 and 1; .80 where absent. */
  readonly averageReliability?: number;
  /** True to standardise each sort before weighting, as PQMethod and KADE; false (the default) for raw sorts, as R. */
  readonly standardise?: boolean;
}

/** How factors are told apart. */
export interface ContrastOptions {
  /** Table of critical values: Brown's 1.96, 2.58, 3.29, 4.89 (the default) or R's 1.960, 2.576, 3.291, 4.8916. */
  readonly criticalZ?: 'brown' | 'r-qmethod';
}

/** Coefficient between persons, over statements. */
export type CorrelationMethod = 'pearson' | 'spearman' | 'kendall';

/** Way of extracting factors. */
export type ExtractionMethod = 'pca' | 'centroid';

/** Whose start and tolerance the centroid follows. */
export type CentroidPreset = 'pqmethod' | 'r-qmethod';

/** One analysis as decided: the options of `analyse()`, written out. */
export interface AnalysisEntry {
  /** Id that profiles refer to. */
  readonly id: string;
  /** Name to show. */
  readonly title?: Text;
  /** Which sorts went in. */
  readonly input: {
    /** Every complete sort, or the ids of those that went in. */
    readonly sorts: 'all-complete' | readonly string[];
    /** Id of the only condition of instruction taken; all where absent. */
    readonly condition?: string;
    /** SHA-256 of the canonical JSON of the data. */
    readonly dataSha256?: string;
  };
  /** Coefficient between persons. */
  readonly correlation: CorrelationMethod;
  /** Way of extracting factors. */
  readonly method: ExtractionMethod;
  /** Whose centroid; for the centroid only. */
  readonly preset?: CentroidPreset;
  /** Number of factors kept. */
  readonly factors: number;
  /** Why this method and this number of factors. */
  readonly reason?: string;
  /** Settings that make the panel of retention rules replay. */
  readonly retention?: {
    /** Seed of parallel analysis. */
    readonly seed?: number;
    /** Number of permuted data sets. */
    readonly draws?: number;
    /** Percentile of their eigenvalues that one has to exceed, 0-100. */
    readonly percentile?: number;
    /** Level at which a loading counts in the two-loadings rule. */
    readonly level?: Level;
  };
  /** Ordered steps, each on the result of the one before; [] is unrotated. */
  readonly rotation: readonly RotationStep[];
  /** Which sorts define a factor. */
  readonly flags: FlagRule;
  /** How z-scores and their errors are computed. */
  readonly scores: ScoreOptions;
  /** How distinguishing and consensus statements are found. */
  readonly contrasts?: ContrastOptions;
  /** What computed it, the library first. */
  readonly software?: readonly Software[];
  /** SHA-256 of the canonical JSON of the results. */
  readonly resultsSha256?: string;
}

/** A whole Q study: the study file's fields, and what was found while reading it. Unknown fields of the file survive beside these. */
export interface Study {
  /** Always `'qstudy'`. */
  readonly format: 'qstudy';
  /** Version of the format. */
  readonly formatVersion: string;
  /** Title, languages, authors, the author's own texts, provenance. */
  readonly study: StudyHead;
  /** The grid's columns from low to high; for unforced sorts the shape of the factor arrays. */
  readonly distribution: readonly Column[];
  /** True when every complete sort must fill the grid exactly. */
  readonly forced: boolean;
  /** Conditions of instruction. */
  readonly conditions?: readonly Condition[];
  /** Categories of statements. */
  readonly categories?: readonly Category[];
  /** The Q-set; its order is the order of rows in every table and decides ties. */
  readonly statements: readonly Statement[];
  /** The P-set. */
  readonly participants: readonly Participant[];
  /** Q-sorts; their order is the order of rows in every table. */
  readonly sorts: readonly QSort[];
  /** Analyses with all their decisions, oldest first. */
  readonly analyses?: readonly AnalysisEntry[];
  /** Factors as their author interprets them. */
  readonly profiles?: readonly Profile[];
  /** What reading the file found; never written back to it. */
  readonly findings: readonly Finding[];
}

/** What a study is and who made it. */
export interface StudyHead {
  /** Short name of the study. */
  readonly id: string;
  /** Title in each language. */
  readonly title: Text;
  /** Summary in each language. */
  readonly description?: Text;
  /** Languages that statements and texts are meant to have. */
  readonly languages?: readonly string[];
  /** Language to fall back on, visibly. */
  readonly defaultLanguage?: string;
  /** Authors in the order of citation. */
  readonly authors?: readonly {
    /** Name as it is cited. */
    readonly name: string;
    /** ORCID iD, 16 digits with hyphens. */
    readonly orcid?: string;
    /** What this author did. */
    readonly role?: string;
  }[];
  /** SPDX identifier of the data's licence. */
  readonly licence?: string;
  /** DOI without `https://doi.org/`. */
  readonly doi?: string;
  /** The author's texts for the points that a report must contain. */
  readonly reporting?: Readonly<Record<string, Text>>;
  /** Provenance of the whole, inherited by what has none of its own. */
  readonly provenance?: Provenance;
}

/** A text in the language asked for; else in the study's default language, else in the first there is. */
export function inLanguage(text: Text, language: string, fallback?: string): string {
  return text[language] ?? (fallback ? text[fallback] : undefined) ?? Object.values(text)[0] ?? '';
}

/** The language to show a study in: the one asked for, else the study's default, else the first that it names, else English. */
export function languageOf(study: Study, language?: string): string {
  return language ?? study.study.defaultLanguage ?? study.study.languages?.[0] ?? 'en';
}

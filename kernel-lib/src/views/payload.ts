import type { ContrastResult } from '../distinguish.js';
import { QError } from '../error.js';
import type { FlagResult } from '../flag.js';
import { profilesOf } from '../interpreted.js';
import type { Characteristic, Scores } from '../score.js';
import type { Step } from '../steps.js';
import type { Category, Column, Condition, Origin, Profile, QSort, Software, Study, Text } from '../study.js';
import type { Table } from '../table.js';
import { version } from '../version.js';
import { type ProvenanceOptions, provenanceOf, type ShownProvenance } from './provenance.js';

/** What of a statement is shown. */
export interface ShownStatement {
  /** Id that views refer to. */
  readonly id: string;
  /** Number printed on the card; its place in the Q-set where absent. */
  readonly number?: number;
  /** Full wording in each language. */
  readonly text: Text;
  /** A few words for narrow places. */
  readonly short?: Text;
  /** Id of its category. */
  readonly category?: string;
}

/** Provenance as it travels with an output: of the data, of the computation, and the sentences printed with every view. */
export interface PayloadProvenance {
  /** The least real origin of what is shown. */
  readonly origin: Origin;
  /** The sentence to print; absent where nothing is stated. */
  readonly note?: Text;
  /** Where the data come from. */
  readonly source?: string;
  /** Id of the study. */
  readonly study: string;
  /** What computed it, the library first. */
  readonly software: readonly Software[];
  /** Words of the chip. */
  readonly chip: Text;
  /** The foot, sentence by sentence. */
  readonly sentences: ShownProvenance['sentences'];
}

/** An author's name and description of a factor. */
export type ShownProfile = Pick<Profile, 'factor' | 'name' | 'narrative' | 'quotes' | 'provenance'>;

/** Crib sheet of one factor, by place in the array, not by z (Watts & Stenner 2012): lists of statement ids. */
export interface Crib {
  /** In the top column. */
  readonly highest: readonly string[];
  /** In the bottom column. */
  readonly lowest: readonly string[];
  /** Placed higher than in every other array. */
  readonly higher: readonly string[];
  /** Placed lower than in every other array. */
  readonly lower: readonly string[];
  /** At the highest or lowest place, shared with another array but not with all. */
  readonly ties: readonly string[];
  /** Distinguishing at .05. */
  readonly distinguishing: readonly string[];
}

/** What every output record carries: `application/vnd.qernel.v1+json`, version 1. */
export interface PayloadBase {
  /** Version of the payload. */
  readonly schemaVersion: '1.0';
  /** Language to start in. */
  readonly language: string;
  /** Heading. */
  readonly title: Text;
  /** How real it is, and what computed it. */
  readonly provenance: PayloadProvenance;
  /** The grid's columns from low to high. */
  readonly distribution: readonly Column[];
  /** True when a sort must fill the grid exactly. */
  readonly forced: boolean;
  /** Conditions of instruction. */
  readonly conditions?: readonly Condition[];
  /** Categories of the statements. */
  readonly categories?: readonly Category[];
  /** The statements, in the order of the Q-set. */
  readonly statements: readonly ShownStatement[];
}

/** What a record of scored factors carries beside that. */
export interface ScoredPayload extends PayloadBase {
  /** Steps that led here. */
  readonly steps: readonly Step[];
  /** Names that an author gave to the factors shown. */
  readonly profiles: readonly ShownProfile[];
  /** Arrays: statements × factors. */
  readonly arrays: Table;
  /** z-scores: statements × factors. */
  readonly z: Table;
  /** Characteristics of the factors. */
  readonly characteristics: Readonly<Record<string, Characteristic>>;
  /** Which sorts define which factor. */
  readonly flags: FlagResult;
  /** Statements of equal z. */
  readonly ties: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Distinguishing and consensus statements; absent where they were not asked for. */
  readonly contrasts?: ContrastResult;
}

/** One sort on its grid. */
export interface SortPayload extends PayloadBase {
  /** What it is. */
  readonly kind: 'sort';
  /** The sort. */
  readonly sort: QSort & {
    /** `{ statement id: value of the column }`; empty where nothing is placed. */
    readonly placements: Readonly<Record<string, number>>;
  };
}

/** A study in short. */
export interface StudyPayload extends PayloadBase {
  /** What it is. */
  readonly kind: 'study';
  /** Title, description and counts. */
  readonly study: {
    /** Short name of the study. */
    readonly id: string;
    /** Title in each language. */
    readonly title: Text;
    /** Summary in each language. */
    readonly description?: Text;
    /** Languages of the study. */
    readonly languages?: readonly string[];
    /** Numbers of participants, and of sorts by status. */
    readonly counts: Readonly<Record<'participants' | 'complete' | 'inProgress' | 'excluded', number>>;
    /** Authors in the order of citation. */
    readonly authors?: readonly string[];
    /** SPDX identifier of the data's licence. */
    readonly licence?: string;
    /** DOI without `https://doi.org/`. */
    readonly doi?: string;
  };
}

/** The array of one factor; the other factors' places travel in `others`, for the comparison under the grid. */
export interface FactorArrayPayload extends ScoredPayload {
  /** What it is. */
  readonly kind: 'factor-array';
  /** Arrays of all factors scored. */
  readonly others: Table;
}

/** Several arrays side by side. */
export interface FactorArraysPayload extends ScoredPayload {
  /** What it is. */
  readonly kind: 'factor-arrays';
  /** Statements lit up from the start. */
  readonly view?: {
    /** Ids of the statements. */
    readonly highlight: readonly string[];
  };
}

/** What sets one profile apart. */
export interface CribSheetPayload extends ScoredPayload {
  /** What it is. */
  readonly kind: 'crib-sheet';
  /** The crib sheet of one factor. */
  readonly cribSheet: Readonly<Record<string, Crib>>;
}

/** The table of distinguishing and consensus statements. */
export interface ContrastsPayload extends ScoredPayload {
  /** What it is. */
  readonly kind: 'contrasts';
  /** Distinguishing and consensus statements. */
  readonly contrasts: ContrastResult;
}

/** Loadings of the sorts with their flags. */
export interface LoadingsPayload
  extends Pick<PayloadBase, 'schemaVersion' | 'language' | 'title' | 'provenance'>,
    Pick<ScoredPayload, 'steps' | 'profiles' | 'flags' | 'characteristics'> {
  /** What it is. */
  readonly kind: 'loadings';
  /** Sorts × factors, in [−1, 1]. */
  readonly loadings: Table;
  /** `{ sort id: h² }`. */
  readonly communalities: Readonly<Record<string, number>>;
}

/** Any record that a view draws. */
export type Payload =
  | LoadingsPayload
  | SortPayload
  | StudyPayload
  | FactorArrayPayload
  | FactorArraysPayload
  | CribSheetPayload
  | ContrastsPayload;

/** Scores, alone or as part of a whole analysis. */
export type ScoresOrAnalysis = Scores & {
  /** Distinguishing and consensus statements, where they were computed. */
  readonly contrasts?: ContrastResult;
};

/** In which language a view starts. */
export interface LanguageOption {
  /** BCP 47 tag; the study's default language where absent. */
  readonly language?: string;
}

/** Choices that all records of scored factors share. */
export interface ScoredOptions extends LanguageOption {
  /** Distinguishing and consensus statements; those of the analysis where absent. */
  readonly contrasts?: ContrastResult;
  /** Names and descriptions of the factors; the study's own where absent. */
  readonly profiles?: readonly Profile[];
}

/** What every record of a study carries. */
export function baseOf(study: Study, title: Text, options: LanguageOption & ProvenanceOptions): PayloadBase {
  const { conditions, categories } = study;
  return {
    schemaVersion: '1.0',
    language: options.language ?? study.study.defaultLanguage ?? study.study.languages?.[0] ?? 'en',
    title,
    provenance: payloadProvenance(study, options),
    distribution: study.distribution,
    forced: study.forced,
    ...(conditions?.length && { conditions }),
    ...(categories?.length && { categories }),
    statements: study.statements.map(({ id, number, text, short, category }) => ({
      id,
      ...(number !== undefined && { number }),
      text,
      ...(short && { short }),
      ...(category !== undefined && { category }),
    })),
  };
}

function payloadProvenance(study: Study, options: ProvenanceOptions): PayloadProvenance {
  const { origin, chip, sentences, line } = provenanceOf(study, options);
  const own = study.study.provenance;
  const note = own?.origin === origin ? own.note : undefined;
  return {
    origin,
    ...(origin !== null && { note: note ?? line }),
    ...(own?.source && { source: own.source }),
    study: study.study.id,
    software: [{ name: 'qernel', version }],
    chip,
    sentences,
  };
}

/** What every record of scored factors carries, cut to the factors shown. Throws `unknown-factor`. */
export function scoredOf(
  scores: ScoresOrAnalysis,
  title: Text,
  factors: readonly string[],
  options: ScoredOptions,
): ScoredPayload {
  refuseUnknown(scores, factors);
  const contrasts = options.contrasts ?? scores.contrasts;
  const profiles = (options.profiles ?? profilesOf(scores)).filter((p) => factors.includes(p.factor));
  const of = <T>(byFactor: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(factors.map((name) => [name, byFactor[name]!]));
  return {
    ...baseOf(scores.study, title, {
      ...options,
      sorts: scores.loadings.rows,
      profiles: profiles.map((p) => p.factor),
    }),
    steps: scores.steps,
    profiles: profiles.map(shownProfile),
    arrays: columnsOf(scores.arrays, factors),
    z: columnsOf(scores.z, factors),
    characteristics: of(scores.characteristics),
    flags: scores.flags,
    ties: of(scores.ties),
    ...(contrasts && { contrasts: plain(contrasts) }),
  };
}

/** What of a profile is shown: never its ideal array. */
export function shownProfile({ factor, name, narrative, quotes, provenance }: Profile): ShownProfile {
  return { factor, name, ...(narrative && { narrative }), ...(quotes && { quotes }), provenance };
}

/** Contrasts without the trail that a record of their own carries. */
function plain({ distinguishing, consensus, consensusAt01, smallestP }: ContrastResult): ContrastResult {
  return { distinguishing, consensus, consensusAt01, smallestP };
}

/** Throws `unknown-factor` where one of the names is no scored factor. */
export function refuseUnknown({ arrays }: Scores, factors: readonly string[]): void {
  for (const name of factors) {
    if (arrays.columns.includes(name)) continue;
    throw new QError(
      'unknown-factor',
      `show: no scored factor is called "${name}"; there are ${arrays.columns.join(', ')}`,
    );
  }
}

function columnsOf(table: Table, names: readonly string[]): Table {
  const at = names.map((name) => table.columns.indexOf(name));
  return { rows: table.rows, columns: names, values: table.values.map((row) => at.map((c) => row[c]!)) };
}

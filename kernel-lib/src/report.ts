import { type ContrastResult, distinguish } from './distinguish.js';
import { entryBehind, profilesOf } from './interpreted.js';
import type { Retention } from './retain.js';
import type { Scores } from './score.js';
import { inLanguage, type Profile, type Software, type StudyHead, type Text } from './study.js';
import type { Trail } from './trail.js';
import { version } from './version.js';

/** A table column by column, as `arquero.table()` takes it. */
export type Columns = Readonly<Record<string, readonly (string | number | boolean | null)[]>>;

/** A point that only the authors can fill. */
export interface ReportingPoint {
  /** Its name in the study file. */
  readonly point: 'question' | 'whyQ' | 'concourse' | 'pilot' | 'recruitment' | 'procedure' | 'limits' | 'availability';
  /** The authors' text; null where they gave none, which a view says. */
  readonly text: string | null;
}

/** One condition of instruction as a report has it. */
export interface ReportedCondition {
  /** Id that sorts refer to. */
  readonly id: string;
  /** The instruction, verbatim. */
  readonly instruction: string;
  /** Wording at the lowest value; empty where not given. */
  readonly low: string;
  /** Wording at the highest value; empty where not given. */
  readonly high: string;
}

/** All tables of a report, in full precision. */
export interface ReportTables {
  /** statement, number, category, then the wording in each language. */
  readonly statements: Columns;
  /** value, places. */
  readonly grid: Columns;
  /** factor, eigenvalue, share of the variance, kept: every positive eigenvalue, also of factors not kept. */
  readonly eigenvalues: Columns;
  /** sort, each factor as extracted. */
  readonly unrotated: Columns;
  /** sort, each factor, communality, defines, side (1 or −1), margin. */
  readonly loadings: Columns;
  /** sort, why: confounded, null or unflagged. */
  readonly definesNone: Columns;
  /** sort, reason. */
  readonly excluded: Columns;
  /** sort, factor, flag, reason. */
  readonly flagEdits: Columns;
  /** factor, defining, eigenvalue, explainedVariance (share), averageReliability, compositeReliability, standardError. */
  readonly characteristics: Columns;
  /** factor, r with each factor. */
  readonly scoreCorrelations: Columns;
  /** statement, then `z F1`, `F1` (place), `mark F1` and so on. */
  readonly scores: Columns;
  /** factor, statement, place, z, direction, mark, p, difference, places. */
  readonly distinguishing: Columns;
  /** statement, smallestP, at05: false where a pair differs at .05 and none at .01. */
  readonly consensus: Columns;
}

/** What a reader must find in a report on a Q study; every table is also there as numbers. */
export interface Report extends Trail {
  /** What it is. */
  readonly kind: 'report';
  /** Language of its texts, a BCP 47 tag. */
  readonly language: string;
  /** Title of the study. */
  readonly title: string;
  /** The authors' own points, given or not. */
  readonly reporting: readonly ReportingPoint[];
  /** Conditions of instruction, verbatim, with the poles of the grid. */
  readonly conditions: readonly ReportedCondition[];
  /** Numbers of statements, participants and sorts. */
  readonly counts: Readonly<Record<'statements' | 'participants' | 'analysed' | 'inProgress' | 'excluded', number>>;
  /** Whether sorts had to fill the grid exactly. */
  readonly forced: boolean;
  /** Why this method and this number of factors, as the study file has it; null where it does not say. */
  readonly reason: string | null;
  /** The loading that counts as significant. */
  readonly threshold: number;
  /** Rules for the number of factors, where they were given. */
  readonly retention?: Omit<Retention, 'study' | 'steps' | 'findings' | 'unrotated'>;
  /** How the authors interpret the factors, backed by quotes. */
  readonly profiles: readonly Pick<Profile, 'factor' | 'name' | 'narrative' | 'quotes' | 'provenance'>[];
  /** Program and exact version. */
  readonly software: readonly Software[];
  /** All tables. */
  readonly tables: ReportTables;
}

/** Choices of a report. */
export interface ReportOptions {
  /** Language of its texts; the study's default language where absent. */
  readonly language?: string;
  /** The rules for the number of factors, to be reported with the values of each. */
  readonly retention?: Retention;
}

const POINTS = [
  'question',
  'whyQ',
  'concourse',
  'pilot',
  'recruitment',
  'procedure',
  'limits',
  'availability',
] as const;

/**
 * Everything that a reader or reviewer of a Q study must find (Churruca et al. 2021, table 4; Watts & Stenner 2012): the
 * authors' points, also those that they did not give, the decisions, and every table in full precision. Contrasts are the
 * analysis's own where not given; for scores alone they are computed.
 */
export function report(
  scores: Scores & { readonly contrasts?: ContrastResult },
  contrasts: ContrastResult = scores.contrasts ?? distinguish(scores),
  options: ReportOptions = {},
): Report {
  const { study, steps, findings, flags, arrays } = scores;
  const { study: head } = study;
  const language = options.language ?? head.defaultLanguage ?? head.languages?.[0] ?? 'en';
  const say = (text: Text): string => inLanguage(text, language, head.defaultLanguage);
  const withStatus = (status: string): number => study.sorts.filter((s) => s.status === status).length;
  const { retention } = options;
  return {
    kind: 'report',
    study,
    steps,
    findings: [...study.findings, ...findings],
    language,
    title: say(head.title),
    reporting: POINTS.map((point) => ({ point, text: pointOf(head, point, say) })),
    conditions: (study.conditions ?? []).map(({ id, conditionOfInstruction, poles }) => ({
      id,
      instruction: say(conditionOfInstruction),
      low: poles ? say(poles.low) : '',
      high: poles ? say(poles.high) : '',
    })),
    counts: {
      statements: study.statements.length,
      participants: study.participants.length,
      analysed: scores.loadings.rows.length,
      inProgress: withStatus('in-progress'),
      excluded: withStatus('excluded'),
    },
    forced: study.forced,
    reason: entryBehind(scores)?.reason ?? null,
    threshold: flags.threshold,
    ...(retention && { retention: rulesOf(retention) }),
    profiles: profilesOf(scores)
      .filter((p) => arrays.columns.includes(p.factor))
      .sort((a, b) => arrays.columns.indexOf(a.factor) - arrays.columns.indexOf(b.factor))
      .map(({ factor, name, narrative, quotes, provenance }) => ({
        factor,
        name,
        ...(narrative && { narrative }),
        ...(quotes && { quotes }),
        provenance,
      })),
    software: [{ name: 'qernel', version }],
    tables: tablesOf(scores, contrasts, say),
  };
}

function pointOf(head: StudyHead, point: ReportingPoint['point'], say: (text: Text) => string): string | null {
  const text = head.reporting?.[point];
  return text ? say(text) : null;
}

function rulesOf({ eigenvalues, rules, parallel, chosen, reason }: Retention): NonNullable<Report['retention']> {
  return {
    eigenvalues,
    rules,
    parallel,
    ...(chosen !== undefined && { chosen }),
    ...(reason !== undefined && { reason }),
  };
}

function tablesOf(scores: Scores, contrasts: ContrastResult, say: (text: Text) => string): ReportTables {
  const { study, flags, eigenvalues, loadings, unrotated, characteristics, scoreCorrelations } = scores;
  const { statements, distribution } = study;
  const categories = new Map((study.categories ?? []).map((c) => [c.id, say(c.name)]));
  const tags = [...new Set(statements.flatMap((s) => Object.keys(s.text)))];
  const factors = Object.keys(characteristics);
  const of = (key: keyof Scores['characteristics'][string]): number[] =>
    factors.map((name) => characteristics[name]![key]);
  const none = (['confounded', 'null', 'unflagged'] as const).flatMap((why) =>
    flags[why].map((sort) => ({ sort, why })),
  );
  return {
    statements: {
      statement: statements.map((s) => s.id),
      number: statements.map((s, i) => s.number ?? i + 1),
      category: statements.map((s) => categories.get(s.category ?? '') ?? null),
      ...Object.fromEntries(tags.map((tag) => [tag, statements.map((s) => s.text[tag] ?? null)])),
    },
    grid: { value: distribution.map((c) => c.value), places: distribution.map((c) => c.capacity) },
    eigenvalues: {
      factor: eigenvalues.map((_, f) => `F${f + 1}`),
      eigenvalue: eigenvalues,
      share: eigenvalues.map((e) => e / loadings.rows.length),
      kept: eigenvalues.map((_, f) => f < unrotated.columns.length),
    },
    unrotated: { sort: unrotated.rows, ...columnsOf(unrotated.columns, unrotated.values) },
    loadings: loadingColumns(scores),
    definesNone: { sort: none.map((n) => n.sort), why: none.map((n) => n.why) },
    excluded: { sort: flags.excluded.map((e) => e.sort), reason: flags.excluded.map((e) => e.reason) },
    flagEdits: {
      sort: flags.edits.map((e) => e.sort),
      factor: flags.edits.map((e) => e.factor),
      flag: flags.edits.map((e) => e.flag),
      reason: flags.edits.map((e) => e.reason),
    },
    characteristics: {
      factor: factors,
      defining: of('defining'),
      eigenvalue: of('eigenvalue'),
      explainedVariance: of('explainedVariance'),
      averageReliability: of('averageReliability'),
      compositeReliability: of('compositeReliability'),
      standardError: of('standardError'),
    },
    scoreCorrelations: {
      factor: scoreCorrelations.rows,
      ...columnsOf(scoreCorrelations.columns, scoreCorrelations.values),
    },
    scores: scoreColumns(scores, contrasts),
    distinguishing: distinguishingColumns(scores, contrasts),
    consensus: {
      statement: contrasts.consensusAt01,
      smallestP: contrasts.consensusAt01.map((id) => contrasts.smallestP[id] ?? null),
      at05: contrasts.consensusAt01.map((id) => contrasts.consensus.includes(id)),
    },
  };
}

function columnsOf(names: readonly string[], values: readonly (readonly number[])[]): Record<string, number[]> {
  return Object.fromEntries(names.map((name, c) => [name, values.map((row) => row[c]!)]));
}

function loadingColumns({ loadings, communalities, flags }: Scores): Columns {
  const defines = new Map(
    Object.entries(flags.defining).flatMap(([factor, list]) => list.map((d) => [d.sort, { factor, ...d }] as const)),
  );
  return {
    sort: loadings.rows,
    ...columnsOf(loadings.columns, loadings.values),
    communality: loadings.rows.map((id) => communalities[id]!),
    defines: loadings.rows.map((id) => defines.get(id)?.factor ?? null),
    side: loadings.rows.map((id) => (defines.has(id) ? Math.sign(defines.get(id)!.loading) : null)),
    margin: loadings.rows.map((id) => defines.get(id)?.margin ?? null),
  };
}

function scoreColumns({ z, arrays }: Scores, { distinguishing }: ContrastResult): Columns {
  const marks = new Map(
    Object.entries(distinguishing).map(([f, list]) => [f, new Map(list.map((d) => [d.statement, d.mark]))]),
  );
  return {
    statement: z.rows,
    ...Object.fromEntries(
      z.columns.flatMap((name, f) => [
        [`z ${name}`, z.values.map((row) => row[f]!)],
        [name, arrays.values.map((row) => row[f]!)],
        [`mark ${name}`, z.rows.map((id) => marks.get(name)?.get(id) ?? null)],
      ]),
    ),
  };
}

function distinguishingColumns({ z, arrays }: Scores, { distinguishing }: ContrastResult): Columns {
  const list = z.columns.flatMap((factor, f) =>
    (distinguishing[factor] ?? []).map((d) => {
      const i = z.rows.indexOf(d.statement);
      return { ...d, factor, place: arrays.values[i]![f]!, z: z.values[i]![f]! };
    }),
  );
  return {
    factor: list.map((d) => d.factor),
    statement: list.map((d) => d.statement),
    place: list.map((d) => d.place),
    z: list.map((d) => d.z),
    direction: list.map((d) => d.direction),
    mark: list.map((d) => d.mark),
    p: list.map((d) => d.p),
    difference: list.map((d) => d.difference),
    places: list.map((d) => d.places),
  };
}

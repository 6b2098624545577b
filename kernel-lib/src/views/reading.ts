import type { Distinguishing } from '../distinguish.js';
import { gridPlace, percent, reliabilityIn } from '../numbers.js';
import type { Column } from '../study.js';
import type { Table } from '../table.js';
import { wordsIn } from '../words.js';
import type { PayloadBase, ScoredPayload, ShownProfile, ShownStatement } from './payload.js';
import { spoken } from './tongue.js';

/** The statements of one array or sort, column by column from low to high, the highest z of each column first. */
export interface GridColumn {
  /** Value of the column. */
  readonly value: number;
  /** Ids of its statements, from top to bottom. */
  readonly statements: readonly string[];
  /** Which of nine tints, from the low pole (0) to the high one (8). */
  readonly tint: number;
}

/** Columns that have places or statements; `order` decides within a column. */
export function columnsOf(
  distribution: readonly Column[],
  placeOf: ReadonlyMap<string, number>,
  order: (a: string, b: string) => number,
): GridColumn[] {
  const ids = [...placeOf.keys()];
  const values = [
    ...new Set([...distribution.filter((c) => c.capacity > 0).map((c) => c.value), ...placeOf.values()]),
  ].sort((a, b) => a - b);
  return values.map((value, c) => ({
    value,
    statements: ids.filter((id) => placeOf.get(id) === value).sort(order),
    tint: tintAt(c, values.length),
  }));
}

/** Which of nine tints column number c of k has; the middle one where there is only one. */
export function tintAt(c: number, k: number): number {
  return k < 2 ? 4 : Math.round((c * 8) / (k - 1));
}

/** `{ statement: its place }` of one factor. */
export function placesOf(table: Table, factor: string): Map<string, number> {
  const f = table.columns.indexOf(factor);
  return new Map(table.rows.map((id, i) => [id, table.values[i]![f]!]));
}

/** `{ statement: how it distinguishes the factor }`. */
export function marksOf(payload: Pick<ScoredPayload, 'contrasts'>, factor: string): Map<string, Distinguishing> {
  return new Map((payload.contrasts?.distinguishing[factor] ?? []).map((d) => [d.statement, d]));
}

/** Statements by id. */
export function statementsOf(payload: Pick<PayloadBase, 'statements'>): Map<string, ShownStatement> {
  return new Map(payload.statements.map((s) => [s.id, s]));
}

/** Whatever carries the names that an author gave to factors. */
type Named = Pick<ScoredPayload, 'profiles'>;

/** A factor's profile, where an author gave it a name. */
export function profileOf(payload: Named, factor: string): ShownProfile | undefined {
  return payload.profiles.find((p) => p.factor === factor);
}

/** `F3 · Task-bounded affectionate`, or `F3` alone. */
export function nameOf(payload: Named, factor: string, language: string): string {
  const profile = profileOf(payload, factor);
  return profile ? `${factor} · ${spoken(profile.name, language)}` : factor;
}

/** `7 defining sorts · 14.5% of variance · reliability .97`. */
export function figuresOf(payload: Pick<ScoredPayload, 'characteristics'>, factor: string, language: string): string {
  const words = wordsIn(language);
  const { defining, explainedVariance, compositeReliability } = payload.characteristics[factor]!;
  const reliability = `${words.reliability} ${reliabilityIn(compositeReliability, language)}`;
  return [words.defining(defining), words.ofVariance(percent(explainedVariance, language)), reliability].join(' · ');
}

/** Sorts that define a factor: `P01 · P05 · P25 (−)`; beyond `most` the rest is counted. */
export function definingOf(payload: Pick<ScoredPayload, 'flags'>, factor: string, most = 24): string {
  const sorts = (payload.flags.defining[factor] ?? []).map(({ sort, loading }) => (loading < 0 ? `${sort} (−)` : sort));
  const rest = sorts.length - most;
  return rest > 0 ? `${sorts.slice(0, most).join(' · ')} · … (${sorts.length})` : sorts.join(' · ');
}

/** `P25 (−) sorted against this profile.`; empty where none did, a count where many. */
export function againstOf(payload: Pick<ScoredPayload, 'flags'>, factor: string, language: string): string {
  const against = (payload.flags.defining[factor] ?? []).filter(({ loading }) => loading < 0).map(({ sort }) => sort);
  return against.length === 0 || against.length > 6 ? '' : wordsIn(language).against(against);
}

/** The wording of the two poles: of the condition asked for, else of the first that has them. */
export function polesOf(
  payload: PayloadBase,
  language: string,
  condition?: string,
): { low: string; high: string } | undefined {
  const { conditions = [] } = payload;
  const poles = (conditions.find((c) => c.id === condition) ?? conditions.find((c) => c.poles))?.poles;
  return poles && { low: spoken(poles.low, language), high: spoken(poles.high, language) };
}

/** Short names of the statements for narrow cells: the number on the card, the number in the id where all ids are alike but for it, else the id. */
export function labelsOf(statements: readonly ShownStatement[]): Map<string, string> {
  const parts = statements.map(({ id }) => /^(\D*)0*([1-9]\d*)$/u.exec(id));
  const alike = parts.every((part) => part && part[1] === parts[0]![1]);
  const labels = statements.map((s, i) => (s.number !== undefined ? String(s.number) : alike ? parts[i]![2]! : s.id));
  const unique = new Set(labels).size === labels.length;
  return new Map(statements.map((s, i) => [s.id, unique ? labels[i]! : s.id]));
}

/** `7 = C07.`, where labels are shorter than ids. */
export function labelRemark(labels: ReadonlyMap<string, string>, language: string): string {
  const first = [...labels].find(([id, label]) => id !== label);
  return first ? wordsIn(language).numbers(first[1], first[0]) : '';
}

/** Columns as they are read: `−4`, `+2`. */
export function placeIn(value: number | undefined, language: string): string {
  return value === undefined ? '' : gridPlace(value, language);
}

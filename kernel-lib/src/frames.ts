import { type ColumnTable, table } from 'arquero';
import type { ContrastResult } from './distinguish.js';
import { QError } from './error.js';
import type { Scores } from './score.js';
import { type Answer, inLanguage, type Study } from './study.js';
import { madeFrom } from './study-behind.js';

/** In which language the texts of a table stand. */
export interface FrameOptions {
  /** Language of statements and names; the study's default language where absent. */
  readonly language?: string;
}

/** The Q-set as a table: id, category, text, in the order of the Q-set. */
export function statementsFrame(study: Study, options: FrameOptions = {}): ColumnTable {
  const { language, fallback } = languagesOf(study, options);
  const categories = new Map((study.categories ?? []).map((c) => [c.id, inLanguage(c.name, language, fallback)]));
  const { statements } = study;
  return madeFrom(
    study,
    table({
      statement: statements.map((s) => s.id),
      ...(categories.size > 0 && { category: statements.map((s) => categories.get(s.category ?? '') ?? '') }),
      text: statements.map((s) => inLanguage(s.text, language, fallback)),
    }),
  );
}

/** The loadings as a table, one row a sort: its loading on each factor, h², the factor it defines ('' where none) and the flag's margin. */
export function loadingsFrame(scores: Scores): ColumnTable {
  const { loadings, communalities, flags } = scores;
  const defines = new Map<string, { factor: string; margin: number }>();
  for (const [factor, sorts] of Object.entries(flags.defining)) {
    for (const { sort, margin } of sorts) defines.set(sort, { factor, margin });
  }
  return madeFrom(
    scores.study,
    table({
      sort: loadings.rows,
      ...Object.fromEntries(loadings.columns.map((name, f) => [name, loadings.values.map((row) => row[f]!)])),
      communality: loadings.rows.map((id) => communalities[id]!),
      defines: loadings.rows.map((id) => defines.get(id)?.factor ?? ''),
      margin: loadings.rows.map((id) => defines.get(id)?.margin ?? null),
    }),
  );
}

/** The scores as a table, one row a statement: text, then z and place of each factor, and its mark where it distinguishes. */
export function scoresFrame(scores: Scores, contrasts?: ContrastResult, options: FrameOptions = {}): ColumnTable {
  const { study, z, arrays } = scores;
  const { language, fallback } = languagesOf(study, options);
  const marks = new Map(
    Object.entries(contrasts?.distinguishing ?? {}).map(([factor, list]) => [
      factor,
      new Map(list.map((d) => [d.statement, d.mark])),
    ]),
  );
  return madeFrom(
    study,
    table({
      statement: z.rows,
      text: study.statements.map((s) => inLanguage(s.text, language, fallback)),
      ...Object.fromEntries(
        z.columns.flatMap((name, f) => [
          [`z ${name}`, z.values.map((row) => row[f]!)],
          [name, arrays.values.map((row) => row[f]!)],
          ...(contrasts ? [[`mark ${name}`, z.rows.map((id) => marks.get(name)?.get(id) ?? '')]] : []),
        ]),
      ),
    }),
  );
}

/** The characteristics of the factors as a table, one row a factor. Explained variance is a share, 0-1. */
export function characteristicsFrame(scores: Scores): ColumnTable {
  const names = Object.keys(scores.characteristics);
  const of = (key: keyof Scores['characteristics'][string]): number[] =>
    names.map((name) => scores.characteristics[name]![key]);
  return madeFrom(
    scores.study,
    table({
      factor: names,
      defining: of('defining'),
      eigenvalue: of('eigenvalue'),
      explainedVariance: of('explainedVariance'),
      compositeReliability: of('compositeReliability'),
      standardError: of('standardError'),
    }),
  );
}

/**
 * How many sorts define each factor, by an attribute of their participants: one row a value of the attribute, one column a
 * factor, then those that define none. A count of this P-set, and nothing about a population. Throws `unknown-attribute`
 * where no participant has it.
 */
export function definingByAttribute(scores: Scores, attribute: string): ColumnTable {
  const { study, loadings, flags } = scores;
  const participants = new Map(study.participants.map((p) => [p.id, p]));
  const sorts = new Map(study.sorts.map((s) => [s.id, s]));
  const answerOf = (sort: string): string =>
    shown(participants.get(sorts.get(sort)!.participant)?.attributes?.[attribute]);
  const all = loadings.rows.map(answerOf);
  if (all.every((value) => value === '')) {
    const known = [...new Set(study.participants.flatMap((p) => Object.keys(p.attributes ?? {})))];
    throw new QError(
      'unknown-attribute',
      `definingByAttribute: no participant has the attribute "${attribute}"; there ${known.length ? `are ${known.join(', ')}` : 'are none in this study'}`,
    );
  }
  const values = [...new Set(all)].sort();
  const defining = new Map(
    Object.entries(flags.defining).map(([factor, list]) => [factor, list.map((d) => answerOf(d.sort))]),
  );
  const definers = new Set(Object.values(flags.defining).flatMap((list) => list.map((d) => d.sort)));
  const rest = loadings.rows.filter((id) => !definers.has(id)).map(answerOf);
  const count = (list: readonly string[]): number[] => values.map((value) => list.filter((v) => v === value).length);
  return madeFrom(
    study,
    table({
      [attribute]: values,
      ...Object.fromEntries(loadings.columns.map((name) => [name, count(defining.get(name) ?? [])])),
      none: count(rest),
      sorts: count(all),
    }),
  );
}

function shown(answer: Answer | undefined): string {
  if (answer === undefined || answer === null) return '';
  return Array.isArray(answer) ? answer.join(', ') : String(answer);
}

function languagesOf(study: Study, options: FrameOptions): { language: string; fallback: string | undefined } {
  const fallback = study.study.defaultLanguage ?? study.study.languages?.[0];
  return { language: options.language ?? fallback ?? 'en', fallback };
}

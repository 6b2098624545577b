import { type ColumnTable, table } from 'arquero';
import type { FrameOptions } from '../frames.js';
import type { Scores } from '../score.js';
import { inLanguage } from '../study.js';
import { profileMotives } from './profiles.js';
import type { MotiveSpread } from './spread.js';

/** Mean z of each category on each factor as a table, one row a category under its name. Throws `no-categories`. */
export function profileMotivesFrame(scores: Scores, options: FrameOptions = {}): ColumnTable {
  const { rows, columns, values } = profileMotives(scores);
  return table({
    category: rows,
    name: namesOf(scores.study, rows, options),
    ...Object.fromEntries(columns.map((factor, f) => [factor, values.map((row) => row[f]!)])),
  });
}

/** How the means of each category spread over the sorts, as a table, one row a category under its name. */
export function motiveSpreadFrame(spread: MotiveSpread, options: FrameOptions = {}): ColumnTable {
  const { study, categories } = spread;
  const ids = categories.map((c) => c.id);
  return table({
    category: ids,
    name: namesOf(study, ids, options),
    mean: categories.map((c) => c.mean),
    sd: categories.map((c) => c.sd),
    lower: categories.map((c) => c.quartiles[0]),
    median: categories.map((c) => c.quartiles[1]),
    upper: categories.map((c) => c.quartiles[2]),
    high: categories.map((c) => c.high),
    low: categories.map((c) => c.low),
  });
}

function namesOf(study: Scores['study'], ids: readonly string[], options: FrameOptions): string[] {
  const fallback = study.study.defaultLanguage ?? study.study.languages?.[0];
  const language = options.language ?? fallback ?? 'en';
  const names = new Map((study.categories ?? []).map((c) => [c.id, inLanguage(c.name, language, fallback)]));
  return ids.map((id) => names.get(id) ?? id);
}

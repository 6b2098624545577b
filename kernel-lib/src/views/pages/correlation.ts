import { type Correlation, standardisedSorts } from '../../correlate.js';
import { upToOne } from '../../numbers.js';
import { wordsIn } from '../../words.js';
import type { Block, Page } from '../page.js';
import { provenanceOf } from '../provenance.js';

const PAIRS = 5;

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly r: number;
}

/** Correlations between sorts in short: how many, their range and mean, and the pairs that are most and least alike. */
export function correlationPage(correlation: Correlation, language: string, caption?: string): Page {
  const words = wordsIn(language);
  const { sorts, method, study } = correlation;
  const { highest, lowest, mean } = summaryOf(correlation);
  const shown = (r: number): string => upToOne(r, 2, language);
  const pairs = (title: string, list: readonly Pair[]): Block => ({
    block: 'table',
    caption: title,
    head: [{ text: title }, { text: words.correlationMethod[method], kind: 'number' }],
    rows: list.map(({ a, b, r }) => [`${a} – ${b}`, { text: shown(r), bar: r }]),
  });
  return {
    language,
    title: caption ?? words.correlations(sorts.length),
    sub: `${words.correlationMethod[method]} · ${sorts.length} × ${sorts.length} · ${words.range} ${shown(lowest[0]!.r)} … ${shown(highest[0]!.r)} · ${words.mean} ${shown(mean)}`,
    provenance: provenanceOf(study, { sorts }),
    blocks: [pairs(words.highestPairs, highest), pairs(words.lowestPairs, lowest)],
  };
}

/** Extremes and mean over all pairs; where the table r does not travel, products of the standardised sorts are it. */
function summaryOf(correlation: Correlation): { highest: Pair[]; lowest: Pair[]; mean: number } {
  const { sorts, r } = correlation;
  const n = correlation.study.statements.length;
  const rows = r ? undefined : standardisedSorts(correlation);
  const product = (a: number, b: number): number => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += rows![a * n + i]! * rows![b * n + i]!;
    return sum;
  };
  let highest: Pair[] = [];
  let lowest: Pair[] = [];
  let total = 0;
  for (let b = 1; b < sorts.length; b++) {
    for (let a = 0; a < b; a++) {
      const value = r ? r.values[a]![b]! : product(a, b);
      const pair = { a: sorts[a]!, b: sorts[b]!, r: value };
      total += value;
      if (highest.length < PAIRS || value > highest.at(-1)!.r)
        highest = [...highest, pair].sort((x, y) => y.r - x.r).slice(0, PAIRS);
      if (lowest.length < PAIRS || value < lowest.at(-1)!.r)
        lowest = [...lowest, pair].sort((x, y) => x.r - y.r).slice(0, PAIRS);
    }
  }
  return { highest, lowest, mean: total / ((sorts.length * (sorts.length - 1)) / 2) };
}

import { QError } from '../error.js';
import type { Trail } from '../trail.js';
import { meanOf } from './categories.js';
import type { ChanceBand } from './chance-band.js';
import type { MotiveMix } from './mix.js';

/** How the mean of one category spreads over sorts. */
export interface CategorySpread {
  /** Id of the category. */
  readonly id: string;
  /** Its mean in each sort, in the order of `sorts`. */
  readonly values: readonly number[];
  /** Mean over sorts. */
  readonly mean: number;
  /** Standard deviation over sorts (n − 1); 0 for one sort. */
  readonly sd: number;
  /** Quartiles and median by linear interpolation (type 7). */
  readonly quartiles: readonly [number, number, number];
  /** Number of sorts in which it is clearly high. */
  readonly high: number;
  /** Number of sorts in which it is clearly low. */
  readonly low: number;
}

/** How varied a group of sorts is: the spread of its category means. */
export interface MotiveSpread extends Trail {
  /** Ids of the sorts. */
  readonly sorts: readonly string[];
  /** The categories in the study's order. */
  readonly categories: readonly CategorySpread[];
  /** What chance gives, for each number of cards that a category has; empty where the sorts do not share one distribution. */
  readonly bands: readonly ChanceBand[];
}

/** How varied a group is: over its sorts, the spread of each category's mean. Throws `no-sorts`, and `two-studies` where the mixes come from several. */
export function motiveSpread(mixes: readonly MotiveMix[]): MotiveSpread {
  const [first] = mixes;
  if (!first) throw new QError('no-sorts', 'motiveSpread: there is no motive mix; give motiveMixes(scores)');
  if (mixes.some((mix) => mix.study.study.id !== first.study.study.id)) {
    throw new QError(
      'two-studies',
      'motiveSpread: the mixes come from several studies, which place other statements; spread each study by itself',
    );
  }
  const shared = mixes.every((mix) => JSON.stringify(mix.bands) === JSON.stringify(first.bands));
  return {
    study: first.study,
    steps: first.steps,
    findings: first.findings,
    sorts: mixes.map((mix) => mix.sort),
    categories: first.categories.map(({ id }, c) => {
      const means = mixes.map((mix) => mix.categories[c]!);
      const values = means.map((category) => category.mean);
      const ascending = [...values].sort((a, b) => a - b);
      return {
        id,
        values,
        mean: meanOf(values),
        sd: deviation(values),
        quartiles: [quantile(ascending, 0.25), quantile(ascending, 0.5), quantile(ascending, 0.75)],
        high: means.filter((category) => category.verdict === 'clearly-high').length,
        low: means.filter((category) => category.verdict === 'clearly-low').length,
      };
    }),
    bands: shared ? first.bands : [],
  };
}

function deviation(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = meanOf(values);
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1));
}

function quantile(ascending: readonly number[], share: number): number {
  const at = (ascending.length - 1) * share;
  const below = ascending[Math.floor(at)]!;
  return below + (at - Math.floor(at)) * (ascending[Math.ceil(at)]! - below);
}

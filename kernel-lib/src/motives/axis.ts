import type { Column } from '../study.js';
import { meanOf } from './categories.js';

/** Which categories stand at the two ends of the axis. */
export interface AxisOptions {
  /** Id of the category of own benefit; `'MAT'` where absent. */
  readonly self?: string;
  /** Ids of the categories of the community; `['NRM', 'PUB']` where absent. */
  readonly community?: readonly string[];
}

/** Own benefit less community, in places of the grid. It covers no affection, recognition, interest, duty, pressure or task. */
export interface Axis {
  /** Mean of own benefit less the mean of the community's category means; positive towards own benefit. */
  readonly value: number;
  /** Its standard deviation under a random sort. */
  readonly sd: number;
  /** Category of own benefit. */
  readonly self: string;
  /** Categories of the community. */
  readonly community: readonly string[];
}

/**
 * The axis of one sort; null where a category that it needs is not there. Under a random sort a contrast Σ c·value with
 * Σ c = 0 has variance S² · Σ c², where S² is the variance of the grid's places with the N − 1 divisor.
 */
export function axisOf(
  categories: readonly { readonly id: string; readonly mean: number; readonly cards: readonly unknown[] }[],
  distribution: readonly Column[],
  options: AxisOptions,
): Axis | null {
  const { self = 'MAT', community = ['NRM', 'PUB'] } = options;
  const own = categories.find((c) => c.id === self);
  const others = community.map((id) => categories.find((c) => c.id === id));
  if (!own || others.length === 0 || others.some((c) => !c)) return null;
  const ends = others as readonly (typeof own)[];
  const squares = 1 / own.cards.length + ends.reduce((sum, c) => sum + 1 / (ends.length ** 2 * c.cards.length), 0);
  return {
    value: own.mean - meanOf(ends.map((c) => c.mean)),
    sd: Math.sqrt(variance(distribution) * squares),
    self,
    community,
  };
}

function variance(distribution: readonly Column[]): number {
  const places = distribution.reduce((sum, c) => sum + c.capacity, 0);
  const mean = distribution.reduce((sum, c) => sum + c.capacity * c.value, 0) / places;
  return distribution.reduce((sum, c) => sum + c.capacity * (c.value - mean) ** 2, 0) / (places - 1);
}

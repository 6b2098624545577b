import { QError } from '../error.js';
import type { Column } from '../study.js';
import { chanceThatAny } from './any-of.js';
import { sumsDrawn } from './sums-drawn.js';

/** One value that the mean of a category can take, and how often a random sort takes it that far from the centre, or further. */
export interface ReachableValue {
  /** Distance of the mean from the centre of the grid. */
  readonly value: number;
  /** Chance that one category, named before looking, lies that far out or further, on either side; 0-1. */
  readonly chance: number;
}

/** How far out a category must lie before chance is a poor account of it. */
export interface ChanceLimit extends ReachableValue {
  /** exact: counted over all random sorts; upper-bound: the chance is at most this (sum over the categories). */
  readonly kind: 'exact' | 'upper-bound';
}

/** What random sorting gives for the mean of one category of cards. */
export interface ChanceBand {
  /** Cards in the category. */
  readonly cards: number;
  /** Categories among which one may be picked. */
  readonly categories: number;
  /** Places on the grid. */
  readonly places: number;
  /** Mean of the grid, around which the band lies; 0 for a grid that is symmetric about 0. */
  readonly centre: number;
  /** Standard deviation of the mean under a random sort. */
  readonly sd: number;
  /** Every distance from the centre that the mean can have, ascending, with its chance. */
  readonly reachable: readonly ReachableValue[];
  /** The limit for a category that was named before looking; null where no value is rare enough. */
  readonly namedBeforehand: ChanceLimit | null;
  /** The limit for a category picked after looking: that any of the categories reaches it is rare. Null where no value is rare enough. */
  readonly pickedAfterLooking: ChanceLimit | null;
}

/** How rare is rare, and how exact the joint chance is to be. */
export interface ChanceOptions {
  /** Largest chance that a limit may have; .05 where absent. */
  readonly level?: number;
  /** counted: over all random sorts (the default); bound: the sum over the categories, for categories of unequal size. */
  readonly joint?: 'counted' | 'bound';
}

/**
 * What random sorting gives for the mean of a category: `cards` places drawn without replacement from the grid, exactly.
 * A limit is the smallest distance that the mean can have and that chance reaches in at most 5 % of sorts: for one
 * category named beforehand, and for any of the `categories` (equal in size) when one is picked after looking. Distances are
 * discrete, so that a limit's own chance may lie well below the level. With 4 of 36 cards on 2,3,4,6,6,6,4,3,2 places:
 * SD 1.014, limits 2.25 (3.2 %) and 3.00 (2.0 % that any of nine). Throws `bad-chance-band`.
 */
export function chanceBand(
  distribution: readonly Column[],
  cards: number,
  categories: number,
  options: ChanceOptions = {},
): ChanceBand {
  const { level = 0.05, joint = 'counted' } = options;
  const places = distribution.reduce((sum, column) => sum + column.capacity, 0);
  refuse(places, cards, categories, level);
  const centre = distribution.reduce((sum, c) => sum + c.capacity * c.value, 0) / places;
  const variance = distribution.reduce((sum, c) => sum + c.capacity * (c.value - centre) ** 2, 0) / places;
  const reachable = reachableValues(distribution, cards, centre);
  const countable = joint === 'counted' && cards * categories <= places;
  const any = ({ value, chance }: ReachableValue): ChanceLimit => {
    if (categories === 1) return { value, chance, kind: 'exact' };
    const counted = countable
      ? chanceThatAny(distribution, cards, categories, (mean) => away(mean, centre) >= value)
      : null;
    return counted === null
      ? { value, chance: Math.min(1, categories * chance), kind: 'upper-bound' }
      : { value, chance: counted, kind: 'exact' };
  };
  const named = reachable.find(({ chance }) => chance <= level);
  return {
    cards,
    categories,
    places,
    centre,
    sd: places > 1 ? Math.sqrt(((variance / cards) * (places - cards)) / (places - 1)) : 0,
    reachable,
    namedBeforehand: named ? { ...named, kind: 'exact' } : null,
    pickedAfterLooking: smallestWithin(reachable, any, level),
  };
}

/** Distance of a mean from the centre, rounded to 1e-9, so that equal distances compare as equal. */
export function away(mean: number, centre: number): number {
  return Math.round(Math.abs(mean - centre) * 1e9) / 1e9;
}

function reachableValues(distribution: readonly Column[], cards: number, centre: number): ReachableValue[] {
  const chanceAt = new Map<number, number>();
  for (const [sum, chance] of sumsDrawn(distribution, cards)) {
    const distance = away(sum / cards, centre);
    chanceAt.set(distance, (chanceAt.get(distance) ?? 0) + chance);
  }
  let tail = 0;
  return [...chanceAt]
    .sort(([a], [b]) => b - a)
    .map(([value, chance]) => {
      tail += chance;
      return { value, chance: Math.min(1, tail) };
    })
    .reverse();
}

/** From the outermost value inwards, since the joint chance is cheap to count where it is small. */
function smallestWithin(
  reachable: readonly ReachableValue[],
  any: (value: ReachableValue) => ChanceLimit,
  level: number,
): ChanceLimit | null {
  let smallest: ChanceLimit | null = null;
  for (const value of [...reachable].reverse()) {
    if (value.chance > level) return smallest;
    const limit = any(value);
    if (limit.chance > level) return smallest;
    smallest = limit;
  }
  return smallest;
}

function refuse(places: number, cards: number, categories: number, level: number): void {
  const bad = (why: string): QError => new QError('bad-chance-band', `chanceBand: ${why}`);
  if (!Number.isInteger(cards) || cards < 1 || cards > places) {
    throw bad(`${cards} cards of ${places} places; give a whole number from 1 to ${places}`);
  }
  if (!Number.isInteger(categories) || categories < 1)
    throw bad(`${categories} categories; give a whole number from 1`);
  if (!(level > 0 && level < 1)) throw bad(`level is ${level}; it lies between 0 and 1`);
}

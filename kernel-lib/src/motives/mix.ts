import { QError } from '../error.js';
import type { Scores } from '../score.js';
import type { Column, QSort, Study } from '../study.js';
import type { Trail } from '../trail.js';
import { type Axis, type AxisOptions, axisOf } from './axis.js';
import { categoriesOf, meanOf } from './categories.js';
import { away, type ChanceBand, chanceBand } from './chance-band.js';
import { type Nearness, nearnessOfSort } from './nearness.js';

/** One card and where it lies. */
export interface PlacedCard {
  /** Id of the statement. */
  readonly statement: string;
  /** Value of its column. */
  readonly value: number;
}

/**
 * What may be said of one category. clearly-high, clearly-low: also when it was picked after looking;
 * only-if-named-beforehand: out of the band for one named category, not for one picked after looking; within-chance: neither;
 * no-verdict: the design has too few cards for any verdict, and its means only rank the categories.
 */
export type MotiveVerdict =
  | 'clearly-high'
  | 'clearly-low'
  | 'only-if-named-beforehand'
  | 'within-chance'
  | 'no-verdict';

/** One category in one sort. */
export interface CategoryMean {
  /** Id of the category. */
  readonly id: string;
  /** Mean value of the places of its cards. */
  readonly mean: number;
  /** Its cards, in the order of the Q-set. */
  readonly cards: readonly PlacedCard[];
  /** What chance leaves to be said. */
  readonly verdict: MotiveVerdict;
}

/** The motives of one sort: how its categories rank, how near it lies to the profiles, and the axis from own benefit to community. */
export interface MotiveMix extends Trail {
  /** Id of the sort. */
  readonly sort: string;
  /** The categories in the study's order. Their means, weighted by their cards, average to the centre of the grid. */
  readonly categories: readonly CategoryMean[];
  /** What chance gives, for each number of cards that a category has: one band where all categories are equal in size. */
  readonly bands: readonly ChanceBand[];
  /** How near the sort lies to the factors of its study. */
  readonly nearness: Nearness;
  /** Own benefit less community; null where a category that it needs holds no statement. */
  readonly axis: Axis | null;
  /** Cards of the task category one by one, without a band: they stand for different things. */
  readonly taskCards: readonly PlacedCard[];
}

/** Which categories play a part of their own. */
export interface MotiveOptions extends AxisOptions {
  /** Id of the category shown card by card; `'TSK'` where absent. */
  readonly task?: string;
}

/**
 * The motive mix of one sort of an analysis: the mean place of each category against what random sorting gives, nearness to
 * the factors (a², the unexplained part 1 − h² beside it, never rescaled) and the axis from own benefit to community. The
 * band is counted over all ways to lay the cards on the places that this sort used, so that it also holds for an unforced sort.
 * Throws `no-categories`, `unknown-sort` and `oblique-factors`.
 */
export function motiveMix(scores: Scores, sort: string, options: MotiveOptions = {}): MotiveMix {
  return mixWith(scores, sort, options, bandKeeper());
}

/** The motive mix of every sort of an analysis, in the study's order. Throws as `motiveMix`. */
export function motiveMixes(scores: Scores, options: MotiveOptions = {}): MotiveMix[] {
  const band = bandKeeper();
  return scores.loadings.rows.map((sort) => mixWith(scores, sort, options, band));
}

/** What may be said of a category with this mean; a mean on a limit counts as reaching it. */
export function verdictOf(mean: number, band: ChanceBand): MotiveVerdict {
  const { namedBeforehand, pickedAfterLooking, centre } = band;
  if (!namedBeforehand || !pickedAfterLooking) return 'no-verdict';
  const distance = away(mean, centre);
  if (distance >= pickedAfterLooking.value) return mean > centre ? 'clearly-high' : 'clearly-low';
  return distance >= namedBeforehand.value ? 'only-if-named-beforehand' : 'within-chance';
}

type Band = (distribution: readonly Column[], cards: number, sizes: readonly number[]) => ChanceBand;

function mixWith(scores: Scores, id: string, options: MotiveOptions, bandOf: Band): MotiveMix {
  const { study, steps, findings } = scores;
  const { task = 'TSK' } = options;
  const nearness = nearnessOfSort(scores, id);
  const placements = placementsOf(study, id);
  const held = categoriesOf(study, 'motiveMix');
  const sizes = held.map(({ statements }) => statements.length);
  const distribution = placesUsed(study, placements);
  const bands = new Map(
    [...new Set(sizes)].sort((a, b) => a - b).map((size) => [size, bandOf(distribution, size, sizes)]),
  );
  const categories = held.map(({ id: category, statements }): CategoryMean => {
    const cards = statements.map((statement) => ({ statement, value: placements[statement]! }));
    const mean = meanOf(cards.map(({ value }) => value));
    return { id: category, mean, cards, verdict: verdictOf(mean, bands.get(cards.length)!) };
  });
  return {
    study,
    steps,
    findings,
    sort: id,
    categories,
    bands: [...bands.values()],
    nearness,
    axis: axisOf(categories, distribution, options),
    taskCards: categories.find((c) => c.id === task)?.cards ?? [],
  };
}

function placementsOf(study: Study, id: string): NonNullable<QSort['placements']> {
  const placements = study.sorts.find((s) => s.id === id)?.placements;
  if (!placements) throw new QError('unknown-sort', `motiveMix: sort "${id}" has no placements; complete the sort`);
  return placements;
}

function placesUsed(study: Study, placements: Readonly<Record<string, number>>): Column[] {
  const used = new Map<number, number>();
  for (const { id } of study.statements) used.set(placements[id]!, (used.get(placements[id]!) ?? 0) + 1);
  return [...used].sort(([a], [b]) => a - b).map(([value, capacity]) => ({ value, capacity }));
}

/** Bands are the same for every sort that used the same places: each is counted once. */
function bandKeeper(): Band {
  const kept = new Map<string, ChanceBand>();
  return (distribution, cards, sizes) => {
    const joint = sizes.every((size) => size === cards) ? 'counted' : 'bound';
    const key = JSON.stringify([distribution, cards, sizes.length, joint]);
    const band = kept.get(key) ?? chanceBand(distribution, cards, sizes.length, { joint });
    kept.set(key, band);
    return band;
  };
}

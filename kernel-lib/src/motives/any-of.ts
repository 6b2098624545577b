import type { Column } from '../study.js';
import { choose } from './sums-drawn.js';

/** Beyond this many states the count would take seconds; the caller then has the sum over categories as upper bound. */
const MOST_STATES = 20_000;

/** Beyond this many ways to spread a category's cards over the columns, likewise. */
const MOST_WAYS = 50_000;

/**
 * The chance that a random sort puts at least one of `categories` categories, each of `cards` cards, at a mean that counts
 * as far. Inclusion and exclusion over how many of them do: Σ (−1)^(j+1) · C(categories, j) · P(j given ones all do),
 * each term counted exactly over the places that the earlier ones leave. Null where that would be too many states.
 */
export function chanceThatAny(
  distribution: readonly Column[],
  cards: number,
  categories: number,
  far: (mean: number) => boolean,
): number | null {
  if (choose(cards + distribution.length - 1, cards) > MOST_WAYS) return null;
  const spreads = spreadsThat(distribution, cards, far);
  let states = new Map<string, State>([['', { left: distribution.map((c) => c.capacity), chance: 1 }]]);
  let places = distribution.reduce((sum, c) => sum + c.capacity, 0);
  let any = 0;
  for (let j = 1; j <= categories; j++) {
    states = withOneMore(states, spreads, choose(places, cards));
    if (states.size > MOST_STATES) return null;
    if (states.size === 0) break;
    const all = [...states.values()].reduce((sum, state) => sum + state.chance, 0);
    any += (j % 2 === 1 ? 1 : -1) * choose(categories, j) * all;
    places -= cards;
  }
  return any;
}

/** Places left in each column, and the chance of coming there. */
interface State {
  readonly left: readonly number[];
  readonly chance: number;
}

/** Every way to spread the cards over the columns (cards per column) whose mean is far. */
function spreadsThat(distribution: readonly Column[], cards: number, far: (mean: number) => boolean): number[][] {
  const spreads: number[][] = [];
  const fill = (column: number, taken: readonly number[], rest: number, sum: number): void => {
    if (column === distribution.length) {
      if (rest === 0 && far(sum / cards)) spreads.push([...taken]);
      return;
    }
    const { value, capacity } = distribution[column]!;
    for (let k = 0; k <= Math.min(capacity, rest); k++) fill(column + 1, [...taken, k], rest - k, sum + k * value);
  };
  fill(0, [], cards, 0);
  return spreads;
}

function withOneMore(
  states: ReadonlyMap<string, State>,
  spreads: readonly number[][],
  ways: number,
): Map<string, State> {
  const next = new Map<string, State>();
  for (const { left, chance } of states.values()) {
    for (const spread of spreads) {
      if (spread.some((k, column) => k > left[column]!)) continue;
      const after = left.map((places, column) => places - spread[column]!);
      const here = spread.reduce((product, k, column) => product * choose(left[column]!, k), chance / ways);
      const key = after.join();
      next.set(key, { left: after, chance: (next.get(key)?.chance ?? 0) + here });
    }
    if (next.size > MOST_STATES) break;
  }
  return next;
}

import type { Column } from '../study.js';

/** z that agree to this are tied. */
const TIE = 1e-9;

/** z ranked into a grid. */
export interface Ranking {
  /** A value of the grid for each statement; the array always obeys the grid. */
  readonly array: Float64Array;
  /** Groups of statement indices whose z agree to 1e-9, chained; each in the order of the Q-set. */
  readonly ties: readonly (readonly number[])[];
}

/** Ranks z into the grid, from the highest down. Among tied z the statement that comes first in the Q-set gets the higher place. */
export function rankIntoGrid(z: Float64Array, distribution: readonly Column[]): Ranking {
  const order = Array.from(z.keys()).sort((a, b) => z[b]! - z[a]! || a - b);
  const ties: number[][] = [];
  for (let from = 0, to = 1; to <= order.length; to++) {
    if (to < order.length && z[order[to - 1]!]! - z[order[to]!]! <= TIE) continue;
    if (to - from > 1) {
      const group = order.slice(from, to).sort((a, b) => a - b);
      ties.push(group);
      for (let i = from; i < to; i++) order[i] = group[i - from]!;
    }
    from = to;
  }
  const array = new Float64Array(z.length);
  let at = 0;
  for (const { value, capacity } of [...distribution].sort((a, b) => b.value - a.value)) {
    for (let place = 0; place < capacity && at < order.length; place++) array[order[at++]!] = value;
  }
  return { array, ties };
}

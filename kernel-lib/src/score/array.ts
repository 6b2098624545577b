import type { Column } from '../study.js';

/** z that agree to this are tied. */
const TIE = 1e-9;

/**
 * A factor array: z ranked into the grid, so that the array always obeys it. Tied z (to 1e-9, chained) are ordered by
 * the Q-set: the statement that comes first gets the higher place.
 */
export function arrayOf(z: ArrayLike<number>, distribution: readonly Column[]): Float64Array {
  const array = new Float64Array(z.length);
  const columns = [...distribution].sort((a, b) => b.value - a.value);
  const order = descending(z);
  let at = 0;
  for (const { value, capacity } of columns) {
    for (let place = 0; place < capacity && at < order.length; place++) array[order[at++]!] = value;
  }
  return array;
}

/** Groups of statement indices whose z agree to 1e-9, chained; each in the order of the Q-set. */
export function tiesOf(z: ArrayLike<number>): number[][] {
  return groups(z).filter((group) => group.length > 1);
}

/** Statement indices from the highest z to the lowest, tied ones in the order of the Q-set. */
function descending(z: ArrayLike<number>): number[] {
  return groups(z).flat();
}

function groups(z: ArrayLike<number>): number[][] {
  const order = Array.from({ length: z.length }, (_, i) => i).sort((a, b) => z[b]! - z[a]! || a - b);
  const out: number[][] = [];
  order.forEach((i, rank) => {
    if (rank > 0 && z[order[rank - 1]!]! - z[i]! <= TIE) out.at(-1)!.push(i);
    else out.push([i]);
  });
  for (const group of out) if (group.length > 1) group.sort((a, b) => a - b);
  return out;
}

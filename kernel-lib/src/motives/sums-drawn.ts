import type { Column } from '../study.js';

/**
 * The exact distribution of the sum of `cards` places drawn without replacement from a grid: sum → chance. Counted column
 * by column: the ways to take k of a column's c places are C(c, k).
 */
export function sumsDrawn(distribution: readonly Column[], cards: number): ReadonlyMap<number, number> {
  let ways: Map<number, number>[] = Array.from(
    { length: cards + 1 },
    (_, taken) => new Map(taken === 0 ? [[0, 1]] : []),
  );
  let places = 0;
  for (const { value, capacity } of distribution) {
    const next = ways.map(() => new Map<number, number>());
    ways.forEach((sums, taken) => {
      for (let k = 0; k <= Math.min(capacity, cards - taken); k++) {
        for (const [sum, count] of sums) {
          const reached = rounded(sum + k * value);
          next[taken + k]!.set(reached, (next[taken + k]!.get(reached) ?? 0) + count * choose(capacity, k));
        }
      }
    });
    ways = next;
    places += capacity;
  }
  const all = choose(places, cards);
  return new Map([...ways[cards]!].map(([sum, count]) => [sum, count / all]));
}

/** The number of ways to take k of n. */
export function choose(n: number, k: number): number {
  let ways = 1;
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i;
  return Math.round(ways);
}

/** Sums of grid values such as .1 agree to 1e-9, however they were added. */
function rounded(sum: number): number {
  return Math.round(sum * 1e9) / 1e9;
}

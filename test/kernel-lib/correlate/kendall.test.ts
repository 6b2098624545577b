import { describe, expect, it } from 'vitest';
import { kendallMatrix } from '../../../kernel-lib/src/correlate/kendall.js';

const tau = (a: readonly number[], b: readonly number[]): number =>
  kendallMatrix(Float64Array.from([...a, ...b]), 2, a.length)[0]![1]!;

describe('kendallMatrix', () => {
  it('counts concordant and discordant pairs, ties taken out, by hand', () => {
    // Pairs of (1,1) (2,3) (2,2) (4,4): ab +, ac +, ad +, bc tied in a, bd +, cd +: 5 of √(5 · 6).
    expect(tau([1, 2, 2, 4], [1, 3, 2, 4])).toBeCloseTo(5 / Math.sqrt(30), 15);
  });

  it('has the τ-b of scipy 1.17.1 (scipy.stats.kendalltau)', () => {
    const [x, y, w] = [
      [2, 1, 0, -1, -2, 0, 1, -1],
      [1, 2, -1, 0, -2, 0, -1, 1],
      [0, 0, 1, -1, 2, -2, 1, -1],
    ] as const;
    expect(tau(x, y)).toBeCloseTo(0.32, 14);
    expect(tau(x, w)).toBeCloseTo(-0.04, 14);
    expect(tau(y, w)).toBeCloseTo(-0.44, 14);
  });

  it('is 1 for a sort with itself and −1 with its mirror image, ties and all', () => {
    expect(tau([2, 1, 1, 0, -1], [2, 1, 1, 0, -1])).toBe(1);
    expect(tau([2, 1, 1, 0, -1], [-2, -1, -1, 0, 1])).toBe(-1);
  });
});

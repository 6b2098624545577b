import { describe, expect, it } from 'vitest';
import { ranksOf } from '../../../kernel-lib/src/correlate/ranks.js';

describe('ranksOf', () => {
  it('gives tied values the mean of their ranks, as scipy 1.17.1 does (scipy.stats.rankdata)', () => {
    expect(Array.from(ranksOf(Float64Array.of(2, 1, 0, -1, -2, 0, 1, -1), 1, 8))).toEqual([
      8, 6.5, 4.5, 2.5, 1, 4.5, 6.5, 2.5,
    ]);
  });

  it('ranks each row by itself', () => {
    expect(Array.from(ranksOf(Float64Array.of(30, 10, 20, -1, -1, -1), 2, 3))).toEqual([3, 1, 2, 2, 2, 2]);
  });
});

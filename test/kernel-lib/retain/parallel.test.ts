import { describe, expect, it } from 'vitest';
import { correlate } from '../../../kernel-lib/src/index.js';
import { parallelEigenvalues } from '../../../kernel-lib/src/retain/parallel.js';
import { studyOf } from '../../support/fixtures.js';
import { MORE_SORTS } from '../../support/fourteen-sorts.js';

const correlation = correlate(studyOf(MORE_SORTS));

describe('parallel analysis', () => {
  it('adds up to the number of sorts in every draw: a permuted study has the trace of any correlation matrix', () => {
    const limits = parallelEigenvalues(correlation, { seed: 1, draws: 1, percentile: 50, positions: 8 });
    expect(limits.reduce((a, b) => a + b, 0)).toBeCloseTo(14, 10);
  });

  it('of two sorts of three statements is exact: permuted r is 1, .5, −.5 or −1, so the first eigenvalue 2 or 1.5', () => {
    // (−1, 0, 1) against its six orders: r = ±1 in 2 of 6, ±.5 in 4 of 6. The median of the first eigenvalue is 1.5, its 95th percentile 2.
    const two = correlate(studyOf({ a: [-1, 0, 1], b: [1, 0, -1] }));
    const at = (percentile: number): number[] =>
      parallelEigenvalues(two, { seed: 5, draws: 400, percentile, positions: 2 });
    expect(at(50)[0]).toBeCloseTo(1.5, 12);
    expect(at(95)[0]).toBeCloseTo(2, 12);
    expect(at(95)[1]).toBeCloseTo(0.5, 12);
  });

  it('interpolates between draws (type 7): of two draws the 25th percentile lies a quarter of the way', () => {
    const at = (percentile: number): number =>
      parallelEigenvalues(correlation, { seed: 3, draws: 2, percentile, positions: 1 })[0]!;
    const [low, high] = [at(1e-9), at(100 - 1e-9)];
    expect(high).toBeGreaterThan(low);
    expect(at(25)).toBeCloseTo(low + 0.25 * (high - low), 8);
  });

  it.each(['pearson', 'spearman', 'kendall'] as const)('falls from position to position (%s)', (method) => {
    const limits = parallelEigenvalues(correlate(studyOf(MORE_SORTS), { method }), {
      seed: 1,
      draws: 25,
      percentile: 95,
      positions: 8,
    });
    limits.forEach((limit, f) => {
      if (f > 0) expect(limit).toBeLessThanOrEqual(limits[f - 1]!);
    });
  });
});

import { describe, expect, it } from 'vitest';
import { withPositiveSum } from '../../../kernel-lib/src/linear/sign.js';

const signed = (...loadings: number[]): number[] => Array.from(withPositiveSum(Float64Array.from(loadings)));

describe('the sign of a factor', () => {
  it('makes Σ a·|a| positive, which large loadings decide and not their number', () => {
    // .9² = .81 against 3 × .4² = .48.
    expect(signed(-0.9, 0.4, 0.4, 0.4)).toEqual([0.9, -0.4, -0.4, -0.4]);
    expect(signed(0.9, -0.4, -0.4, -0.4)).toEqual([0.9, -0.4, -0.4, -0.4]);
  });

  it('goes by the first loading that is not zero where the sum is 0', () => {
    expect(signed(0, -0.5, 0.5)).toEqual([0, 0.5, -0.5]);
    expect(signed(0, 0.5, -0.5)).toEqual([0, 0.5, -0.5]);
  });

  it('takes a sum within 1e-9 of Σa² for 0, and one beyond it not', () => {
    // Σ a·|a| = −2·.5·δ, Σa² = .5: its share is −2δ.
    expect(signed(0.5, -0.5 - 4e-10)[0]).toBeGreaterThan(0);
    expect(signed(0.5, -0.5 - 6e-10)[0]).toBeLessThan(0);
  });

  it('takes a loading within 1e-9 of 0 for zero', () => {
    expect(signed(-9e-10, 0.5, -0.5)[1]).toBeGreaterThan(0);
    expect(signed(-1.1e-9, 0.5, -0.5)[1]).toBeLessThan(0);
  });

  it('leaves no minus zero, which JSON has not', () => {
    for (const loadings of [signed(-0, 0.5), signed(0, -0.5)])
      expect(loadings.some((a) => Object.is(a, -0))).toBe(false);
  });

  it('leaves a column of zeros', () => {
    expect(signed(0, 0)).toEqual([0, 0]);
  });
});

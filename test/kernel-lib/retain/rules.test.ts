import { describe, expect, it } from 'vitest';
import { countLeading, humphreyProducts, significantLoadings } from '../../../kernel-lib/src/retain/rules.js';

const loadings = {
  rows: ['a', 'b', 'c', 'd'],
  columns: ['F1', 'F2', 'F3'],
  values: [
    [0.8, 0.1, 0],
    [-0.7, 0.5, 0],
    [0.6, -0.4, 0],
    [0.5, 0.3, 0.2],
  ],
};

describe('the rules for the number of factors', () => {
  it('count up to the first factor that fails, though a later one passes', () => {
    expect(countLeading([3, 2, 0.5, 1.5], (e) => e > 1)).toBe(2);
    expect(countLeading([0.5], (e) => e > 1)).toBe(0);
    expect(countLeading([3, 2], (e) => e > 1)).toBe(2);
    expect(countLeading([], () => true)).toBe(0);
  });

  it('count loadings above a threshold, from either side', () => {
    expect(significantLoadings(loadings, 0.45)).toEqual([4, 1, 0]);
    expect(significantLoadings(loadings, 0.5)).toEqual([3, 0, 0]);
  });

  it('multiply the two highest loadings in size (Humphrey)', () => {
    const products = humphreyProducts(loadings);
    [0.8 * 0.7, 0.5 * 0.4, 0].forEach((product, f) => {
      expect(products[f]).toBeCloseTo(product, 15);
    });
  });

  it('multiply a highest loading that two sorts share', () => {
    expect(humphreyProducts({ rows: ['a', 'b'], columns: ['F1'], values: [[0.5], [-0.5]] })).toEqual([0.25]);
  });
});

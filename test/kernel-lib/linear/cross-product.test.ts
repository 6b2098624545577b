import { describe, expect, it } from 'vitest';
import { crossProduct } from '../../../kernel-lib/src/linear/cross-product.js';

describe('crossProduct', () => {
  it('gives Zᵀ Z, worked by hand for two rows of three', () => {
    // Z = (1 2 3; 4 5 6): columns (1,4), (2,5), (3,6).
    expect(Array.from(crossProduct(Float64Array.of(1, 2, 3, 4, 5, 6), 2, 3))).toEqual([
      17, 22, 27, 22, 29, 36, 27, 36, 45,
    ]);
  });

  it.each([1, 3, 4, 5, 8, 11])('adds up every one of %s rows, whether or not they come in fours', (p) => {
    // Row s is (1, s): ΣΣ = p, p(p − 1)/2 and (p − 1)p(2p − 1)/6.
    const rows = Float64Array.from({ length: 2 * p }, (_, i) => (i % 2 ? (i - 1) / 2 : 1));
    const sum = (p * (p - 1)) / 2;
    expect(Array.from(crossProduct(rows, p, 2))).toEqual([p, sum, sum, ((p - 1) * p * (2 * p - 1)) / 6]);
  });
});

import { describe, expect, it } from 'vitest';
import { rankIntoGrid } from '../../../kernel-lib/src/score/array.js';

const GRID = [
  { value: -1, capacity: 1 },
  { value: 0, capacity: 2 },
  { value: 1, capacity: 1 },
];
const ranked = (z: readonly number[], grid = GRID): { array: number[]; ties: readonly (readonly number[])[] } => {
  const { array, ties } = rankIntoGrid(Float64Array.from(z), grid);
  return { array: Array.from(array), ties };
};

describe('rankIntoGrid', () => {
  it('gives the highest z the highest place', () => {
    expect(ranked([0.2, -1.5, 1.4, -0.1])).toEqual({ array: [0, -1, 1, 0], ties: [] });
  });

  it('gives the higher place to the statement that comes first in the Q-set, where z are tied', () => {
    expect(ranked([0.5, -1.5, 0.5, 0.5])).toEqual({ array: [1, -1, 0, 0], ties: [[0, 2, 3]] });
    expect(ranked([0, 0, 0, 0])).toEqual({ array: [1, 0, 0, -1], ties: [[0, 1, 2, 3]] });
  });

  it('takes z within 1e-9 for tied, in a chain also beyond it', () => {
    // Each is .9e-9 above the one before it in the Q-set: all three are one group, and the Q-set decides.
    expect(ranked([1, 1 + 9e-10, 1 + 1.8e-9, -3])).toEqual({ array: [1, 0, 0, -1], ties: [[0, 1, 2]] });
    expect(ranked([1, 1 + 1.1e-9, -1, -3])).toEqual({ array: [0, 1, 0, -1], ties: [] });
  });

  it('takes the columns by their values, in whatever order they stand', () => {
    expect(ranked([0.2, -1.5, 1.4, -0.1], [GRID[2]!, GRID[0]!, GRID[1]!]).array).toEqual([0, -1, 1, 0]);
  });

  it('puts nothing into a column without places', () => {
    const grid = [{ value: -2, capacity: 0 }, ...GRID, { value: 0.5, capacity: 0 }];
    expect(ranked([0.2, -1.5, 1.4, -0.1], grid).array).toEqual([0, -1, 1, 0]);
  });

  it('fills the grid exactly, whatever the z', () => {
    for (const z of [
      [4, 3, 2, 1],
      [1, 1, 2, 2],
      [-1, 0, 0, -1],
    ])
      expect(ranked(z).array.sort((a, b) => a - b)).toEqual([-1, 0, 0, 1]);
  });
});

import { describe, expect, it } from 'vitest';
import { byHand, invert, reorder, split, type Table } from '../../../kernel-lib/src/index.js';
import { byHandOn, invertOn, reorderOn, splitOn } from '../../../kernel-lib/src/rotate/by-hand.js';

const LOADINGS: Table = {
  rows: ['a', 'b', 'c'],
  columns: ['F1', 'F2', 'F3'],
  values: [
    [0.8, 0.1, -0.2],
    [-0.6, 0.5, 0],
    [0, 0, 0],
  ],
};

const throwsCode = (code: string, act: () => unknown): void =>
  expect(act).toThrow(expect.objectContaining({ name: 'QError', code }));

describe('a turn by hand', () => {
  it('turns clockwise as PQROT does: at 90° the first factor becomes the second, and the second minus the first', () => {
    const { values } = byHandOn(LOADINGS, byHand('F1', 'F2', 90));
    expect(values[0]![0]).toBeCloseTo(0.1, 15);
    expect(values[0]![1]).toBeCloseTo(-0.8, 15);
    expect(values[0]![2]).toBe(-0.2);
  });

  it('is a′ = a·cos θ + b·sin θ, b′ = b·cos θ − a·sin θ, by hand at 30°', () => {
    const { values } = byHandOn(LOADINGS, byHand('F1', 'F2', 30));
    expect(values[1]![0]).toBeCloseTo(-0.6 * (Math.sqrt(3) / 2) + 0.5 * 0.5, 15);
    expect(values[1]![1]).toBeCloseTo(0.5 * (Math.sqrt(3) / 2) + 0.6 * 0.5, 15);
  });

  it('the other way round turns the other way: F2 with F1 by θ is F1 with F2 by −θ', () => {
    const other = byHandOn(LOADINGS, byHand('F2', 'F1', 17)).values;
    byHandOn(LOADINGS, byHand('F1', 'F2', -17)).values.forEach((row, s) => {
      row.forEach((a, f) => {
        expect(a).toBeCloseTo(other[s]![f]!, 15);
      });
    });
  });

  it('leaves no minus zero, which JSON has not', () => {
    for (const degrees of [90, 180, -90, -180]) {
      expect(byHandOn(LOADINGS, byHand('F1', 'F2', degrees)).values[2]!.some((a) => Object.is(a, -0))).toBe(false);
    }
  });

  it('refuses an unknown factor, a factor with itself, and an angle that is none', () => {
    throwsCode('unknown-factor', () => byHandOn(LOADINGS, byHand('F1', 'F4', 10)));
    throwsCode('bad-pair', () => byHandOn(LOADINGS, byHand('F1', 'F1', 10)));
    for (const degrees of [Number.NaN, Number.POSITIVE_INFINITY, '10' as unknown as number]) {
      throwsCode('bad-angle', () => byHandOn(LOADINGS, byHand('F1', 'F2', degrees)));
    }
  });
});

describe('invert, reorder and split', () => {
  it('invert changes the sign of the named factors only', () => {
    expect(invertOn(LOADINGS, invert('F1', 'F3')).values).toEqual([
      [-0.8, 0.1, 0.2],
      [0.6, 0.5, 0],
      [0, 0, 0],
    ]);
    throwsCode('unknown-factor', () => invertOn(LOADINGS, invert('f1')));
  });

  it('reorder puts the factors in the order named and names them anew', () => {
    const { columns, values } = reorderOn(LOADINGS, reorder('F3', 'F1', 'F2'));
    expect(columns).toEqual(['F1', 'F2', 'F3']);
    expect(values[0]).toEqual([-0.2, 0.8, 0.1]);
  });

  it('reorder wants each factor once: none left out, none twice', () => {
    throwsCode('bad-order', () => reorderOn(LOADINGS, reorder('F3', 'F1')));
    throwsCode('bad-order', () => reorderOn(LOADINGS, reorder('F3', 'F1', 'F1')));
    throwsCode('bad-order', () => reorderOn(LOADINGS, reorder('F3', 'F1', 'F2', 'F1')));
    throwsCode('unknown-factor', () => reorderOn(LOADINGS, reorder('F3', 'F1', 'F4')));
  });

  it('split keeps max(a, 0) under the factor’s name, and max(−a, 0) becomes the last factor', () => {
    const { columns, values } = splitOn(LOADINGS, split('F1'));
    expect(columns).toEqual(['F1', 'F2', 'F3', 'F4']);
    expect(values).toEqual([
      [0.8, 0.1, -0.2, 0],
      [0, 0.5, 0, 0.6],
      [0, 0, 0, 0],
    ]);
    throwsCode('unknown-factor', () => splitOn(LOADINGS, split('F9')));
  });
});

import { describe, expect, it } from 'vitest';
import { byHand, correlate, extract, invert, reorder, rotate, split, varimax } from '../../kernel-lib/src/index.js';
import { studyOf } from '../support/fixtures.js';
import { MORE_SORTS } from '../support/fourteen-sorts.js';

const factors = extract(correlate(studyOf(MORE_SORTS)), { factors: 3 });

const largestChange = (a: typeof factors, b: typeof factors): number =>
  Math.max(...a.loadings.values.flatMap((row, s) => row.map((v, f) => Math.abs(v - b.loadings.values[s]![f]!))));

describe('rotate', () => {
  it('takes the steps one after the other, each on the result of the one before', () => {
    const together = rotate(factors, varimax(), byHand('F1', 'F3', 12), invert('F2'));
    const apart = rotate(rotate(rotate(factors, varimax()), byHand('F1', 'F3', 12)), invert('F2'));
    expect(together).toEqual(apart);
    expect(together.steps.map((s) => s.step)).toEqual(['correlate', 'extract', 'varimax', 'byHand', 'invert']);
  });

  it('without a step gives the factors as they were', () => {
    expect(rotate(factors)).toEqual(factors);
  });

  it('keeps the unrotated loadings beside the turned ones', () => {
    expect(rotate(factors, varimax()).unrotated).toEqual(factors.loadings);
  });

  it.each([7, 45, 90, 123.4, 180, -60])('turning by %s° and back gives the same loadings', (degrees) => {
    const start = rotate(factors, varimax());
    expect(largestChange(rotate(start, byHand('F1', 'F2', degrees), byHand('F1', 'F2', -degrees)), start)).toBeLessThan(
      1e-15,
    );
  });

  it('never fixes sign or order after a step by hand', () => {
    // A half turn mirrors both factors, and nothing turns them back.
    const start = rotate(factors, varimax());
    const mirrored = rotate(start, byHand('F1', 'F2', 180));
    expect(mirrored.loadings.values[0]![0]).toBeCloseTo(-start.loadings.values[0]![0]!, 14);
    const inverted = rotate(start, invert('F1'));
    expect(inverted.loadings.values.map((row) => row[0])).toEqual(start.loadings.values.map((row) => 0 - row[0]!));
    const reordered = rotate(start, reorder('F3', 'F2', 'F1'));
    expect(reordered.loadings.values).toEqual(start.loadings.values.map(([a, b, c]) => [c, b, a]));
  });

  it('keeps communalities through turns, and after a split h² is still Σ a²', () => {
    const turned = rotate(factors, varimax(), byHand('F2', 'F3', -33));
    for (const [sort, h2] of Object.entries(factors.communalities))
      expect(turned.communalities[sort]).toBeCloseTo(h2, 14);
    const parted = rotate(factors, split('F1'));
    for (const [sort, h2] of Object.entries(factors.communalities))
      expect(parted.communalities[sort]).toBeCloseTo(h2, 14);
    expect(parted.loadings.columns).toEqual(['F1', 'F2', 'F3', 'F4']);
  });

  it('carries the reason of a step by hand', () => {
    expect(rotate(factors, byHand('F1', 'F2', 5, { reason: 'P3 is the union leader' })).steps.at(-1)).toEqual({
      step: 'byHand',
      factors: ['F1', 'F2'],
      degrees: 5,
      reason: 'P3 is the union leader',
    });
    expect(rotate(factors, varimax({ kaiser: false })).steps.at(-1)).toEqual({ step: 'varimax', kaiser: false });
  });

  it('refuses a step that it does not have', () => {
    expect(() => rotate(factors, { step: 'promax' } as never)).toThrow(
      expect.objectContaining({ code: 'unknown-step', message: expect.stringContaining('promax') }),
    );
    for (const none of [undefined, varimax, 'varimax']) {
      expect(() => rotate(factors, none as never)).toThrow(expect.objectContaining({ code: 'unknown-step' }));
    }
  });
});

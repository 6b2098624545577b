import { describe, expect, it } from 'vitest';
import { chanceBand } from '../../../kernel-lib/src/motives/chance-band.js';
import type { Column } from '../../../kernel-lib/src/study.js';

const grid = (values: readonly number[], capacities: readonly number[]): Column[] =>
  values.map((value, i) => ({ value, capacity: capacities[i]! }));
const FULL = grid([-4, -3, -2, -1, 0, 1, 2, 3, 4], [2, 3, 4, 6, 6, 6, 4, 3, 2]);
const SHORT = grid([-3, -2, -1, 0, 1, 2, 3], [1, 2, 3, 6, 3, 2, 1]);

// Counts: Python's itertools.combinations over all 58,905 sets of 4 of the 36 places. Percentages: METHOD, "Motive mix".
describe('what random sorting gives for a category of four of 36 cards', () => {
  const band = chanceBand(FULL, 4, 9);

  it('spreads its mean with a standard deviation of 1.014', () => {
    expect(band.sd).toBeCloseTo(1.014, 3);
    expect(band.centre).toBe(0);
  });

  it('reaches ±2.25 in 1,912 of 58,905 draws, 3.2 %, which is the limit for a category named beforehand', () => {
    expect(band.namedBeforehand).toMatchObject({ value: 2.25, kind: 'exact' });
    expect(band.namedBeforehand!.chance).toBeCloseTo(1912 / 58905, 12);
    expect(band.reachable.find((r) => r.value === 2)!.chance).toBeCloseTo(3680 / 58905, 12);
  });

  it('leaves 2.0 % for any of nine to reach ±3.00, the limit for one picked after looking', () => {
    expect(band.pickedAfterLooking).toMatchObject({ value: 3, kind: 'exact' });
    expect(band.pickedAfterLooking!.chance).toBeCloseTo(0.02, 3);
    expect(band.pickedAfterLooking!.chance).toBeLessThan((9 * 130) / 58905);
  });

  it('knows every value that the mean can have, in steps of .25 up to 3.50', () => {
    expect(band.reachable.map((r) => r.value)).toEqual(Array.from({ length: 15 }, (_, i) => i / 4));
    expect(band.reachable[0]!.chance).toBeCloseTo(1, 12);
  });
});

describe('what random sorting gives in other designs', () => {
  it('reaches its maximum of 2.5 for some category in 22 % of sorts of 18 cards, so that nothing picked after looking is rare', () => {
    const band = chanceBand(SHORT, 2, 9);
    expect(band.pickedAfterLooking).toBeNull();
    expect(band.reachable.at(-1)!.value).toBe(2.5);
    const any = chanceBand(SHORT, 2, 9, { level: 0.22 }).pickedAfterLooking!;
    expect(any).toMatchObject({ value: 2.5, kind: 'exact' });
    expect(any.chance).toBeCloseTo(0.22, 3);
  });

  it('counts the joint chance exactly: all 24 orders of 1,2,3,4 dealt to two categories of two', () => {
    // Means lie 1 from 2.5 for {1,2} and {3,4}: 2 of the 6 pairs; both categories then do so at once.
    const band = chanceBand(grid([1, 2, 3, 4], [1, 1, 1, 1]), 2, 2, { level: 0.4 });
    expect(band.centre).toBe(2.5);
    expect(band.pickedAfterLooking!.value).toBe(1);
    expect(band.pickedAfterLooking!.chance).toBeCloseTo(1 / 3, 12);
  });

  it('says that it gives an upper bound where the categories differ in size', () => {
    const band = chanceBand(FULL, 4, 9, { joint: 'bound' });
    expect(band.pickedAfterLooking).toMatchObject({ value: 3, kind: 'upper-bound' });
    expect(band.pickedAfterLooking!.chance).toBeCloseTo((9 * 130) / 58905, 12);
  });

  it('refuses more cards than the grid has places', () => {
    expect(() => chanceBand(SHORT, 19, 1)).toThrowError(/19 cards of 18 places/);
    expect(() => chanceBand(SHORT, 2, 0)).toThrowError(/0 categories/);
  });
});

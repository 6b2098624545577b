import { describe, expect, it } from 'vitest';
import { type FlagEdit, flag, type Scores, type Study, score } from '../../kernel-lib/src/index.js';
import { factorsOf, shuffledStudy } from '../support/factors.js';
import { studyOf } from '../support/fixtures.js';

const study = studyOf({ a: [2, 1, 0, -1, -2, 0], b: [1, 2, -2, 0, -1, 0], c: [-1, 0, 1, 0, 2, -2] });
/** Each sort flagged by hand on F1, where it has a loading, from the side on which it loads. */
const scored = (loadings: readonly number[], options = {}, of: Study = study): Scores => {
  const factors = factorsOf(
    of,
    loadings.map((a) => [a]),
  );
  const edits = of.sorts.flatMap((s, i): FlagEdit[] =>
    loadings[i]
      ? [{ sort: s.id, factor: 'F1', flag: loadings[i]! > 0 ? 'positive' : 'negative', reason: 'for the test' }]
      : [],
  );
  return score(factors, flag(factors, { automatic: false, edits }), options);
};
const zOf = (scores: Scores, factor = 0): number[] => scores.z.values.map((row) => row[factor]!);

describe('score', () => {
  it('weights by a/(1 − a²) and standardises with N − 1, by hand', () => {
    // a = .5 → w = 2/3; a = .6 → w = .9375. Sums: 2/3·a + .9375·b, which have mean 0.
    const sums = [2 * (2 / 3) + 0.9375, 2 / 3 + 1.875, -1.875, -2 / 3, -2 * (2 / 3) - 0.9375, 0];
    const sd = Math.sqrt(sums.reduce((s, v) => s + v * v, 0) / 5);
    zOf(scored([0.5, 0.6, 0])).forEach((z, i) => {
      expect(z).toBeCloseTo(sums[i]! / sd, 14);
    });
  });

  it('takes a sort that defines from the other side with a negative weight', () => {
    const mirrored = {
      ...study,
      sorts: study.sorts.map((s) => (s.id === 'b' ? { ...s, placements: mirror(s.placements!) } : s)),
    };
    const [straight, turned] = [zOf(scored([0.5, 0.6, 0])), zOf(scored([0.5, -0.6, 0], {}, mirrored))];
    straight.forEach((z, i) => {
      expect(turned[i]).toBeCloseTo(z, 14);
    });
  });

  it('gives one defining sort its own values, standardised, and array', () => {
    // (2, 1, 0, −1, −2, 0): SD = √(10/5).
    const scores = scored([0.4, 0, 0]);
    expect(zOf(scores)[0]).toBeCloseTo(2 / Math.SQRT2, 14);
    expect(scores.arrays.values.flat()).toEqual([2, 1, 0, -1, -2, 0]);
    expect(scores.ties).toEqual({ F1: [['s3', 's6']] });
  });

  it('standardises each sort first where told to; that changes nothing where all sorts have the same spread', () => {
    const [raw, standard] = [zOf(scored([0.5, 0.6, 0])), zOf(scored([0.5, 0.6, 0], { standardise: true }))];
    raw.forEach((z, i) => {
      expect(standard[i]).toBeCloseTo(z, 14);
    });
    // A sort three times as wide counts three times as much raw, and the same standardised.
    const wide = {
      ...study,
      forced: false,
      sorts: study.sorts.map((s) => (s.id === 'b' ? { ...s, placements: times(s.placements!, 3) } : s)),
    };
    zOf(scored([0.5, 0.6, 0], { standardise: true }, wide)).forEach((z, i) => {
      expect(z).toBeCloseTo(standard[i]!, 14);
    });
    expect(zOf(scored([0.5, 0.6, 0], {}, wide))[1]).not.toBeCloseTo(standard[1]!, 2);
  });

  it('gives the reliability of p sorts as .8p/(1 + (p − 1).8) and SE = √(1 − reliability), by hand', () => {
    // p = 2: 1.6/1.8 = 8/9, SE 1/3. Eigenvalue .25 + .36 = .61, of three sorts.
    expect(scored([0.5, 0.6, 0]).characteristics.F1).toEqual({
      defining: 2,
      eigenvalue: expect.closeTo(0.61, 14),
      explainedVariance: expect.closeTo(0.61 / 3, 14),
      averageReliability: 0.8,
      compositeReliability: expect.closeTo(8 / 9, 14),
      standardError: expect.closeTo(1 / 3, 14),
    });
    expect(scored([0.5, 0.6, 0], { averageReliability: 0.5 }).characteristics.F1!.compositeReliability).toBeCloseTo(
      2 / 3,
      14,
    );
  });

  it('correlates the z of the factors, and combines their errors as √(SE₁² + SE₂²)', () => {
    const factors = factorsOf(study, [
      [0.9, 0],
      [0, 0.9],
      [0.1, 0.2],
    ]);
    const { scoreCorrelations, standardErrorOfDifference } = score(factors, flag(factors));
    // r of a and b: (2 + 2 + 0 + 0 + 2 + 0)/10; one sort each: SE² = .2.
    expect(scoreCorrelations.values[0]![1]).toBeCloseTo(0.6, 14);
    expect(scoreCorrelations.values[1]![1]).toBe(1);
    expect(standardErrorOfDifference.values[0]![1]).toBeCloseTo(Math.sqrt(0.4), 14);
    expect(standardErrorOfDifference.columns).toEqual(['F1', 'F2']);
  });

  it('gives the array of an unforced study the shape of its distribution, columns without places left empty', () => {
    const distribution = [{ value: -5, capacity: 0 }, ...study.distribution, { value: 5, capacity: 0 }];
    const unforced = studyOf(
      { a: [5, 4, 0, -5, -5, 1], b: [1, 2, 0, -2, -1, 0], c: [0, 1, 0, 0, 1, 0] },
      { distribution, forced: false },
    );
    const { arrays } = scored([0.9, 0.3, 0], {}, unforced);
    expect(arrays.values.flat().sort((x, y) => x - y)).toEqual([-2, -1, 0, 0, 1, 2]);
  });

  it('scores only the factors asked for', () => {
    const factors = factorsOf(study, [
      [0.9, 0],
      [0, 0.9],
      [0.1, 0.2],
    ]);
    const { z, characteristics, loadings } = score(factors, flag(factors), { factors: ['F2'] });
    expect(z.columns).toEqual(['F2']);
    expect(Object.keys(characteristics)).toEqual(['F2']);
    expect(loadings.columns).toEqual(['F1', 'F2']);
  });

  it.each([
    ['no-defining-sorts', () => scored([0, 0, 0])],
    ['perfect-loading', () => scored([1, 0.5, 0])],
    ['perfect-loading', () => scored([1 - 1e-13, 0.5, 0])],
    ['perfect-loading', () => scored([-1.2, 0.5, 0])],
    ['bad-reliability', () => scored([0.5, 0, 0], { averageReliability: 1 })],
    ['bad-reliability', () => scored([0.5, 0, 0], { averageReliability: Number.NaN })],
    ['unknown-factor', () => scored([0.5, 0, 0], { factors: ['F2'] })],
    ['unknown-factor', () => scored([0.5, 0, 0], { factors: ['constructor'] })],
    ['grid-size', () => scored([0.5, 0, 0], {}, { ...study, distribution: study.distribution.slice(1) })],
    [
      'grid-size',
      () => scored([0.5, 0, 0], {}, { ...study, distribution: [...study.distribution, { value: 3, capacity: 1 }] }),
    ],
  ])('throws %s, and names the way out', (code, act) => {
    expect(act).toThrow(
      expect.objectContaining({ name: 'QError', code, message: expect.stringMatching(/^score: .+[;,] /) }),
    );
  });

  it('throws no-spread where defining sorts cancel out but for rounding', () => {
    const copies = {
      ...study,
      sorts: study.sorts.map((s) => ({ ...s, placements: times(study.sorts[0]!.placements!, 0.1) })),
    };
    // w(.3) + w(.2) + w(−x) = 0 for x with x/(1 − x²) = w: x = (√(1 + 4w²) − 1)/(2w).
    const w = 0.3 / 0.91 + 0.2 / 0.96;
    expect(() => scored([0.3, 0.2, -(Math.sqrt(1 + 4 * w * w) - 1) / (2 * w)], {}, copies)).toThrow(
      expect.objectContaining({ code: 'no-spread' }),
    );
  });

  it('fits the grid whatever was sorted, with z of mean 0 and SD 1', () => {
    const values = [-2, -1, -1, 0, 0, 0, 1, 1, 2];
    const nine = studyOf(shuffledStudy(4, values));
    const scores = scored([0.7, 0.5, -0.6, 0.2], {}, nine);
    expect(scores.arrays.values.flat().sort((x, y) => x - y)).toEqual(values);
    expect(zOf(scores).reduce((a, b) => a + b, 0)).toBeCloseTo(0, 13);
    expect(zOf(scores).reduce((a, b) => a + b * b, 0)).toBeCloseTo(8, 13);
  });
});

function mirror(placements: Readonly<Record<string, number>>): Record<string, number> {
  return times(placements, -1);
}

function times(placements: Readonly<Record<string, number>>, by: number): Record<string, number> {
  return Object.fromEntries(Object.entries(placements).map(([id, v]) => [id, v * by + 0]));
}

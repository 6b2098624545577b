// p of scipy 1.17.1 (scipy.special.erfc(d/√2)).
import { describe, expect, it } from 'vitest';
import { type Contrasts, distinguish, flag, type Scores, score } from '../../kernel-lib/src/index.js';
import { factorsOf } from '../support/factors.js';
import { studyOf } from '../support/fixtures.js';

const study = studyOf({ a: [2, 1, 0, -1, -2], b: [1, 2, -2, 0, -1], c: [0, -1, 2, 1, -2] });
const factors = factorsOf(study, [
  [0.95, 0, 0],
  [0, 0.95, 0],
  [0, 0, 0.95],
]);
const scores = score(factors, flag(factors));

/** The scores with z and arrays given, statement by statement, and SED of 1 between each two factors: z differ by whole critical values. */
function withZ(rows: readonly (readonly number[])[], arrays = rows.map((row) => row.map(() => 0))): Scores {
  const columns = rows[0]!.map((_, f) => `F${f + 1}`);
  const statements = rows.map((_, i) => `s${i + 1}`);
  return {
    ...scores,
    z: { rows: statements, columns, values: rows },
    arrays: { rows: statements, columns, values: arrays },
    standardErrorOfDifference: { rows: columns, columns, values: columns.map(() => columns.map(() => 1)) },
  };
}

const marks = (contrasts: Contrasts, factor: string): string[] =>
  contrasts.distinguishing[factor]!.map((d) => `${d.statement}${d.mark}`);

describe('distinguish', () => {
  it('marks by Brown’s table: 1.96, 2.58, 3.29 and 4.89 times the SED, each to be exceeded', () => {
    const contrasts = distinguish(
      withZ([
        [0, 1.96],
        [0, 1.97],
        [0, 2.58],
        [0, 2.59],
        [0, 3.3],
        [0, 4.89],
        [0, 4.9],
      ]),
    );
    expect(marks(contrasts, 'F1')).toEqual(['s2*', 's3*', 's4**', 's5***', 's6***', 's76*']);
    expect(contrasts.consensus).toEqual(['s1']);
    expect(contrasts.consensusAt01).toEqual(['s1', 's2', 's3']);
  });

  it('marks by the table and never by p: 2.577 has p < .01 and one star, but two by R’s table', () => {
    expect(distinguish(withZ([[0, 2.577]])).distinguishing.F1).toMatchObject([
      { mark: '*', p: expect.closeTo(0.009966195063287131, 15) },
    ]);
    expect(marks(distinguish(withZ([[0, 2.577]]), { criticalZ: 'r-qmethod' }), 'F1')).toEqual(['s1**']);
    expect(
      marks(
        distinguish(
          withZ([
            [0, 3.2905],
            [0, 4.8912],
          ]),
          { criticalZ: 'r-qmethod' },
        ),
        'F1',
      ),
    ).toEqual(['s1**', 's2***']);
  });

  it.each([
    [2, 0.04550026389635843],
    [2.58, 0.0098800315155413],
    [3.29, 0.0010018738275714444],
    [4.89, 1.0083597767150728e-6],
  ])('has p = erfc(d/√2) for a difference of %s SED', (d, p) => {
    expect(distinguish(withZ([[d, 0]])).distinguishing.F1![0]!.p / p).toBeCloseTo(1, 13);
  });

  it('distinguishes a factor only where it differs from every other, with the largest of its p', () => {
    const contrasts = distinguish(
      withZ([
        [3, 0, 0.5],
        [0, 1, 2],
      ]),
    );
    // s1: F1 lies 3 and 2.5 from the others; F2 and F3 lie .5 apart. s2: F1 and F3 lie 2 apart, and F2 1 from each.
    expect(contrasts.distinguishing.F1).toEqual([
      {
        statement: 's1',
        p: expect.closeTo(0.012419330651552277, 14),
        mark: '*',
        direction: 'higher',
        difference: 2.5,
        places: 0,
      },
    ]);
    expect(contrasts.distinguishing.F2).toEqual([]);
    expect(contrasts.distinguishing.F3).toEqual([]);
    expect(contrasts.consensus).toEqual([]);
    expect(contrasts.consensusAt01).toEqual(['s2']);
    expect(contrasts.smallestP).toEqual({ s2: expect.closeTo(0.04550026389635843, 14) });
  });

  it('says whether a factor ranks a statement higher than all others, lower, or between', () => {
    const contrasts = distinguish(withZ([[4, 2, 0]], [[3, 1, -2]]), {});
    expect(['F1', 'F2', 'F3'].map((f) => contrasts.distinguishing[f]![0])).toMatchObject([
      { direction: 'higher', difference: 2, places: 2 },
      { direction: 'between', difference: 2, places: 2 },
      { direction: 'lower', difference: 2, places: 3 },
    ]);
  });

  it('takes the SED of each pair of factors', () => {
    const uneven = withZ([[2, 0]]);
    const sed = {
      ...uneven.standardErrorOfDifference,
      values: [
        [0.5, 1.1],
        [1.1, 2],
      ],
    };
    expect(distinguish({ ...uneven, standardErrorOfDifference: sed }).consensus).toEqual(['s1']); // 2 < 1.96 · 1.1
  });

  it('gives empty lists with fewer than two scored factors', () => {
    const one = score(factors, flag(factors), { factors: ['F2'] });
    expect(distinguish(one)).toMatchObject({
      distinguishing: { F2: [] },
      consensus: [],
      consensusAt01: [],
      smallestP: {},
    });
    const none = score(factors, flag(factors), { factors: [] });
    expect(distinguish(none)).toMatchObject({ distinguishing: {}, consensus: [], consensusAt01: [] });
  });

  it('has every consensus statement also at .01, and none that distinguishes', () => {
    const contrasts = distinguish(scores);
    for (const statement of contrasts.consensus) expect(contrasts.consensusAt01).toContain(statement);
    const distinguishing = Object.values(contrasts.distinguishing)
      .flat()
      .map((d) => d.statement);
    for (const statement of contrasts.consensus) expect(distinguishing).not.toContain(statement);
    expect(Object.keys(contrasts.smallestP)).toEqual(contrasts.consensusAt01);
  });

  it.each(['spss', 'constructor', '__proto__'])('refuses a table called %s', (criticalZ) => {
    expect(() => distinguish(scores, { criticalZ: criticalZ as 'brown' })).toThrow(
      expect.objectContaining({ code: 'unknown-table' }),
    );
  });
});

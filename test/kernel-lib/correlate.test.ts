// Numbers of numpy 2.4.6 (corrcoef) and scipy 1.17.1 (pearsonr, spearmanr, kendalltau).
import { describe, expect, it } from 'vitest';
import { LARGEST_TABLE, standardisedSorts } from '../../kernel-lib/src/correlate.js';
import { correlate, type QSort, type Study } from '../../kernel-lib/src/index.js';
import { studyOf } from '../support/fixtures.js';

const X = [2, 1, 0, -1, -2, 0, 1, -1];
const Y = [1, 2, -1, 0, -2, 0, -1, 1];
const W = [0, 0, 1, -1, 2, -2, 1, -1];
const study = studyOf({ x: X, y: Y, w: W });

const changed = (id: string, change: Partial<QSort>): Study => ({
  ...study,
  sorts: study.sorts.map((s) => (s.id === id ? { ...s, ...change } : s)),
});

describe('correlate', () => {
  it.each([
    ['pearson', [0.5, -0.08333333333333333, -0.5833333333333334]],
    ['spearman', [0.45061728395061734, -0.006172839506172839, -0.5987654320987654]],
    ['kendall', [0.32, -0.04, -0.44]],
  ] as const)('gives the %s correlations of scipy', (method, [xy, xw, yw]) => {
    const { r } = correlate(study, { method });
    expect(r!.rows).toEqual(['x', 'y', 'w']);
    expect(r!.columns).toEqual(['x', 'y', 'w']);
    const expected = [
      [1, xy, xw],
      [xy, 1, yw],
      [xw, yw, 1],
    ];
    r!.values.forEach((row, i) => {
      row.forEach((value, j) => {
        expect(value).toBeCloseTo(expected[i]![j]!, 14);
      });
    });
  });

  it('gives Pearson by hand: Σ of products over √ of sums of squares', () => {
    // (2,1,−3) and (1,1,−2) have mean 0: (2 + 1 + 6) / √(14 · 6).
    const { r } = correlate(studyOf({ a: [2, 1, -3], b: [1, 1, -2] }, { forced: false }));
    expect(r!.values[0]![1]).toBeCloseTo(9 / Math.sqrt(84), 15);
  });

  it.each(['pearson', 'spearman', 'kendall'] as const)(
    'gives exactly ±1 for a sort, its copy and its mirror image (%s)',
    (method) => {
      const { r } = correlate(studyOf({ a: X, copy: X, anti: X.map((v) => 0 - v) }), { method });
      expect(r!.values[0]![1]).toBeCloseTo(1, 14);
      expect(r!.values[0]![2]).toBeCloseTo(-1, 14);
      for (const value of r!.values.flat()) expect(Math.abs(value)).toBeLessThanOrEqual(1);
    },
  );

  it.each(['pearson', 'spearman', 'kendall'] as const)('refuses a constant sort and names it (%s)', (method) => {
    const constant = studyOf({ a: X, flat: X.map(() => 1), b: Y });
    expect(() => correlate(constant, { method })).toThrow(
      expect.objectContaining({ code: 'constant-sort', message: expect.stringContaining('"flat"') }),
    );
  });

  it('refuses a sort without a number for each statement, and names both', () => {
    const { s3: _, ...rest } = study.sorts[1]!.placements!;
    expect(() => correlate(changed('y', { placements: rest }))).toThrow(
      expect.objectContaining({ code: 'missing-placement', message: expect.stringMatching(/"y".*1 of 8.*s3/) }),
    );
    for (const s3 of [Number.NaN, Number.POSITIVE_INFINITY, '1' as unknown as number]) {
      expect(() => correlate(changed('y', { placements: { ...rest, s3 } }))).toThrow(
        expect.objectContaining({ code: 'missing-placement' }),
      );
    }
  });

  it('refuses values that double precision cannot correlate, and gives no NaN', () => {
    for (const scale of [1e-200, 1e200]) {
      const placements = Object.fromEntries(X.map((v, i) => [`s${i + 1}`, v * scale]));
      expect(() => correlate(changed('y', { placements }))).toThrow(
        expect.objectContaining({ code: 'out-of-range', message: expect.stringContaining('"y"') }),
      );
    }
  });

  it('takes complete sorts only, and a repeated one only where it is named', () => {
    expect(correlate(changed('y', { status: 'excluded', exclusionReason: 'withdrew' })).sorts).toEqual(['x', 'w']);
    const repeated = changed('y', { repeatOf: 'x' });
    expect(correlate(repeated).sorts).toEqual(['x', 'w']);
    expect(correlate(repeated, { sorts: ['y', 'x'] }).sorts).toEqual(['x', 'y']);
  });

  it('takes the sorts of one condition of instruction, the first where a sort names none', () => {
    const conditions = ['now', 'ideal'].map((id) => ({ id, conditionOfInstruction: { en: id } }));
    const two = { ...changed('w', { condition: 'ideal' }), conditions };
    expect(correlate(two, { condition: 'now' }).sorts).toEqual(['x', 'y']);
  });

  it('records which sorts were asked for, so that the step replays', () => {
    expect(correlate(study).steps).toEqual([{ step: 'correlate', method: 'pearson' }]);
    const { steps } = correlate(study, { sorts: ['x', 'w'], method: 'kendall' });
    expect(steps).toEqual([{ step: 'correlate', method: 'kendall', sorts: ['x', 'w'] }]);
  });

  it.each([
    ['too-few-sorts', () => correlate(study, { sorts: ['x'] })],
    ['unknown-sort', () => correlate(study, { sorts: ['x', 'z'] })],
    ['sort-not-complete', () => correlate(changed('y', { status: 'in-progress' }), { sorts: ['x', 'y'] })],
    ['repeated-id', () => correlate({ ...study, sorts: [...study.sorts, study.sorts[0]!] })],
    ['repeated-id', () => correlate({ ...study, statements: [...study.statements, study.statements[0]!] })],
    ['too-few-statements', () => correlate({ ...study, statements: study.statements.slice(0, 1) })],
    ['too-few-statements', () => correlate({ ...study, statements: [] })],
    ['unknown-option', () => correlate(study, { method: 'cosine' as 'pearson' })],
  ])('throws %s rather than guess', (code, act) => {
    expect(act).toThrow(expect.objectContaining({ name: 'QError', code }));
  });
});

describe('correlate beyond 300 sorts', () => {
  const many = studyOf(
    Object.fromEntries(
      Array.from({ length: LARGEST_TABLE + 1 }, (_, p) => [`p${p}`, X.map((_v, i) => X[(i + p) % 8]! + (p % 3))]),
    ),
    {
      forced: false,
    },
  );

  it('carries standardised sorts, whose products are the correlations', () => {
    const { r, standardised } = correlate(many);
    expect(r).toBeUndefined();
    const table = correlate(many, { matrix: true }).r!;
    for (const [a, b] of [
      [0, 1],
      [7, 300],
      [12, 12],
    ] as const) {
      const product = standardised!.values[a]!.reduce((sum, v, i) => sum + v * standardised!.values[b]![i]!, 0);
      expect(product).toBeCloseTo(table.values[a]![b]!, 14);
    }
  });

  it('refuses Kendall without its table, since τ-b is no product of rows', () => {
    expect(() => correlate(many, { method: 'kendall' })).toThrow(
      expect.objectContaining({ code: 'kendall-needs-matrix' }),
    );
    expect(correlate(many, { method: 'kendall', matrix: true }).r!.rows).toHaveLength(LARGEST_TABLE + 1);
  });

  it('has the table up to and with 300 sorts', () => {
    const sorts = many.sorts.slice(0, LARGEST_TABLE);
    expect(correlate({ ...many, sorts }).r!.rows).toHaveLength(LARGEST_TABLE);
  });
});

describe('standardisedSorts', () => {
  it('have mean 0 and sum of squares 1, row after row', () => {
    const rows = standardisedSorts(correlate(study, { method: 'spearman' }));
    for (let p = 0; p < 3; p++) {
      const row = rows.slice(p * 8, (p + 1) * 8);
      expect(row.reduce((a, b) => a + b, 0)).toBeCloseTo(0, 14);
      expect(row.reduce((a, b) => a + b * b, 0)).toBeCloseTo(1, 14);
    }
  });
});

import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import {
  correlate,
  extract,
  type RetainOptions,
  type Retention,
  type RetentionRule,
  retain,
} from '../../kernel-lib/src/index.js';
import { studyOf } from '../support/fixtures.js';
import { MORE_SORTS, THEIR_COMPONENTS } from '../support/fourteen-sorts.js';

const correlation = correlate(studyOf(MORE_SORTS));
const few: RetainOptions = { draws: 40 };
const ruleOf = ({ rules }: Retention, name: RetentionRule['rule'], level?: number): RetentionRule =>
  rules.find((r) => r.rule === name && (level === undefined || r.level === level))!;

/** Sorts that nobody sorted: each the same values in a random order. */
function randomSorts(p: number, values: readonly number[], seed: number): Record<string, number[]> {
  const random = xoroshiro128plus(seed);
  return Object.fromEntries(
    Array.from({ length: p }, (_, s) => {
      const row = [...values];
      for (let i = row.length - 1; i > 0; i--) {
        const j = uniformInt(random, 0, i);
        [row[i], row[j]] = [row[j]!, row[i]!];
      }
      return [`p${s}`, row];
    }),
  );
}

describe('retain', () => {
  it('puts all rules beside each other', () => {
    const { rules } = retain(correlation, few);
    expect(rules.map((r) => [r.rule, r.level])).toEqual([
      ['kaiser', undefined],
      ['scree', undefined],
      ['two-loadings', 0.01],
      ['two-loadings', 0.05],
      ['humphrey', undefined],
      ['parallel', undefined],
    ]);
    expect(ruleOf(retain(correlation, few), 'scree').factors).toBeNull();
  });

  it('counts eigenvalues above 1, of the eigenvalues that numpy gives', () => {
    const kaiser = ruleOf(retain(correlation, few), 'kaiser');
    expect(kaiser.factors).toBe(THEIR_COMPONENTS.eigenvalues.filter((e) => e > 1).length); // 6
    expect(kaiser.values[5]).toBeCloseTo(THEIR_COMPONENTS.eigenvalues[5], 12);
    expect(kaiser.thresholds).toEqual([1]);
  });

  it('looks for two loadings above 2.58/√9 = .86 and 1.96/√9 = .653, and Humphrey above 2/√9, in numpy’s loadings', () => {
    const retention = retain(correlation, few);
    // First component: no loading above .86; .854, −.791, −.722, .835 and .781 above .653. Second: .807, −.659 and .666.
    expect(ruleOf(retention, 'two-loadings', 0.01).values.slice(0, 2)).toEqual([0, 0]);
    expect(ruleOf(retention, 'two-loadings', 0.01).factors).toBe(0);
    expect(ruleOf(retention, 'two-loadings', 0.05).values.slice(0, 2)).toEqual([5, 3]);
    const humphrey = ruleOf(retention, 'humphrey');
    expect(humphrey.values[0]).toBeCloseTo(0.8539838590114496 * 0.8347888637271802, 12); // .713
    expect(humphrey.values[1]).toBeCloseTo(0.8065418986031129 * 0.6655271340382614, 12); // .537
    expect(humphrey.thresholds![0]).toBeCloseTo(2 / 3, 15);
    expect(humphrey.factors).toBe(1);
  });

  it('counts the same number of factors however many are shown', () => {
    for (const method of ['pca', 'centroid'] as const) {
      const counts = (maximum: number): (number | null)[] =>
        retain(correlation, { ...few, method, maximum, level: 0.05 }).rules.map((r) => r.factors);
      expect(counts(1)).toEqual(counts(8));
    }
    // First and second component pass at .05, as above: two at least, though one is shown.
    const one = ruleOf(retain(correlation, { ...few, maximum: 1 }), 'two-loadings', 0.05);
    expect(one.values).toEqual([5]);
    expect(one.factors).toBeGreaterThanOrEqual(2);
  });

  it('looks at the unrotated loadings of the chosen extraction', () => {
    const { unrotated } = retain(correlation, { ...few, method: 'centroid', preset: 'r-qmethod', maximum: 2 });
    expect(unrotated).toEqual(extract(correlation, { method: 'centroid', preset: 'r-qmethod', factors: 2 }).loadings);
  });

  it('shows as many centroids as there are where the data hold fewer, and says so', () => {
    // R’s preset finds one centroid in two sorts, which have two eigenvalues, and none in two that have nothing in common.
    const two = correlate(studyOf({ a: [2, 1, 0, -1, -2, 0, 1, -1], b: [1, 2, -1, 0, -2, 0, -1, 1] }));
    const one = retain(two, { ...few, method: 'centroid', preset: 'r-qmethod' });
    expect(one.unrotated.columns).toEqual(['F1']);
    expect(one.findings).toMatchObject([{ code: 'fewer-centroids', found: 1, expected: 2 }]);
    const apart = correlate(studyOf({ a: [1, -1, 0, 0], b: [0, 0, 1, -1] }));
    const none = retain(apart, { ...few, method: 'centroid', preset: 'r-qmethod' });
    expect(none.unrotated).toEqual({ rows: ['a', 'b'], columns: [], values: [[], []] });
    expect(ruleOf(none, 'humphrey').factors).toBe(0);
  });

  it.each(['pqmethod', 'r-qmethod'] as const)(
    'answers for every tiny study that has correlations (centroid, %s)',
    (preset) => {
      for (let p = 2; p <= 6; p++) {
        for (let seed = 1; seed <= 5; seed++) {
          const tiny = correlate(studyOf(randomSorts(p, [-1, 0, 0, 1], 10 * p + seed)));
          const { unrotated, eigenvalues } = retain(tiny, { draws: 5, method: 'centroid', preset });
          expect(unrotated.columns.length).toBeLessThanOrEqual(eigenvalues.length);
          expect(unrotated.values.flat().every(Number.isFinite)).toBe(true);
        }
      }
    },
  );

  it('counts few factors in thirty random sorts by parallel analysis, where Kaiser counts many', () => {
    const values = [
      -4,
      -4,
      -3,
      -3,
      -3,
      -2,
      -2,
      -2,
      -2,
      ...[-1, 0, 1].flatMap((v) => Array<number>(6).fill(v)),
      2,
      2,
      2,
      2,
      3,
      3,
      3,
      4,
      4,
    ];
    const retention = retain(correlate(studyOf(randomSorts(30, values, 7))), { draws: 200 });
    expect(ruleOf(retention, 'parallel').factors).toBeLessThanOrEqual(1);
    expect(ruleOf(retention, 'kaiser').factors).toBeGreaterThan(8);
  });

  it.each(['pearson', 'kendall'] as const)(
    'gives the same bytes for the same seed, and others for another (%s)',
    (method) => {
      const of = correlate(studyOf(MORE_SORTS), { method });
      const bytes = (seed: number): string => JSON.stringify(retain(of, { draws: 20, seed }));
      expect(bytes(3)).toBe(bytes(3));
      expect(ruleOf(retain(of, { draws: 20, seed: 4 }), 'parallel').thresholds).not.toEqual(
        ruleOf(retain(of, { draws: 20, seed: 3 }), 'parallel').thresholds,
      );
    },
  );

  it('rises with the percentile', () => {
    const limits = (percentile: number): readonly number[] =>
      ruleOf(retain(correlation, { ...few, percentile }), 'parallel').thresholds!;
    limits(95).forEach((limit, f) => {
      expect(limit).toBeGreaterThanOrEqual(limits(50)[f]!);
    });
  });

  it('leaves the correlation as it was, and keeps what the author chose and why', () => {
    const before = JSON.stringify(correlation);
    expect(retain(correlation, { ...few, chosen: 2, reason: 'two can be named' })).toMatchObject({
      chosen: 2,
      reason: 'two can be named',
    });
    expect(JSON.stringify(correlation)).toBe(before);
  });

  it('shows at most as many factors as asked for, 8 otherwise', () => {
    expect(retain(correlation, { ...few, maximum: 3 }).unrotated.columns).toEqual(['F1', 'F2', 'F3']);
    expect(retain(correlation, few).unrotated.columns).toHaveLength(8);
  });

  it.each([
    ['bad-draws', { draws: 0 }],
    ['bad-draws', { draws: 2.5 }],
    ['bad-draws', { draws: Number.NaN }],
    ['bad-percentile', { percentile: 0 }],
    ['bad-percentile', { percentile: 100 }],
    ['bad-percentile', { percentile: Number.NaN }],
    ['bad-seed', { seed: 1.5 }],
    ['bad-seed', { seed: Number.NaN }],
    ['bad-maximum', { maximum: 0 }],
    ['bad-maximum', { maximum: Number.NaN }],
    ['unknown-option', { level: 0.1 as 0.05 }],
    ['unknown-option', { method: 'horst' as 'pca' }],
    ['unknown-option', { method: 'centroid', preset: 'kade' as 'pqmethod' }],
  ] as const)('throws %s rather than guess', (code, options) => {
    expect(() => retain(correlation, options)).toThrow(expect.objectContaining({ name: 'QError', code }));
  });
});

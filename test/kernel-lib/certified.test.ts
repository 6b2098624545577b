// Results in 50-digit arithmetic, written from METHOD.md before the product and sharing no code with it: see
// fixtures/certified/README.md for how they were computed (mpmath, two programs) and how many digits may be asked for.
import { describe, expect, it } from 'vitest';
import { type Analysis, analyse, type Column, type CorrelationMethod, type Table } from '../../kernel-lib/src/index.js';
import { fixture, studyOf } from '../support/fixtures.js';

interface TextTable {
  rows: string[];
  columns: string[];
  values: string[][];
}

interface Certified {
  name: string;
  study: { statements: number; distribution: Column[]; forced: boolean; sorts: { id: string; values: number[] }[] };
  settings: { factors: number; correlation: CorrelationMethod };
  results: {
    correlation: TextTable;
    eigenvalues: string[];
    unrotated: TextTable;
    loadings: TextTable;
    communalities: Record<string, string>;
    flags: {
      threshold: string;
      defining: Record<string, { sort: string; loading: string; margin: string }[]>;
      confounded: string[];
      null: string[];
      unflagged: string[];
      margins: TextTable;
    };
    z: TextTable;
    arrays: { values: number[][] };
    ties: Record<string, string[][]>;
    characteristics: Record<string, Record<string, string | number>>;
    scoreCorrelations: TextTable;
    standardErrorOfDifference: TextTable;
    distinguishing: Record<'0.05' | '0.01', Record<string, { statement: string; p: string; direction: string }[]>>;
    consensus: Record<'0.05' | '0.01', string[]>;
  };
  condition: { expect: Record<string, number> };
}

const NAMES = [
  '01-plain',
  '03-near-duplicates',
  '05-tied-z',
  '06-more-sorts-than-statements',
  '10-spearman-ties',
  '12-borderline-contrast',
];

describe.each(NAMES)('certified study %s', (name) => {
  const certified = fixture<Certified>(`certified/${name}.json`);
  const { study, settings, results, condition } = certified;
  const sorts = Object.fromEntries(study.sorts.map((s) => [s.id, s.values]));
  const got: Analysis = analyse(studyOf(sorts, study), {
    method: 'pca',
    factors: settings.factors,
    rotation: 'varimax',
    correlation: settings.correlation,
  });

  it.each(['unrotated', 'loadings', 'z', 'scoreCorrelations', 'standardErrorOfDifference'] as const)(
    'has the %s to the digits that double precision allows',
    (step) => {
      expect(got[step].rows).toEqual(results[step].rows);
      expect(got[step].columns).toEqual(results[step].columns);
      expect(digits(got[step], results[step])).toBeGreaterThanOrEqual(condition.expect[step]!);
    },
  );

  it('has every correlation between sorts', () => {
    expect(digits(got.correlation.r!, results.correlation)).toBeGreaterThanOrEqual(condition.expect.correlation!);
  });

  it('has each positive eigenvalue and no other', () => {
    expect(got.eigenvalues).toHaveLength(results.eigenvalues.length);
    expect(digitsOf(got.eigenvalues, results.eigenvalues)).toBeGreaterThanOrEqual(condition.expect.eigenvalues!);
  });

  it('has loadings and z within 1e-12', () => {
    expect(largestDifference(got.loadings, results.loadings)).toBeLessThan(1e-12);
    expect(largestDifference(got.z, results.z)).toBeLessThan(1e-12);
  });

  it('flags the same sorts, with their loadings and margins', () => {
    expect(got.flags.threshold).toBeCloseTo(Number(results.flags.threshold), 15);
    for (const [factor, defining] of Object.entries(results.flags.defining)) {
      expect(got.flags.defining[factor]!.map((d) => d.sort)).toEqual(defining.map((d) => d.sort));
      got.flags.defining[factor]!.forEach((d, i) => {
        expect(d.loading).toBeCloseTo(Number(defining[i]!.loading), 12);
        expect(d.margin).toBeCloseTo(Number(defining[i]!.margin), 12);
      });
    }
    expect(got.flags.confounded).toEqual(results.flags.confounded);
    expect(got.flags.null).toEqual(results.flags.null);
    expect(got.flags.unflagged).toEqual(results.flags.unflagged);
    expect(largestDifference(got.flags.margins, results.flags.margins)).toBeLessThan(1e-12);
  });

  it('fills the same arrays and marks the same ties', () => {
    expect(got.arrays.values).toEqual(results.arrays.values.map((row) => row.map(Number)));
    expect(got.ties).toEqual(results.ties);
  });

  it('has the characteristics of each factor', () => {
    for (const [factor, expected] of Object.entries(results.characteristics)) {
      for (const [key, value] of Object.entries(expected)) {
        const actual = got.characteristics[factor]![key as keyof (typeof got.characteristics)[string]];
        expect(Math.abs(actual - Number(value)) / Math.abs(Number(value))).toBeLessThan(
          10 ** -condition.expect.characteristics!,
        );
      }
    }
    for (const [sort, h2] of Object.entries(results.communalities))
      expect(got.communalities[sort]).toBeCloseTo(Number(h2), 12);
  });

  it('finds the same distinguishing and consensus statements', () => {
    for (const [factor, expected] of Object.entries(results.distinguishing['0.05'])) {
      const found = got.contrasts.distinguishing[factor]!;
      expect(found.map(({ statement, direction }) => ({ statement, direction }))).toEqual(
        expected.map(({ statement, direction }) => ({ statement, direction })),
      );
      found.forEach((d, i) => {
        expect(Math.abs(d.p / Number(expected[i]!.p) - 1)).toBeLessThan(1e-11);
      });
      expect(found.filter((d) => d.mark !== '*').map((d) => d.statement)).toEqual(
        results.distinguishing['0.01'][factor]!.map((d) => d.statement),
      );
    }
    expect(got.contrasts.consensus).toEqual(results.consensus['0.05']);
    expect(got.contrasts.consensusAt01).toEqual(results.consensus['0.01']);
  });
});

/** Correct digits as certified/README.md defines them: the fewest over all entries. */
function digits(got: Table, expected: TextTable): number {
  return digitsOf(got.values.flat(), expected.values.flat());
}

function digitsOf(got: readonly number[], expected: readonly string[]): number {
  const values = expected.map(Number);
  const scale = Math.max(...values.map(Math.abs));
  return Math.min(
    ...values.map((c, i) => -Math.log10(Math.abs(got[i]! - c) / Math.max(Math.abs(c), scale / 1000) || 1e-17)),
  );
}

function largestDifference(got: Table, expected: TextTable): number {
  const values = expected.values.flat().map(Number);
  return Math.max(...got.values.flat().map((v, i) => Math.abs(v - values[i]!)));
}

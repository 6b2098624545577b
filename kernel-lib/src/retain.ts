import type { Correlation } from './correlate.js';
import { LOADING_Z } from './critical-z.js';
import { QError } from './error.js';
import { spectrum } from './extract/pca.js';
import { type ExtractOptions, extract } from './extract.js';
import type { Finding } from './finding.js';
import { refuseUnlessOneOf } from './one-of.js';
import { parallelEigenvalues } from './retain/parallel.js';
import { countLeading, humphreyProducts, significantLoadings } from './retain/rules.js';
import type { CentroidPreset, ExtractionMethod, Level } from './study.js';
import type { Table } from './table.js';
import type { Trail } from './trail.js';

/** One rule for the number of factors. */
export interface RetentionRule {
  /** kaiser: eigenvalue above 1; scree: for the eye; two-loadings: two significant ones; humphrey: product of the two highest; parallel: above permuted data. */
  readonly rule: 'kaiser' | 'scree' | 'two-loadings' | 'humphrey' | 'parallel';
  /** Number of factors it says, which may exceed the number shown; null when it is for the eye. */
  readonly factors: number | null;
  /** What is compared, factor by factor, for the factors shown. */
  readonly values: readonly number[];
  /** What it is compared with: one number, or one per factor. */
  readonly thresholds?: readonly number[];
  /** Level of significance, for two-loadings. */
  readonly level?: Level;
}

/** All rules for the number of factors with their values, also those that disagree. */
export interface Retention extends Trail {
  /** All positive eigenvalues of the correlation matrix, descending. */
  readonly eigenvalues: readonly number[];
  /** One entry per rule; none decides alone. */
  readonly rules: readonly RetentionRule[];
  /** How parallel analysis was drawn. */
  readonly parallel: {
    /** Number of permuted data sets. */
    readonly draws: number;
    /** Percentile of their eigenvalues, 0-100. */
    readonly percentile: number;
    /** Seed of the permutations. */
    readonly seed: number;
  };
  /** The unrotated loadings that two rules look at: sorts × factors. */
  readonly unrotated: Table;
  /** Number of factors that the author kept. */
  readonly chosen?: number;
  /** Why that number. */
  readonly reason?: string;
}

/** Settings of the rules. */
export interface RetainOptions {
  /** Seed of parallel analysis; 1 where absent. */
  readonly seed?: number;
  /** Number of permuted studies drawn; 1,000 where absent. */
  readonly draws?: number;
  /** Percentile of the drawn eigenvalues, 0-100; 95 where absent. */
  readonly percentile?: number;
  /** Level at which a loading counts for the two-loadings rule; .01 where absent (.05 is always shown beside it). */
  readonly level?: Level;
  /** The extraction whose unrotated loadings are looked at; `'pca'` where absent. */
  readonly method?: ExtractionMethod;
  /** Whose centroid. */
  readonly preset?: CentroidPreset;
  /** How many factors are shown at most; 8 where absent. */
  readonly maximum?: number;
  /** Number of factors that the author keeps, to be shown with the reason. */
  readonly chosen?: number;
  /** Why that number. */
  readonly reason?: string;
}

/**
 * Puts every rule for the number of factors beside the others: eigenvalue above 1, scree, two significant loadings (at
 * .01 and .05), Humphrey (product of the two highest above 2/√N), and parallel analysis (each sort's own values permuted,
 * 95th percentile per position). Each count stops at the first factor that fails. No rule decides alone. Throws `bad-draws`,
 * `bad-percentile`, `bad-seed`, `bad-maximum`, or `unknown-option`.
 */
export function retain(correlation: Correlation, options: RetainOptions = {}): Retention {
  const { seed = 1, draws = 1000, percentile = 95, level = 0.01, method = 'pca', maximum = 8 } = options;
  refuseUnlessOneOf('retain: level', level, [0.05, 0.01, 0.001]);
  if (!Number.isInteger(seed)) throw new QError('bad-seed', `retain: seed is ${seed}; give a whole number`);
  if (!Number.isInteger(maximum) || maximum < 1)
    throw new QError('bad-maximum', `retain: maximum is ${maximum}; give a whole number from 1`);
  if (!Number.isInteger(draws) || draws < 1)
    throw new QError('bad-draws', `retain: draws is ${draws}; give a whole number from 1`);
  if (!(percentile > 0 && percentile < 100))
    throw new QError('bad-percentile', `retain: percentile is ${percentile}; it lies between 0 and 100`);
  const { study } = correlation;
  const { eigenvalues } = spectrum(correlation, 0);
  const shown = Math.min(maximum, eigenvalues.length);
  const choice = { method, preset: options.preset };
  const loadings = unrotatedUpTo(correlation, shown, choice);
  const countOf = (measure: (loadings: Table) => readonly number[], passes: (value: number) => boolean): number =>
    countAll(loadings, eigenvalues.length, (factors) => unrotatedUpTo(correlation, factors, choice), measure, passes);
  const n = study.statements.length;
  const first = eigenvalues.slice(0, shown);
  const limits = parallelEigenvalues(correlation, { seed, draws, percentile, positions: eigenvalues.length });
  const humphreyLimit = 2 / Math.sqrt(n);
  const levels: Level[] = level === 0.05 ? [0.05] : [level, 0.05];
  const rules: RetentionRule[] = [
    { rule: 'kaiser', factors: countLeading(eigenvalues, (e) => e > 1), values: first, thresholds: [1] },
    { rule: 'scree', factors: null, values: first },
    ...levels.map((at): RetentionRule => {
      const significant = (table: Table): number[] => significantLoadings(table, LOADING_Z[at] / Math.sqrt(n));
      return {
        rule: 'two-loadings',
        factors: countOf(significant, (c) => c >= 2),
        level: at,
        values: significant(loadings),
        thresholds: [2],
      };
    }),
    {
      rule: 'humphrey',
      factors: countOf(humphreyProducts, (v) => v > humphreyLimit),
      values: humphreyProducts(loadings),
      thresholds: [humphreyLimit],
    },
    {
      rule: 'parallel',
      factors: countLeading(eigenvalues, (e, f) => e > limits[f]!),
      values: first,
      thresholds: limits.slice(0, shown),
    },
  ];
  return {
    study,
    steps: correlation.steps,
    findings: [...correlation.findings, ...fewerCentroids(loadings.columns.length, shown)],
    eigenvalues,
    rules,
    parallel: { draws, percentile, seed },
    unrotated: loadings,
    ...(options.chosen !== undefined && { chosen: options.chosen }),
    ...(options.reason !== undefined && { reason: options.reason }),
  };
}

/** How many leading factors pass by their loadings, also beyond those shown: a verdict must not stop where the panel does. */
function countAll(
  first: Table,
  most: number,
  upTo: (factors: number) => Table,
  measure: (loadings: Table) => readonly number[],
  passes: (value: number) => boolean,
): number {
  for (let loadings = first; ; ) {
    const held = loadings.columns.length;
    const count = countLeading(measure(loadings), passes);
    if (count < held || held >= most) return count;
    loadings = upTo(Math.min(most, 2 * held));
    if (loadings.columns.length === held) return count;
  }
}

/** Unrotated loadings of up to `most` factors: the data may hold fewer centroids than eigenvalues. */
function unrotatedUpTo(
  correlation: Correlation,
  most: number,
  choice: Pick<ExtractOptions, 'method' | 'preset'>,
): Table {
  for (let factors = most; factors > 0; factors--) {
    try {
      return extract(correlation, { ...choice, factors }).loadings;
    } catch (error) {
      if (!(error instanceof QError && error.code === 'no-centroid')) throw error;
    }
  }
  return { rows: correlation.sorts, columns: [], values: correlation.sorts.map(() => []) };
}

function fewerCentroids(found: number, shown: number): Finding[] {
  if (found === shown) return [];
  return [
    {
      code: 'fewer-centroids',
      severity: 'note',
      step: 'retain',
      found,
      expected: shown,
      message: {
        en: `The data hold ${found} centroid factors: the two-loadings rule and Humphrey's look at no more than these.`,
        nl: `De gegevens bevatten ${found} centroïdfactoren: de regel van twee ladingen en die van Humphrey kijken alleen daarnaar.`,
      },
    },
  ];
}

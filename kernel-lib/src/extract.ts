import type { Correlation, CorrelationResult } from './correlate.js';
import { QError } from './error.js';
import { centroid } from './extract/centroid.js';
import { closeEigenvalues, principalComponents, spectrum } from './extract/pca.js';
import type { Finding } from './finding.js';
import { refuseUnlessOneOf } from './one-of.js';
import type { ExtractStep } from './steps.js';
import type { CentroidPreset, ExtractionMethod } from './study.js';
import { factorNames, type Table } from './table.js';
import type { Trail } from './trail.js';

/** How factors are extracted. */
export interface ExtractOptions {
  /** `'pca'` (the default): principal components; `'centroid'`: Brown's centroid. */
  readonly method?: ExtractionMethod;
  /** Number of factors kept. */
  readonly factors: number;
  /** Whose start and tolerance the centroid follows; `'pqmethod'` where absent. */
  readonly preset?: CentroidPreset;
}

/** Loadings of sorts on factors. */
export interface FactorResult {
  /** Whether the factors are uncorrelated. */
  readonly kind: 'orthogonal';
  /** All positive eigenvalues of the correlation matrix (above 1e-10 · P), descending. */
  readonly eigenvalues: readonly number[];
  /** Loadings as extracted: sorts × factors. */
  readonly unrotated: Table;
  /** Loadings after the steps so far: sorts × factors. */
  readonly loadings: Table;
  /** `{ sort id: h² }`: the sum of its squared loadings. */
  readonly communalities: Readonly<Record<string, number>>;
}

/** Factors, with the correlation and the study that they come from. */
export interface Factors extends Trail, FactorResult {
  /** The correlation that was factored. */
  readonly correlation: CorrelationResult;
}

/**
 * Extracts k factors from a correlation between sorts. Principal components: eigenvectors × √eigenvalue, descending,
 * each with Σ a·|a| > 0. Centroid: Brown 1980, 208-224, in the order and with the signs of extraction.
 * Throws `too-many-factors` when the data hold fewer, and `unknown-option`.
 */
export function extract(correlation: Correlation, options: ExtractOptions): Factors {
  const { method = 'pca', factors: k } = options;
  if (!Number.isInteger(k) || k < 1) {
    throw new QError('bad-factors', `extract: factors is ${k}; give a whole number from 1`);
  }
  refuseUnlessOneOf('extract: method', method, ['pca', 'centroid']);
  refuseUnlessOneOf('extract: preset', options.preset ?? 'pqmethod', ['pqmethod', 'r-qmethod']);
  const { study, sorts } = correlation;
  const spectral = spectrum(correlation, method === 'pca' ? k : 0);
  if (k > spectral.eigenvalues.length) {
    throw new QError(
      'too-many-factors',
      `extract: ${k} factors asked for, but ${sorts.length} sorts of ${study.statements.length} statements hold ` +
        `${spectral.eigenvalues.length}; ask for at most ${spectral.eigenvalues.length}`,
    );
  }
  const { columns, findings, step } =
    method === 'pca'
      ? {
          columns: principalComponents(spectral),
          findings: closeEigenvalues(spectral.eigenvalues, k),
          step: pcaStep(k),
        }
      : byCentroid(correlation, k, options.preset ?? 'pqmethod');
  const loadings: Table = {
    rows: sorts,
    columns: factorNames(k),
    values: sorts.map((_, p) => columns.map((c) => c[p]!)),
  };
  return {
    study,
    steps: [...correlation.steps, step],
    findings: [...correlation.findings, ...findings],
    correlation: resultOf(correlation),
    kind: 'orthogonal',
    eigenvalues: spectral.eigenvalues,
    unrotated: loadings,
    loadings,
    communalities: communalitiesOf(loadings),
  };
}

/** h² of each sort: the sum of its squared loadings. */
export function communalitiesOf(loadings: Table): Record<string, number> {
  return Object.fromEntries(loadings.rows.map((id, p) => [id, loadings.values[p]!.reduce((sum, a) => sum + a * a, 0)]));
}

function pcaStep(factors: number): ExtractStep {
  return { step: 'extract', method: 'pca', factors };
}

function byCentroid(
  correlation: Correlation,
  factors: number,
  preset: CentroidPreset,
): { columns: Float64Array[]; findings: Finding[]; step: ExtractStep } {
  const { columns, findings } = centroid(correlation, factors, preset);
  return { columns, findings, step: { step: 'extract', method: 'centroid', preset, factors } };
}

function resultOf(correlation: Correlation): CorrelationResult {
  const { method, sorts, r, standardised } = correlation;
  return { method, sorts, ...(r && { r }), ...(standardised && { standardised }) };
}

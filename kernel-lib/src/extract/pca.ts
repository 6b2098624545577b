import { type Correlation, standardisedSorts } from '../correlate.js';
import type { Finding } from '../finding.js';
import { crossProduct } from '../linear/cross-product.js';
import { withPositiveSum } from '../linear/sign.js';
import { type LeadingEigen, leadingEigen } from '../linear/symmetric-eigen.js';

/** The eigenvalues of a correlation matrix and the loadings of its leading components. */
export interface Spectrum {
  /** All positive eigenvalues (above 1e-10 · P), descending. */
  readonly eigenvalues: readonly number[];
  /** Eigenvector × √eigenvalue of the leading ones, each of length P; signs as they came. */
  readonly components: readonly Float64Array[];
}

/** Eigenvalues that agree to this share leave their vectors free. */
const CLOSE = 1e-9;

/**
 * Eigenvalues of the correlation matrix and its k leading components, from the smaller side of the data: with more
 * sorts than statements the statements × statements cross-product has the same positive eigenvalues.
 */
export function spectrum(correlation: Correlation, k: number): Spectrum {
  const { sorts, study, method, r } = correlation;
  const p = sorts.length;
  const n = study.statements.length;
  if (method !== 'kendall' && p > n) return fromStatements(standardisedSorts(correlation), p, n, k);
  const flat = new Float64Array(p * p);
  for (const [i, row] of r!.values.entries()) flat.set(row, i * p);
  const eigen = leadingEigen(flat, p, Math.min(k, p));
  return {
    eigenvalues: positive(eigen, p),
    components: eigen.vectors.map((v, f) => scaled(v, Math.sqrt(Math.max(0, eigen.values[f]!)))),
  };
}

/** Components with the sign fixed: Σ a·|a| > 0, or where that is 0 the first loading that is not. */
export function principalComponents({ components }: Spectrum): Float64Array[] {
  return components.map((c) => withPositiveSum(c));
}

/** A finding for each pair among the first k + 1 eigenvalues that agree to 1e-9: their vectors may be turned at will. */
export function closeEigenvalues(eigenvalues: readonly number[], k: number): Finding[] {
  const findings: Finding[] = [];
  for (let f = 0; f < k && f + 1 < eigenvalues.length; f++) {
    const [a, b] = [eigenvalues[f]!, eigenvalues[f + 1]!];
    if ((a - b) / a > CLOSE) continue;
    findings.push({
      code: 'equal-eigenvalues',
      severity: 'warning',
      step: 'extract',
      factor: `F${f + 1}`,
      found: [a, b],
      message: {
        en: `Eigenvalues ${f + 1} and ${f + 2} are equal: the data do not say how their two components lie.`,
        nl: `Eigenwaarden ${f + 1} en ${f + 2} zijn gelijk: de gegevens zeggen niet hoe hun twee componenten liggen.`,
      },
      remedy: {
        en: 'Keep both or neither, and rotate them towards something that can be argued.',
        nl: 'Behoud beide of geen van beide, en draai ze naar iets wat te beargumenteren is.',
      },
    });
  }
  return findings;
}

function fromStatements(rows: Float64Array, p: number, n: number, k: number): Spectrum {
  const cross = crossProduct(rows, p, n);
  const eigen = leadingEigen(cross, n, Math.min(k, n));
  // A loading is the sort's product with the statements' vector: R = Z Zᵀ and Zᵀ Z share eigenvalues, and Z v = u √λ.
  const components = eigen.vectors.map((v) => {
    const column = new Float64Array(p);
    for (let s = 0; s < p; s++) {
      let sum = 0;
      for (let i = 0, at = s * n; i < n; i++) sum += rows[at + i]! * v[i]!;
      column[s] = sum;
    }
    return column;
  });
  return { eigenvalues: positive(eigen, p), components };
}

function positive({ values }: LeadingEigen, p: number): number[] {
  return Array.from(values).filter((v) => v > 1e-10 * p);
}

function scaled(v: Float64Array, by: number): Float64Array {
  return v.map((x) => x * by);
}

import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { type Correlation, correlate, standardisedSorts } from '../correlate.js';
import { spectrum } from '../extract/pca.js';
import { crossProduct } from '../linear/cross-product.js';
import { symmetricEigenvalues } from '../linear/symmetric-eigen.js';

/** How parallel analysis is drawn. */
export interface ParallelOptions {
  /** Seed of the draws. */
  readonly seed: number;
  /** Number of permuted studies. */
  readonly draws: number;
  /** Percentile of the drawn eigenvalues, 0-100. */
  readonly percentile: number;
  /** How many positions are wanted. */
  readonly positions: number;
}

/**
 * The percentile, per position, of the eigenvalues of permuted studies: each sort's own values are shuffled, with the same
 * number of sorts and statements (Horn 1965, Psychometrika 30, 179-185; permutation as in Buja & Eyuboglu 1992, Multivariate
 * Behavioral Research 27, 509-540). Percentiles by linear interpolation (type 7). The same seed gives the same bytes.
 */
export function parallelEigenvalues(correlation: Correlation, options: ParallelOptions): number[] {
  const { draws, percentile, positions } = options;
  const drawn = Array.from({ length: positions }, () => new Float64Array(draws));
  const draw =
    correlation.method === 'kendall'
      ? kendallDraws(correlation, options.seed)
      : productDraws(correlation, options.seed);
  for (let d = 0; d < draws; d++) {
    const values = draw();
    for (let f = 0; f < positions; f++) drawn[f]![d] = values[f] ?? 0;
  }
  return drawn.map((values) => quantile(values.sort(), percentile / 100));
}

/** Type 7 of Hyndman & Fan 1996 (The American Statistician 50, 361-365): linear between order statistics. */
function quantile(sorted: Float64Array, share: number): number {
  const at = (sorted.length - 1) * share;
  const low = Math.floor(at);
  const high = Math.min(low + 1, sorted.length - 1);
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!);
}

/** Shuffling a standardised row leaves it standardised, so a draw is a shuffle, a product and its eigenvalues. */
function productDraws(correlation: Correlation, seed: number): () => Float64Array {
  const random = xoroshiro128plus(seed);
  const p = correlation.sorts.length;
  const n = correlation.study.statements.length;
  const rows = standardisedSorts(correlation);
  const small = Math.min(p, n);
  return () => {
    for (let s = 0; s < p; s++) shuffle(rows, s * n, n, (below) => uniformInt(random, 0, below));
    return symmetricEigenvalues(p <= n ? productOfSorts(rows, p, n) : crossProduct(rows, p, n), small);
  };
}

function kendallDraws(correlation: Correlation, seed: number): () => readonly number[] {
  const random = xoroshiro128plus(seed);
  const { study, sorts } = correlation;
  const ids = study.statements.map((s) => s.id);
  const used = study.sorts.filter((s) => sorts.includes(s.id));
  return () => {
    const shuffled = used.map((sort) => {
      const values = Float64Array.from(ids, (id) => sort.placements![id]!);
      shuffle(values, 0, values.length, (below) => uniformInt(random, 0, below));
      return { ...sort, placements: Object.fromEntries(ids.map((id, i) => [id, values[i]!])) };
    });
    const permuted = correlate({ ...study, sorts: shuffled }, { method: 'kendall', sorts, matrix: true });
    return spectrum(permuted, 0).eigenvalues;
  };
}

/** Fisher and Yates, from the last place down. */
function shuffle(values: Float64Array, start: number, n: number, upTo: (below: number) => number): void {
  for (let i = n - 1; i > 0; i--) {
    const j = upTo(i);
    const kept = values[start + i]!;
    values[start + i] = values[start + j]!;
    values[start + j] = kept;
  }
}

/** Lower triangle of Z Zᵀ. */
function productOfSorts(rows: Float64Array, p: number, n: number): Float64Array {
  const out = new Float64Array(p * p);
  for (let a = 0; a < p; a++) {
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let i = 0, x = a * n, y = b * n; i < n; i++) sum += rows[x + i]! * rows[y + i]!;
      out[a * p + b] = sum;
    }
  }
  return out;
}

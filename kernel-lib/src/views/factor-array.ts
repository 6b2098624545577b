import { both } from '../wording.js';
import { wordsIn } from '../words.js';
import {
  type FactorArrayPayload,
  type FactorArraysPayload,
  type ScoredOptions,
  type ScoresOrAnalysis,
  scoredOf,
} from './payload.js';

/** Choices of several arrays side by side. */
export interface FactorArraysOptions extends ScoredOptions {
  /** Which factors; all that are scored where absent. */
  readonly factors?: readonly string[];
  /** One statement, or several, lit up in every array. */
  readonly highlight?: string | readonly string[];
}

/** The array of one factor as a grid with full statements, marks where it distinguishes, and its characteristics. Throws `unknown-factor`. */
export function factorArray(scores: ScoresOrAnalysis, factor: string, options: ScoredOptions = {}): FactorArrayPayload {
  const shown = scoredOf(
    scores,
    both((l) => wordsIn(l).arrayOf(factor)),
    [factor],
    options,
  );
  return { kind: 'factor-array', ...shown, others: scores.arrays };
}

/**
 * Several arrays side by side, with one statement lit up in all of them if asked for. With one scored factor it is that
 * factor's array alone. Throws `unknown-factor`.
 */
export function factorArrays(
  scores: ScoresOrAnalysis,
  options: FactorArraysOptions = {},
): FactorArraysPayload | FactorArrayPayload {
  const { factors = scores.arrays.columns, highlight = [] } = options;
  if (factors.length === 1) return factorArray(scores, factors[0]!, options);
  const lit = typeof highlight === 'string' ? [highlight] : highlight;
  return {
    kind: 'factor-arrays',
    ...scoredOf(
      scores,
      both((l) => wordsIn(l).arraysSideBySide(factors.length)),
      factors,
      options,
    ),
    ...(lit.length > 0 && { view: { highlight: lit } }),
  };
}

/** The statement on which the factors differ most: the largest standard deviation of z over factors; the first of the Q-set where several share it. */
export function mostDivisive({ z }: Pick<ScoresOrAnalysis, 'z'>): string {
  const spreads = z.values.map((row) => {
    const mean = row.reduce((sum, v) => sum + v, 0) / row.length;
    return row.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  });
  return z.rows[spreads.indexOf(Math.max(...spreads))]!;
}

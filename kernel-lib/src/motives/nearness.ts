import { Matrix, solve } from 'ml-matrix';
import { QError } from '../error.js';
import type { Scores } from '../score.js';
import { placementMatrix } from '../used-sorts.js';

/** How near one sort lies to one factor. */
export interface FactorNearness {
  /** The factor. */
  readonly factor: string;
  /** Loading, or the correlation that stands for it: in [−1, 1]. */
  readonly loading: number;
  /** Its square, 0-1: the share of the sort's variance in common with the factor. Never rescaled. */
  readonly share: number;
  /** opposite: the sort turns the factor's array about. */
  readonly side: 'same' | 'opposite';
}

/** How near one sort lies to the factors of its own study. */
export interface Nearness {
  /**
   * loadings: of a sort of the analysis; component-scores: correlations with the rotated component scores, which are what
   * loadings are; profiles: correlations with z, which overlap, so that the shares do not add up.
   */
  readonly by: 'loadings' | 'component-scores' | 'profiles';
  /** One entry a factor, in their order. */
  readonly factors: readonly FactorNearness[];
  /** Share of the sort's variance that no factor explains, 0-1: 1 − h², or 1 − R² of the regression on z. */
  readonly unexplained: number;
}

/** Nearness of a sort of the analysis: its squared loadings and 1 − h². Throws `oblique-factors` and `unknown-sort`. */
export function nearnessOfSort(scores: Scores, sort: string): Nearness {
  refuseOblique(scores);
  const { loadings } = scores;
  const row = loadings.values[loadings.rows.indexOf(sort)];
  if (!row)
    throw new QError(
      'unknown-sort',
      `motiveMix: "${sort}" is no sort of this analysis; name an analysed sort by its id`,
    );
  return nearnessFrom(
    'loadings',
    loadings.columns,
    row,
    row.reduce((sum, a) => sum + a * a, 0),
  );
}

/**
 * Nearness of a sort outside the analysis to the factors of the study whose statements it places. Principal components of
 * Pearson correlations: its correlations with the rotated component scores, which are orthogonal; for a sort of the analysis
 * these are its loadings. Other extractions, split factors, or part of the statements (three at least): its correlation with each
 * profile's z and the R² of its regression on them. Throws `oblique-factors`, `too-few-placements`, `constant-sort` and `unknown-statement`.
 */
export function nearness(scores: Scores, placements: Readonly<Record<string, number>>): Nearness {
  refuseOblique(scores);
  const ids = scores.study.statements.map((s) => s.id);
  const known = new Set(ids);
  const stranger = Object.keys(placements).find((id) => !known.has(id));
  if (stranger !== undefined) {
    throw new QError(
      'unknown-statement',
      `nearness: "${stranger}" is no statement of "${scores.study.study.id}"; compare a sort with the profiles of the study that was sorted`,
    );
  }
  const placed = ids.flatMap((id, i) => (Number.isFinite(placements[id]) ? [i] : []));
  if (placed.length < 3) {
    throw new QError(
      'too-few-placements',
      `nearness: the sort places ${placed.length} of ${ids.length} statements; at least 3 are needed`,
    );
  }
  const y = standardised(placed.map((i) => placements[ids[i]!]!));
  if (!y)
    throw new QError('constant-sort', 'nearness: every statement has the same place, so the sort resembles nothing');
  return placed.length === ids.length && hasComponentScores(scores)
    ? byComponentScores(scores, y)
    : byProfiles(scores, placed, y);
}

function refuseOblique(scores: Scores): void {
  if ((scores.kind as string) === 'orthogonal') return;
  throw new QError(
    'oblique-factors',
    `nearness: squared loadings add up for orthogonal factors only, and these are ${scores.kind}; rotate with varimax`,
  );
}

function hasComponentScores({ steps, correlation }: Scores): boolean {
  return (
    correlation.method === 'pearson' &&
    steps.some((s) => s.step === 'extract' && s.method === 'pca') &&
    !steps.some((s) => s.step === 'split')
  );
}

/** F = Z·L·(L′L)⁻¹ for standardised sorts Z and rotated loadings L: uncorrelated, each of variance 1. */
function byComponentScores(scores: Scores, y: readonly number[]): Nearness {
  const { study, loadings } = scores;
  const byId = new Map(study.sorts.map((s) => [s.id, s]));
  const n = study.statements.length;
  const raw = placementMatrix(
    study,
    loadings.rows.map((id) => byId.get(id)!),
  );
  const sums = loadings.rows.map((_, p) => {
    const z = standardised(Array.from(raw.subarray(p * n, (p + 1) * n)))!;
    return z.reduce((sum, v, i) => sum + v * y[i]!, 0);
  });
  const l = new Matrix(loadings.values.map((row) => [...row]));
  const r = solve(l.transpose().mmul(l), l.transpose().mmul(Matrix.columnVector(sums))).to1DArray();
  return nearnessFrom(
    'component-scores',
    loadings.columns,
    r,
    r.reduce((sum, a) => sum + a * a, 0),
  );
}

function byProfiles({ z }: Scores, placed: readonly number[], y: readonly number[]): Nearness {
  const profiles = z.columns.map((_, f) => standardised(placed.map((i) => z.values[i]![f]!)) ?? placed.map(() => 0));
  const r = profiles.map((profile) => profile.reduce((sum, v, i) => sum + v * y[i]!, 0));
  const x = new Matrix(profiles).transpose();
  const weights = solve(x, Matrix.columnVector([...y]), true).to1DArray();
  return nearnessFrom(
    'profiles',
    z.columns,
    r,
    r.reduce((sum, each, f) => sum + each * weights[f]!, 0),
  );
}

function nearnessFrom(by: Nearness['by'], names: readonly string[], a: readonly number[], explained: number): Nearness {
  return {
    by,
    factors: names.map((factor, f) => ({
      factor,
      loading: a[f]!,
      share: a[f]! ** 2,
      side: a[f]! < 0 ? 'opposite' : 'same',
    })),
    unexplained: Math.max(0, 1 - explained),
  };
}

/** Mean 0 and length 1, so that products are correlations; null where all are equal. */
function standardised(values: readonly number[]): number[] | null {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const length = Math.hypot(...values.map((v) => v - mean));
  return length > 1e-12 ? values.map((v) => (v - mean) / length) : null;
}

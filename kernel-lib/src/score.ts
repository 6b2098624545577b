import type { CorrelationResult } from './correlate.js';
import { QError } from './error.js';
import type { FactorResult, Factors } from './extract.js';
import type { DefiningSort, FlagResult, Flags } from './flag.js';
import { rankIntoGrid } from './score/array.js';
import type { Column, ScoreOptions, Study } from './study.js';
import { column, type Table } from './table.js';
import type { Trail } from './trail.js';

/** A loading this near to 1 counts as 1: rounding alone would decide what weight it gets. */
const PERFECT = 1e-12;

/** Weighted sums that differ by no more than this share of the largest term are equal but for rounding. */
const NO_SPREAD = 1e-12;

/** Characteristics of one factor. */
export interface Characteristic {
  /** Number of defining sorts. */
  readonly defining: number;
  /** Σ a² over sorts. */
  readonly eigenvalue: number;
  /** Σ a² / P: share of the variance, 0-1. */
  readonly explainedVariance: number;
  /** Assumed correlation of a sort with its repetition, 0-1. */
  readonly averageReliability: number;
  /** Reliability of the factor, 0-1: rp / (1 + (p − 1) r). */
  readonly compositeReliability: number;
  /** Standard error of z: √(1 − composite reliability). */
  readonly standardError: number;
}

/** Scores of the statements on the factors, and all that led to them. */
export interface ScoreResult extends FactorResult {
  /** The correlation that was factored. */
  readonly correlation: CorrelationResult;
  /** Which sorts define which factor. */
  readonly flags: FlagResult;
  /** z-scores: statements × scored factors, each column with mean 0 and SD 1 (N − 1). */
  readonly z: Table;
  /** Factor arrays: statements × scored factors, values of the grid. */
  readonly arrays: Table;
  /** `{ factor: groups of statements whose z agree to 1e-9 }`; an empty list where all differ. */
  readonly ties: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** `{ factor: its characteristics }`, scored factors only. */
  readonly characteristics: Readonly<Record<string, Characteristic>>;
  /** Scored factors × scored factors, in [−1, 1]: Pearson r of z. */
  readonly scoreCorrelations: Table;
  /** Scored factors × scored factors: √(SEᵢ² + SEⱼ²). */
  readonly standardErrorOfDifference: Table;
}

/** Scores, with what they were computed from. */
export interface Scores extends Trail, ScoreResult {}

/** Which factors are scored, and how. */
export interface ScoreChoices extends ScoreOptions {
  /** The factors to score; all where absent. */
  readonly factors?: readonly string[];
}

/**
 * Scores each statement on each factor: the defining sorts weighted by a/(1 − a²) (Brown 1980), summed, standardised with
 * the N − 1 deviation, then ranked into the grid. Throws `no-defining-sorts`, `perfect-loading` where |a| ≥ 1 (to 1e-12) leaves
 * no weight, `no-spread` where defining sorts cancel out, `grid-size` where the grid has not one place for each statement,
 * `unknown-factor`, and `bad-reliability`.
 */
export function score(factors: Factors, flags: Flags, options: ScoreChoices = {}): Scores {
  const { study, loadings } = factors;
  const { averageReliability = 0.8, standardise = false } = options;
  const names = options.factors ?? loadings.columns;
  if (!(averageReliability > 0 && averageReliability < 1)) {
    throw new QError('bad-reliability', `score: averageReliability is ${averageReliability}; it lies between 0 and 1`);
  }
  for (const name of names) {
    if (!loadings.columns.includes(name)) {
      throw new QError(
        'unknown-factor',
        `score: no factor is called "${name}"; there are ${loadings.columns.join(', ')}`,
      );
    }
  }
  const statements = study.statements.map((s) => s.id);
  refuseOtherGrid(study.distribution, statements.length);
  const sorts = sortValues(study, standardise);
  const zColumns = names.map((name) => zOf(name, flags.defining[name] ?? [], sorts, statements.length));
  const rankings = zColumns.map((z) => rankIntoGrid(z, study.distribution));
  const characteristics = Object.fromEntries(
    names.map((name) => [
      name,
      characteristicOf(column(loadings, name), flags.defining[name]!.length, averageReliability),
    ]),
  );
  const errors = names.map((name) => characteristics[name]!.standardError);
  return {
    study,
    steps: [...flags.steps, { step: 'score', averageReliability, standardise }],
    findings: flags.findings,
    correlation: factors.correlation,
    kind: factors.kind,
    eigenvalues: factors.eigenvalues,
    unrotated: factors.unrotated,
    loadings,
    communalities: factors.communalities,
    flags: resultOf(flags),
    z: tableOfColumns(statements, names, zColumns),
    arrays: tableOfColumns(
      statements,
      names,
      rankings.map((r) => r.array),
    ),
    ties: Object.fromEntries(
      names.map((name, f) => [name, rankings[f]!.ties.map((group) => group.map((i) => statements[i]!))]),
    ),
    characteristics,
    scoreCorrelations: square(names, (i, j) => (i === j ? 1 : productOf(zColumns[i]!, zColumns[j]!))),
    standardErrorOfDifference: square(names, (i, j) => Math.sqrt(errors[i]! ** 2 + errors[j]! ** 2)),
  };
}

function refuseOtherGrid(distribution: readonly Column[], n: number): void {
  const places = distribution.reduce((sum, { capacity }) => sum + capacity, 0);
  if (places === n) return;
  throw new QError(
    'grid-size',
    `score: the grid has ${places} places for ${n} statements, so no array fills it; mend the distribution`,
  );
}

/** Reads one sort's values, in the order of the statements; the next call may overwrite them. */
type SortValues = (sort: string) => Float64Array;

function sortValues(study: Study, standardise: boolean): SortValues {
  const byId = new Map(study.sorts.map((s) => [s.id, s]));
  const statements = study.statements.map((s) => s.id);
  const values = new Float64Array(statements.length);
  return (id) => {
    const placements = byId.get(id)!.placements!;
    for (let i = 0; i < values.length; i++) values[i] = placements[statements[i]!]!;
    return standardise ? standardised(values) : values;
  };
}

function zOf(factor: string, defining: readonly DefiningSort[], sorts: SortValues, n: number): Float64Array {
  if (defining.length === 0) {
    throw new QError('no-defining-sorts', `score: no Q-sort defines ${factor}; drop the factor or flag by hand`);
  }
  const sums = new Float64Array(n);
  let largestTerm = 0;
  for (const { sort, loading } of defining) {
    if (Math.abs(loading) >= 1 - PERFECT) {
      throw new QError(
        'perfect-loading',
        `score: ${sort} loads ${loading} on ${factor}, and a loading of 1 or more leaves no weight a/(1 − a²); unflag it by hand or keep fewer factors`,
      );
    }
    const weight = loading / (1 - loading * loading);
    const values = sorts(sort);
    for (let i = 0; i < n; i++) {
      const term = weight * values[i]!;
      sums[i]! += term;
      largestTerm = Math.max(largestTerm, Math.abs(term));
    }
  }
  if (spreadOf(sums) <= NO_SPREAD * largestTerm) {
    throw new QError(
      'no-spread',
      `score: the sorts that define ${factor} cancel out, so its statements have no order; look at its flags`,
    );
  }
  return standardised(sums);
}

function spreadOf(values: Float64Array): number {
  let [lowest, highest] = [values[0]!, values[0]!];
  for (const v of values) {
    if (v < lowest) lowest = v;
    if (v > highest) highest = v;
  }
  return highest - lowest;
}

/** Mean 0 and SD 1 with the N − 1 deviation. */
function standardised(values: Float64Array): Float64Array {
  const n = values.length;
  let mean = 0;
  for (const v of values) mean += v;
  mean /= n;
  let squares = 0;
  for (const v of values) squares += (v - mean) * (v - mean);
  const sd = Math.sqrt(squares / (n - 1));
  const out = new Float64Array(n);
  for (let i = 0; i < n; i++) out[i] = (values[i]! - mean) / sd;
  return out;
}

function characteristicOf(loadings: readonly number[], defining: number, r: number): Characteristic {
  const eigenvalue = loadings.reduce((sum, a) => sum + a * a, 0);
  const compositeReliability = (r * defining) / (1 + (defining - 1) * r);
  return {
    defining,
    eigenvalue,
    explainedVariance: eigenvalue / loadings.length,
    averageReliability: r,
    compositeReliability,
    standardError: Math.sqrt(1 - compositeReliability),
  };
}

/** Pearson r of two columns that have mean 0 and SD 1. */
function productOf(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return Math.max(-1, Math.min(1, sum / (a.length - 1)));
}

function square(names: readonly string[], cell: (i: number, j: number) => number): Table {
  return { rows: names, columns: names, values: names.map((_, i) => names.map((__, j) => cell(i, j))) };
}

function tableOfColumns(
  rows: readonly string[],
  columns: readonly string[],
  values: readonly ArrayLike<number>[],
): Table {
  return { rows, columns, values: rows.map((_, i) => values.map((c) => c[i]!)) };
}

function resultOf(flags: Flags): FlagResult {
  const { threshold, defining, confounded, null: none, unflagged, excluded, edits, margins } = flags;
  return { threshold, defining, confounded, null: none, unflagged, excluded, edits, margins };
}

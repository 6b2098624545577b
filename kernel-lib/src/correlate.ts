import { kendallMatrix } from './correlate/kendall.js';
import { ranksOf } from './correlate/ranks.js';
import { QError } from './error.js';
import { refuseUnlessOneOf } from './one-of.js';
import type { CorrelateStep } from './steps.js';
import type { CorrelationMethod, Study } from './study.js';
import type { Table } from './table.js';
import type { Trail } from './trail.js';
import { placementMatrix, type SortSelection, usedSorts } from './used-sorts.js';

/** Up to this many sorts a correlation carries its table r; beyond it the standardised sorts travel instead. */
export const LARGEST_TABLE = 300;

/** Which sorts are correlated, and how. */
export interface CorrelateOptions extends SortSelection {
  /** Coefficient between persons, over statements: `'pearson'` (the default), `'spearman'` (average ranks) or `'kendall'` (τ-b). */
  readonly method?: CorrelationMethod;
  /** True to make the sorts × sorts table however many sorts there are. */
  readonly matrix?: boolean;
}

/** Correlations between persons. */
export interface CorrelationResult {
  /** Coefficient. */
  readonly method: CorrelationMethod;
  /** Ids of the sorts, in the study's order. */
  readonly sorts: readonly string[];
  /** Sorts × sorts, in [−1, 1]; absent beyond 300 sorts unless asked for. */
  readonly r?: Table;
  /** Sorts × statements, each row with mean 0 and sum of squares 1 (of ranks for Spearman), so that r is its product with itself; only where r is absent. */
  readonly standardised?: Table;
}

/** Correlations between persons, with what they were computed from. */
export interface Correlation extends Trail, CorrelationResult {}

/**
 * Correlates the sorts of a study by person, over statements. Throws `constant-sort` (a sort without spread has no
 * correlation), `too-few-sorts`, `too-few-statements`, `repeated-id`, `missing-placement`, or `unknown-option`.
 */
export function correlate(study: Study, options: CorrelateOptions = {}): Correlation {
  const { method = 'pearson', matrix = false } = options;
  refuseUnlessOneOf('correlate: method', method, ['pearson', 'spearman', 'kendall']);
  const sorts = usedSorts(study, options);
  if (sorts.length < 2) {
    throw new QError(
      'too-few-sorts',
      `correlate: ${sorts.length} complete ${sorts.length === 1 ? 'sort' : 'sorts'}; at least two are needed`,
    );
  }
  if (study.statements.length < 2) {
    throw new QError(
      'too-few-statements',
      `correlate: the Q-set has ${study.statements.length} statements; at least two are needed`,
    );
  }
  refuseRepeatedStatements(study);
  const ids = sorts.map((s) => s.id);
  const raw = placementMatrix(study, sorts);
  const n = study.statements.length;
  const trail = { study, steps: [{ step: 'correlate', method, ...selectionOf(options) } as const], findings: [] };
  if (method === 'kendall') {
    refuseConstant(raw, ids, n);
    if (!matrix && ids.length > LARGEST_TABLE) {
      throw new QError(
        'kendall-needs-matrix',
        `correlate: Kendall's τ-b of ${ids.length} sorts needs their ${ids.length} × ${ids.length} table; ask for it with { matrix: true }`,
      );
    }
    return { ...trail, method, sorts: ids, r: squareTable(ids, kendallMatrix(raw, ids.length, n)) };
  }
  const rows = standardise(method === 'spearman' ? ranksOf(raw, ids.length, n) : raw, ids, n);
  if (!matrix && ids.length > LARGEST_TABLE) {
    return {
      ...trail,
      method,
      sorts: ids,
      standardised: tableOf(
        ids,
        study.statements.map((s) => s.id),
        rows,
      ),
    };
  }
  return { ...trail, method, sorts: ids, r: squareTable(ids, crossProducts(rows, ids.length, n)) };
}

/** Placements are keyed by statement: of two with one id, one would be counted twice and the other lost. */
function refuseRepeatedStatements(study: Study): void {
  const seen = new Set<string>();
  for (const { id } of study.statements) {
    if (seen.has(id))
      throw new QError('repeated-id', `correlate: two statements are called "${id}"; give each an id of its own`);
    seen.add(id);
  }
}

/** What was asked for beyond every complete sort, as the step holds it. */
function selectionOf({ sorts, condition }: SortSelection): Pick<CorrelateStep, 'sorts' | 'condition'> {
  return { ...(Array.isArray(sorts) && { sorts }), ...(condition !== undefined && { condition }) };
}

/**
 * The standardised sorts behind a correlation, sorts × statements row after row: each with mean 0 and sum of squares 1.
 * Pearson and Spearman only: Kendall's τ-b is no product of rows.
 */
export function standardisedSorts(correlation: CorrelationResult & { readonly study: Study }): Float64Array {
  const { study, sorts, standardised, method } = correlation;
  const n = study.statements.length;
  if (standardised) {
    const flat = new Float64Array(sorts.length * n);
    for (const [p, row] of standardised.values.entries()) flat.set(row, p * n);
    return flat;
  }
  const raw = placementMatrix(study, usedSorts(study, { sorts }));
  return standardise(method === 'spearman' ? ranksOf(raw, sorts.length, n) : raw, sorts, n);
}

/** Each row with mean 0 and sum of squares 1; a constant row throws. Works in place on a copy. */
function standardise(values: Float64Array, ids: readonly string[], n: number): Float64Array {
  const out = new Float64Array(values.length);
  for (let p = 0; p < ids.length; p++) {
    const start = p * n;
    let mean = 0;
    for (let i = 0; i < n; i++) mean += values[start + i]!;
    mean /= n;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const d = values[start + i]! - mean;
      out[start + i] = d;
      squares += d * d;
    }
    if (isConstant(values, start, n)) throw constant(ids[p]!, values[start]!);
    if (!(squares > 0 && Number.isFinite(squares))) throw outOfRange(ids[p]!);
    const scale = 1 / Math.sqrt(squares);
    for (let i = 0; i < n; i++) out[start + i]! *= scale;
  }
  return out;
}

function isConstant(values: Float64Array, start: number, n: number): boolean {
  const first = values[start]!;
  for (let i = 1; i < n; i++) if (values[start + i] !== first) return false;
  return true;
}

function refuseConstant(values: Float64Array, ids: readonly string[], n: number): void {
  ids.forEach((id, p) => {
    if (isConstant(values, p * n, n)) throw constant(id, values[p * n]!);
  });
}

function constant(id: string, value: number): QError {
  return new QError(
    'constant-sort',
    `correlate: sort "${id}" places every statement at ${value}, so it has no correlation; exclude it with a reason`,
  );
}

function outOfRange(id: string): QError {
  return new QError(
    'out-of-range',
    `correlate: the values of sort "${id}" are too large or too close together to compute with; give the values of the grid`,
  );
}

function crossProducts(rows: Float64Array, p: number, n: number): number[][] {
  const r = Array.from({ length: p }, () => new Array<number>(p).fill(1));
  for (let a = 0; a < p; a++) {
    for (let b = 0; b < a; b++) {
      let sum = 0;
      for (let i = 0, x = a * n, y = b * n; i < n; i++) sum += rows[x + i]! * rows[y + i]!;
      // Rounding may leave ±1 by an ulp; no correlation lies outside [−1, 1].
      r[a]![b] = r[b]![a] = Math.max(-1, Math.min(1, sum));
    }
  }
  return r;
}

function squareTable(ids: readonly string[], values: readonly (readonly number[])[]): Table {
  return { rows: ids, columns: ids, values };
}

function tableOf(rows: readonly string[], columns: readonly string[], flat: Float64Array): Table {
  const n = columns.length;
  const values = rows.map((_, p) => {
    const row = new Array<number>(n);
    for (let i = 0; i < n; i++) row[i] = flat[p * n + i]!;
    return row;
  });
  return { rows, columns, values };
}

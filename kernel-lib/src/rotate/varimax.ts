import type { Finding } from '../finding.js';
import { NO_LOADING, withPositiveSum } from '../linear/sign.js';
import { factorNames, type Table } from '../table.js';

/** A sweep that turns no pair by this much has converged, in radians. */
const SMALLEST_TURN = 1e-12;

const MAXIMUM_SWEEPS = 2000;

/** Factors whose Σ a² agree to this share keep the order they came in. */
const EQUAL_SIZE = 1e-9;

/**
 * Varimax by planar rotations (Kaiser 1958, Psychometrika 23, 187-200), with Kaiser row normalisation unless told
 * otherwise. Pairs (1,2), (1,3), … in turn until a whole sweep turns no pair by 1e-12 rad: the angle decides, since the
 * criterion is flat at its maximum. Afterwards sign and order are fixed.
 */
export function rotateVarimax(loadings: Table, kaiser: boolean): { loadings: Table; findings: Finding[] } {
  const p = loadings.rows.length;
  const columns = loadings.columns.map((_, f) => Float64Array.from(loadings.values, (row) => row[f]!));
  const lengths = new Float64Array(p).fill(1);
  if (kaiser) {
    for (let s = 0; s < p; s++) {
      const h = Math.sqrt(columns.reduce((sum, c) => sum + c[s]! * c[s]!, 0));
      // A sort without communality has no direction to normalise: blown up to length 1, its rounding would turn the factors.
      if (h > NO_LOADING) lengths[s] = h;
    }
    for (const c of columns) for (let s = 0; s < p; s++) c[s]! /= lengths[s]!;
  }
  const sweeps = turnToVarimax(columns, p);
  if (kaiser) for (const c of columns) for (let s = 0; s < p; s++) c[s]! *= lengths[s]!;
  const ordered = inOrder(columns.map(withPositiveSum));
  return {
    loadings: {
      rows: loadings.rows,
      columns: factorNames(ordered.length),
      values: loadings.rows.map((_, s) => ordered.map((c) => c[s]!)),
    },
    findings: sweeps < MAXIMUM_SWEEPS ? [] : [notConverged()],
  };
}

/**
 * Turns the columns in place until they are still, and gives the number of sweeps. Hundreds of small turns add up their
 * rounding, so the whole turn is then applied once to the columns as they came, and the last sweeps go on from there.
 */
function turnToVarimax(columns: Float64Array[], p: number): number {
  const before = columns.map((c) => Float64Array.from(c));
  const turn = columns.map((_, f) => columns.map((__, g) => (f === g ? 1 : 0))).map((row) => Float64Array.from(row));
  const sweeps = sweepUntilStill(columns, turn, p);
  orthonormalise(turn);
  columns.forEach((column, f) => {
    column.fill(0);
    before.forEach((from, g) => {
      const share = turn[f]![g]!;
      for (let s = 0; s < p; s++) column[s]! += share * from[s]!;
    });
  });
  return Math.max(sweeps, sweepUntilStill(columns, turn, p));
}

/** Sweeps over all pairs; the turn, one row per turned column, follows. */
function sweepUntilStill(columns: readonly Float64Array[], turn: readonly Float64Array[], p: number): number {
  for (let sweep = 0; sweep < MAXIMUM_SWEEPS; sweep++) {
    let largest = 0;
    for (let a = 0; a < columns.length; a++) {
      for (let b = a + 1; b < columns.length; b++) {
        const angle = bestAngle(columns[a]!, columns[b]!, p);
        if (angle === 0) continue;
        turnBy(columns[a]!, columns[b]!, angle);
        turnBy(turn[a]!, turn[b]!, angle);
        largest = Math.max(largest, Math.abs(angle));
      }
    }
    if (largest < SMALLEST_TURN) return sweep;
  }
  return MAXIMUM_SWEEPS;
}

/** Gram and Schmidt, row by row: the rows are at right angles already but for rounding. */
function orthonormalise(rows: readonly Float64Array[]): void {
  rows.forEach((row, f) => {
    for (const earlier of rows.slice(0, f)) {
      const inner = row.reduce((sum, v, i) => sum + v * earlier[i]!, 0);
      for (let i = 0; i < row.length; i++) row[i]! -= inner * earlier[i]!;
    }
    const length = Math.sqrt(row.reduce((sum, v) => sum + v * v, 0));
    for (let i = 0; i < row.length; i++) row[i]! /= length;
  });
}

/** The angle, in radians, at which one pair of columns has its largest varimax criterion. */
function bestAngle(x: Float64Array, y: Float64Array, p: number): number {
  let sumU = 0;
  let sumV = 0;
  let even = 0;
  let odd = 0;
  let size = 0;
  for (let s = 0; s < p; s++) {
    const a = x[s]!;
    const b = y[s]!;
    const u = a * a - b * b;
    const v = 2 * a * b;
    sumU += u;
    sumV += v;
    even += u * u - v * v;
    odd += u * v;
    size += u * u + v * v;
  }
  const sine = 2 * (odd - (sumU * sumV) / p);
  const cosine = even - (sumU * sumU - sumV * sumV) / p;
  // Where the criterion does not depend on the angle, rounding alone would turn the pair for ever.
  if (Math.abs(sine) + Math.abs(cosine) <= 1e-14 * size) return 0;
  return Math.atan2(sine, cosine) / 4;
}

function turnBy(x: Float64Array, y: Float64Array, angle: number): void {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  for (let s = 0; s < x.length; s++) {
    const a = x[s]!;
    const b = y[s]!;
    x[s] = a * cos + b * sin;
    y[s] = b * cos - a * sin;
  }
}

/** Descending by Σ a²; those that agree to 1e-9 keep the order they came in. */
function inOrder(columns: readonly Float64Array[]): Float64Array[] {
  const sizes = columns.map((c) => c.reduce((sum, a) => sum + a * a, 0));
  const order: number[] = [];
  for (let f = 0; f < columns.length; f++) {
    let at = order.length;
    while (at > 0 && sizes[f]! - sizes[order[at - 1]!]! > EQUAL_SIZE * sizes[f]!) at--;
    order.splice(at, 0, f);
  }
  return order.map((f) => columns[f]!);
}

function notConverged(): Finding {
  return {
    code: 'varimax-not-converged',
    severity: 'warning',
    step: 'rotate',
    found: MAXIMUM_SWEEPS,
    message: {
      en: `Varimax still turned after ${MAXIMUM_SWEEPS} sweeps: the last digits of the loadings are not settled.`,
      nl: `Varimax draaide na ${MAXIMUM_SWEEPS} rondes nog: de laatste cijfers van de ladingen staan niet vast.`,
    },
  };
}

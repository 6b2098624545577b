import { type Correlation, standardisedSorts } from '../correlate.js';
import { QError } from '../error.js';
import type { Finding } from '../finding.js';
import type { CentroidPreset } from '../study.js';

/** Column sums that agree to this are tied; so is a sum that near to 0. */
const TIE = 1e-12;

/** Where iteration starts and stops. */
const PRESETS: Record<CentroidPreset, { start: 'half' | 'column-mean'; tolerance: number }> = {
  pqmethod: { start: 'half', tolerance: 0.001 },
  'r-qmethod': { start: 'column-mean', tolerance: 1e-5 },
};

const MAXIMUM_ITERATIONS = 10_000;

/** Column j of the correlation matrix; its own entry does not matter. */
type ColumnOfR = (j: number) => ArrayLike<number>;

/** The centroids, in the order of extraction, and what is worth saying of them. */
export interface Centroids {
  /** k columns of P loadings. */
  readonly columns: Float64Array[];
  /** Factors that came out larger than an earlier one, and the note that programs differ. */
  readonly findings: Finding[];
}

/**
 * Brown's centroid factors (Brown 1980, Political Subjectivity, 208-224). Of the residual matrix with a zero diagonal,
 * the sort with the most negative column sum is reflected until none is negative; f = column sum / √total with h² = f²
 * on the diagonal is repeated until h² rests; f fᵀ is subtracted and the reflections are undone. Ties go to the lowest index.
 * Throws `no-centroid` when nothing is left to extract.
 */
export function centroid(correlation: Correlation, k: number, preset: CentroidPreset): Centroids {
  const p = correlation.sorts.length;
  const columnOfR = columnsOf(correlation);
  const sumsOfR = new Float64Array(p);
  for (let j = 0; j < p; j++) {
    const column = columnOfR(j);
    for (let i = 0; i < p; i++) if (i !== j) sumsOfR[j]! += column[i]!;
  }
  const columns: Float64Array[] = [];
  for (let f = 0; f < k; f++) columns.push(nextCentroid(columnOfR, sumsOfR, columns, p, preset));
  return { columns, findings: [...outOfOrder(columns), programsDiffer(k)] };
}

function nextCentroid(
  columnOfR: ColumnOfR,
  sumsOfR: Float64Array,
  earlier: readonly Float64Array[],
  p: number,
  preset: CentroidPreset,
): Float64Array {
  const sums = Float64Array.from(sumsOfR);
  for (const f of earlier) {
    const total = f.reduce((sum, a) => sum + a, 0);
    for (let j = 0; j < p; j++) sums[j]! -= f[j]! * (total - f[j]!);
  }
  const signs = reflect(sums, columnOfR, earlier, p);
  const loadings = settle(sums, preset, earlier.length + 1);
  // JSON has no −0, and a record must survive JSON.
  return loadings.map((a, j) => a * signs[j]! + 0);
}

/** Reflects sorts until no column sum is negative; `sums` follow. Gives the sign of each sort. */
function reflect(sums: Float64Array, columnOfR: ColumnOfR, earlier: readonly Float64Array[], p: number): Int8Array {
  const signs = new Int8Array(p).fill(1);
  for (;;) {
    let lowest = 0;
    for (let j = 1; j < p; j++) if (sums[j]! < sums[lowest]! - TIE) lowest = j;
    if (sums[lowest]! >= -TIE) return signs;
    const column = columnOfR(lowest);
    const sign = signs[lowest]!;
    for (let i = 0; i < p; i++) {
      if (i === lowest) continue;
      let residual = column[i]!;
      for (const f of earlier) residual -= f[i]! * f[lowest]!;
      sums[i]! -= 2 * signs[i]! * sign * residual;
    }
    sums[lowest] = -sums[lowest]!;
    signs[lowest] = -sign;
  }
}

/** Iterates the communalities on the diagonal until none changes by the tolerance or more. */
function settle(sums: Float64Array, preset: CentroidPreset, factor: number): Float64Array {
  const { start, tolerance } = PRESETS[preset];
  const p = sums.length;
  let h2: Float64Array = start === 'half' ? new Float64Array(p).fill(0.5) : sums.map((s) => s / (p - 1));
  for (let round = 0; round < MAXIMUM_ITERATIONS; round++) {
    const full = sums.map((s, j) => s + h2[j]!);
    const total = full.reduce((sum, s) => sum + s, 0);
    if (!(total > TIE)) break;
    const root = Math.sqrt(total);
    const loadings = full.map((s) => s / root);
    const next = loadings.map((a) => a * a);
    const change = next.reduce((most, value, j) => Math.max(most, Math.abs(value - h2[j]!)), 0);
    if (change < tolerance) return loadings;
    h2 = next;
  }
  throw new QError(
    'no-centroid',
    `extract: nothing is left for centroid factor ${factor}; ask for ${factor - 1 || 'principal components instead'}`,
  );
}

/** Columns of R from its table, or where that is too large from the standardised sorts. */
function columnsOf(correlation: Correlation): ColumnOfR {
  const { r, sorts, study } = correlation;
  if (r) return (j) => r.values[j]!;
  const rows = standardisedSorts(correlation);
  const n = study.statements.length;
  return (j) => {
    const column = new Float64Array(sorts.length);
    for (let i = 0; i < column.length; i++)
      for (let s = 0; s < n; s++) column[i]! += rows[i * n + s]! * rows[j * n + s]!;
    return column;
  };
}

function outOfOrder(columns: readonly Float64Array[]): Finding[] {
  const sizes = columns.map((c) => c.reduce((sum, a) => sum + a * a, 0));
  return sizes.flatMap((size, f): Finding[] => {
    if (f === 0 || size <= sizes[f - 1]!) return [];
    return [
      {
        code: 'centroid-out-of-order',
        severity: 'note',
        step: 'extract',
        factor: `F${f + 1}`,
        found: size,
        expected: sizes[f - 1]!,
        message: {
          en: `Centroid factor F${f + 1} is larger than F${f} before it; the order of extraction is kept.`,
          nl: `Centroïdfactor F${f + 1} is groter dan F${f} ervoor; de volgorde van extractie blijft staan.`,
        },
      },
    ];
  });
}

function programsDiffer(k: number): Finding {
  return {
    code: 'centroid-programs-differ',
    severity: 'note',
    step: 'extract',
    message: {
      en: `Programs differ in later centroid factors: compare these ${k} with another program's only up to where its order agrees.`,
      nl: `Programma's verschillen in latere centroïdfactoren: vergelijk deze ${k} met die van een ander programma alleen zolang de volgorde gelijk is.`,
    },
  };
}

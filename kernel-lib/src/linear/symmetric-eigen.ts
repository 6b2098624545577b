import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

/** Eigenvalues, descending, and the vectors of the first k. */
export interface LeadingEigen {
  /** All n eigenvalues, descending. */
  readonly values: Float64Array;
  /** k vectors of length n, each of norm 1, in the order of the values. */
  readonly vectors: readonly Float64Array[];
}

/** Where two wanted eigenvalues lie closer than this share of the largest, single vectors lose digits: then all are computed. */
const SAFE_GAP = 1e-3;

/**
 * All eigenvalues and the k leading vectors of a symmetric matrix, n × n row after row. Only what is asked for is
 * computed: Householder's tridiagonal form, implicit QL for the values, inverse iteration for the k vectors. Where
 * eigenvalues nearly coincide, ml-matrix decomposes the whole matrix instead.
 */
export function leadingEigen(matrix: Float64Array, n: number, k: number): LeadingEigen {
  const reduced = tridiagonal(Float64Array.from(matrix), n);
  const values = eigenvaluesOfTridiagonal(reduced);
  if (k === 0) return { values, vectors: [] };
  if (hasCloseValues(values, k)) return careful(matrix, n, k);
  const vectors = Array.from({ length: k }, (_, f) => reflectBack(reduced, n, inverseIteration(reduced, values[f]!)));
  return { values, vectors };
}

/** All eigenvalues of a symmetric matrix, n × n row after row, descending. The matrix is overwritten. */
export function symmetricEigenvalues(matrix: Float64Array, n: number): Float64Array {
  return eigenvaluesOfTridiagonal(tridiagonal(matrix, n));
}

function hasCloseValues(values: Float64Array, k: number): boolean {
  const safe = SAFE_GAP * Math.abs(values[0]!);
  for (let f = 0; f < k && f + 1 < values.length; f++) if (values[f]! - values[f + 1]! <= safe) return true;
  return false;
}

function careful(matrix: Float64Array, n: number, k: number): LeadingEigen {
  const rows = Array.from({ length: n }, (_, i) => Array.from(matrix.subarray(i * n, (i + 1) * n)));
  const whole = new EigenvalueDecomposition(new Matrix(rows), { assumeSymmetric: true });
  const order = whole.realEigenvalues
    .map((_, i) => i)
    .sort((a, b) => whole.realEigenvalues[b]! - whole.realEigenvalues[a]!);
  return {
    values: Float64Array.from(order, (i) => whole.realEigenvalues[i]!),
    vectors: order.slice(0, k).map((c) => Float64Array.from(whole.eigenvectorMatrix.getColumn(c))),
  };
}

/** A symmetric matrix in tridiagonal form, with the reflections that lead there. */
interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** Below the diagonal: n − 1 used. */
  readonly beside: Float64Array;
  /** Column j below the diagonal holds the j-th reflection's vector. */
  readonly reflections: Float64Array;
  /** 2 / vᵀv of each reflection; 0 where none was needed. */
  readonly factors: Float64Array;
}

/** Householder reduction (Golub & Van Loan, Matrix Computations, algorithm 8.3.1), in the lower triangle, in place. */
function tridiagonal(a: Float64Array, n: number): Tridiagonal {
  const diagonal = new Float64Array(n);
  const beside = new Float64Array(n);
  const factors = new Float64Array(n);
  const v = new Float64Array(n);
  const w = new Float64Array(n);
  for (let j = 0; j < n; j++) {
    diagonal[j] = a[j * n + j]!;
    if (j + 1 >= n) break;
    let below = 0;
    for (let i = j + 2; i < n; i++) below += a[i * n + j]! * a[i * n + j]!;
    const first = a[(j + 1) * n + j]!;
    if (below === 0) {
      beside[j] = first;
      continue;
    }
    const norm = Math.sqrt(first * first + below);
    const image = first > 0 ? -norm : norm;
    beside[j] = image;
    v[j + 1] = first - image;
    a[(j + 1) * n + j] = v[j + 1]!;
    for (let i = j + 2; i < n; i++) v[i] = a[i * n + j]!;
    const factor = 2 / (v[j + 1]! * v[j + 1]! + below);
    factors[j] = factor;
    updateBelow(a, n, j + 1, v, w, factor);
  }
  return { diagonal, beside, reflections: a, factors };
}

/** A − v wᵀ − w vᵀ on the lower triangle from row `from`, w = p − (factor/2)(pᵀv)v with p = factor · A v. */
function updateBelow(a: Float64Array, n: number, from: number, v: Float64Array, w: Float64Array, factor: number): void {
  for (let i = from; i < n; i++) w[i] = 0;
  for (let i = from; i < n; i++) {
    const row = i * n;
    const vi = v[i]!;
    let sum = a[row + i]! * vi;
    for (let c = from; c < i; c++) {
      const value = a[row + c]!;
      sum += value * v[c]!;
      w[c]! += value * vi;
    }
    w[i]! += sum;
  }
  let inner = 0;
  for (let i = from; i < n; i++) {
    w[i]! *= factor;
    inner += w[i]! * v[i]!;
  }
  const half = (factor / 2) * inner;
  for (let i = from; i < n; i++) w[i]! -= half * v[i]!;
  for (let i = from; i < n; i++) {
    const row = i * n;
    const vi = v[i]!;
    const wi = w[i]!;
    for (let c = from; c <= i; c++) a[row + c]! -= vi * w[c]! + wi * v[c]!;
  }
}

/** Implicit QL without vectors (Wilkinson & Reinsch 1971, Handbook for Automatic Computation II, 227-240), sorted descending. */
function eigenvaluesOfTridiagonal({ diagonal, beside }: Tridiagonal): Float64Array {
  const n = diagonal.length;
  const d = Float64Array.from(diagonal);
  const e = Float64Array.from(beside);
  // Beside a block of zeros nothing is small in proportion: there the size of the whole matrix decides.
  const nothing = Number.EPSILON ** 2 * sizeOf(d, e);
  for (let l = 0; l < n; l++) {
    for (;;) {
      let m = l;
      while (m < n - 1 && Math.abs(e[m]!) > nothing + Number.EPSILON * (Math.abs(d[m]!) + Math.abs(d[m + 1]!))) m++;
      if (m === l) break;
      let g = (d[l + 1]! - d[l]!) / (2 * e[l]!);
      let r = Math.sqrt(g * g + 1);
      g = d[m]! - d[l]! + e[l]! / (g + (g < 0 ? -r : r));
      let s = 1;
      let c = 1;
      let p = 0;
      let i = m - 1;
      for (; i >= l; i--) {
        const f = s * e[i]!;
        const b = c * e[i]!;
        r = Math.sqrt(f * f + g * g);
        e[i + 1] = r;
        if (r === 0) {
          d[i + 1]! -= p;
          e[m] = 0;
          break;
        }
        s = f / r;
        c = g / r;
        g = d[i + 1]! - p;
        r = (d[i]! - g) * s + 2 * c * b;
        p = s * r;
        d[i + 1] = g + p;
        g = c * r - b;
      }
      if (r === 0 && i >= l) continue;
      d[l]! -= p;
      e[l] = g;
      e[m] = 0;
    }
  }
  return d.sort().reverse();
}

/** The largest of |diagonal| + |beside it|. */
function sizeOf(diagonal: Float64Array, beside: Float64Array): number {
  let size = 0;
  for (let i = 0; i < diagonal.length; i++) size = Math.max(size, Math.abs(diagonal[i]!) + Math.abs(beside[i]!));
  return size;
}

/** The vector of one eigenvalue of the tridiagonal form, by inverse iteration with partial pivoting. */
function inverseIteration({ diagonal, beside }: Tridiagonal, value: number): Float64Array {
  const n = diagonal.length;
  const x = new Float64Array(n);
  // Any start that is not at right angles to the vector will do; this one is fixed and without symmetry.
  for (let i = 0; i < n; i++) x[i] = 1 + ((i * 7) % 11) / 100;
  const main = new Float64Array(n);
  const upper = new Float64Array(n);
  const second = new Float64Array(n);
  const lower = new Float64Array(n);
  const swapped = new Uint8Array(n);
  const tiny = Number.EPSILON * (sizeOf(diagonal, beside) || 1);
  for (let i = 0; i < n; i++) {
    main[i] = diagonal[i]! - value;
    upper[i] = i + 1 < n ? beside[i]! : 0;
  }
  for (let i = 0; i + 1 < n; i++) {
    const below = beside[i]!;
    if (Math.abs(below) > Math.abs(main[i]!)) {
      swapped[i] = 1;
      lower[i] = main[i]! / below;
      const right = upper[i]!;
      main[i] = below;
      upper[i] = main[i + 1]!;
      second[i] = upper[i + 1]!;
      main[i + 1] = right - lower[i]! * upper[i]!;
      upper[i + 1] = -lower[i]! * second[i]!;
    } else {
      if (main[i] === 0) main[i] = tiny;
      lower[i] = below / main[i]!;
      main[i + 1]! -= lower[i]! * upper[i]!;
    }
  }
  if (Math.abs(main[n - 1]!) < tiny) main[n - 1] = tiny;
  for (let round = 0; round < 4; round++) {
    for (let i = 0; i + 1 < n; i++) {
      if (swapped[i]) {
        const t = x[i]!;
        x[i] = x[i + 1]!;
        x[i + 1] = t - lower[i]! * x[i]!;
      } else x[i + 1]! -= lower[i]! * x[i]!;
    }
    for (let i = n - 1; i >= 0; i--) {
      const right = (i + 1 < n ? upper[i]! * x[i + 1]! : 0) + (i + 2 < n ? second[i]! * x[i + 2]! : 0);
      x[i] = (x[i]! - right) / (main[i] === 0 ? tiny : main[i]!);
    }
    let norm = 0;
    for (let i = 0; i < n; i++) norm = Math.max(norm, Math.abs(x[i]!));
    let squares = 0;
    for (let i = 0; i < n; i++) {
      x[i]! /= norm;
      squares += x[i]! * x[i]!;
    }
    const length = Math.sqrt(squares);
    for (let i = 0; i < n; i++) x[i]! /= length;
  }
  return x;
}

/** A vector of the tridiagonal form as a vector of the matrix itself. */
function reflectBack({ reflections, factors }: Tridiagonal, n: number, x: Float64Array): Float64Array {
  for (let j = n - 3; j >= 0; j--) {
    if (factors[j] === 0) continue;
    let inner = 0;
    for (let i = j + 1; i < n; i++) inner += reflections[i * n + j]! * x[i]!;
    inner *= factors[j]!;
    for (let i = j + 1; i < n; i++) x[i]! -= inner * reflections[i * n + j]!;
  }
  return x;
}

// Compared with ml-matrix 6.15.1 (EigenvalueDecomposition) and with numpy 2.4.6 (numpy.linalg.eigh).
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { leadingEigen, symmetricEigenvalues } from '../../../kernel-lib/src/linear/symmetric-eigen.js';

const ORTHOGONAL = 1e-12;
const RESIDUAL = 1e-12;

/** n × n, symmetric, entries between −1 and 1. */
function randomSymmetric(n: number, seed: number): number[][] {
  const random = xoroshiro128plus(seed);
  const a = Array.from({ length: n }, () => Array.from({ length: n }, () => 2 * uniformFloat64(random) - 1));
  return a.map((row, i) => row.map((_, j) => (a[i]![j]! + a[j]![i]!) / 2));
}

/** Q diag(values) Qᵀ, Q from the eigenvectors of a random matrix. */
function withEigenvalues(values: readonly number[], seed: number): { rows: number[][]; q: Matrix } {
  const q = new EigenvalueDecomposition(new Matrix(randomSymmetric(values.length, seed)), { assumeSymmetric: true })
    .eigenvectorMatrix;
  const rows = q
    .mmul(Matrix.diag([...values]))
    .mmul(q.transpose())
    .to2DArray();
  return { rows: rows.map((row, i) => row.map((_, j) => (rows[i]![j]! + rows[j]![i]!) / 2)), q };
}

function flat(rows: readonly (readonly number[])[]): Float64Array {
  return Float64Array.from(rows.flat());
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, v, i) => sum + v * b[i]!, 0);
}

/** The largest ‖Av − λv‖ in proportion to the largest eigenvalue. */
function residual(
  rows: readonly (readonly number[])[],
  values: Float64Array,
  vectors: readonly Float64Array[],
): number {
  const size = Math.max(...Array.from(values, Math.abs)) || 1;
  return Math.max(
    ...vectors.map((v, f) => Math.max(...rows.map((row, i) => Math.abs(dot(row, v) - values[f]! * v[i]!))) / size),
  );
}

/** The largest departure of vᵢᵀvⱼ from 1 and 0. */
function departure(vectors: readonly Float64Array[]): number {
  return Math.max(...vectors.flatMap((a, f) => vectors.map((b, g) => Math.abs(dot(a, b) - (f === g ? 1 : 0)))));
}

const CASES: readonly (readonly [string, number[][]])[] = [
  ['1 × 1', [[2.5]]],
  [
    '2 × 2',
    [
      [2, 1],
      [1, 3],
    ],
  ],
  [
    '2 × 2 with equal values',
    [
      [1, 0],
      [0, 1],
    ],
  ],
  [
    '3 × 3',
    [
      [2, -1, 0.5],
      [-1, 3, 0.25],
      [0.5, 0.25, 1],
    ],
  ],
  [
    '3 × 3 of ones',
    [
      [1, 1, 1],
      [1, 1, 1],
      [1, 1, 1],
    ],
  ],
  [
    'all zeros',
    [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
  ],
  [
    'diagonal, not in order',
    [
      [1, 0, 0, 0],
      [0, 5, 0, 0],
      [0, 0, 3, 0],
      [0, 0, 0, 2],
    ],
  ],
  ...[5, 9, 30, 60].map((n) => [`random ${n} × ${n}`, randomSymmetric(n, n)] as const),
  ['a gap of 1e-5', withEigenvalues([5, 2 + 1e-5, 2, 1, 0.5, 0.25], 3).rows],
  ['a gap of 1e-9', withEigenvalues([5, 2 + 1e-9, 2, 1, 0.5, 0.25], 4).rows],
  ['an exact duplicate', withEigenvalues([5, 2, 2, 1, 0.5, 0.25], 5).rows],
  ['rank 2 of 7', withEigenvalues([4, 3, 0, 0, 0, 0, 0], 6).rows],
  [
    'two equal blocks',
    [
      [1, 0.5, 0, 0],
      [0.5, 1, 0, 0],
      [0, 0, 1, 0.5],
      [0, 0, 0.5, 1],
    ],
  ],
  [
    'blocks interleaved',
    [
      [1, 0, 0.6, 0, 0],
      [0, 1, 0, 0.3, 0],
      [0.6, 0, 1, 0, 0],
      [0, 0.3, 0, 1, 0],
      [0, 0, 0, 0, 1],
    ],
  ],
  ['values of 1e-12 and 1e12 in size', withEigenvalues([1e12, 1, 1e-3, 1e-12], 8).rows],
];

describe('leadingEigen', () => {
  it.each(CASES)('solves Av = λv with vectors at right angles: %s', (_, rows) => {
    const n = rows.length;
    for (let k = 1; k <= n; k++) {
      const { values, vectors } = leadingEigen(flat(rows), n, k);
      expect(vectors).toHaveLength(k);
      expect(residual(rows, values, vectors)).toBeLessThan(RESIDUAL);
      expect(departure(vectors)).toBeLessThan(ORTHOGONAL);
    }
  });

  it.each(CASES)('has the eigenvalues of ml-matrix, descending: %s', (_, rows) => {
    const theirs = new EigenvalueDecomposition(new Matrix(rows), { assumeSymmetric: true }).realEigenvalues.sort(
      (a, b) => b - a,
    );
    const size = Math.max(...theirs.map(Math.abs)) || 1;
    for (const ours of [
      leadingEigen(flat(rows), rows.length, 1).values,
      symmetricEigenvalues(flat(rows), rows.length),
    ]) {
      expect(ours).toHaveLength(theirs.length);
      theirs.forEach((value, f) => {
        expect(Math.abs(ours[f]! - value)).toBeLessThan(1e-13 * rows.length * size);
      });
    }
  });

  it('has the vectors of numpy to 14 digits', () => {
    const rows = [
      [4, 1, -2, 2],
      [1, 2, 0, 1],
      [-2, 0, 3, -2],
      [2, 1, -2, -1],
    ];
    const { values, vectors } = leadingEigen(flat(rows), 4, 3);
    const numpy = {
      values: [6.844621107234965, 2.2685314064312423, 1.0843644637732166, -2.1975169774394243],
      vectors: [
        [-0.7180459594506796, -0.2211529881551807, 0.5573513771375096, -0.3533564748939929],
        [-0.20171109662094233, -0.7894499124874399, -0.5796341693167878, -0.010280998686330589],
        [-0.6422600067660328, 0.5441878481946866, -0.5202218509386148, 0.14398227457619123],
      ],
    };
    numpy.values.forEach((value, f) => {
      expect(values[f]).toBeCloseTo(value, 13);
    });
    numpy.vectors.forEach((v, f) => {
      expect(Math.abs(dot(v, vectors[f]!))).toBeCloseTo(1, 14);
      const sign = Math.sign(dot(v, vectors[f]!));
      v.forEach((x, i) => {
        expect(sign * vectors[f]![i]!).toBeCloseTo(x, 14);
      });
    });
  });

  // The matrix itself is rounded, which alone moves its vectors by about ε·λ₁/gap.
  it.each([1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6])(
    'keeps the digits that a gap of %s between kept eigenvalues allows',
    (gap) => {
      const values = [5, 2 + gap, 2, 1, 0.5, 0.25, 0.125, 0.1];
      const { rows, q } = withEigenvalues(values, 11);
      const { vectors } = leadingEigen(flat(rows), values.length, 3);
      vectors.forEach((v, f) => {
        const expected = q.getColumn(f);
        const sign = Math.sign(dot(v, expected));
        const off = Math.max(...expected.map((x, i) => Math.abs(x - sign * v[i]!)));
        expect(off).toBeLessThan((5 * Number.EPSILON * values[0]!) / gap);
      });
    },
  );

  it('spans the same plane whatever vectors it takes where eigenvalues are equal', () => {
    const { rows, q } = withEigenvalues([5, 2, 2, 1, 0.5, 0.25], 12);
    const { vectors } = leadingEigen(flat(rows), 6, 3);
    for (const v of vectors.slice(1)) {
      const inPlane = dot(v, q.getColumn(1)) ** 2 + dot(v, q.getColumn(2)) ** 2;
      expect(inPlane).toBeCloseTo(1, 12);
    }
  });

  it('leaves its argument as it was, and gives no vectors where none are asked for', () => {
    const matrix = flat(randomSymmetric(6, 21));
    const before = Float64Array.from(matrix);
    leadingEigen(matrix, 6, 3);
    expect(matrix).toEqual(before);
    expect(leadingEigen(matrix, 6, 0).vectors).toEqual([]);
  });

  it('ends where numbers beside a block of zeros are too small to have a proportion', () => {
    const tiny = 1e-310;
    const rows = [
      [1, 0, 0, 0],
      [0, 0, tiny, tiny],
      [0, tiny, 0, tiny],
      [0, tiny, tiny, 0],
    ];
    expect(Array.from(symmetricEigenvalues(flat(rows), 4), (v) => Math.round(v))).toEqual([1, 0, 0, 0]);
  });
});

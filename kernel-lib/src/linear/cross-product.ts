/**
 * Zᵀ Z of a p × n matrix given row after row: n × n, symmetric. Four rows at a time, so that each cell is read and
 * written a quarter as often.
 */
export function crossProduct(rows: Float64Array, p: number, n: number): Float64Array {
  const out = new Float64Array(n * n);
  let s = 0;
  for (; s + 3 < p; s += 4) {
    const [a, b, c, d] = [s * n, (s + 1) * n, (s + 2) * n, (s + 3) * n];
    for (let i = 0; i < n; i++) {
      const [ai, bi, ci, di] = [rows[a + i]!, rows[b + i]!, rows[c + i]!, rows[d + i]!];
      for (let j = 0, at = i * n; j <= i; j++) {
        out[at + j]! += ai * rows[a + j]! + bi * rows[b + j]! + ci * rows[c + j]! + di * rows[d + j]!;
      }
    }
  }
  for (; s < p; s++) {
    const a = s * n;
    for (let i = 0; i < n; i++) {
      const ai = rows[a + i]!;
      for (let j = 0, at = i * n; j <= i; j++) out[at + j]! += ai * rows[a + j]!;
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) out[j * n + i] = out[i * n + j]!;
  return out;
}

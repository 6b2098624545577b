/**
 * Kendall's τ-b between the rows of a sorts × statements matrix: (concordant − discordant) / √((n₀ − ties in a)(n₀ − ties in b)),
 * n₀ = n(n−1)/2 pairs of statements (Kendall 1945, Biometrika 33, 239-251). No row may be constant.
 */
export function kendallMatrix(values: Float64Array, p: number, n: number): number[][] {
  const pairs = (n * (n - 1)) / 2;
  const signs = Array.from({ length: p }, (_, row) => signsOfPairs(values, row * n, n, pairs));
  const untied = signs.map((s) => s.reduce((sum, v) => sum + v * v, 0));
  const tau = Array.from({ length: p }, () => new Array<number>(p).fill(1));
  for (let a = 0; a < p; a++) {
    for (let b = 0; b < a; b++) {
      let sum = 0;
      for (let i = 0; i < pairs; i++) sum += signs[a]![i]! * signs[b]![i]!;
      tau[a]![b] = tau[b]![a] = sum / Math.sqrt(untied[a]! * untied[b]!);
    }
  }
  return tau;
}

/** For each pair of statements whether the first lies lower (−1), level (0) or higher (1). */
function signsOfPairs(values: Float64Array, start: number, n: number, pairs: number): Int8Array {
  const signs = new Int8Array(pairs);
  for (let i = 0, at = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) signs[at++] = Math.sign(values[start + i]! - values[start + j]!);
  }
  return signs;
}

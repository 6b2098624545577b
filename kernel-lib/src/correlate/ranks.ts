/** Average ranks (1 … n) of each row of a sorts × statements matrix, row after row: tied values share the mean of their ranks. */
export function ranksOf(values: Float64Array, p: number, n: number): Float64Array {
  const out = new Float64Array(values.length);
  const order = new Int32Array(n);
  for (let row = 0; row < p; row++) {
    const start = row * n;
    for (let i = 0; i < n; i++) order[i] = i;
    order.sort((a, b) => values[start + a]! - values[start + b]!);
    for (let i = 0; i < n; ) {
      let j = i;
      while (j + 1 < n && values[start + order[j + 1]!] === values[start + order[i]!]) j++;
      const rank = (i + j) / 2 + 1;
      for (; i <= j; i++) out[start + order[i]!] = rank;
    }
  }
  return out;
}

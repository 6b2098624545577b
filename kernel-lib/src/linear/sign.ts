/** A sum within this share of Σa² of 0 counts as 0. */
const NO_SUM = 1e-9;

/** A loading within this of 0 counts as zero. */
export const NO_LOADING = 1e-9;

/**
 * A column of loadings with its sign fixed: Σ a·|a| is positive; where it counts as 0, the first loading that is not
 * zero is positive.
 */
export function withPositiveSum(loadings: Float64Array): Float64Array {
  const sign = pointsDown(loadings) ? -1 : 1;
  // JSON has no −0, and a record must survive JSON.
  return loadings.map((a) => sign * a + 0);
}

function pointsDown(loadings: Float64Array): boolean {
  let sum = 0;
  let squares = 0;
  for (const a of loadings) {
    sum += a * Math.abs(a);
    squares += a * a;
  }
  if (Math.abs(sum) > NO_SUM * squares) return sum < 0;
  const first = loadings.find((a) => Math.abs(a) > NO_LOADING);
  return first !== undefined && first < 0;
}

/** Beyond this z a pattern is not chance: two-sided p = 1e-6, as the strictest mark of the tables. */
const NOT_CHANCE = 4.89;
/** The smallest correlation with the order of the Q-set that counts as following it. */
const FOLLOWS = 0.9;

/**
 * Whether the values of a sort, in the order of the Q-set, follow that order, as when cards are laid down unread: filled column by column
 * (ascending or descending, a few slips allowed), or in part so or row by row along the grid (in runs). Undefined where they do not.
 *
 * Following is: never falling (or never rising) from one statement to the next; or abs(r) with the order ≥ .9 at abs(r)·√(N−1) > 4.89; or so
 * few falls (or rises) that chance gives them with |z| > 4.89, a random sort having (N−1)(1−t)/2 of them with variance at most (N+1)/12, t being the
 * share of tied pairs. `values` must not be constant.
 */
export function inOrder(values: readonly number[]): 'ascending' | 'descending' | 'in-runs' | undefined {
  const n = values.length;
  let falls = 0;
  let rises = 0;
  for (let i = 1; i < n; i++) {
    if (values[i]! < values[i - 1]!) falls++;
    else if (values[i]! > values[i - 1]!) rises++;
  }
  // Two statements are always in order.
  if (n < 4) return undefined;
  if (falls === 0) return 'ascending';
  if (rises === 0) return 'descending';
  const r = correlationWithOrder(values);
  if (Math.abs(r) >= FOLLOWS && Math.abs(r) * Math.sqrt(n - 1) > NOT_CHANCE) return r > 0 ? 'ascending' : 'descending';
  const fewest = Math.min(falls, rises);
  const margin = NOT_CHANCE * Math.sqrt((n + 1) / 12);
  // No sort can have fewer than no falls, so most sorts are settled before their ties are counted.
  if (fewest > (n - 1) / 2 - margin) return undefined;
  return fewest < ((n - 1) * (1 - tiedPairs(values))) / 2 - margin ? 'in-runs' : undefined;
}

function correlationWithOrder(values: readonly number[]): number {
  const n = values.length;
  const centre = (n - 1) / 2;
  let mean = 0;
  for (const value of values) mean += value / n;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < n; i++) {
    const y = values[i]! - mean;
    xy += (i - centre) * y;
    yy += y * y;
  }
  return xy / Math.sqrt(((n * (n * n - 1)) / 12) * yy);
}

function tiedPairs(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let tied = 0;
  for (const count of counts.values()) tied += count * (count - 1);
  return tied / (values.length * (values.length - 1));
}

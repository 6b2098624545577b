import type { Table } from '../table.js';

/** How many of the first values pass, up to the first that fails. */
export function countLeading(values: readonly number[], passes: (value: number, factor: number) => boolean): number {
  const fails = values.findIndex((value, f) => !passes(value, f));
  return fails < 0 ? values.length : fails;
}

/** For each factor how many loadings exceed a threshold in size. */
export function significantLoadings(loadings: Table, threshold: number): number[] {
  return loadings.columns.map((_, f) => loadings.values.filter((row) => Math.abs(row[f]!) > threshold).length);
}

/** For each factor the product of its two highest loadings in size (Humphrey; Brown 1980). */
export function humphreyProducts(loadings: Table): number[] {
  return loadings.columns.map((_, f) => {
    let first = 0;
    let second = 0;
    for (const row of loadings.values) {
      const size = Math.abs(row[f]!);
      if (size > first) [first, second] = [size, first];
      else if (size > second) second = size;
    }
    return first * second;
  });
}

import { correlate, extract, type Factors, factorNames, type Study, type Table } from '../../kernel-lib/src/index.js';

/** Factors of a study whose loadings are given instead of computed: rows in the order of its sorts. */
export function factorsOf(study: Study, values: readonly (readonly number[])[]): Factors {
  const extracted = extract(correlate(study), { factors: 1 });
  const loadings: Table = { rows: extracted.loadings.rows, columns: factorNames(values[0]!.length), values };
  const communalities = Object.fromEntries(
    loadings.rows.map((id, s) => [id, values[s]!.reduce((sum, a) => sum + a * a, 0)]),
  );
  return { ...extracted, findings: [], unrotated: loadings, loadings, communalities };
}

/** A study of p sorts of n statements in which every sort is another shuffle of the same values. */
export function shuffledStudy(p: number, values: readonly number[]): Record<string, number[]> {
  return Object.fromEntries(
    Array.from({ length: p }, (_, s) => [
      `p${s + 1}`,
      values.map((_v, i) => values[(i * (2 * s + 1) + s * s) % values.length]!),
    ]),
  );
}

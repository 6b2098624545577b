import type { Table } from '../../kernel-lib/src/index.js';

/** How one factor of another program is found back: which of ours, and with which sign. */
export interface Match {
  readonly ours: number;
  readonly sign: 1 | -1;
}

/** For each of another program's factors (columns of rows) the one of ours that is most like it, each once, by |Σab| / √(Σa²Σb²). */
export function matchFactors(ours: Table, theirs: readonly (readonly number[])[]): Match[] {
  const taken = new Set<number>();
  return theirs[0]!.map((_, f) => {
    const other = theirs.map((row) => row[f]!);
    const likeness = ours.columns.map((__, g) =>
      congruence(
        ours.values.map((row) => row[g]!),
        other,
      ),
    );
    const best = likeness
      .map((_c, g) => g)
      .filter((g) => !taken.has(g))
      .sort((a, b) => Math.abs(likeness[b]!) - Math.abs(likeness[a]!))[0]!;
    taken.add(best);
    return { ours: best, sign: likeness[best]! < 0 ? -1 : 1 };
  });
}

/** Our table with its columns put in another program's order and sign. */
export function matched(ours: Table, matches: readonly Match[]): number[][] {
  return ours.values.map((row) => matches.map(({ ours: f, sign }) => sign * row[f]!));
}

/** The largest absolute difference between two tables of numbers. */
export function largestDifference(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number {
  return Math.max(...a.flatMap((row, i) => row.map((v, j) => Math.abs(v - b[i]![j]!))));
}

function congruence(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]): number => x.reduce((sum, v, i) => sum + v * y[i]!, 0);
  return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
}

import { existsSync, readFileSync } from 'node:fs';
import type { Column, Study } from '../../kernel-lib/src/index.js';

/** A file under test/fixtures, parsed. */
export function fixture<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../fixtures/${path}`, import.meta.url), 'utf8')) as T;
}

/** A file of the workplace's reference folder that may not be committed; undefined where it is absent. */
export function sharedReference<T>(path: string): T | undefined {
  const url = new URL(`../../../shared/reference/${path}`, import.meta.url);
  return existsSync(url) ? (JSON.parse(readFileSync(url, 'utf8')) as T) : undefined;
}

/** A study from rows of values in the order of the statements s1, s2, …; the grid is counted from the first row unless given. */
export function studyOf(
  sorts: Readonly<Record<string, readonly number[]>>,
  options: { distribution?: readonly Column[]; forced?: boolean } = {},
): Study {
  const rows = Object.entries(sorts);
  const n = rows[0]![1].length;
  return {
    format: 'qstudy',
    formatVersion: '1.0',
    study: {
      id: 'test',
      title: { en: 'Test' },
      provenance: { origin: 'constructed', note: { en: 'Made for a test.' } },
    },
    distribution: options.distribution ?? gridOf(rows[0]![1]),
    forced: options.forced ?? true,
    statements: Array.from({ length: n }, (_, i) => ({ id: `s${i + 1}`, text: { en: `Statement ${i + 1}` } })),
    participants: rows.map(([id]) => ({ id })),
    sorts: rows.map(([id, values]) => ({
      id,
      participant: id,
      status: 'complete',
      placements: Object.fromEntries(values.map((v, i) => [`s${i + 1}`, v])),
    })),
    findings: [],
  };
}

/** The grid that one row of values fills. */
export function gridOf(values: readonly number[]): Column[] {
  const counts = new Map<number, number>();
  for (const v of values) counts.set(v, (counts.get(v) ?? 0) + 1);
  return [...counts].sort((a, b) => a[0] - b[0]).map(([value, capacity]) => ({ value, capacity }));
}

/** The columns of rows, and back. */
export function transpose(values: readonly (readonly number[])[]): number[][] {
  return (values[0] ?? []).map((_, c) => values.map((row) => row[c]!));
}

import { gridPlace } from '../../numbers.js';
import type { GridColumn } from '../reading.js';
import { lengthOf, padded, printable, WIDTH } from './lines.js';

const NARROWEST = 8;

/** A grid of short labels as text: poles, heads, a rule, and the columns under them; nothing where it is wider than a page. */
export function gridLines(
  columns: readonly GridColumn[],
  labelOf: (statement: string) => string,
  poles: { readonly low: string; readonly high: string } | undefined,
  language: string,
): string[] {
  const labels = columns.map(({ statements }) => statements.map((id) => printable(labelOf(id))));
  const longest = Math.max(
    0,
    ...labels.flat().map(lengthOf),
    ...columns.map(({ value }) => lengthOf(gridPlace(value, language)) + 1),
  );
  const widest = Math.floor((WIDTH - 2) / columns.length) - 1;
  if (longest > widest) return [];
  const width = Math.min(widest, Math.max(NARROWEST, longest));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell) => padded(cell, width)).join(' ')}`.trimEnd();
  const depth = Math.max(0, ...labels.map((l) => l.length));
  return [
    ...(poles ? [polesLine(poles, columns.length * (width + 1) - 1)] : []),
    line(columns.map(({ value }) => (value === 0 ? ' 0' : ` ${gridPlace(value, language)}`))),
    line(columns.map(() => '─'.repeat(width))),
    ...Array.from({ length: depth }, (_, r) => line(labels.map((l) => l[r] ?? ''))),
  ];
}

function polesLine({ low, high }: { readonly low: string; readonly high: string }, width: number): string {
  const [left, right] = [printable(low), printable(high)];
  const gap = width - lengthOf(left) - lengthOf(right);
  return gap < 2 ? `  ${left} … ${right}` : `  ${left}${' '.repeat(gap)}${right}`;
}

/** A table as plain text: the first column to the left, the others to the right, two spaces apart. */
export function plainTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [heads, ...rows];
  const widths = heads.map((_, c) => Math.max(...all.map((row) => [...(row[c] ?? '')].length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, c) =>
        c === 0 ? cell + ' '.repeat(widths[c]! - [...cell].length) : ' '.repeat(widths[c]! - [...cell].length) + cell,
      )
      .join('  ')
      .trimEnd();
  return [line(heads), '─'.repeat(widths.reduce((sum, w) => sum + w + 2, -2)), ...rows.map(line)].join('\n');
}

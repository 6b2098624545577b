import { type Block, type Cell, type Facts, type Page, type PageTable, wordsOf } from '../page.js';
import { footLines } from './foot.js';
import { cut, hanging, lengthOf, padded, printable, WIDTH, wrapped } from './lines.js';

const GAP = 2;
const NARROWEST_WIDE = 20;
const WIDEST_CELL = 36;

/** A page as plain text of at most 97 columns. */
export function pageText(page: Page): string {
  const head = [...wrapped(page.title.toUpperCase()), ...(page.sub ? wrapped(page.sub) : [])];
  const parts = [head, ...page.blocks.map(blockLines), footLines(page.language, page.provenance, page.remarks)];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n');
}

function blockLines(block: Block): string[] {
  switch (block.block) {
    case 'heading':
      return wrapped([block.text, block.after].filter(Boolean).join(' · '));
    case 'paragraph':
      return wrapped(block.text);
    case 'facts':
      return factLines(block);
    case 'table':
      return tableLines(block);
  }
}

function factLines({ rows }: Facts): string[] {
  const width = Math.min(30, Math.max(...rows.map(([term]) => lengthOf(printable(term)))));
  return rows.flatMap(([term, detail]) => hanging(`  ${padded(cut(printable(term), width), width)}  `, detail));
}

/** A table; columns that do not fit beside each other follow in bands below, each with the first column again. */
function tableLines(table: PageTable): string[] {
  const widths = table.head.map((head, c) => (head.kind === 'wide' ? 0 : columnWidth(table, c)));
  const bands = bandsOf(table, widths);
  return bands.flatMap((columns, b) => [...(b > 0 ? [''] : []), ...bandLines(table, columns, widths)]);
}

function columnWidth({ head, rows }: PageTable, c: number): number {
  const cells = rows.flatMap((row) => ('block' in row ? [] : [shown(row[c])]));
  return Math.min(WIDEST_CELL, Math.max(lengthOf(head[c]!.text), ...cells.map(lengthOf)));
}

function shown(cell: Cell | undefined): string {
  return printable(wordsOf(cell ?? ''));
}

function bandsOf({ head }: PageTable, widths: readonly number[]): number[][] {
  const bands: number[][] = [];
  let band: number[] = [];
  let used = 0;
  head.forEach((each, c) => {
    const width = GAP + (each.kind === 'wide' ? NARROWEST_WIDE : widths[c]!);
    if (band.length > 1 && used + width > WIDTH) {
      bands.push(band);
      band = [0];
      used = GAP + widths[0]!;
    }
    band.push(c);
    used += width;
  });
  return [...bands, band];
}

function bandLines({ head, rows }: PageTable, columns: readonly number[], fixed: readonly number[]): string[] {
  const taken = columns.reduce((sum, c) => sum + GAP + fixed[c]!, 0);
  // Columns that wrap share what the others leave.
  const wide = columns.filter((c) => head[c]!.kind === 'wide').length;
  const width = (c: number): number => (head[c]!.kind === 'wide' ? Math.floor((WIDTH - taken) / wide) : fixed[c]!);
  const side = (c: number): 'left' | 'right' => (head[c]!.kind === 'number' ? 'right' : 'left');
  const gap = ' '.repeat(GAP);
  const named = columns.some((c) => head[c]!.text !== '');
  const headLine = columns.map((c) => gap + padded(head[c]!.text, width(c), side(c))).join('');
  const ruleWidth = Math.min(WIDTH - GAP, Math.max(lengthOf(headLine.trimEnd()) - GAP, taken - GAP));
  const body = rows.flatMap((row) => {
    if ('block' in row)
      return ['', ...wrapped([row.text, row.after].filter(Boolean).join(' · '), WIDTH - GAP).map((l) => gap + l)];
    const cells = columns.map((c) =>
      head[c]!.kind === 'wide' ? wrapped(shown(row[c]), width(c)) : [cut(shown(row[c]), width(c))],
    );
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, i) =>
      columns.map((c, at) => gap + padded(cells[at]![i] ?? '', width(c), side(c))).join(''),
    );
  });
  return [...(named ? [headLine, gap + '─'.repeat(ruleWidth)] : []), ...body];
}

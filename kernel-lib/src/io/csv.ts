import Papa from 'papaparse';
import type { Finding } from '../finding.js';
import { finding } from '../wording.js';

/** One record of a CSV file. */
export interface CsvRecord {
  /** Its cells. */
  readonly cells: readonly string[];
  /** The line on which it begins, the first being 1. */
  readonly line: number;
}

/** A CSV file: its header, its records that hold anything, and the sign that separates cells. */
export interface Csv {
  /** Cells of the first record. */
  readonly header: readonly string[];
  /** The other records; empty lines are left out. */
  readonly records: readonly CsvRecord[];
  /** Comma, semicolon or tab. */
  readonly delimiter: string;
  /** What was found while reading. */
  readonly findings: readonly Finding[];
}

/** The records of a CSV text (RFC 4180); comma, semicolon and tab are told apart by the header. Lines end in `\n`. */
export function parseCsv(text: string): Csv {
  const excelHint = /^sep=(.)\n/i.exec(text);
  const body = excelHint ? text.slice(excelHint[0].length) : text;
  const delimiter = excelHint?.[1] ?? delimiterOf(body);
  const { data, errors } = Papa.parse(body, { delimiter, newline: '\n', quoteChar: '"' });
  let line = excelHint ? 2 : 1;
  const all = data.map((cells) => {
    const record = { cells, line };
    line += 1 + cells.reduce((breaks, cell) => breaks + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
    return record;
  });
  const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const findings = errors
    .filter((error) => error.type === 'Quotes')
    .map((error) => badQuote(all[Math.min(error.row ?? 0, all.length - 1)]?.line ?? 1));
  return { header: filled[0]?.cells ?? [], records: filled.slice(1), delimiter, findings };
}

function delimiterOf(text: string): string {
  const counts = new Map([',', ';', '\t'].map((sign) => [sign, 0]));
  let quoted = false;
  for (const sign of text.trimStart()) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && sign === '\n') break;
    else if (!quoted && counts.has(sign)) counts.set(sign, counts.get(sign)! + 1);
  }
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function badQuote(line: number): Finding {
  return finding(
    'csv-quote',
    'error',
    {
      en: `Line ${line}: a quotation mark is not closed, or stands in the middle of a cell.`,
      nl: `Regel ${line}: een aanhalingsteken is niet gesloten of staat midden in een cel.`,
    },
    {
      step: 'readStudy',
      line,
      remedy: {
        en: 'Write a quotation mark inside a quoted cell twice.',
        nl: 'Schrijf een aanhalingsteken binnen een cel tussen aanhalingstekens dubbel.',
      },
    },
  );
}

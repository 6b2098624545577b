import type { ColumnTable } from 'arquero';
import { decimal, isDutch, percent, plainNumber, reliabilityIn, upToOne } from '../../numbers.js';
import type { Study } from '../../study.js';
import { wordsIn } from '../../words.js';
import { type Cell, type Head, type Page, paragraph } from '../page.js';
import { provenanceOf } from '../provenance.js';

const MOST_ROWS = 500;
const LONG_TEXT = 28;

/** Columns of our own frames whose numbers lie within −1 to 1. */
const UP_TO_ONE = /^(r|communality|margin|F[1-9]\d*)$/;

const HEADS: Readonly<Record<'en' | 'nl', Readonly<Record<string, string>>>> = {
  en: {
    communality: 'h²',
    explainedVariance: 'variance',
    compositeReliability: 'reliability',
    standardError: 'SE of z',
    text: '',
  },
  nl: {
    statement: 'stelling',
    category: 'categorie',
    text: '',
    sort: 'sortering',
    communality: 'h²',
    defines: 'bepaalt',
    margin: 'marge',
    defining: 'bepalend',
    eigenvalue: 'eigenwaarde',
    explainedVariance: 'variantie',
    compositeReliability: 'betrouwbaarheid',
    standardError: 'SE van z',
    none: 'geen',
    sorts: 'sorteringen',
  },
};

/** An arquero table as a page: numbers rounded for reading and to the right, whole ones as they are, all rows up to 500. */
export function columnTablePage(table: ColumnTable, language: string, caption?: string, study?: Study): Page {
  const words = wordsIn(language);
  const names = table.columnNames();
  const count = table.numRows();
  const shown = Math.min(count, MOST_ROWS);
  const columns = names.map((name) => cellsOf(name, table.array(name) as ArrayLike<unknown>, shown, language));
  const size = shown < count ? words.rowsOf(shown, count) : words.rows(count);
  return {
    language,
    title: caption ?? words.table,
    sub: size,
    ...(study && { provenance: provenanceOf(study) }),
    blocks:
      count === 0 || names.length === 0
        ? [paragraph(names.join(' · '))]
        : [
            {
              block: 'table',
              caption: caption ?? words.table,
              head: columns.map(({ head }) => head),
              rows: Array.from({ length: shown }, (_, i) => columns.map(({ cells }) => cells[i]!)),
            },
          ],
  };
}

function cellsOf(
  name: string,
  values: ArrayLike<unknown>,
  rows: number,
  language: string,
): { head: Head; cells: Cell[] } {
  const list = Array.from({ length: rows }, (_, i) => values[i]);
  const text = HEADS[isDutch(language) ? 'nl' : 'en'][name] ?? name;
  const numbers = list.filter((v): v is number => typeof v === 'number' && Number.isFinite(v));
  const numeric = numbers.length > 0 && list.every((v) => v === null || v === undefined || typeof v === 'number');
  if (numeric) {
    const show = reader(name, numbers, language);
    const factor = /^F[1-9]\d*$/.test(name) ? { factor: name } : {};
    return {
      head: { text, kind: 'number', ...factor },
      cells: list.map((v) => (typeof v === 'number' && Number.isFinite(v) ? show(v) : '')),
    };
  }
  const cells = list.map((v) => wordsOfValue(v, language));
  const wide = cells.some((cell) => cell.length > LONG_TEXT);
  return { head: { text, ...(wide && { kind: 'wide' as const }) }, cells };
}

/** How the numbers of one column are read: all with the same decimals, so that they line up. */
function reader(name: string, numbers: readonly number[], language: string): (value: number) => string {
  if (numbers.every(Number.isInteger)) return (v) => plainNumber(v, 0, language);
  const within = numbers.every((v) => Math.abs(v) <= 1);
  if (name === 'explainedVariance' && within) return (v) => percent(v, language);
  if (name === 'compositeReliability' && within) return (v) => reliabilityIn(v, language);
  if (UP_TO_ONE.test(name) && within) return (v) => upToOne(v, 2, language);
  const decimals = within ? 3 : 2;
  return (v) => decimal(v, decimals, language);
}

function wordsOfValue(value: unknown, language: string): string {
  const words = wordsIn(language);
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (typeof value === 'number') return plainNumber(value, 3, language);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? (JSON.stringify(value) ?? '') : String(value);
}

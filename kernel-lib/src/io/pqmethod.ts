import type { Finding } from '../finding.js';
import type { Column } from '../study.js';
import { finding } from '../wording.js';
import {
  badCell,
  cellNumber,
  raggedRow,
  type SortRow,
  type SortTable,
  sizeFindings,
  tableError,
} from './sort-table.js';

/** The value of the first count in the second line of a PQMethod file. */
const LOWEST = -6;
/** How many counts there are: −6 … 13. */
const COUNTS = 20;
const NAME_WIDTH = 10;
const VALUE_WIDTH = 2;

/**
 * Sorts from a PQMethod `.dat` text, which is fixed in width: line 1 holds the numbers of sorts and statements (columns 4-6 and 7-9) and the
 * title (from 11); line 2 the lowest and highest value and the counts for −6 … 13, three columns each; then a line per sort, the name in
 * columns 1-10 and two columns per value. Statements get the ids `s1`, `s2`, …
 */
export function sortsFromPqmethod(text: string): SortTable {
  const lines = untilEndMark(text).split('\n');
  while (lines.length > 0 && lines.at(-1)!.trim() === '') lines.pop();
  const [head = '', counts = ''] = lines;
  const sorts = cellNumber(head.slice(3, 6));
  const n = cellNumber(head.slice(6, 9));
  const bounds = [counts.slice(0, 3), counts.slice(3, 6)].map(cellNumber);
  if (sorts === undefined || n === undefined || bounds.includes(undefined)) {
    return { statements: [], rows: [], findings: [notPqmethod()] };
  }
  const sizes = sizeFindings(n, sorts);
  if (sizes.length > 0) return { statements: [], rows: [], findings: sizes };
  const statements = Array.from({ length: n }, (_, i) => `s${i + 1}`);
  const body = lines.slice(2);
  const findings: Finding[] = body.length === sorts ? [] : [lineCount(body.length, sorts)];
  const rows = body.map((line, i) => sortRow(line, i, statements, findings));
  const grid = gridOf(counts, bounds[0]!, bounds[1]!, findings);
  const title = head.slice(10).trim();
  return { statements, rows, findings, ...(title && { title }), ...(grid.length > 1 && { distribution: grid }) };
}

/**
 * The statements' texts from a PQMethod `.sta` text, one per line; a finding instead of texts where there are not as many as statements,
 * and a warning where the lines look cut off.
 */
export function textsFromSta(text: string, statements: number): { texts: string[]; findings: Finding[] } {
  const lines = untilEndMark(text)
    .split('\n')
    .map((line) => line.trim());
  while (lines.length > 0 && lines.at(-1) === '') lines.pop();
  if (lines.length !== statements || lines.includes('')) {
    const message = {
      en: `The .sta file beside the sorts has ${lines.length} lines for ${statements} statements, or an empty one; its texts were left out.`,
      nl: `Het .sta-bestand naast de sorteringen telt ${lines.length} regels voor ${statements} stellingen, of een lege; zijn teksten zijn weggelaten.`,
    };
    const about = { step: 'readStudy', found: lines.length, expected: statements };
    return { texts: [], findings: [finding('texts-do-not-match', 'warning', message, about)] };
  }
  const longest = Math.max(...lines.map((line) => line.length));
  const atLongest = lines.filter((line) => line.length === longest).length;
  // R's export cuts at 50 characters and PQMethod's editor at 60: several texts that end exactly there were cut.
  const cut = (longest === 50 || longest === 60) && atLongest > 1;
  const message = {
    en: `${atLongest} statements end at exactly ${longest} characters: the program that wrote them probably cut them off.`,
    nl: `${atLongest} stellingen eindigen op precies ${longest} tekens: het programma dat ze schreef, kapte ze waarschijnlijk af.`,
  };
  return {
    texts: lines,
    findings: cut ? [finding('texts-cut', 'warning', message, { step: 'readStudy', found: atLongest })] : [],
  };
}

/** The text up to the mark by which DOS ends a file, if there is one. */
function untilEndMark(text: string): string {
  const mark = text.indexOf(String.fromCharCode(0x1a));
  return mark < 0 ? text : text.slice(0, mark);
}

function sortRow(line: string, index: number, statements: readonly string[], findings: Finding[]): SortRow {
  const row = index + 1;
  const fileLine = index + 3;
  const name = line.slice(0, NAME_WIDTH).trimEnd();
  if (name === '') {
    findings.push(
      tableError(
        'participant-unnamed',
        { en: `Row ${row} (line ${fileLine}) has no name.`, nl: `Rij ${row} (regel ${fileLine}) heeft geen naam.` },
        { row, line: fileLine },
      ),
    );
  }
  const values = line.slice(NAME_WIDTH).trimEnd();
  const count = Math.ceil(values.length / VALUE_WIDTH);
  if (count !== statements.length) findings.push(raggedRow(name, row, fileLine, count, statements.length));
  const cells = statements.slice(0, count).map((_, i) => values.slice(i * VALUE_WIDTH, (i + 1) * VALUE_WIDTH));
  const numbers = cells.map((cell, i) => {
    const value = cellNumber(cell);
    if (value === undefined) findings.push(badCell(name, row, fileLine, statements[i]!, cell));
    return value ?? 0;
  });
  return { name, values: numbers, row, line: fileLine };
}

function gridOf(counts: string, low: number, high: number, findings: Finding[]): Column[] {
  const all = Array.from({ length: COUNTS }, (_, i) => ({
    value: LOWEST + i,
    cell: counts.slice(6 + 3 * i, 9 + 3 * i),
  }));
  const unreadable = all.filter(({ cell }) => cell.trim() !== '' && cellNumber(cell) === undefined);
  if (unreadable.length > 0) {
    findings.push(
      tableError(
        'grid-not-numeric',
        { en: 'Line 2 holds a count that is not a number.', nl: 'Regel 2 bevat een aantal dat geen getal is.' },
        { line: 2, found: unreadable[0]!.cell },
      ),
    );
    return [];
  }
  const columns = all.map(({ value, cell }) => ({ value, capacity: cellNumber(cell) ?? 0 }));
  if (columns.every(({ capacity }) => capacity === 0)) return [];
  return columns.filter(({ value, capacity }) => (value >= low && value <= high) || capacity > 0);
}

function notPqmethod(): Finding {
  return tableError(
    'not-pqmethod',
    {
      en: 'The first two lines are not those of a PQMethod file: numbers of sorts and statements, then the grid, three columns each.',
      nl: 'De eerste twee regels zijn niet die van een PQMethod-bestand: aantallen sorteringen en stellingen, dan het rooster, telkens drie tekens breed.',
    },
    {
      line: 1,
      remedy: {
        en: 'Copy the .dat file from the folder of the PQMethod project, without editing it.',
        nl: 'Kopieer het .dat-bestand uit de map van het PQMethod-project, zonder het te bewerken.',
      },
    },
  );
}

function lineCount(found: number, expected: number): Finding {
  return tableError(
    'sort-count',
    {
      en: `Line 1 announces ${expected} sorts; ${found} lines follow the grid.`,
      nl: `Regel 1 kondigt ${expected} sorteringen aan; na het rooster volgen er ${found}.`,
    },
    {
      line: 1,
      found,
      expected,
      remedy: { en: 'Check that the file is complete.', nl: 'Ga na of het bestand volledig is.' },
    },
  );
}

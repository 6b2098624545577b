import type { Finding } from '../finding.js';
import { named } from '../wording.js';
import { type CsvRecord, parseCsv } from './csv.js';
import {
  badCell,
  cellNumber,
  raggedRow,
  type SortRow,
  type SortTable,
  sizeFindings,
  tableError,
} from './sort-table.js';

/**
 * Sorts from a CSV text: a header row, the participant in the first column, then one column per statement, whose header is its id.
 * Nothing is repaired in silence: a ragged row, an empty cell or a cell without a number is an error with its row.
 */
export function sortsFromCsv(text: string): SortTable {
  const csv = parseCsv(text);
  const width = widthOf(csv.header, csv.records);
  const statements = csv.header.slice(1, width);
  // After an unclosed quotation mark the rest of the file is one cell: whatever else seems wrong follows from that.
  if (csv.findings.length > 0) return { statements, rows: [], findings: csv.findings };
  const sizes = sizeFindings(statements.length, csv.records.length);
  if (sizes.length > 0) return { statements, rows: [], findings: sizes };
  const findings = headerFindings(statements);
  const decimalComma = csv.delimiter !== ',';
  const rows = csv.records.map((record, i) => sortRow(record, i + 1, statements, decimalComma, findings));
  return { statements, rows, findings };
}

// Spreadsheets end every line with separators when a cell to the right was once touched: columns without anything are no columns.
function widthOf(header: readonly string[], records: readonly CsvRecord[]): number {
  let width = header.length;
  while (width > 1 && header[width - 1]!.trim() === '' && records.every(({ cells }) => !cells[width - 1]?.trim()))
    width--;
  return width;
}

function headerFindings(statements: readonly string[]): Finding[] {
  const first = new Map<string, number>();
  return statements.flatMap((id, i) => {
    if (id.trim() === '') {
      return tableError(
        'statement-unnamed',
        {
          en: `The header of column ${i + 2} is empty, so its statement has no id.`,
          nl: `De kop van kolom ${i + 2} is leeg, dus heeft de stelling geen id.`,
        },
        {
          line: 1,
          remedy: { en: 'Give the column an id, or delete it.', nl: 'Geef de kolom een id of verwijder haar.' },
        },
      );
    }
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, i);
      return [];
    }
    return tableError(
      'statement-duplicate',
      {
        en: `Columns ${before + 2} and ${i + 2} have the same header, ${named(id)}: a statement can be placed only once.`,
        nl: `Kolommen ${before + 2} en ${i + 2} hebben dezelfde kop, ${named(id)}: een stelling ligt maar op één plaats.`,
      },
      {
        statement: id,
        line: 1,
        found: id,
        remedy: { en: 'Give each column its own id.', nl: 'Geef elke kolom een eigen id.' },
      },
    );
  });
}

function sortRow(
  record: CsvRecord,
  row: number,
  statements: readonly string[],
  decimalComma: boolean,
  findings: Finding[],
): SortRow {
  const { line } = record;
  const name = record.cells[0]!;
  if (name === '') {
    findings.push(
      tableError(
        'participant-unnamed',
        {
          en: `Row ${row} (line ${line}) names no participant.`,
          nl: `Rij ${row} (regel ${line}) noemt geen deelnemer.`,
        },
        {
          row,
          line,
          remedy: {
            en: 'Write a name or number in the first column.',
            nl: 'Schrijf een naam of nummer in de eerste kolom.',
          },
        },
      ),
    );
  }
  const cells = record.cells.slice(1);
  while (cells.length > statements.length && cells.at(-1)!.trim() === '') cells.pop();
  const ragged = cells.length !== statements.length;
  if (ragged) findings.push(raggedRow(name, row, line, cells.length, statements.length));
  const values = cells.slice(0, statements.length).map((cell, i) => {
    const value = cellNumber(decimalComma ? cell.replace(',', '.') : cell);
    if (value === undefined) findings.push(badCell(name, row, line, statements[i]!, cell));
    return value ?? 0;
  });
  return { name, values, row, line };
}

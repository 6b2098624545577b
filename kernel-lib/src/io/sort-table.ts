import type { Finding } from '../finding.js';
import type { Column, Text } from '../study.js';
import { finding, named } from '../wording.js';

/** Sorts as a table gives them, before they are a study. */
export interface SortTable {
  /** Title that the file gives. */
  readonly title?: string;
  /** Statement ids, in the order of the columns. */
  readonly statements: readonly string[];
  /** One row per sort. */
  readonly rows: readonly SortRow[];
  /** The grid that the file gives. */
  readonly distribution?: readonly Column[];
  /** What was found while reading; errors mean that no study results. */
  readonly findings: readonly Finding[];
}

/** One sort of a table. */
export interface SortRow {
  /** The participant's name exactly as written. */
  readonly name: string;
  /** Values of the placements, in the order of the statements. */
  readonly values: readonly number[];
  /** Row of the table, the first sort being 1. */
  readonly row: number;
  /** Line of the file, the first being 1. */
  readonly line: number;
}

/** The most statements that a table may have. */
export const MOST_STATEMENTS = 1000;
/** The most sorts that a table may have. */
export const MOST_SORTS = 100_000;

const NUMBER = /^[+\-−]?\d+(\.\d+)?$/;

/** The number that a cell holds, blanks and a plus sign allowed; undefined where it holds none. */
export function cellNumber(cell: string): number | undefined {
  const text = cell.trim();
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text.replace('−', '-'));
  // −0 is the same place as 0 and would be another value in a hash.
  return Number.isFinite(value) ? value + 0 : undefined;
}

/** A finding of a table that no study can be made from. */
export function tableError(
  code: string,
  message: Text,
  about: Omit<Finding, 'code' | 'severity' | 'message'> = {},
): Finding {
  return finding(code, 'error', message, { step: 'readStudy', ...about });
}

/** A sort whose row holds too many or too few values. */
export function raggedRow(name: string, row: number, line: number, found: number, expected: number): Finding {
  return tableError(
    'row-ragged',
    {
      en: `Row ${row} (line ${line}), ${named(name)}: ${found} placements, where there are ${expected} statements.`,
      nl: `Rij ${row} (regel ${line}), ${named(name)}: ${found} plaatsingen, terwijl er ${expected} stellingen zijn.`,
    },
    {
      ...(name !== '' && { sort: name }),
      row,
      line,
      found,
      expected,
      remedy: {
        en: 'Give the row one value for every statement.',
        nl: 'Geef de rij een waarde voor elke stelling.',
      },
    },
  );
}

/** A cell that is empty or not a number. */
export function badCell(name: string, row: number, line: number, statement: string, cell: string): Finding {
  const empty = cell.trim() === '';
  return tableError(
    empty ? 'cell-empty' : 'cell-not-numeric',
    empty
      ? {
          en: `Row ${row} (line ${line}), ${named(name)}: no value for statement ${named(statement)}.`,
          nl: `Rij ${row} (regel ${line}), ${named(name)}: geen waarde voor stelling ${named(statement)}.`,
        }
      : {
          en: `Row ${row} (line ${line}), ${named(name)}: "${named(cell.trim()).slice(0, 40)}" for statement ${named(statement)} is not a number.`,
          nl: `Rij ${row} (regel ${line}), ${named(name)}: "${named(cell.trim()).slice(0, 40)}" bij stelling ${named(statement)} is geen getal.`,
        },
    {
      ...(name !== '' && { sort: name }),
      statement,
      row,
      line,
      found: cell,
      expected: 'number',
      remedy: {
        en: 'Write the value of the column in which the statement lies, such as -4 or 2.',
        nl: 'Schrijf de waarde van de kolom waarin de stelling ligt, zoals -4 of 2.',
      },
    },
  );
}

/** Findings when a table has more statements or sorts than are read, or too few to be one. */
export function sizeFindings(statements: number, sorts: number): Finding[] {
  const found: Finding[] = [];
  const tooMany = (code: string, count: number, most: number, en: string, nl: string): void => {
    if (count <= most) return;
    found.push(
      tableError(
        code,
        {
          en: `${count} ${en}; at most ${most} are read.`,
          nl: `${count} ${nl}; er worden er hoogstens ${most} gelezen.`,
        },
        { found: count, expected: most },
      ),
    );
  };
  tooMany('too-many-statements', statements, MOST_STATEMENTS, 'statements', 'stellingen');
  tooMany('too-many-sorts', sorts, MOST_SORTS, 'sorts', 'sorteringen');
  if (statements < 2) {
    found.push(
      tableError(
        'too-few-statements',
        {
          en: `The header names ${statements} statements; at least 2 are needed.`,
          nl: `De kopregel noemt ${statements} stellingen; er zijn er minstens 2 nodig.`,
        },
        {
          found: statements,
          expected: 2,
          remedy: {
            en: 'Use a header row: the participant first, then the id of each statement, separated by commas, semicolons or tabs.',
            nl: 'Gebruik een kopregel: eerst de deelnemer, dan de id van elke stelling, gescheiden door komma’s, puntkomma’s of tabs.',
          },
        },
      ),
    );
  }
  if (sorts === 0) {
    found.push(
      tableError(
        'no-sorts',
        { en: 'The table holds no sorts.', nl: 'De tabel bevat geen sorteringen.' },
        { found: 0, remedy: { en: 'Add a row per sort.', nl: 'Voeg een rij per sortering toe.' } },
      ),
    );
  }
  return found;
}

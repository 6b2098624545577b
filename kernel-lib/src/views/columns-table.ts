import { decimal, exactP, gridPlace, percent, reliabilityIn, signed, upToOne } from '../numbers.js';
import type { Columns } from '../report.js';
import { wordsIn } from '../words.js';
import type { Cell, Head, PageTable } from './page.js';

/** How the values of a column are written. */
export type Form =
  | 'name'
  | 'wide'
  | 'count'
  | 'coefficient'
  | 'decimal'
  | 'signed'
  | 'share'
  | 'reliability'
  | 'place'
  | 'p'
  | 'yes';

/** One column of a report's table as it is shown. */
export interface ShownColumn {
  /** Its name in the table. */
  readonly column: string;
  /** How its values are written. */
  readonly form: Form;
  /** Its head; the column's own name where absent. */
  readonly head?: string;
  /** The factor that it is about. */
  readonly factor?: string;
}

/** A report's table as a table of a page: only the columns named, in that order; `weightOf` may weigh a cell. */
export function columnsTable(
  columns: Columns,
  shown: readonly ShownColumn[],
  caption: string,
  language: string,
  weightOf: (column: string, row: number) => 'strong' | 'faint' | 'boxed' | undefined = () => undefined,
): PageTable {
  const rows = Math.max(0, ...shown.map(({ column }) => columns[column]?.length ?? 0));
  return {
    block: 'table',
    caption,
    head: shown.map(
      ({ column, form, head, factor }): Head => ({ text: head ?? column, ...kindOf(form), ...(factor && { factor }) }),
    ),
    rows: Array.from({ length: rows }, (_, r) =>
      shown.map(({ column, form }): Cell => {
        const text = written(columns[column]?.[r] ?? null, form, language);
        const weight = weightOf(column, r);
        return weight ? { text, weight } : text;
      }),
    ),
  };
}

function kindOf(form: Form): Pick<Head, 'kind'> {
  if (form === 'wide') return { kind: 'wide' };
  return form === 'name' || form === 'yes' ? {} : { kind: 'number' };
}

function written(value: Columns[string][number], form: Form, language: string): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? wordsIn(language).yes : wordsIn(language).no;
  if (typeof value === 'string') return value;
  switch (form) {
    case 'coefficient':
      return upToOne(value, 2, language);
    case 'decimal':
      return decimal(value, 2, language);
    case 'signed':
      return signed(value, 2, language);
    case 'share':
      return percent(value, language);
    case 'reliability':
      return reliabilityIn(value, language);
    case 'place':
      return gridPlace(value, language);
    case 'p':
      return exactP(value, language);
    default:
      return String(value);
  }
}

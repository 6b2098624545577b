import type { Finding } from '../finding.js';
import type { Column } from '../study.js';
import { both, finding, some } from '../wording.js';
import { noStudy } from './refusal.js';
import { type SortRow, tableError } from './sort-table.js';

/** The most sorts that one finding lists. */
const MOST_NAMED = 100;

/** A grid, and whether sorts must fill it exactly. */
export interface Grid {
  /** Columns from low to high. */
  readonly distribution: readonly Column[];
  /** True when every sort must fill the grid. */
  readonly forced: boolean;
  /** What choosing it found. */
  readonly findings: readonly Finding[];
}

/**
 * The grid of sorts. Where it is given, it is forced when `forced` says so, else when every sort fills it. Where it is not given it is
 * inferred: forced when all sorts share one distribution; otherwise unforced, shaped as the most frequent distribution (of equally frequent
 * ones the first met), other values that occur having capacity 0. Throws `sorts-differ` when `forced` is true and sorts share no grid.
 */
export function gridOfSorts(
  name: string,
  rows: readonly SortRow[],
  given: { readonly distribution?: readonly Column[]; readonly forced?: boolean },
): Grid {
  if (given.distribution) return givenGrid(rows, given.distribution, given.forced);
  const shapes = new Map<string, SortRow[]>();
  for (const row of rows) {
    const shape = shapeOf(row.values);
    const same = shapes.get(shape);
    if (same) same.push(row);
    else shapes.set(shape, [row]);
  }
  const commonest = [...shapes.values()].reduce((best, next) => (next.length > best.length ? next : best));
  const distribution = columnsOf(commonest[0]!.values, rows);
  if (distribution.length < 2) throw noStudy(name, [onePlace(distribution[0]!.value)]);
  const shared = shapes.size === 1;
  if (shared) return { distribution, forced: given.forced ?? true, findings: [] };
  const common = new Set(commonest);
  const others = rows.filter((row) => !common.has(row));
  if (given.forced === true) throw noStudy(name, [sortsDiffer(others, rows.length)]);
  return { distribution, forced: false, findings: [inferred(others, rows.length)] };
}

function givenGrid(rows: readonly SortRow[], distribution: readonly Column[], forced: boolean | undefined): Grid {
  const columns = [...distribution].sort((a, b) => a.value - b.value);
  if (forced !== undefined) return { distribution: columns, forced, findings: [] };
  const expected = JSON.stringify(columns.filter((c) => c.capacity > 0).map((c) => [c.value, c.capacity]));
  const others = rows.filter((row) => shapeOf(row.values) !== expected);
  if (others.length === 0) return { distribution: columns, forced: true, findings: [] };
  return { distribution: columns, forced: false, findings: [inferred(others, rows.length)] };
}

function counts(values: readonly number[]): [number, number][] {
  const count = new Map<number, number>();
  for (const value of values) count.set(value, (count.get(value) ?? 0) + 1);
  return [...count].sort((a, b) => a[0] - b[0]);
}

function shapeOf(values: readonly number[]): string {
  return JSON.stringify(counts(values));
}

function columnsOf(values: readonly number[], rows: readonly SortRow[]): Column[] {
  const capacity = new Map(counts(values));
  const occurring = new Set(rows.flatMap((row) => [...new Set(row.values)]));
  return [...occurring].sort((a, b) => a - b).map((value) => ({ value, capacity: capacity.get(value) ?? 0 }));
}

function inferred(others: readonly SortRow[], sorts: number): Finding {
  const names = others.map((row) => row.name);
  return finding(
    'grid-inferred',
    'warning',
    both((language) =>
      language === 'nl'
        ? `Niet alle sorteringen vullen hetzelfde rooster: ${names.length} van de ${sorts} ${names.length === 1 ? 'wijkt' : 'wijken'} af (${some(names, 'nl')}); de studie is als niet-gedwongen gelezen.`
        : `The sorts do not all fill the same grid: ${names.length} of ${sorts} ${names.length === 1 ? 'differs' : 'differ'} (${some(names, 'en')}); the study is read as unforced.`,
    ),
    {
      step: 'readStudy',
      found: names.slice(0, MOST_NAMED),
      remedy: {
        en: 'If the grid was forced, give it as { distribution, forced: true }, and validate() names the misplaced statements.',
        nl: 'Was het rooster gedwongen, geef het dan als { distribution, forced: true }: validate() noemt de verkeerd geplaatste stellingen.',
      },
    },
  );
}

function sortsDiffer(others: readonly SortRow[], sorts: number): Finding {
  const names = others.map((row) => row.name);
  const rowsOf = (language: 'en' | 'nl'): string =>
    some(
      others.map((row) => (language === 'nl' ? `${row.name} (rij ${row.row})` : `${row.name} (row ${row.row})`)),
      language,
    );
  return tableError(
    'sorts-differ',
    both((language) =>
      language === 'nl'
        ? `De sorteringen delen geen gedwongen rooster: ${names.length} van de ${sorts} ${names.length === 1 ? 'wijkt' : 'wijken'} af van de meest voorkomende verdeling: ${rowsOf('nl')}.`
        : `The sorts do not share a forced grid: ${names.length} of ${sorts} ${names.length === 1 ? 'differs' : 'differ'} from the most frequent distribution: ${rowsOf('en')}.`,
    ),
    {
      found: names.slice(0, MOST_NAMED),
      remedy: {
        en: 'Correct these rows, give { distribution } as well, or leave out { forced: true }.',
        nl: 'Verbeter deze rijen, geef ook { distribution }, of laat { forced: true } weg.',
      },
    },
  );
}

function onePlace(value: number): Finding {
  return tableError(
    'grid-one-column',
    {
      en: `Every placement in the table is ${value}: there is no grid of two columns or more.`,
      nl: `Elke plaatsing in de tabel is ${value}: er is geen rooster van twee of meer kolommen.`,
    },
    { found: value },
  );
}

/** Numbers with the names of their rows and columns, so that no number is ever separated from what it is about. */
export interface Table {
  /** Names of the rows: ids of sorts, statements or factors. */
  readonly rows: readonly string[];
  /** Names of the columns. */
  readonly columns: readonly string[];
  /** rows × columns. */
  readonly values: readonly (readonly number[])[];
}

/** The names of k factors: `'F1'` … `'Fk'`. */
export function factorNames(k: number): string[] {
  return Array.from({ length: k }, (_, f) => `F${f + 1}`);
}

/** One column of a table as a list. Throws a RangeError when the table has no such column. */
export function column(table: Table, name: string): number[] {
  const c = table.columns.indexOf(name);
  if (c < 0) throw new RangeError(`no column ${name}: there are ${table.columns.join(', ')}`);
  return table.values.map((row) => row[c]!);
}

/** One row of a table as a list. Throws a RangeError when the table has no such row. */
export function row(table: Table, name: string): readonly number[] {
  const r = table.rows.indexOf(name);
  if (r < 0) throw new RangeError(`no row ${name}`);
  return table.values[r]!;
}

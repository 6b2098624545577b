import type { Study } from './study.js';

const studies = new WeakMap<object, Study>();

/** Remembers which study a table of ours was made from, so that showing it can say how real it is; gives the table back. */
export function madeFrom<T extends object>(study: Study, table: T): T {
  studies.set(table, study);
  return table;
}

/** The study that a table was made from, where it is one of ours and was not reshaped since. */
export function studyBehind(table: object): Study | undefined {
  return studies.get(table);
}

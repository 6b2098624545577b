import type { Study } from '../study.js';

/** The length up to which an object or list stays on one line, as in the examples of the format. */
const LONGEST_LINE = 140;

/**
 * The text of a study file: the fields of the study as they are, unknown ones too, without `findings`. The same study always gives the same
 * text. An object or list takes one line where it has at most 140 characters or holds nothing but numbers, so that a changed sort is one changed line.
 */
export function studyToJson(study: Study): string {
  const { findings: _, ...file } = study;
  return `${format(JSON.parse(JSON.stringify(file)), '')}\n`;
}

function format(value: unknown, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const list = Array.isArray(value);
  const entries: (readonly [string, unknown])[] = list ? value.map((item) => ['', item]) : fieldsOf(value);
  const [open, close] = list ? ['[', ']'] : ['{', '}'];
  if (entries.length === 0) return open + close;
  const line = oneLine(value);
  const numeric = entries.every(([, item]) => typeof item === 'number');
  if (numeric || line.length <= LONGEST_LINE) return line;
  const inner = `${indent}  `;
  const items = entries.map(([key, item]) => inner + (list ? '' : `${JSON.stringify(key)}: `) + format(item, inner));
  return `${open}\n${items.join(',\n')}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  const fields = fieldsOf(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}

/** The fields of an object in their own order; where all names are numbers, as those of columns are, from low to high. */
function fieldsOf(value: object): [string, unknown][] {
  const fields = Object.entries(value);
  // JavaScript puts non-negative whole names first whatever the file said, so that −1 would come after 2.
  const numbers = fields.every(([key]) => /^-?\d+(\.\d+)?$/.test(key));
  return numbers ? fields.sort(([a], [b]) => Number(a) - Number(b)) : fields;
}

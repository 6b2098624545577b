/** Printing JSON so that people can read it and a diff shows what changed: what fits stands on one line, a sort's placements always do. */

const WIDTH = 120;

/** Keys whose value always stands on one line, however long: a sort is one line, so a changed sort is one changed line. */
const ONE_LINE = new Set(['placements']);

/** The text of a JSON value, with two spaces and a newline at its end. */
export function printJson(value) {
  return `${lines(value, '', 0)}\n`;
}

/** @param {unknown} value @param {string} indent @param {number} taken Characters before the value on its line. */
function lines(value, indent, taken) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const flat = oneLine(value);
  if (indent !== '' && indent.length + taken + flat.length < WIDTH) return flat;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  const entries = Array.isArray(value)
    ? value.map((item) => lines(item, inner, 0))
    : Object.entries(value).map(([key, item]) => {
        const label = `${JSON.stringify(key)}: `;
        return label + (ONE_LINE.has(key) ? oneLine(item) : lines(item, inner, label.length));
      });
  return entries.length === 0
    ? open + close
    : `${open}\n${entries.map((entry) => inner + entry).join(',\n')}\n${indent}${close}`;
}

/** A value on one line, with spaces between its parts as a person would put them. */
function oneLine(value) {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

import { pointerSegment } from '../wording.js';

/** A field that an object of a JSON text holds twice. */
export interface RepeatedField {
  /** JSON Pointer of the field. */
  readonly pointer: string;
  /** Line of the second one, the first line being 1. */
  readonly line: number;
}

/** The deepest nesting that a study file may have. */
export const DEEPEST = 200;

/** Whether brackets nest deeper in a JSON text than a study ever does. */
export function tooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const c = text[at];
    if (c === '"') at = stringEnd(text, at) - 1;
    else if (c === '{' || c === '[') depth++;
    else if (c === '}' || c === ']') depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** Fields that occur twice in one object of a valid JSON text: a JSON reader keeps the last of them in silence. */
export function repeatedFields(text: string): RepeatedField[] {
  const repeated: RepeatedField[] = [];
  walk(text, (path, offset, again) => {
    if (again) repeated.push({ pointer: pointerOf(path), line: lineAt(text, offset) });
  });
  return repeated;
}

/** The line on which the value at each of the pointers begins, in a valid JSON text. */
export function linesOf(text: string, pointers: ReadonlySet<string>): Map<string, number> {
  const lines = new Map<string, number>();
  walk(text, (path, offset) => {
    const pointer = pointerOf(path);
    if (pointers.has(pointer)) lines.set(pointer, lineAt(text, offset));
  });
  return lines;
}

/** The line of a place in a text, the first being 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

function pointerOf(path: readonly string[]): string {
  return path.map((key) => `/${pointerSegment(key)}`).join('');
}

/** Visits every value of a valid JSON text with its path, its offset, and whether its object had that field before. */
function walk(text: string, visit: (path: readonly string[], offset: number, again: boolean) => void): void {
  const path: string[] = [];
  let at = 0;
  const skip = (signs: string): void => {
    while (at < text.length && signs.includes(text[at]!)) at++;
  };
  const value = (again: boolean): void => {
    visit(path, at, again);
    const c = text[at];
    if (c === '{') members('}');
    else if (c === '[') members(']');
    else if (c === '"') at = stringEnd(text, at);
    else while (at < text.length && !',]} \n\r\t'.includes(text[at]!)) at++;
  };
  const members = (close: string): void => {
    const seen = new Set<string>();
    at++;
    skip(SPACE);
    for (let i = 0; text[at] !== close; i++) {
      const key = close === '}' ? fieldName() : String(i);
      const again = seen.has(key);
      seen.add(key);
      path.push(key);
      value(again);
      path.pop();
      skip(`${SPACE},`);
    }
    at++;
  };
  const fieldName = (): string => {
    const end = stringEnd(text, at);
    const key = JSON.parse(text.slice(at, end)) as string;
    at = end;
    skip(`${SPACE}:`);
    return key;
  };
  skip(SPACE);
  value(false);
}

const SPACE = ' \n\r\t';

/** Where the string that begins at `start` ends: just after its closing quotation mark. */
function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

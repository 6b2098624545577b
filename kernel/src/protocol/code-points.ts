/** Jupyter counts positions in code points, JavaScript in UTF-16 units: the unit at which code point `at` starts. */
export function unitAt(text: string, at: number): number {
  let unit = 0;
  for (let point = 0; point < at && unit < text.length; point++) unit += text.codePointAt(unit)! > 0xffff ? 2 : 1;
  return unit;
}

/** The number of code points before UTF-16 unit `unit`. */
export function pointAt(text: string, unit: number): number {
  let point = 0;
  for (let at = 0; at < unit && at < text.length; point++) at += text.codePointAt(at)! > 0xffff ? 2 : 1;
  return point;
}

import { QError } from './error.js';

/** Throws `unknown-option` unless a named option has one of its known values; `where` names the step and the option. */
export function refuseUnlessOneOf(where: string, value: unknown, known: readonly (string | number | boolean)[]): void {
  if (known.includes(value as string | number | boolean)) return;
  throw new QError(
    'unknown-option',
    `${where} is ${JSON.stringify(value)}; take ${known.map((k) => JSON.stringify(k)).join(', ')}`,
  );
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Payload, type Problem, readPayload } from '../../extension/src/payload.js';

type Bag = Record<string, unknown>;

/** One of the schema's own examples: an invented study of nine statements on a grid of −2…+2 with 1, 2, 3, 2, 1 places. */
export function example(name: 'sort' | 'factor-arrays'): Bag {
  const path = join(import.meta.dirname, '../fixtures/payloads', `${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Bag;
}

/** The example of several arrays with the array of F1 only, as a payload of kind `factor-array` has it. */
export function oneArray(): Bag {
  const several = example('factor-arrays');
  const { rows, values } = several.arrays as { rows: string[]; values: number[][] };
  return { ...several, kind: 'factor-array', arrays: { rows, columns: ['F1'], values: values.map((row) => [row[0]]) } };
}

/** Reads a payload that must be drawable. */
export function read(data: unknown): { payload: Payload; problems: readonly Problem[] } {
  const reading = readPayload(data);
  if ('refused' in reading) throw new Error(`refused: ${JSON.stringify(reading.refused)}`);
  return reading;
}

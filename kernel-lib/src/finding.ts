import type { Text } from './study.js';

/** One thing found in the data or by a step: fields as in the output payload's schema. */
export interface Finding {
  /** Stable name, such as `'column-overfull'`. */
  readonly code: string;
  /** error: a step cannot answer; warning: the answer may mislead; note: worth knowing. */
  readonly severity: 'error' | 'warning' | 'note';
  /** One sentence that names the thing, in English and Dutch. */
  readonly message: Text;
  /** Step that found it, such as `'validate'`. */
  readonly step?: string;
  /** Id of the sort concerned. */
  readonly sort?: string;
  /** Id of the statement concerned. */
  readonly statement?: string;
  /** Factor concerned, such as `'F2'`. */
  readonly factor?: string;
  /** Row of the table, the first being 1. */
  readonly row?: number;
  /** Line of the file, the first being 1. */
  readonly line?: number;
  /** JSON Pointer (RFC 6901) into the file, such as `'/sorts/3/placements'`. */
  readonly path?: string;
  /** What is there. */
  readonly found?: unknown;
  /** What was expected. */
  readonly expected?: unknown;
  /** The way out. */
  readonly remedy?: Text;
}

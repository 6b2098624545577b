import type { Finding } from './finding.js';

/** A step that has no meaningful answer throws this: the message names the step, the thing, what was found and the way out. */
export class QError extends Error {
  /** Stable name of what went wrong, such as `'no-defining-sorts'`. */
  readonly code: string;
  /** Everything that was found, where one error stands for several findings. */
  readonly findings: readonly Finding[];

  /** An error with its stable code, a message for the reader, and the findings that it sums up. */
  constructor(code: string, message: string, findings: readonly Finding[] = []) {
    super(message);
    this.name = 'QError';
    this.code = code;
    this.findings = findings;
  }
}

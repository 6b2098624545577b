import type { Finding } from './finding.js';
import type { Step } from './steps.js';
import type { Study } from './study.js';

/** What every record of the chain carries: the study it was computed from, how, and what was noticed on the way. */
export interface Trail {
  /** The study that everything was computed from. */
  readonly study: Study;
  /** The steps that led here, replayable; their text is made when shown. */
  readonly steps: readonly Step[];
  /** What the steps so far found worth saying. */
  readonly findings: readonly Finding[];
}

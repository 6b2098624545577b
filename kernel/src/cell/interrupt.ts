import { current } from './request.ts';

/** What a cell's loops throw, and what a cell ends with, once it was interrupted. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  constructor() {
    super('the cell was interrupted');
  }
}

/** The states of `look[0]`: no interrupt; one that nobody has acted on; one whose leftovers are being stopped. */
const NONE = 0;
const RAISED = 1;
const SETTLING = 2;

/** How long what an interrupted cell left running is looked for, in ms; loops are at full speed again after it. */
const SETTLE = 5_000;

/** The flag that every loop in a cell looks at, shared with the watch. */
export const look: Int32Array<SharedArrayBuffer> = new Int32Array(new SharedArrayBuffer(4));

let settled: NodeJS.Timeout | null = null;

/** Says that the interrupt has been acted on. */
export function settle(): void {
  look[0] = SETTLING;
  if (settled) clearTimeout(settled);
  settled = setTimeout(() => {
    look[0] = NONE;
  }, SETTLE).unref();
}

/** Called by a loop that saw the flag: stops what is in the way of an interrupt, and what an interrupted cell left. */
export function stop(): void {
  const request = current.getStore();
  if (look[0] === RAISED) {
    settle();
    if (request) request.interrupted = true;
    throw new Interrupted();
  }
  if (request?.interrupted) throw new Interrupted();
}

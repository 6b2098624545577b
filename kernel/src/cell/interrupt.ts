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

let signalled = false;

/**
 * Runs what a signal can break off; while it does, loops leave an interrupt to the signal, which would otherwise come
 * too late and hit the next cell. Windows has no such signal.
 */
export function signalling<T>(run: () => T): T {
  signalled = process.platform !== 'win32';
  try {
    return run();
  } finally {
    signalled = false;
  }
}

/** Called by a loop that saw the flag: stops what is in the way of an interrupt, and what an interrupted cell left. */
export function stop(): void {
  if (signalled) return;
  const request = current.getStore();
  if (look[0] === RAISED) {
    settle();
    const error = new Interrupted();
    if (request) request.interrupted = true;
    // In a callback nobody would catch what is thrown here, and the cell would wait for ever.
    request?.fail?.(error);
    throw error;
  }
  if (request?.interrupted) throw new Interrupted();
}

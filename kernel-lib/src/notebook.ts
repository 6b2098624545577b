import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { htmlOf } from './views/html-of.js';
import type { ShowOptions } from './views/shown.js';
import { isDrawnByExtension, shownAs } from './views/shown.js';
import { textOf } from './views/text-of.js';

export { type Live, type LiveModule, live } from './live/live.js';
export { type Progress, progress } from './live/progress.js';
export type { ShowOptions } from './views/shown.js';

/** Type of the outputs that Qernel's extension draws. */
const MIME = 'application/vnd.qernel.v1+json';

/** One output in several forms, from which the page that shows it takes the richest it knows. */
type Bundle = Readonly<Record<string, unknown>>;

/** Puts a bundle into the output of the cell that runs. */
type Display = (data: Bundle) => void;

/**
 * Shows a value under the cell that runs, at once: what Qernel's extension draws, and the same as HTML and as plain text for
 * every other place. Takes the records of the views and of the chain, studies, findings, pictures, arquero tables and text; a
 * value it does not know is shown as JSON. Outside a notebook it prints the plain text.
 */
export function show(value: unknown, options: ShowOptions = {}): void {
  const display = displayOfOurKernel() ?? displayOfTslab();
  if (!display) {
    process.stdout.write(`${textOf(value, options)}\n`);
    return;
  }
  display(bundleOf(value, options));
}

/**
 * What `show` sends for a value that has a form of its own; null for text, numbers and any other object. Qernel's kernel
 * shows the value of a cell's last expression by it.
 */
export function viewOf(value: unknown): Bundle | null {
  if (typeof value !== 'object' || value === null || (Array.isArray(value) && value.length === 0)) return null;
  return shownAs(value).as === 'json' ? null : bundleOf(value, {});
}

function bundleOf(value: unknown, options: ShowOptions): Bundle {
  const shown = shownAs(value, options);
  return {
    ...(isDrawnByExtension(shown) && { [MIME]: shown.payload }),
    'text/html': htmlOf(value, options),
    'text/plain': textOf(value, options),
  };
}

/** Qernel's own kernel leaves a way to show things where a library can find it. */
function displayOfOurKernel(): Display | undefined {
  const { [Symbol.for('qernel.display')]: display, [Symbol.for('qernel.kernel')]: kernel } = globalThis as Record<
    symbol,
    unknown
  >;
  if (typeof display === 'function') return display as Display;
  const hook = kernel as { display?: Display } | undefined;
  return typeof hook?.display === 'function' ? (data) => hook.display!(data) : undefined;
}

/** How tslab shows a bundle. Its public function knows a few types only, and not ours. */
type TslabDisplay = (content: { data: Bundle; metadata: object; transient: object }, update: boolean) => void;

/** The tslab that runs this very process, if one does; another copy would have no line to the page. */
function displayOfTslab(): Display | undefined {
  const started = process.argv[1];
  if (started === undefined) return undefined;
  try {
    const require = createRequire(realpathSync(started));
    const { lastWriteDisplayData: write } = require('tslab/dist/jupyter.js') as {
      lastWriteDisplayData: TslabDisplay | null;
    };
    return write ? (data) => write({ data, metadata: {}, transient: {} }, false) : undefined;
  } catch {
    return undefined;
  }
}

import jupyter from 'tslab/dist/jupyter.js';
import tslab from 'tslab/dist/public.js';
import { loadFrom } from './cell/run.ts';
import type { Comms } from './protocol/comms.ts';
import type { Bundle, DisplayOptions, Outputs } from './protocol/outputs.ts';
import type { Viewer } from './protocol/show-value.ts';

/** What the kernel offers to libraries, under `globalThis[Symbol.for('qernel.kernel')]`. */
export interface KernelHook {
  /** Shows a bundle in the cell that runs, or replaces the one shown under `displayId`. */
  display(data: Bundle, options?: DisplayOptions): void;
  /** Takes away what the cell has shown. */
  clear(wait?: boolean): void;
  /** Lines to the pages that show the notebook. */
  readonly comms: Pick<Comms, 'open' | 'registerTarget'>;
  /** Adds a way to show values at the end of a cell; the last one added is asked first. */
  addViewer(viewer: Viewer): void;
}

/** What the library says of a value; the library is loaded when a value first looks like one of its own. */
function libraryViewer(folder: string): Viewer {
  let viewOf: Viewer | null = null;
  return (value) => {
    if (!isWorthAsking(value)) return null;
    viewOf ??= (loadFrom(folder, 'qernel/notebook') as { readonly viewOf?: Viewer }).viewOf ?? (() => null);
    return viewOf(value);
  };
}

/** Marks of studies and records, of pictures, of arquero's tables and of findings. */
function isWorthAsking(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return typeof value[0] === 'object' && value[0] !== null && 'severity' in value[0];
  if ('numRows' in value && typeof value.numRows === 'function') return true;
  return ['$schema', 'study', 'steps', 'blocks', 'schemaVersion'].some((mark) => mark in value);
}

/** Publishes what libraries and cells may use; gives what the kernel itself needs of it. */
export function publishHooks(
  outputs: Outputs,
  comms: Comms,
  folder: string,
): { viewers: readonly Viewer[]; tslab: () => unknown } {
  const viewers: Viewer[] = [libraryViewer(folder)];
  const hook: KernelHook = {
    display: (data, options) => outputs.display(data, options),
    clear: (wait = false) => outputs.clear(wait),
    comms: {
      open: (target, data, more) => comms.open(target, data, more),
      registerTarget: (name, opened) => comms.registerTarget(name, opened),
    },
    addViewer: (viewer) => viewers.unshift(viewer),
  };
  Object.defineProperty(globalThis, Symbol.for('qernel.kernel'), { value: Object.freeze(hook) });
  // tslab's own display functions, for notebooks that were written for it.
  jupyter.lastWriteDisplayData = (content, update) => {
    const shown = content as unknown as {
      data: Bundle;
      metadata: Record<string, unknown>;
      transient?: { display_id?: string };
    };
    outputs.display(shown.data, { metadata: shown.metadata, displayId: shown.transient?.display_id, update });
  };
  return { viewers, tslab: () => tslab };
}

import jupyter from 'tslab/dist/jupyter.js';
import tslab from 'tslab/dist/public.js';
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

/** Publishes what libraries and cells may use; gives what the kernel itself needs of it. */
export function publishHooks(outputs: Outputs, comms: Comms): { viewers: readonly Viewer[]; tslab: () => unknown } {
  const viewers: Viewer[] = [];
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

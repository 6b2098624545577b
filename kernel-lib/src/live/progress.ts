import { type Bundle, kernelHook } from './kernel-hook.js';

/** A count that goes up in one place of the output. */
export interface Progress {
  /** Shows that `done` are done; drawn at most ten times a second, and always at the end. */
  at(done: number): void;
}

/** The shortest time between two drawings, in ms. */
const BETWEEN = 100;

let made = 0;

/** Shows how far a long computation is: `label`, and how many of `total` are done. Prints nothing where no page can redraw it. */
export function progress(label: string, total: number): Progress {
  const hook = kernelHook();
  const displayId = `qernel-progress-${++made}`;
  let drawn = 0;
  hook?.display(bundleOf(label, 0, total), { displayId });
  return {
    at(done) {
      const now = Date.now();
      if (done < total && now - drawn < BETWEEN) return;
      drawn = now;
      hook?.display(bundleOf(label, done, total), { displayId, update: true });
    },
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function bundleOf(label: string, done: number, total: number): Bundle {
  const name = label.replace(/[&<>"]/g, (character) => ENTITIES[character]!);
  return {
    'text/html': `<label>${name} <progress value="${Number(done)}" max="${Number(total)}"></progress> ${Number(done)} / ${Number(total)}</label>`,
    'text/plain': `${label} ${done} / ${total}`,
  };
}

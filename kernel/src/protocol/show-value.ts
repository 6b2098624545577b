import { inspect } from 'node:util';
import type { Bundle } from './outputs.ts';

/** What finds a way to show a value that it knows; null for any other. */
export type Viewer = (value: unknown) => Bundle | null;

/** The conventions by which a value may say itself how it is shown: Deno's, and that of Jupyter's JavaScript kernel. */
const METHODS = [Symbol.for('Jupyter.display'), '_toMime'] as const;

/** The bundle for a value: its own, the first that a viewer gives, else its text. Always with plain text. */
export async function bundleOf(value: unknown, viewers: readonly Viewer[]): Promise<Bundle> {
  const own = await ownBundle(value);
  const found = own ?? viewers.map((view) => view(value)).find((bundle) => bundle !== null);
  if (found && 'text/plain' in found) return found;
  return {
    'text/plain': typeof value === 'string' ? value : inspect(value, { depth: 4, maxArrayLength: 100 }),
    ...found,
  };
}

async function ownBundle(value: unknown): Promise<Bundle | null> {
  if (value === null || typeof value !== 'object') return null;
  for (const method of METHODS) {
    const shown = (value as Record<PropertyKey, unknown>)[method];
    if (typeof shown !== 'function') continue;
    const bundle: unknown = await shown.call(value);
    if (bundle !== null && typeof bundle === 'object') return bundle as Bundle;
  }
  return null;
}

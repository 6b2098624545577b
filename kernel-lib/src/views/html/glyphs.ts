import { type Markup, markup } from './markup.js';

// One shape per factor, so that colour is never the only cue; after the fourth the colours come round again.
const SHAPES = [
  'M-5.4 0a5.4 5.4 0 1 0 10.8 0a5.4 5.4 0 1 0 -10.8 0z',
  'M-4.75 -4.75h9.5v9.5h-9.5z',
  'M0 -6.48L6.48 0L0 6.48L-6.48 0z',
  'M-2.27 -6.05h4.54v3.78h3.78v4.54h-3.78v3.78h-4.54v-3.78h-3.78v-4.54h3.78z',
  'M0 -6L6 5L-6 5z',
  'M0 6L6 -5L-6 -5z',
  'M-3 -5.6h6L6 0L3 5.6h-6L-6 0z',
  'M0 -6.5L1.9 -2L6.2 -2L2.8 1L4.2 5.6L0 2.9L-4.2 5.6L-2.8 1L-6.2 -2L-1.9 -2z',
] as const;

/** Triangles that point where a distinguishing statement lies: right for higher, left for lower, both for between. */
export const DIRECTION = { higher: '▶', lower: '◀', between: '◀▶' } as const;

/** Class that gives a factor its colour. */
export function factorClass(factor: string): string {
  return `q-f${(ordinal(factor) % 4) + 1}`;
}

/** Outline of a factor's shape, round the origin and at most 13 units wide. */
export function factorPath(factor: string): string {
  return SHAPES[ordinal(factor) % SHAPES.length]!;
}

/** A factor's shape in its colour, filled or open; its name stands beside it. */
export function factorGlyph(factor: string, size: number, filled = true): Markup {
  return markup`<svg class="q-g ${factorClass(factor)}${filled ? '' : ' q-open'}" width="${size}" height="${size}" viewBox="-7 -7 14 14" aria-hidden="true"><path d="${factorPath(factor)}"/></svg>`;
}

function ordinal(factor: string): number {
  return Math.max(0, Number(/[0-9]+$/.exec(factor)?.[0] ?? 1) - 1);
}

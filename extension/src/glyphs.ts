import { html, svg } from './dom.js';
import type { Direction } from './payload.js';

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
const COLOURS = 4;

const RIGHT = 'M1 1L11 6L1 11z';
const LEFT = 'M11 1L1 6L11 11z';
const UP = 'M6 1L11 11L1 11z';
const DOWN = 'M1 1L11 1L6 11z';

/** Class that gives a factor its colour, from the number in its name. */
export function factorClass(factor: string): string {
  return `qernel-f${(ordinal(factor) % COLOURS) + 1}`;
}

/** Outline of a factor's shape, round the origin and at most 13 units wide. */
export function factorPath(factor: string): string {
  return SHAPES[ordinal(factor) % SHAPES.length] ?? SHAPES[0];
}

/** A factor's shape in its colour, filled or open; hidden from screen readers, since the name stands beside it. */
export function factorGlyph(factor: string, size: number, filled = true): SVGElement {
  return svg(
    'svg',
    {
      class: `qernel-glyph ${factorClass(factor)}${filled ? '' : ' qernel-open'}`,
      width: String(size),
      height: String(size),
      viewBox: '-7 -7 14 14',
      'aria-hidden': 'true',
    },
    svg('path', { d: factorPath(factor) }),
  );
}

/**
 * Triangles for the direction of a distinguishing statement. They point along the grid: right and left where columns
 * stand side by side, up and down where they are stacked; the style sheet shows the pair that fits.
 */
export function directionGlyph(direction: Direction): HTMLElement {
  const paths = {
    higher: [[RIGHT], [UP]],
    lower: [[LEFT], [DOWN]],
    between: [
      [LEFT, RIGHT],
      [DOWN, UP],
    ],
  }[direction];
  const [wide, stacked] = paths.map((each) => each.map(triangle)) as [SVGElement[], SVGElement[]];
  return html(
    'span',
    { class: 'qernel-direction', 'aria-hidden': 'true' },
    html('span', { class: 'qernel-wide' }, ...wide),
    html('span', { class: 'qernel-stacked' }, ...stacked),
  );
}

function triangle(path: string): SVGElement {
  return svg('svg', { width: '9', height: '9', viewBox: '0 0 12 12' }, svg('path', { d: path }));
}

function ordinal(factor: string): number {
  const number = Number(/[0-9]+$/.exec(factor)?.[0] ?? 1);
  return Math.max(0, number - 1);
}

import { gridPlace } from '../../numbers.js';
import { factorClass, factorPath } from './glyphs.js';
import { type Content, type Markup, markup } from './markup.js';

/** The place of one statement in each factor's array. */
export interface FactorPlace {
  /** The factor. */
  readonly factor: string;
  /** Value of the column. */
  readonly value: number;
}

/** How a strip of places is drawn. */
export interface StripOptions {
  /** Width in pixels. */
  readonly width: number;
  /** The factor drawn full; the others are open. */
  readonly own: string;
  /** Lowest and highest value of the grid. */
  readonly range: readonly [number, number];
  /** Values marked on the axis, with their figures; only the middle where absent. */
  readonly ticks?: readonly number[];
  /** BCP 47 tag. */
  readonly language: string;
}

/** Places of one statement on a line from the low end of the grid to the high one; equal places stack, so that each stands exactly where it is. */
export function stripHtml(
  places: readonly FactorPlace[],
  { width, own, range: [low, high], ticks, language }: StripOptions,
): Markup {
  const stacks = new Map<number, FactorPlace[]>();
  for (const place of places) stacks.set(place.value, [...(stacks.get(place.value) ?? []), place]);
  const deepest = Math.max(1, ...[...stacks.values()].map((s) => s.length));
  const step = ticks ? 14 : 9;
  const middle = 9 + ((deepest - 1) * step) / 2;
  const height = 2 * middle + (ticks ? 16 : 0);
  const x = (value: number): number => round(13 + ((value - low) / (high - low || 1)) * (width - 26));
  const marks = [...stacks.values()].flatMap((stack) =>
    stack.map(({ factor, value }, i) => {
      const y = round(middle + (i - (stack.length - 1) / 2) * step);
      const full = factor === own;
      return markup`<path class="${factorClass(factor)} ${full ? 'q-full' : 'q-hollow'}" transform="translate(${x(value)} ${y}) scale(${full ? 1 : ticks ? 0.85 : 0.68})" d="${factorPath(factor)}"/>`;
    }),
  );
  const axis: Content = ticks
    ? ticks.map(
        (t) =>
          markup`<path class="q-ax" d="M${x(t)} ${middle - 3}v6"/><text class="q-tick" x="${x(t)}" y="${height - 3}">${gridPlace(t, language)}</text>`,
      )
    : markup`<path class="q-ax" d="M${x((low + high) / 2)} ${middle - 5}v10"/>`;
  return markup`<svg class="q-strip" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true"><path class="q-ax" d="M${x(low)} ${middle}H${x(high)}"/>${axis}${marks}</svg>`;
}

/** Rules for strips, `$` for the root. */
export const STRIP_STYLE = `
$ .q-strip{display:block;overflow:visible}
$ .q-ax{stroke:var(--edge);fill:none}
$ .q-full{fill:var(--f);stroke:var(--bg)}
$ .q-hollow{fill:var(--bg);stroke:var(--f);stroke-width:2}
$ .q-tick{font-size:10.5px;fill:var(--ink2);text-anchor:middle}
`;

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

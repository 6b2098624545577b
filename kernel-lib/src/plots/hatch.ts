import { INK } from './picture.js';
import type { Sheet } from './sheet.js';

/** A box by its corners: left, top, right, bottom. */
export type Box = readonly [number, number, number, number];

/** A bar that is empty but for strokes, slanted or upright, and an edge: what a plain bar must not be taken for. */
export function hatched(
  on: Sheet,
  [left, top, right, bottom]: Box,
  strokes: 'slanted' | 'upright',
  colour: string,
): void {
  on.rect(left, top, right, bottom, { fill: INK.paper });
  const lean = strokes === 'slanted' ? bottom - top : 0;
  for (let x = left + 5 - lean; x < right; x += 6) {
    // A slanted stroke runs from (x, bottom) to (x + lean, top); both ends are cut where they would leave the bar.
    const from = Math.max(x, left);
    const to = Math.min(x + lean, right);
    const y = (at: number): number => (lean === 0 ? top : bottom - (at - x));
    if (from < left || to < from) continue;
    on.rule(from, lean === 0 ? bottom : y(from), to, lean === 0 ? top : y(to), { stroke: colour });
  }
  on.rect(left, top, right, bottom, { stroke: colour, width: 1.2 });
}

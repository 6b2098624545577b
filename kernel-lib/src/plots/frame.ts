import type { Step } from '../steps.js';
import { inLanguage } from '../study.js';
import { methodInWords } from '../views/method-words.js';
import type { ShownProvenance } from '../views/provenance.js';
import { INK } from './picture.js';
import type { Sheet } from './sheet.js';
import { widthOf, wrap } from './text-width.js';

/** Width of every picture in pixels. */
export const WIDTH = 900;

/** Space left free round a picture. */
export const EDGE = 16;

/** Puts the heading, the line under it and the provenance chip on a sheet; gives the y from which the rest may be drawn. */
export function head(on: Sheet, shown: ShownProvenance, language: string, title: string, sub: string): number {
  const chip = inLanguage(shown.chip, language, 'en');
  const chipWidth = widthOf(chip, 12) + 16;
  const left = WIDTH - EDGE - chipWidth;
  on.rect(left, 13, WIDTH - EDGE, 33, {
    stroke: INK.edge,
    radius: 3,
    ...(shown.origin === 'real' ? {} : { dash: [3, 2] }),
  });
  on.text(left + chipWidth / 2, 23.5, chip, { align: 'center', middle: true });
  const titleLines = wrap(title, left - EDGE - 20, 17, true);
  on.text(EDGE, 30, titleLines, { size: 17, bold: true });
  const subLines = wrap(sub, 660, 13);
  const y = 30 + (titleLines.length - 1) * 17 * 1.3 + 20;
  on.text(EDGE, y, subLines, { size: 13, colour: INK.soft });
  return y + (subLines.length - 1) * 13 * 1.3 + 14;
}

/** Puts provenance, method and a note at the foot of a sheet; gives the height of the whole picture. */
export function foot(
  on: Sheet,
  shown: ShownProvenance,
  language: string,
  y: number,
  note: string,
  steps: readonly Step[] = [],
): number {
  on.rule(EDGE, y, WIDTH - EDGE, y, { stroke: INK.rule });
  let at = y + 18;
  const put = (text: string, colour: string): void => {
    const lines = wrap(text, WIDTH - 2 * EDGE, 11.5);
    on.text(EDGE, at, lines, { size: 11.5, colour });
    at += lines.length * 11.5 * 1.3 + 1;
  };
  put(inLanguage(shown.line, language, 'en'), INK.ink);
  const method = steps.length ? `${methodInWords(steps, language)}. ` : '';
  if (method || note) put(`${method}${note}`, INK.soft);
  return Math.ceil(at);
}

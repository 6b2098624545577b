import type { Distinguishing, Mark } from '../../distinguish.js';
import { wordsIn } from '../../words.js';
import { directionHtml } from './array-grid.js';
import { ours } from './frame.js';
import { type Markup, markup } from './markup.js';

/** Rules for the key, `$` for the root. */
export const KEY_STYLE = `
$ .q-key{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:3px 8px;font-size:12px;line-height:1.3}
$ .q-key dt{font-weight:700;text-align:center}
$ .q-key .q-all{grid-column:1/3;margin-top:3px;color:var(--ink2)}
`;

/** What the marks on cards mean: only those that occur. */
export function keyHtml(marks: readonly Distinguishing[], consensus: boolean, tied: boolean, language: string): Markup {
  const words = wordsIn(ours(language));
  const directions = (['higher', 'lower', 'between'] as const).filter((d) => marks.some((m) => m.direction === d));
  const levels = (['*', '**', '***', '6*'] as const).filter((level: Mark) => marks.some((m) => m.mark === level));
  return markup`<dl class="q-key">${directions.map((d) => markup`<dt>${directionHtml(d)}</dt><dd>${words.direction[d]}</dd>`)}${levels.length > 0 && markup`<dt>${levels.join(' / ')}</dt><dd>${words.levels(levels)}</dd>`}${consensus && markup`<dt>${words.notSignificant}</dt><dd>${words.noDifference} ${words.notTheSame}</dd>`}${tied && markup`<dt>≈</dt><dd>${words.tied}</dd>`}<dd class="q-all">${words.highestOnTop}</dd></dl>`;
}

import type { Distinguishing, Mark } from '../../distinguish.js';
import { wordsIn } from '../../words.js';
import { directionHtml } from './array-grid.js';
import { type Markup, markup } from './markup.js';

/** Rules for the key, `$` for the root. */
export const KEY_STYLE = `
$ .q-key{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:3px 8px;font-size:12px;line-height:1.3}
$ .q-key dt{font-weight:700;text-align:center}
$ .q-key dt{min-width:26px}
$ .q-key .q-all{grid-column:1/3}
$ .q-key .q-all span{margin-right:10px;white-space:nowrap}
$ .q-key .q-soft{margin-top:3px;color:var(--ink2)}
`;

/** What the marks on cards mean: only those that occur. */
export function keyHtml(marks: readonly Distinguishing[], consensus: boolean, tied: boolean, language: string): Markup {
  const words = wordsIn(language);
  const directions = (['higher', 'lower', 'between'] as const).filter((d) => marks.some((m) => m.direction === d));
  const levels = (['*', '**', '***', '6*'] as const).filter((level: Mark) => marks.some((m) => m.mark === level));
  return markup`<dl class="q-key">${directions.map((d) => markup`<dt>${directionHtml(d)}</dt><dd>${words.direction[d]}</dd>`)}${levels.length > 0 && markup`<dd class="q-all">${levels.map((level) => markup`<span><b>${level}</b> ${words.levels([level])}</span> `)}</dd>`}${consensus && markup`<dt>${words.notSignificant}</dt><dd>${words.noDifference} ${words.notTheSame}</dd>`}${tied && markup`<dt>≈</dt><dd>${words.tied}</dd>`}<dd class="q-all q-soft">${words.highestOnTop}</dd></dl>`;
}

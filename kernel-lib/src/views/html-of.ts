import type { Picture } from '../plots/picture.js';
import { svgOf } from '../plots/svg.js';
import { factorArraysHtml } from './html/arrays.js';
import { cribHtml } from './html/crib.js';
import { factorArrayHtml } from './html/factor-array.js';
import { framed } from './html/frame.js';
import { markup } from './html/markup.js';
import { pageHtml } from './html/page.js';
import { sortHtml } from './html/sort.js';
import { type Drawn, type ShowOptions, shownAs } from './shown.js';

const WORDS_STYLE = `
$ pre{margin:0;padding:0;background:none;color:var(--ink);font-size:12px;line-height:1.4;white-space:pre-wrap;overflow-wrap:anywhere}
$ .q-words{max-width:74ch;white-space:pre-line}
`;

/** A value as one piece of HTML that needs nothing else; the same value gives the same bytes. */
export function htmlOf(value: unknown, options: ShowOptions = {}): string {
  const shown = shownAs(value, options);
  switch (shown.as) {
    case 'drawn':
      return drawnHtml(shown.payload);
    case 'page':
      return pageHtml(shown.page);
    case 'picture':
      return pictureHtml(shown.picture);
    case 'text':
      return framed({
        language: shown.language,
        style: WORDS_STYLE,
        body: markup`<p class="q-words">${shown.text}</p>`,
      });
    case 'json':
      return framed({ language: shown.language, style: WORDS_STYLE, body: markup`<pre>${shown.json}</pre>` });
  }
}

function drawnHtml(payload: Drawn): string {
  switch (payload.kind) {
    case 'factor-array':
      return factorArrayHtml(payload);
    case 'factor-arrays':
      return factorArraysHtml(payload);
    case 'crib-sheet':
      return cribHtml(payload);
    case 'sort':
      return sortHtml(payload);
  }
}

/** As an image, whose text no page can mistake for its own, and which brings its own dark colours. */
function pictureHtml(picture: Picture): string {
  const bytes = Buffer.from(svgOf(picture), 'utf8').toString('base64');
  return markup`<figure style="margin:0"><img class="qernel-picture" style="max-width:100%;height:auto" width="${picture.width}" height="${picture.height}" alt="${[picture.description, picture.usermeta?.qernel?.provenance].filter(Boolean).join(' ')}" src="data:image/svg+xml;base64,${bytes}"></figure>`
    .html;
}

import type { Picture } from '../plots/picture.js';
import { type Drawn, type ShowOptions, shownAs } from './shown.js';
import { cribText } from './text/crib.js';
import { factorArrayText } from './text/factor-array.js';
import { factorArraysText } from './text/factor-arrays.js';
import { wrapped } from './text/lines.js';
import { pageText } from './text/page.js';
import { sortText } from './text/sort.js';

/** A value as plain text of at most 97 columns; the same value gives the same text. */
export function textOf(value: unknown, options: ShowOptions = {}): string {
  const shown = shownAs(value, options);
  switch (shown.as) {
    case 'drawn':
      return drawnText(shown.payload);
    case 'page':
      return pageText(shown.page);
    case 'picture':
      return pictureText(shown.picture);
    case 'text':
      return shown.text
        .split('\n')
        .flatMap((line) => wrapped(line))
        .join('\n');
    case 'json':
      return shown.json;
  }
}

function pictureText({ description, usermeta }: Picture): string {
  const { text = description, provenance = '' } = usermeta?.qernel ?? {};
  return provenance ? [text, '', ...provenance.split('\n').flatMap((line) => wrapped(line))].join('\n') : text;
}

function drawnText(payload: Drawn): string {
  switch (payload.kind) {
    case 'factor-array':
      return factorArrayText(payload);
    case 'factor-arrays':
      return factorArraysText(payload);
    case 'crib-sheet':
      return cribText(payload);
    case 'sort':
      return sortText(payload);
  }
}

import type { Text } from '../../study.js';
import { inTongue, sameTongue } from '../tongue.js';

/** HTML that is safe to show: made by `markup` alone, which escapes whatever is put into it. */
export class Markup {
  readonly html: string;
  constructor(html: string) {
    this.html = html;
  }
}

/** What may be put into markup: other markup as it is, anything else as escaped text; lists one after another; nothing for false. */
export type Content = Markup | string | number | false | undefined | readonly Content[];

/** Markup from a template; every value in it is escaped unless it is markup itself. */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.reduce((html, part, i) => html + shown(values[i - 1]) + part));
}

/** A text of the study in a language; one that stands in for another is marked as such. `shape` changes its words, knowing their language. */
export function said(
  text: Text,
  language: string,
  shape: (words: string, tag: string) => string = (words) => words,
): Markup {
  const { words, tag } = inTongue(text, language);
  const shaped = shape(words, tag);
  if (tag === 'und' || sameTongue(tag, language)) return markup`${shaped}`;
  return markup`<span lang="${tag}">${shaped}</span>`;
}

function shown(value: Content): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Markup) return value.html;
  if (Array.isArray(value)) return value.map(shown).join('');
  return escaped(String(value));
}

/** Control characters have no place in a page, and marks of direction could turn the sentence around them. */
function escaped(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '\ufffd')
      .replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`)
  );
}

import { isDutch } from '../numbers.js';
import type { Text } from '../study.js';

/** A text of the study in a language, as plain words: that language, another region of it, else the first there is. */
export function spoken(text: Text, language: string): string {
  return inTongue(text, language).words;
}

/** The words of a text in a language, and the tag of the language that they are in. */
export function inTongue(text: Text, language: string): { words: string; tag: string } {
  const tags = Object.keys(text);
  const tag = tags.find((t) => t === language) ?? tags.find((t) => sameTongue(t, language)) ?? tags[0] ?? 'und';
  return { words: text[tag] ?? '', tag };
}

/** Whether two BCP 47 tags name the same language, whatever the region. */
export function sameTongue(a: string, b: string): boolean {
  return a.split('-')[0] === b.split('-')[0] || (isDutch(a) && isDutch(b));
}

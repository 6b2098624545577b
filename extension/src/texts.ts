/** The same text in one or more languages: `{ language: text }`. */
export type Text = Readonly<Record<string, string>>;

/** A text as it is shown: in the language asked for, or openly in another. */
export interface Said {
  /** The words. */
  readonly text: string;
  /** BCP 47 tag of the language they are in; `'und'` where that is not known. */
  readonly language: string;
  /** True when the language asked for is missing and another stands in for it. */
  readonly standIn: boolean;
}

/** The language before any region: `'nl'` for `'nl-BE'`. */
export function baseLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}

/**
 * Gives a text in a language: exactly that one, else one with the same base, else the first that is there.
 * A text without a stated language (`'und'`) serves every language and is no stand-in.
 */
export function say(text: Text | undefined, language: string): Said | undefined {
  if (text === undefined) return undefined;
  const tags = Object.keys(text);
  const base = baseLanguage(language);
  const tag = tags.find((each) => each === language) ?? tags.find((each) => baseLanguage(each) === base) ?? tags[0];
  if (tag === undefined) return undefined;
  return { text: text[tag] ?? '', language: tag, standIn: tag !== 'und' && baseLanguage(tag) !== base };
}

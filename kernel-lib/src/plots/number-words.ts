import { isDutch } from '../numbers.js';

const WORDS = {
  en: ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  nl: ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'],
} as const;

/** A count in words up to twelve, in figures beyond. */
export function countInWords(count: number, language: string): string {
  return WORDS[isDutch(language) ? 'nl' : 'en'][count] ?? String(count);
}

/** The same text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Names in a row: `a`, `a and b`, `a, b and c`. */
export function inARow(names: readonly string[], language: string): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${isDutch(language) ? 'en' : 'and'} ${last}`;
}

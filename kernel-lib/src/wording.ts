import type { Finding } from './finding.js';
import type { Text } from './study.js';

/** A value of the grid as it is read: true minus, a plus before what is positive, decimal comma in Dutch. */
export function gridValue(value: number, language: 'en' | 'nl'): string {
  const digits = String(Math.abs(value));
  const sign = value < 0 ? '−' : value > 0 ? '+' : '';
  return sign + (language === 'nl' ? digits.replace('.', ',') : digits);
}

/** A name from a file as it may stand in a sentence: on one line, and cut when it is very long. */
export function named(name: string): string {
  const line = name.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

/** Names in a row, the first `most` of them in full and the rest counted. */
export function some(names: readonly string[], language: 'en' | 'nl', most = 12): string {
  const shown = names.slice(0, most).map(named).join(', ');
  const rest = names.length - most;
  return rest > 0 ? `${shown} ${language === 'nl' ? `en nog ${rest}` : `and ${rest} more`}` : shown;
}

/** The same sentence in English and in Dutch, made by one function per language. */
export function both(sentence: (language: 'en' | 'nl') => string): Text {
  return { en: sentence('en'), nl: sentence('nl') };
}

/** A finding from its code, severity, sentence and the thing it concerns. */
export function finding(
  code: string,
  severity: Finding['severity'],
  message: Text,
  about: Omit<Finding, 'code' | 'severity' | 'message'> = {},
): Finding {
  return { code, severity, message, ...about };
}

/** A segment of a JSON Pointer, escaped as RFC 6901 asks. */
export function pointerSegment(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}

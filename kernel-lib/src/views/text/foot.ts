import { isDutch } from '../../numbers.js';
import type { PageProvenance } from '../page.js';
import { spoken } from '../tongue.js';
import { wrapped } from './lines.js';

/** The foot of a view in plain text: how real the data are, then the remarks. */
export function footLines(
  language: string,
  provenance: PageProvenance | undefined,
  remarks: readonly string[] = [],
): string[] {
  const l = isDutch(language) ? 'nl' : 'en';
  const sentences = (provenance?.sentences ?? []).map(({ lead, text }) => spoken(lead, l) + spoken(text, l)).join(' ');
  return [sentences, ...remarks].filter((line) => line !== '').flatMap((line) => wrapped(line));
}

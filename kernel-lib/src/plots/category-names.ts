import { inLanguage, type Study } from '../study.js';
import { wrap } from './text-width.js';

/** The name of a category as a heading; its id where the study does not name it. */
export function categoryName(study: Study, id: string, language: string): string {
  const category = study.categories?.find((c) => c.id === id);
  return category ? inLanguage(category.name, language, study.study.defaultLanguage) : id;
}

/** The name of a category for the middle of a sentence: in lower case, without what stands in brackets or after a colon. */
export function categoryInSentence(study: Study, id: string, language: string): string {
  const name = categoryName(study, id, language)
    .replace(/\s*\([^)]*\)/g, '')
    .replace(/:.*$/, '')
    .trim();
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The name of a category in at most two lines where it can be: without what stands in brackets when it would need more. */
export function categoryLines(
  study: Study,
  id: string,
  language: string,
  width: number,
  size: number,
  bold = false,
): string[] {
  const name = categoryName(study, id, language);
  const lines = wrap(name, width, size, bold);
  return lines.length > 2 ? wrap(name.replace(/\s*\([^)]*\)/g, ''), width, size, bold) : lines;
}

/** How many cards each category has, where that is the same for all; otherwise undefined. */
export function commonSize(sizes: readonly number[]): number | undefined {
  return new Set(sizes).size === 1 ? sizes[0] : undefined;
}

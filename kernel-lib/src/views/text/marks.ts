import type { Distinguishing } from '../../distinguish.js';
import { wordsIn } from '../../words.js';
import { POINTER } from '../tables.js';

/** The mark of a statement as text: `>**`, `<*`, `<>*`, or `=` where no difference was found. */
export function markText(mark: Distinguishing | undefined, consensus: boolean): string {
  return mark ? POINTER[mark.direction] + mark.mark : consensus ? '=' : '';
}

/** What the marks mean, in two lines: only those that occur. */
export function markLegend(
  marks: readonly Distinguishing[],
  consensus: boolean,
  tied: boolean,
  language: string,
): string[] {
  const words = wordsIn(language);
  const directions = (['higher', 'lower', 'between'] as const).filter((d) => marks.some((m) => m.direction === d));
  const levels = (['*', '**', '***', '6*'] as const).filter((level) => marks.some((m) => m.mark === level));
  return [
    directions.map((d) => `${POINTER[d]} ${words.direction[d]}`).join(' · '),
    [
      ...levels.map((level) => `${level} ${words.levels([level])}`),
      ...(consensus ? [`= ${words.noDifference} ${words.notTheSame}`] : []),
      ...(tied ? [`≈ ${words.tied}`] : []),
      words.highestOnTop,
    ].join(' · '),
  ].filter((line) => line !== '');
}

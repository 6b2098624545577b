import { gridPlace } from '../../numbers.js';
import { wordsIn } from '../../words.js';
import { listsOf } from '../html/crib.js';
import { methodInWords } from '../method-words.js';
import type { CribSheetPayload } from '../payload.js';
import { figuresOf, marksOf, nameOf, placesOf, statementsOf } from '../reading.js';
import { POINTER, signsRemark } from '../tables.js';
import { spoken } from '../tongue.js';
import { footLines } from './foot.js';
import { hanging, padded, printable, wrapped } from './lines.js';

/** What sets one profile apart, as plain text: each list with place, mark, statement and the places in the other arrays. */
export function cribText(payload: CribSheetPayload): string {
  const { language, provenance, steps, contrasts, arrays } = payload;
  const words = wordsIn(language);
  const factor = Object.keys(payload.cribSheet)[0]!;
  const lists = listsOf(payload, factor);
  const places = placesOf(arrays, factor);
  const inline = (ids: readonly string[]): string =>
    ids.map((id) => `${printable(id)}\u00a0${gridPlace(places.get(id)!, language)}`).join(' · ');
  const parts = [
    [words.topColumn(lists.top), lists.highest],
    [words.higherThanAll, lists.higher],
    [words.inBetween, lists.between],
    [words.bottomColumn(lists.bottom), lists.lowest],
    [words.lowerThanAll, lists.lower],
  ] as const;
  const blocks = parts
    .filter(([, ids]) => ids.length > 0)
    .map(([title, ids]) => [`${title} (${ids.length})`, ...listLines(payload, factor, ids)]);
  const joint = [
    [words.jointHighest, inline(lists.jointHighest)],
    [words.jointLowest, inline(lists.jointLowest)],
    [words.consensusTitle, contrasts?.consensus.length ? `${inline(contrasts.consensus)} ${words.notTheSame}` : ''],
  ] as const;
  const more = joint
    .filter(([, told]) => told !== '')
    .flatMap(([title, told]) => hanging(padded(`${title}  `, 22), told));
  const remarks = [`${words.placesNotZ} ${signsRemark(language)}`, `${methodInWords(steps, language)}.`];
  return [
    [
      ...wrapped(words.setsApart(nameOf(payload, factor, language)).toUpperCase()),
      ...wrapped(figuresOf(payload, factor, language)),
    ],
    ...blocks,
    more,
    footLines(language, provenance, remarks),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n');
}

function listLines(payload: CribSheetPayload, factor: string, ids: readonly string[]): string[] {
  const { arrays, language } = payload;
  const statements = statementsOf(payload);
  const marks = marksOf(payload, factor);
  const widest = Math.max(...arrays.rows.map((id) => [...printable(id)].length));
  const own = arrays.columns.indexOf(factor);
  return ids.flatMap((id) => {
    const row = arrays.values[arrays.rows.indexOf(id)]!;
    const mark = marks.get(id);
    const sign = mark ? POINTER[mark.direction] + mark.mark : '';
    const others = row
      .flatMap((v, f) => (f === own ? [] : [`${arrays.columns[f]}\u00a0${gridPlace(v, language)}`]))
      .join(', ');
    const first = `  ${padded(gridPlace(row[own]!, language), 4)} ${padded(printable(id), Math.min(widest, 16))}  ${padded(sign, 5)} `;
    return hanging(first, `${spoken(statements.get(id)!.text, language)} (${others})`);
  });
}

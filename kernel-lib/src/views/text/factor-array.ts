import { gridPlace, signed } from '../../numbers.js';
import { wordsIn } from '../../words.js';
import { methodInWords } from '../method-words.js';
import type { FactorArrayPayload } from '../payload.js';
import {
  againstOf,
  columnsOf,
  definingOf,
  figuresOf,
  marksOf,
  nameOf,
  placesOf,
  polesOf,
  profileOf,
  statementsOf,
} from '../reading.js';
import { spoken } from '../tongue.js';
import { footLines } from './foot.js';
import { gridLines } from './grid.js';
import { cut, hanging, lengthOf, padded, printable, wrapped } from './lines.js';
import { markLegend, markText } from './marks.js';

/** One factor's array as plain text: the grid of ids, then every statement with its place and z, the highest first. */
export function factorArrayText(payload: FactorArrayPayload, language: string = payload.language): string {
  const factor = payload.arrays.columns[0]!;
  const words = wordsIn(language);
  const z = placesOf(payload.z, factor);
  const marks = marksOf(payload, factor);
  const consensus = new Set(payload.contrasts?.consensus);
  const tied = new Set((payload.ties[factor] ?? []).flat());
  const columns = columnsOf(payload.distribution, placesOf(payload.arrays, factor), (a, b) => z.get(b)! - z.get(a)!);
  const label = (id: string): string => id + markText(marks.get(id), consensus.has(id));
  const narrative = profileOf(payload, factor)?.narrative;
  const blocks = [
    [
      ...wrapped(nameOf(payload, factor, language).toUpperCase()),
      ...wrapped(figuresOf(payload, factor, language)),
      ...(narrative ? wrapped(spoken(narrative, language)) : []),
      ...wrapped(`${words.definedBy} ${definingOf(payload, factor)}`),
    ],
    gridLines(columns, label, polesOf(payload, language), language),
    markLegend([...marks.values()], consensus.size > 0, tied.size > 0, language).flatMap((line) => wrapped(line)),
    listLines(
      payload,
      factor,
      columns
        .map((c) => c.statements)
        .reverse()
        .flat(),
      language,
    ),
    footLines(language, payload.provenance, [
      [`${methodInWords(payload.steps, language)}.`, againstOf(payload, factor, language)].filter(Boolean).join(' '),
    ]),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

/** Every statement in the order given: its place where that changes, its z, its id, its mark, its full wording. */
function listLines(payload: FactorArrayPayload, factor: string, ids: readonly string[], language: string): string[] {
  const words = wordsIn(language);
  const places = placesOf(payload.arrays, factor);
  const z = placesOf(payload.z, factor);
  const marks = marksOf(payload, factor);
  const consensus = new Set(payload.contrasts?.consensus);
  const tied = new Set((payload.ties[factor] ?? []).flat());
  const statements = statementsOf(payload);
  const markWidth =
    1 + Math.max(4, ...[...marks.values()].map((m) => lengthOf(markText(m, false)) + (tied.has(m.statement) ? 1 : 0)));
  const idWidth = Math.min(24, Math.max(...ids.map((id) => lengthOf(printable(id)))));
  const placeWidth = Math.max(6, lengthOf(words.place)) + 1;
  let last: number | undefined;
  const lines = ids.flatMap((id) => {
    const place = places.get(id)!;
    const shown = place === last ? '' : gridPlace(place, language);
    last = place;
    const mark = markText(marks.get(id), consensus.has(id)) + (tied.has(id) ? '≈' : '');
    const first = `  ${padded(shown, placeWidth)}${padded(signed(z.get(id)!, 2, language), 5, 'right')}  ${padded(cut(printable(id), idWidth), idWidth)}  ${padded(mark, markWidth)}`;
    return hanging(first, spoken(statements.get(id)!.text, language));
  });
  return [
    `  ${padded(words.place, placeWidth)}${padded('z', 5)}  ${padded('', idWidth)}  ${padded('', markWidth)}${words.statement}`,
    ...lines,
  ];
}

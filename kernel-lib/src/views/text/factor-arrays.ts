import { gridPlace, signed } from '../../numbers.js';
import { wordsIn } from '../../words.js';
import { methodInWords } from '../method-words.js';
import type { FactorArraysPayload } from '../payload.js';
import { figuresOf, marksOf, nameOf, placesOf, statementsOf } from '../reading.js';
import { POINTER, signsRemark } from '../tables.js';
import { spoken } from '../tongue.js';
import { footLines } from './foot.js';
import { cut, hanging, padded, printable, WIDTH, wrapped } from './lines.js';

/** Several arrays side by side as plain text: the lit statement, the factors, then every statement with its place and mark in each. */
export function factorArraysText(payload: FactorArraysPayload): string {
  const { language, arrays, provenance, steps, title } = payload;
  const words = wordsIn(language);
  const factors = arrays.columns;
  const statements = statementsOf(payload);
  const lit = payload.view?.highlight ?? [];
  const spots = lit
    .filter((id) => statements.has(id))
    .map((id) => [
      ...hanging(`▌ ${printable(id)} `, spoken(statements.get(id)!.text, language)),
      ...factors.map((factor) => {
        const mark = marksOf(payload, factor).get(id);
        const sign = mark ? ` ${POINTER[mark.direction]}${mark.mark}` : '';
        return `  ${padded(factor, 4)}${padded(gridPlace(placesOf(arrays, factor).get(id)!, language), 4)} z ${signed(placesOf(payload.z, factor).get(id)!, 2, language)}${sign}`;
      }),
    ]);
  return [
    wrapped(spoken(title, words.language).toUpperCase()),
    factors.flatMap((factor) =>
      hanging('  ', `${nameOf(payload, factor, language)} · ${figuresOf(payload, factor, language)}`),
    ),
    ...spots,
    tableLines(payload),
    footLines(language, provenance, [signsRemark(language), `${methodInWords(steps, language)}.`]),
  ]
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n');
}

/** Places of every statement; factors that do not fit beside each other follow below. */
function tableLines(payload: FactorArraysPayload): string[] {
  const { language, arrays, contrasts } = payload;
  const statements = statementsOf(payload);
  const lit = new Set(payload.view?.highlight);
  const consensus = new Set(contrasts?.consensus);
  const marks = arrays.columns.map((factor) => marksOf(payload, factor));
  const widest = Math.min(12, Math.max(...arrays.rows.map((id) => [...printable(id)].length)));
  const perBand = Math.max(1, Math.floor((WIDTH - widest - 34) / 10));
  const bands = Array.from(
    { length: Math.ceil(arrays.columns.length / perBand) },
    (_, b) => [b * perBand, Math.min(arrays.columns.length, (b + 1) * perBand)] as const,
  );
  return bands.flatMap(([from, to], b) => {
    const head = ` ${' '.repeat(widest + 3)}${arrays.columns
      .slice(from, to)
      .map((name) => padded(name, 10))
      .join('')}`;
    const rule = `  ${'─'.repeat(WIDTH - 2)}`;
    const rows = arrays.rows.flatMap((id, i) => {
      const cells = arrays.values[i]!.slice(from, to).map((value, f) => {
        const mark = marks[from + f]!.get(id);
        const sign = mark ? `${POINTER[mark.direction]}${mark.mark}` : consensus.has(id) ? '=' : '';
        return padded(`${padded(gridPlace(value, language), 3)}${sign}`, 10);
      });
      const first = `${lit.has(id) ? '▌' : ' '} ${padded(cut(printable(id), widest), widest)}  ${cells.join('')}`;
      return hanging(first, spoken(statements.get(id)!.text, language));
    });
    return [...(b > 0 ? [''] : []), head, rule, ...rows];
  });
}

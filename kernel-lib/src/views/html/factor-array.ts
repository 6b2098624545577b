import { exactP, gridPlace, percent, reliabilityIn, signed } from '../../numbers.js';
import { wordsIn } from '../../words.js';
import { methodInWords } from '../method-words.js';
import type { FactorArrayPayload } from '../payload.js';
import {
  againstOf,
  columnsOf,
  definingOf,
  type GridColumn,
  marksOf,
  nameOf,
  placesOf,
  polesOf,
  profileOf,
  statementsOf,
} from '../reading.js';
import { statementsTable } from '../tables.js';
import { CARD_STYLE, type CardNotes, cardGridHtml } from './array-grid.js';
import { KEY_STYLE, keyHtml } from './array-key.js';
import { chip, framed } from './frame.js';
import { factorClass, factorGlyph } from './glyphs.js';
import { type Content, markup, said } from './markup.js';
import { PAGE_STYLE, tableHtml } from './page.js';
import { STRIP_STYLE, stripHtml } from './strip.js';

const STYLE = `
$ .q-figures{display:grid;grid-template-columns:1fr auto;gap:0 10px;align-items:baseline;justify-content:end;margin-top:7px}
$ .q-figures dt{font-size:12px;color:var(--ink2)}
$ .q-figures dd{min-width:56px;font-size:16px;line-height:1.3;font-weight:700;text-align:right;white-space:nowrap}
$ .q-def{margin-top:5px;font-size:12px;color:var(--ink2);overflow-wrap:anywhere}
$ .q-under{display:flex;justify-content:space-between;align-items:flex-end;gap:24px;margin-top:10px}
$ .q-under .q-key{flex:1 1 300px}
$ .q-detail{flex:0 1 292px;border-left:3px solid var(--focus);padding-left:9px;font-size:12px;line-height:1.3}
$ .q-where{display:inline-block;margin-right:12px;white-space:nowrap}
$ .q-where.q-own{font-weight:700}
$ .q-corner .q-under{position:absolute;left:0;right:0;bottom:0;margin:0;pointer-events:none}
$ .q-corner .q-key,$ .q-corner .q-detail{flex:0 0 auto;width:calc(33.3% - 12px)}
$ details{margin-top:10px;font-size:12px}
$ summary{cursor:pointer;color:var(--ink2)}
@container qernel (max-width:719px){$ .q-under,$ .q-corner .q-under{position:static;display:block;margin-top:12px}$ .q-corner .q-key,$ .q-corner .q-detail{width:auto}$ .q-detail{margin-top:10px}}
@container qernel (max-width:599px){$ .q-figures{grid-template-columns:max-content auto;justify-content:start}$ .q-figures dd{text-align:left}}
@media print{$ details{display:none}}
`;

/** One factor's array as a grid of full statements, with its characteristics, its marks, and one statement compared with the other factors. */
export function factorArrayHtml(payload: FactorArrayPayload, language: string = payload.language): string {
  const { provenance, contrasts, steps } = payload;
  const factor = payload.arrays.columns[0]!;
  const words = wordsIn(language);
  const marks = marksOf(payload, factor);
  const consensus = new Set(contrasts?.consensus);
  const tied = new Set((payload.ties[factor] ?? []).flat());
  const columns = gridOf(payload, factor);
  const poles = polesOf(payload, language);
  const notesOf = (id: string): CardNotes => ({
    ...(marks.has(id) && { mark: marks.get(id)! }),
    consensus: consensus.has(id),
    tied: tied.has(id),
  });
  const grid = cardGridHtml({
    language,
    caption: `${words.arrayOf(factor)}. ${words.highestOnTop}`,
    columns,
    statements: statementsOf(payload),
    ...(poles && { poles }),
    notesOf,
  });
  const key = keyHtml([...marks.values()], consensus.size > 0, tied.size > 0, language);
  const body = [
    headOf(payload, factor, language),
    markup`<p class="q-def">${words.definedBy} ${definingOf(payload, factor)}</p>`,
    markup`<div class="q-board ${factorClass(factor)}${hasFreeCorners(columns) ? ' q-corner' : ''}">${grid}<div class="q-under">${key}${detailOf(payload, factor, language)}</div></div>`,
    markup`<details><summary>${words.allWithZ}</summary>${tableHtml(statementsTable({ ...payload, language }, [factor]))}</details>`,
  ];
  const remarks = [
    [`${methodInWords(steps, language)}.`, againstOf(payload, factor, language)].filter(Boolean).join(' '),
  ];
  return framed({
    language,
    style: PAGE_STYLE + CARD_STYLE + KEY_STYLE + STRIP_STYLE + STYLE,
    body,
    provenance,
    remarks,
  });
}

/** Columns of an array from low to high, the highest z of each on top, then the order of the Q-set. */
function gridOf(payload: FactorArrayPayload, factor: string): GridColumn[] {
  const z = placesOf(payload.z, factor);
  return columnsOf(payload.distribution, placesOf(payload.arrays, factor), (a, b) => z.get(b)! - z.get(a)!);
}

function headOf(payload: FactorArrayPayload, factor: string, language: string): Content {
  const { provenance } = payload;
  const words = wordsIn(language);
  const { explainedVariance, compositeReliability, defining } = payload.characteristics[factor]!;
  const narrative = profileOf(payload, factor)?.narrative;
  const figures = [
    [words.explainedVariance, percent(explainedVariance, language)],
    [words.reliability, reliabilityIn(compositeReliability, language)],
    [words.definingSorts, String(defining)],
  ] as const;
  return markup`<header><div><h2>${factorGlyph(factor, 15)} ${nameOf(payload, factor, language)}</h2>${narrative && markup`<p class="q-sub">${said(narrative, language)}</p>`}</div><div class="q-side">${chip(provenance, language)}<dl class="q-figures">${figures.map(([term, figure]) => markup`<dt>${term}</dt><dd>${figure}</dd>`)}</dl></div></header>`;
}

/** Whether key and detail fit into the empty corners under the outer three columns. */
function hasFreeCorners(columns: readonly GridColumn[]): boolean {
  const heights = columns.map(({ statements }) => statements.length);
  const deepest = Math.max(...heights);
  return (
    columns.length >= 8 && [...heights.slice(0, 3), ...heights.slice(-3)].every((h) => h <= deepest - 2) && deepest >= 5
  );
}

/** The statement that sets this factor apart most, and where the others put it. */
function detailOf(payload: FactorArrayPayload, factor: string, language: string): Content {
  const { others, contrasts } = payload;
  const most = [...(contrasts?.distinguishing[factor] ?? [])].sort((a, b) => b.difference - a.difference)[0];
  if (!most) return false;
  const words = wordsIn(language);
  const row = others.values[others.rows.indexOf(most.statement)]!;
  const places = others.columns.map((f, i) => ({ factor: f, value: row[i]! }));
  const values = payload.distribution.map((c) => c.value);
  const z = placesOf(payload.z, factor).get(most.statement)!;
  const strip = stripHtml(places, {
    width: 260,
    own: factor,
    range: [Math.min(...values), Math.max(...values)],
    ticks: values.length > 11 ? [values[0]!, 0, values.at(-1)!] : values,
    language,
  });
  const where = places.map(
    ({ factor: f, value }) =>
      markup`<span class="q-where${f === factor ? ' q-own' : ''}">${factorGlyph(f, 11, f === factor)} ${f} ${gridPlace(value, language)}</span> `,
  );
  return markup`<div class="q-detail"><p><b>${most.statement}</b> ${words.setsApartMost} <span class="q-where">(z ${signed(z, 2, language)}, ${exactP(most.p, language)})</span></p>${strip}<p>${where}</p></div>`;
}

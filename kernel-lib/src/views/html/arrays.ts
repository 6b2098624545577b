import { exactP, gridPlace, signed } from '../../numbers.js';
import { type Words, wordsIn } from '../../words.js';
import { methodInWords } from '../method-words.js';
import type { FactorArraysPayload } from '../payload.js';
import {
  columnsOf,
  type GridColumn,
  labelRemark,
  labelsOf,
  marksOf,
  nameOf,
  placesOf,
  polesOf,
  statementsOf,
} from '../reading.js';
import { spoken } from '../tongue.js';
import { chip, framed } from './frame.js';
import { DIRECTION, factorClass, factorGlyph } from './glyphs.js';
import { type Markup, markup, said } from './markup.js';

const STYLE = `
$ .q-spot{margin:10px 0 14px;padding:1px 0 2px 11px;border-left:4px solid var(--focus)}
$ .q-spot p{font-size:16px;line-height:1.3;font-weight:700}
$ .q-spot span.q-also{font-size:13px;font-weight:400;color:var(--ink2)}
$ .q-several{display:grid;grid-template-columns:repeat(var(--n),minmax(0,1fr));gap:18px 14px;margin-top:12px}
$ .q-several>section{display:grid;grid-row:span 5;grid-template-rows:subgrid;row-gap:0;align-content:start;min-width:0}
$ h3{display:flex;gap:5px;font-size:13px;line-height:1.25;overflow-wrap:anywhere}
$ h3 svg{flex:none;margin-top:2px}
$ .q-at{display:flex;align-items:center;gap:8px;min-height:40px;margin:3px 0 7px;color:var(--ink2);font-size:12px;line-height:1.25}
$ .q-at>b{min-width:40px;font-size:32px;line-height:36px;color:var(--ink);border-bottom:4px solid transparent}
$ .q-at.q-high>b{border-bottom-color:var(--f)}
$ .q-at em{font-style:normal;font-weight:700;color:var(--ink);white-space:nowrap}
$ .q-at i,$ .q-keys i{font-style:normal;font-size:9px;letter-spacing:-.12em;margin-right:2px}
$ .q-ar{width:calc(100% + 2px);margin:0 -1px 12px;border-collapse:separate;border-spacing:1px;table-layout:fixed}
$ .q-ar th{padding:0;font-size:11px;line-height:18px;text-align:center;letter-spacing:-.02em;border-radius:2px}
$ .q-ar td{padding:0}
$ .q-ar th.q-on{position:relative;z-index:1;outline:2px solid var(--focus);font-weight:700}
$ .q-n{display:block;height:24px;border:1px solid transparent;border-radius:2px;background:var(--wash);font-size:11px;line-height:22px;text-align:center;overflow:hidden;white-space:nowrap}
$ .q-n.q-d{border:2px solid var(--f);line-height:20px;font-weight:700;background:color-mix(in srgb,var(--f) 12%,var(--bg))}
$ .q-n.q-c{border:1px dashed var(--ink);background:none}
$ .q-n.q-lit{position:relative;z-index:2;background:var(--ink);color:var(--bg);font-size:12px;font-weight:700;border-color:var(--ink);outline:2px solid var(--focus);outline-offset:1px}
$ .q-end{display:grid;grid-template-columns:24px 1fr;gap:7px;align-content:start;margin-bottom:8px}
$ .q-end>b{height:18px;font-size:11px;line-height:18px;text-align:center;border-radius:2px}
$ .q-end ul{font-size:12px;line-height:1.3;overflow-wrap:break-word}
$ .q-end li{margin:0 0 4px}
$ .q-end i{font-style:normal;color:var(--ink2)}
$ .q-end .q-me{padding-left:6px;border-left:3px solid var(--focus);font-weight:700}
$ .q-end .q-me i{color:var(--ink)}
$ .q-keys{display:flex;flex-wrap:wrap;align-items:center;gap:6px 18px;margin-top:6px;font-size:12px}
$ .q-keys li{display:inline-flex;align-items:center;gap:6px;margin:0}
$ .q-keys .q-n{min-width:24px;padding:0 4px}
$ .q-keys .q-lit{margin:0 4px}
@container qernel (max-width:759px){$ .q-several{grid-template-columns:1fr 1fr;column-gap:18px}}
@container qernel (max-width:599px){
$ .q-several{grid-template-columns:1fr}
$ .q-several>section{grid-row:auto;grid-template-rows:none;grid-template-columns:1fr auto;padding-top:9px;border-top:1px solid var(--rule)}
$ h3{align-self:center;font-size:14px}
$ .q-at{justify-self:end;gap:6px}
$ .q-at>b{min-width:0}
$ .q-ar,$ .q-end{grid-column:1/3}
$ .q-n{font-size:12px}
$ .q-end ul{font-size:13px}
}
@media print{$ .q-several>section{break-inside:avoid}}
`;

/** Several arrays side by side: cells with numbers, the ends in full, and one statement lit up in all. */
export function factorArraysHtml(payload: FactorArraysPayload): string {
  const { language } = payload;
  const words = wordsIn(language);
  const factors = payload.arrays.columns;
  const lit = new Set(payload.view?.highlight);
  const labels = labelsOf(payload.statements);
  const poles = polesOf(payload, language);
  const perRow = factors.length <= 4 ? factors.length : factors.length <= 6 ? 3 : 4;
  return framed({
    language,
    style: STYLE,
    body: markup`<header><h2>${spoken(payload.title, words.language)}</h2><div class="q-side">${chip(payload.provenance, language)}</div></header>${[...lit].map((id) => spot(payload, id, words, language))}<div class="q-several" style="--n:${perRow}">${factors.map((factor) => panel(payload, factor, lit, labels, language))}</div>${keys(payload, lit, labels, words)}`,
    provenance: payload.provenance,
    remarks: [
      [labelRemark(labels, language), words.highestOnTop, poles ? words.directions(poles.low, poles.high) : '']
        .filter(Boolean)
        .join(' '),
      methodInWords(payload.steps, language),
    ],
  });
}

function spot(payload: FactorArraysPayload, id: string, words: Words, language: string): Markup {
  const statement = statementsOf(payload).get(id);
  const stands = payload.arrays.columns.flatMap((factor) => {
    const mark = marksOf(payload, factor).get(id);
    return mark ? [words.distinguishingIn(factor, mark.direction, mark.p)] : [];
  });
  const none = payload.contrasts?.consensus.includes(id) ? [`${words.noDifference} ${words.notTheSame}.`] : [];
  const told = [words.chosenInAll(payload.arrays.columns.length), ...stands, ...none].join(' ');
  return markup`<div class="q-spot"><p>${id} ${statement && said(statement.text, language)}</p><span class="q-also">${told}</span></div>`;
}

function panel(
  payload: FactorArraysPayload,
  factor: string,
  lit: ReadonlySet<string>,
  labels: ReadonlyMap<string, string>,
  language: string,
): Markup {
  const z = placesOf(payload.z, factor);
  const places = placesOf(payload.arrays, factor);
  const columns = columnsOf(payload.distribution, places, (a, b) => z.get(b)! - z.get(a)!);
  const filled = columns.filter(({ statements }) => statements.length > 0);
  const marks = marksOf(payload, factor);
  const first = [...lit][0];
  const mark = first === undefined ? undefined : marks.get(first);
  const place =
    first !== undefined && places.has(first)
      ? markup`<p class="q-at${mark ? ' q-high' : ''}"><b>${gridPlace(places.get(first)!, language)}</b> <span>z ${signed(z.get(first)!, 2, language)}${mark && markup`<br><em title="${exactP(mark.p, language)}"><i>${DIRECTION[mark.direction]}</i>${mark.mark}</em>`}</span></p>`
      : markup`<span></span>`;
  return markup`<section class="${factorClass(factor)}"><h3>${factorGlyph(factor, 13)} ${nameOf(payload, factor, language)}</h3>${place}${cells(payload, factor, columns, lit, labels, language)}${[filled.at(-1), filled[0]].map((column) => column && end(payload, column, lit, language))}</section>`;
}

function cells(
  payload: FactorArraysPayload,
  factor: string,
  columns: readonly GridColumn[],
  lit: ReadonlySet<string>,
  labels: ReadonlyMap<string, string>,
  language: string,
): Markup {
  const words = wordsIn(language);
  const marks = marksOf(payload, factor);
  const consensus = new Set(payload.contrasts?.consensus);
  const statements = statementsOf(payload);
  const depth = Math.max(0, ...columns.map((c) => c.statements.length));
  const heads = columns.map(
    ({ value, tint, statements: ids }) =>
      markup`<th scope="col" class="q-t${tint}${ids.some((id) => lit.has(id)) ? ' q-on' : ''}">${gridPlace(value, language)}</th>`,
  );
  const rows = Array.from({ length: depth }, (_, row) => {
    const tds = columns.map(({ statements: ids }) => {
      const id = ids[row];
      if (id === undefined) return markup`<td></td>`;
      const kind = [lit.has(id) && 'q-lit', marks.has(id) ? 'q-d' : consensus.has(id) && 'q-c']
        .filter(Boolean)
        .join(' ');
      return markup`<td title="${id} ${spoken(statements.get(id)!.text, language)}"><span class="q-n ${kind}">${labels.get(id)}</span></td>`;
    });
    return markup`<tr>${tds}</tr>`;
  });
  return markup`<table class="q-ar"><caption class="q-vh">${words.arrayOf(factor)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
}

function end(
  payload: FactorArraysPayload,
  { value, tint, statements: ids }: GridColumn,
  lit: ReadonlySet<string>,
  language: string,
): Markup {
  const statements = statementsOf(payload);
  const items = ids.map(
    (id) =>
      markup`<li class="${lit.has(id) ? 'q-me' : ''}"><i>${id}</i> ${said(statements.get(id)!.text, language)}</li>`,
  );
  return markup`<div class="q-end"><b class="q-t${tint}">${gridPlace(value, language)}</b><ul>${items}</ul></div>`;
}

function keys(
  payload: FactorArraysPayload,
  lit: ReadonlySet<string>,
  labels: ReadonlyMap<string, string>,
  words: Words,
): Markup | undefined {
  const { contrasts } = payload;
  const first = [...lit][0];
  const found = payload.arrays.columns
    .map((f) => ({ f, d: contrasts?.distinguishing[f]?.find(({ statement }) => !lit.has(statement)) }))
    .find(({ d }) => d);
  const none = contrasts?.consensus.find((id) => !lit.has(id));
  const item = (kind: string, id: string, text: string): Markup =>
    markup`<li><span class="q-n ${kind}">${labels.get(id) ?? id}</span> ${text}</li>`;
  const items = [
    first !== undefined && item('q-lit', first, words.chosen),
    found?.d &&
      item(`q-d ${factorClass(found.f)}`, found.d.statement, `${words.distinguishingHere} (${words.levels(['*'])})`),
    none !== undefined && item('q-c', none, `${words.noDifference} ${words.notTheSame}`),
  ].filter(Boolean);
  return items.length > 0 ? markup`<ul class="q-keys">${items}</ul>` : undefined;
}

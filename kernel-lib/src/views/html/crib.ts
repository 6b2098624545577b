import { gridPlace } from '../../numbers.js';
import { type Words, wordsIn } from '../../words.js';
import { isJointHighest, isJointLowest } from '../crib-sheet.js';
import { methodInWords } from '../method-words.js';
import type { CribSheetPayload } from '../payload.js';
import { figuresOf, marksOf, nameOf, placesOf, profileOf, statementsOf, tintAt } from '../reading.js';
import { chip, framed } from './frame.js';
import { DIRECTION, factorGlyph } from './glyphs.js';
import { type Markup, markup, said } from './markup.js';
import { STRIP_STYLE, stripHtml } from './strip.js';

const STYLE = `
$ .q-side{max-width:230px}
$ .q-side p{margin-top:6px;font-size:12px;line-height:1.3;color:var(--ink2)}
$ .q-cols{display:grid;grid-template-columns:1fr 1fr;gap:28px;margin-top:12px}
$ .q-cols>div{min-width:0}
$ .q-list{width:100%;table-layout:fixed;margin-bottom:12px}
$ .q-list caption{font-size:13.5px;font-weight:700;padding:0}
$ .q-head{display:flex;justify-content:space-between;align-items:flex-end;padding-bottom:2px;border-bottom:2px solid var(--edge)}
$ .q-list em{font-style:normal;font-weight:400;color:var(--ink2)}
$ .q-axis{display:flex;flex:none;justify-content:space-between;width:126px;padding:0 5px;font-size:11px;font-weight:400;color:var(--ink2)}
$ .q-axis b{width:18px;font-weight:400;text-align:center}
$ .q-list td{padding:3px 4px;border-bottom:1px solid var(--rule);vertical-align:middle;font-size:12.5px;line-height:1.22;overflow-wrap:break-word}
$ .q-list td:first-child{width:36px;padding-left:0;padding-right:8px}
$ .q-list td:nth-child(3){width:46px;text-align:right;font-weight:700;white-space:nowrap}
$ .q-list td:nth-child(4){width:126px;padding:3px 0}
$ .q-list td:first-child span{display:block;width:28px;line-height:21px;font-size:13px;font-weight:700;text-align:center;border-radius:2px}
$ .q-pole td{font-size:13.5px;font-weight:700}
$ .q-list i{font-style:normal;font-weight:400;font-size:11.5px;color:var(--ink2)}
$ .q-list td:nth-child(3) i{font-size:9px;color:inherit;letter-spacing:-.12em;margin-right:2px}
$ .q-keys i{font-style:normal;font-size:9px}
$ .q-more{display:grid;grid-template-columns:auto 1fr;gap:3px 12px;margin-top:4px;font-size:12.5px}
$ .q-more dt{margin:0;font-weight:700}
$ .q-more em{font-style:normal;color:var(--ink2)}
$ .q-more span{white-space:nowrap}
$ .q-keys{display:flex;flex-wrap:wrap;gap:2px 18px;margin-top:10px;font-size:12px}
$ .q-keys li{display:inline-flex;gap:6px;align-items:baseline;margin:0}
@container qernel (max-width:679px){
$ header,$ .q-cols{display:block}
$ .q-side{max-width:none;margin-top:6px;text-align:left}
$ .q-cols>div+div{margin-top:16px}
$ .q-axis{display:none}
$ .q-list,$ .q-list tbody{display:block}
$ .q-list caption{display:block}
$ .q-list tr{display:grid;grid-template-columns:36px minmax(0,1fr) 46px;align-items:center;padding:4px 0;border-bottom:1px solid var(--rule)}
$ .q-list td{border:0;padding:1px 0}
$ .q-list td:nth-child(3),$ .q-list td:nth-child(4){width:auto}
$ .q-list td:nth-child(4){grid-column:2;grid-row:2}
$ .q-more{grid-template-columns:1fr}
}
@media print{$ .q-list tr{break-inside:avoid}}
`;

/** What sets one profile apart: agree side left, disagree side right, its own place filled against the open ones of the others. */
export function cribHtml(payload: CribSheetPayload): string {
  const { language } = payload;
  const words = wordsIn(language);
  const factor = Object.keys(payload.cribSheet)[0]!;
  const lists = listsOf(payload, factor);
  const places = placesOf(payload.arrays, factor);
  const narrative = profileOf(payload, factor)?.narrative;
  const show = (title: string, ids: readonly string[], pole = false): Markup | undefined =>
    ids.length === 0 ? undefined : list(payload, factor, title, ids, pole, language);
  const inline = (ids: readonly string[]): Markup[] =>
    ids.map((id, i) => markup`${i > 0 && ' · '}<span><em>${id}</em> ${gridPlace(places.get(id)!, language)}</span>`);
  const statements = statementsOf(payload);
  const consensus = (payload.contrasts?.consensus ?? []).map(
    (id, i) =>
      markup`${i > 0 && ' · '}<em>${id}</em> ${gridPlace(places.get(id)!, language)} ${said(statements.get(id)!.text, language)}`,
  );
  const more = [
    { title: words.jointHighest, told: inline(lists.jointHighest) },
    { title: words.jointLowest, told: inline(lists.jointLowest) },
    {
      title: words.consensusTitle,
      told: consensus.length > 0 ? [...consensus, markup` <em>${words.notTheSame}</em>`] : [],
    },
  ].filter(({ told }) => told.length > 0);
  return framed({
    language,
    style: STRIP_STYLE + STYLE,
    body: markup`<header><div><h2>${factorGlyph(factor, 15)} ${words.setsApart(nameOf(payload, factor, language))}</h2>${narrative && markup`<p class="q-sub">${said(narrative, language)}</p>`}</div><div class="q-side">${chip(payload.provenance, language)}<p>${figuresOf(payload, factor, language)}</p></div></header><div class="q-cols"><div>${show(words.topColumn(lists.top), lists.highest, true)}${show(words.higherThanAll, lists.higher)}${show(words.inBetween, lists.between)}</div><div>${show(words.bottomColumn(lists.bottom), lists.lowest, true)}${show(words.lowerThanAll, lists.lower)}</div></div>${more.length > 0 && markup`<dl class="q-more">${more.map(({ title, told }) => markup`<dt>${title}</dt><dd>${told}</dd>`)}</dl>`}${keys(payload, factor, words, language)}`,
    provenance: payload.provenance,
    remarks: [words.placesNotZ, methodInWords(payload.steps, language)],
  });
}

/** The lists as they are read: each statement once, in the first that holds it; highest or lowest places first. */
export interface CribLists {
  readonly top: number;
  readonly bottom: number;
  readonly highest: readonly string[];
  readonly lowest: readonly string[];
  readonly higher: readonly string[];
  readonly lower: readonly string[];
  readonly between: readonly string[];
  readonly jointHighest: readonly string[];
  readonly jointLowest: readonly string[];
}

/** Arranges the crib sheet of a record for reading. */
export function listsOf(payload: CribSheetPayload, factor: string): CribLists {
  const crib = payload.cribSheet[factor]!;
  const places = placesOf(payload.arrays, factor);
  const z = placesOf(payload.z, factor);
  const down = (ids: readonly string[]): string[] =>
    [...ids].sort((a, b) => places.get(b)! - places.get(a)! || z.get(b)! - z.get(a)!);
  const up = (ids: readonly string[]): string[] => down(ids).reverse();
  const ends = new Set([...crib.highest, ...crib.lowest]);
  const higher = crib.higher.filter((id) => !ends.has(id));
  const lower = crib.lower.filter((id) => !ends.has(id));
  const told = new Set([...ends, ...higher, ...lower]);
  const f = payload.arrays.columns.indexOf(factor);
  const othersOf = (id: string): number[] =>
    payload.arrays.values[payload.arrays.rows.indexOf(id)]!.filter((_, g) => g !== f);
  const shared = crib.ties.filter((id) => !told.has(id));
  const between = crib.distinguishing.filter((id) => !told.has(id) && !shared.includes(id));
  return {
    top: Math.max(...places.values()),
    bottom: Math.min(...places.values()),
    highest: down(crib.highest),
    lowest: up(crib.lowest),
    higher: down(higher),
    lower: up(lower),
    between: down(between),
    jointHighest: down(shared.filter((id) => isJointHighest(places.get(id)!, othersOf(id)))),
    jointLowest: up(shared.filter((id) => isJointLowest(places.get(id)!, othersOf(id)))),
  };
}

function list(
  payload: CribSheetPayload,
  factor: string,
  title: string,
  ids: readonly string[],
  pole: boolean,
  language: string,
): Markup {
  const words = wordsIn(language);
  const places = placesOf(payload.arrays, factor);
  const marks = marksOf(payload, factor);
  const statements = statementsOf(payload);
  const values = [...new Set(payload.arrays.values.flat())].sort((a, b) => a - b);
  const rows = ids.map((id) => {
    const mark = marks.get(id);
    const place = places.get(id)!;
    const told =
      mark &&
      markup`<i aria-hidden="true">${DIRECTION[mark.direction]}</i>${mark.mark}<span class="q-vh"> ${words.distinguishing(mark.direction, mark.mark)}</span>`;
    return markup`<tr><td><span class="q-t${tintAt(values.indexOf(place), values.length)}">${gridPlace(place, language)}</span></td><td><i>${id}</i> ${said(statements.get(id)!.text, language)}</td><td>${told}</td><td>${strip(payload, factor, id, language)}</td></tr>`;
  });
  const ends = [values[0]!, ...(values[0]! < 0 && values.at(-1)! > 0 ? [0] : []), values.at(-1)!];
  return markup`<table class="q-list${pole && ' q-pole'}"><caption><div class="q-head"><span>${title} <em>(${ids.length})</em></span><div class="q-axis" aria-hidden="true">${ends.map((v) => markup`<b>${gridPlace(v, language)}</b>`)}</div></div></caption><tbody>${rows}</tbody></table>`;
}

/** Places of one statement in every array on one line, and the same in words for whoever does not see it. */
function strip(payload: CribSheetPayload, factor: string, id: string, language: string): Markup {
  const { rows, columns, values } = payload.arrays;
  const all = values.flat();
  const row = values[rows.indexOf(id)]!;
  const places = columns.map((name, f) => ({ factor: name, value: row[f]! }));
  const told = places.map((place) => `${place.factor} ${gridPlace(place.value, language)}`).join(', ');
  const drawn = stripHtml(places, { width: 126, own: factor, range: [Math.min(...all), Math.max(...all)], language });
  return markup`${drawn}<span class="q-vh">${wordsIn(language).placesInAll}: ${told}</span>`;
}

function keys(payload: CribSheetPayload, factor: string, words: Words, language: string): Markup {
  const others = payload.arrays.columns.filter((name) => name !== factor);
  const marks = [...marksOf(payload, factor).values()];
  const levels = (['*', '**', '***', '6*'] as const).filter((level) => marks.some((m) => m.mark === level));
  const directions = `${DIRECTION.higher} ${DIRECTION.lower} ${DIRECTION.between}`;
  return markup`<ul class="q-keys"><li>${factorGlyph(factor, 11)} ${words.thisProfile}</li>${others.map((name) => markup`<li>${factorGlyph(name, 11, false)} ${nameOf(payload, name, language)}</li>`)}${levels.length > 0 && markup`<li><i>${directions}</i> ${words.directionNames}</li><li><b>${levels.join(' / ')}</b> ${words.levels(levels)} ${words.againstEveryOther}</li>`}</ul>`;
}

import type { Distinguishing, Mark } from '../../distinguish.js';
import { gridPlace, percent, signed, upToOne } from '../../numbers.js';
import { type Words, wordsIn } from '../../words.js';
import { methodInWords } from '../method-words.js';
import type { FactorArrayPayload, PayloadBase, ShownStatement, SortPayload } from '../payload.js';
import { againstOf, columnsOf, definingOf, type GridColumn, marksOf, nameOf, placesOf, polesOf, profileOf, statementsOf } from '../reading.js';
import { chip, framed } from './frame.js';
import { DIRECTION, factorClass, factorGlyph } from './glyphs.js';
import { type Markup, markup, said } from './markup.js';

const STYLE = `
$ .q-st dl{margin-top:7px}
$ .q-st dl div{display:grid;grid-template-columns:1fr 66px;align-items:baseline}
$ .q-st dt{margin:0;font-size:12px;font-weight:400;color:var(--ink2);white-space:nowrap}
$ .q-st dd{font-size:16px;line-height:1.3;font-weight:700;text-align:right}
$ .q-def{margin-top:5px;font-size:12px;color:var(--ink2)}
$ .q-poles{display:flex;justify-content:space-between;margin-top:12px;font-size:12.5px;font-weight:700}
$ .q-field{position:relative}
$ .q-grid{width:calc(100% + 8px);margin:0 -4px;border-collapse:separate;border-spacing:4px;table-layout:fixed}
$ .q-grid th{padding:0;font-size:14px;line-height:24px;font-weight:700;text-align:center;border-radius:2px}
$ .q-grid th em{display:none}
$ .q-grid td{padding:0;height:64px;border:1px solid var(--edge);border-radius:3px;font-size:11.5px;line-height:1.24;overflow-wrap:break-word;hyphens:auto}
$ .q-grid td.q-no{border:0;height:auto}
$ .q-card{padding:3px 5px 5px}
$ .q-grid .q-d{border:2px solid var(--f);background:color-mix(in srgb,var(--f) 9%,var(--bg))}
$ .q-d .q-card{padding:2px 4px 4px}
$ .q-grid .q-c{border:1px dashed var(--ink)}
$ .q-top{display:flex;justify-content:space-between;gap:3px;margin-bottom:1px;font-size:11px;color:var(--ink2);overflow-wrap:anywhere}
$ .q-d .q-top b{font-weight:700;color:var(--ink)}
$ .q-top b{font-weight:400}
$ .q-m{font-weight:700;color:var(--ink);white-space:nowrap;letter-spacing:-.04em}
$ .q-m i{font-style:normal;font-size:9px;letter-spacing:-.14em;vertical-align:1px;margin-right:2px}
$ .q-key{display:grid;grid-template-columns:auto 1fr;gap:2px 8px;margin-top:8px;font-size:12px;line-height:1.3}
$ .q-corner .q-key{position:absolute;left:0;bottom:4px;width:calc(33.3% - 12px)}
$ .q-key dt{margin:0;font-weight:700;text-align:center}
$ .q-key i{font-style:normal;font-size:10px}
$ .q-key .q-all{grid-column:1/3;color:var(--ink2)}
$ .q-said{margin-top:10px;font-size:12.5px}
$ .q-said dt{font-weight:700;margin-top:4px}
@container qernel (max-width:599px){
$ .q-st dl div{grid-template-columns:150px 66px}
$ .q-poles{display:none}
$ .q-grid{display:flex;flex-direction:column;width:100%;margin:12px 0 0}
$ .q-grid thead,$ .q-grid tbody,$ .q-grid tr{display:contents}
$ .q-grid th{display:flex;gap:8px;order:var(--o);margin-top:10px;padding:0 8px;line-height:26px;text-align:left}
$ .q-grid th em{display:inline;font-style:normal;font-weight:400;font-size:13px}
$ .q-grid td{display:block;order:var(--o);height:auto;margin-top:4px;font-size:13px;line-height:1.35}
$ .q-grid td.q-no{display:none}
$ .q-card{display:grid;grid-template-columns:minmax(34px,auto) 1fr auto;padding:5px 8px}
$ .q-d .q-card{padding:4px 7px}
$ .q-top{display:contents}
$ .q-top b{font-size:12px;line-height:1.46;padding-right:6px}
$ .q-m{grid-column:3;grid-row:1;padding-left:10px}
$ .q-say{grid-column:2;grid-row:1}
$ .q-corner .q-key{position:static;width:auto}
}
@media print{$ .q-grid td{break-inside:avoid}}
`;

/** A factor array as a grid: full statements, marks where it distinguishes, and what defines it. */
export function factorArrayHtml(payload: FactorArrayPayload, language: string): string {
  const words = wordsIn(language);
  const factor = payload.arrays.columns[0]!;
  const marks = marksOf(payload, factor);
  const consensus = new Set(payload.contrasts?.consensus);
  const z = placesOf(payload.z, factor);
  const columns = columnsOf(payload.distribution, placesOf(payload.arrays, factor), (a, b) => z.get(b)! - z.get(a)!);
  const narrative = profileOf(payload, factor)?.narrative;
  const aboutOf = (id: string): Markup =>
    card(statementsOf(payload).get(id)!, language, markOf(marks.get(id), consensus.has(id), words), titleOf(payload, id, z.get(id)!, language));
  return framed({
    language,
    style: STYLE,
    body: markup`<header><div><h2>${factorGlyph(factor, 15)} ${nameOf(payload, factor, language)}</h2>${narrative && markup`<p class="q-sub">${said(narrative, language)}</p>`}<p class="q-def">${words.definedBy} ${definingOf(payload, factor)}</p></div>${figures(payload, factor, words)}</header>${field(
      payload,
      columns,
      language,
      { cell: aboutOf, classOf: (id) => (marks.has(id) ? `q-d ${factorClass(factor)}` : consensus.has(id) ? 'q-c' : ''), key: key([...marks.values()], consensus.size > 0, words), caption: words.arrayOf(factor) },
    )}`,
    provenance: payload.provenance,
    remarks: [methodInWords(payload.steps, language), againstOf(payload, factor, language)],
  });
}

/** One sort as a grid, with what the participant said about the placements. */
export function sortHtml(payload: SortPayload, language: string): string {
  const words = wordsIn(language);
  const { sort } = payload;
  const statements = statementsOf(payload);
  const placed = new Map(payload.statements.flatMap(({ id }) => (Object.hasOwn(sort.placements, id) ? [[id, sort.placements[id]!]] : [])));
  const columns = columnsOf(payload.distribution, placed, orderOf(payload));
  const condition = payload.conditions?.find((c) => c.id === sort.condition) ?? (sort.condition === undefined ? payload.conditions?.[0] : undefined);
  const left = payload.statements.filter(({ id }) => !placed.has(id));
  const comments = Object.entries(sort.comments ?? {});
  return framed({
    language,
    style: STYLE,
    body: markup`<header><div><h2>${words.sortOf(sort.id)}</h2>${condition && markup`<p class="q-sub">${said(condition.conditionOfInstruction, language)}</p>`}<p class="q-def">${words.participant} ${sort.participant} · ${words.status[sort.status]}${sort.exclusionReason && `: ${sort.exclusionReason}`}</p></div><div class="q-side">${chip(payload.provenance, language)}</div></header>${field(
      payload,
      columns,
      language,
      { cell: (id) => card(statements.get(id)!, language), classOf: () => '', caption: words.sortOf(sort.id) },
      sort.condition,
    )}${left.length > 0 && markup`<div class="q-said"><b>${words.notPlaced}</b><ul>${left.map((s) => markup`<li>${s.id} ${said(s.text, language)}</li>`)}</ul></div>`}${comments.length > 0 && markup`<dl class="q-said"><dt>${words.participantSaid}</dt>${comments.map(([id, comment]) => markup`<dd><b>${id}</b> ${comment}</dd>`)}</dl>`}`,
    provenance: payload.provenance,
  });
}

/** Within a column: as the sort drew it, else in the order of the Q-set. */
function orderOf({ sort, statements }: SortPayload): (a: string, b: string) => number {
  const drawn = Object.values(sort.order ?? {}).flat();
  const at = new Map([...statements.map(({ id }) => id), ...drawn].map((id, i) => [id, i]));
  return (a, b) => at.get(a)! - at.get(b)!;
}

interface FieldParts {
  readonly cell: (id: string) => Markup;
  readonly classOf: (id: string) => string;
  readonly caption: string;
  readonly key?: Markup | undefined;
}

function field(payload: PayloadBase, columns: readonly GridColumn[], language: string, parts: FieldParts, condition?: string): Markup {
  const poles = polesOf(payload, language, condition);
  const depth = Math.max(0, ...columns.map((c) => c.statements.length));
  const poleAt = (c: number): string | undefined => (c === 0 ? poles?.low : c === columns.length - 1 ? poles?.high : undefined);
  // Narrow, the columns stand one under another from the high pole down.
  const order = (c: number, row: number): number => (columns.length - 1 - c) * 1000 + row;
  const heads = columns.map(
    ({ value, tint }, c) =>
      markup`<th scope="col" class="q-t${tint}" style="--o:${order(c, 0)}">${gridPlace(value, language)}${poleAt(c) && markup` <em>${poleAt(c)}</em>`}</th>`,
  );
  const rows = Array.from({ length: depth }, (_, row) => {
    const cells = columns.map(({ statements }, c) => {
      const id = statements[row];
      if (id === undefined) return markup`<td class="q-no"></td>`;
      return markup`<td class="${parts.classOf(id)}" style="--o:${order(c, row + 1)}">${parts.cell(id)}</td>`;
    });
    return markup`<tr>${cells}</tr>`;
  });
  return markup`${poles && markup`<div class="q-poles"><span>${poles.low}</span><span>${poles.high}</span></div>`}<div class="q-field${hasCorner(columns, depth) ? ' q-corner' : ''}"><table class="q-grid"><caption class="q-vh">${parts.caption}</caption><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>${parts.key}</div>`;
}

/** Whether the grid leaves its lower left corner free for the key. */
function hasCorner(columns: readonly GridColumn[], depth: number): boolean {
  const third = Math.ceil(columns.length / 3);
  return columns.length >= 7 && columns.slice(0, third).every(({ statements }) => statements.length <= depth - 2);
}

function card(statement: ShownStatement, language: string, mark?: Markup, title?: string): Markup {
  return markup`<div class="q-card"${title !== undefined && markup` title="${title}"`}><div class="q-top"><b>${statement.id}</b>${mark}</div> <span class="q-say">${said(statement.text, language)}</span></div>`;
}

function markOf(mark: Distinguishing | undefined, consensus: boolean, words: Words): Markup | undefined {
  if (mark) {
    const told = ` ${words.distinguishing(mark.direction, mark.mark)}`;
    return markup` <span class="q-m"><i aria-hidden="true">${DIRECTION[mark.direction]}</i>${mark.mark}<span class="q-vh">${told}</span></span>`;
  }
  if (!consensus) return undefined;
  return markup` <span class="q-m">${words.notSignificant}<span class="q-vh"> ${words.noDifference}</span></span>`;
}

function titleOf(payload: FactorArrayPayload, id: string, z: number, language: string): string {
  const row = payload.others.values[payload.others.rows.indexOf(id)]!;
  const places = payload.others.columns.map((name, f) => `${name} ${gridPlace(row[f]!, language)}`);
  return [id, `z ${signed(z, 2, language)}`, ...places].join(' · ');
}

function figures(payload: FactorArrayPayload, factor: string, words: Words): Markup {
  const { defining, explainedVariance, compositeReliability } = payload.characteristics[factor]!;
  const l = words.language;
  const row = (term: string, value: string): Markup => markup`<div><dt>${term}</dt> <dd>${value}</dd></div>`;
  return markup`<div class="q-side q-st">${chip(payload.provenance, l)}<dl>${row(words.explainedVariance, percent(explainedVariance, l))}${row(words.reliability, upToOne(compositeReliability, 2, l))}${row(words.definingSorts, String(defining))}</dl></div>`;
}

/** The key of the marks that occur. */
function key(marks: readonly Distinguishing[], consensus: boolean, words: Words): Markup {
  const directions = (['higher', 'lower', 'between'] as const).filter((d) => marks.some((m) => m.direction === d));
  const levels = (['*', '**', '***', '6*'] as const satisfies readonly Mark[]).filter((level) => marks.some((m) => m.mark === level));
  const rows = directions.map((d) => markup`<dt><i>${DIRECTION[d]}</i></dt><dd>${words.direction[d]}</dd>`);
  const stars = levels.length > 0 && markup`<dt>${levels.join(' / ')}</dt><dd>${words.levels(levels)}</dd>`;
  const none = consensus && markup`<dt>${words.notSignificant}</dt><dd>${words.noDifference} ${words.notTheSame}</dd>`;
  return markup`<dl class="q-key">${rows}${stars}${none}<dd class="q-all">${words.highestOnTop}</dd></dl>`;
}

import type { Distinguishing } from '../../distinguish.js';
import { gridPlace } from '../../numbers.js';
import { wordsIn } from '../../words.js';
import type { ShownStatement } from '../payload.js';
import type { GridColumn } from '../reading.js';
import { DIRECTION } from './glyphs.js';
import { softHyphens } from './hyphens.js';
import { type Content, type Markup, markup, said } from './markup.js';

/** What a card shows beside its statement. */
export interface CardNotes {
  /** How the statement distinguishes the factor. */
  readonly mark?: Distinguishing;
  /** True where no difference between the factors was found. */
  readonly consensus?: boolean;
  /** True where another statement has the same z. */
  readonly tied?: boolean;
  /** The participant's words about the placement. */
  readonly comment?: string;
}

/** A grid of cards. */
export interface CardGrid {
  /** BCP 47 tag. */
  readonly language: string;
  /** What the table shows, for readers who cannot see where it stands. */
  readonly caption: string;
  /** Columns from low to high. */
  readonly columns: readonly GridColumn[];
  /** Statements by id. */
  readonly statements: ReadonlyMap<string, ShownStatement>;
  /** Wording of the two ends. */
  readonly poles?: { readonly low: string; readonly high: string };
  /** What is to be said of a statement's card. */
  readonly notesOf: (statement: string) => CardNotes;
}

/** Rules for a grid of cards, `$` for the root. Narrow, the columns stand one under another, the highest first. */
export const CARD_STYLE = `
$ .q-poles{display:flex;justify-content:space-between;gap:20px;margin:12px 0 3px;font-size:12.5px;font-weight:700}
$ .q-board{position:relative}
$ .q-grid{width:calc(100% + 8px);max-width:none;table-layout:fixed;border-collapse:separate;border-spacing:4px;margin:-4px}
$ .q-grid th{padding:0;border-radius:2px;text-align:center;font-size:14px;line-height:24px;font-weight:700}
$ .q-grid th span{display:none}
$ .q-grid td{height:64px;padding:3px 5px 5px;border:1px solid var(--edge);border-radius:3px;font-size:11.5px;line-height:1.24;overflow-wrap:break-word;hyphens:manual}
$ .q-grid td.q-none{border-color:transparent;height:0;padding:0}
$ .q-grid td.q-d{border:2px solid var(--f);padding:2px 4px 4px;background:color-mix(in srgb,var(--f) 9%,var(--bg))}
$ .q-grid td.q-c{border:1px dashed var(--ink)}
$ .q-id{display:flex;justify-content:space-between;gap:4px;margin-bottom:1px;font-size:11px;color:var(--ink2)}
$ .q-d .q-id b{color:var(--ink)}
$ .q-id b{font-weight:400;overflow-wrap:anywhere}$ .q-d .q-id b{font-weight:700}
$ .q-m{font-weight:700;color:var(--ink);white-space:nowrap}
$ .q-m i,$ .q-key i{display:inline-block;font-style:normal;font-size:10px;letter-spacing:-1px;margin-right:2px}
$ .q-said{display:block;margin-top:3px;padding-left:5px;border-left:2px solid var(--edge);color:var(--ink2)}
@container qernel (max-width:599px){
$ .q-poles{display:none}
$ .q-grid{display:flex;flex-direction:column;gap:4px;width:100%;margin:0}
$ .q-grid thead,$ .q-grid tbody,$ .q-grid tr{display:contents}
$ .q-grid th{display:flex;gap:8px;order:var(--o);margin-top:8px;padding:0 8px;line-height:26px;text-align:left}
$ .q-grid th span{display:inline;font-weight:400;font-size:13px}
$ .q-grid td,$ .q-grid td.q-d{display:grid;grid-template-columns:minmax(34px,max-content) minmax(0,1fr) auto;gap:0 8px;order:var(--o);height:auto;padding:5px 8px;font-size:13px;line-height:1.35}
$ .q-grid td.q-d{padding:4px 7px}
$ .q-grid td.q-none{display:none}
$ .q-id{display:contents}$ .q-id b{grid-column:1;grid-row:1;font-size:12px}$ .q-id .q-m{grid-column:3;grid-row:1}$ .q-words{grid-column:2;grid-row:1}$ .q-said{grid-column:2}
$ .q-m i,$ .q-key i{rotate:-90deg;letter-spacing:0}
}
@media print{$ .q-grid tr{break-inside:avoid}}
`;

/** A grid of cards as a table: columns head their cards, the full statement on each. */
export function cardGridHtml(grid: CardGrid): Markup {
  const { columns, poles, caption } = grid;
  const rows = Math.max(0, ...columns.map((c) => c.statements.length));
  // Narrow, the columns read from the highest down; the order of the table stays that of the wide form.
  const order = (c: number, r: number): string => `--o:${(columns.length - c) * (rows + 1) + r}`;
  const heads = columns.map(({ value, tint }, c) => {
    const pole = poles && (c === 0 ? poles.low : c === columns.length - 1 ? poles.high : '');
    return markup`<th scope="col" class="q-t${tint}" style="${order(c, 0)}">${gridPlace(value, grid.language)}${pole && markup`<span> ${pole}</span>`}</th>`;
  });
  const body = Array.from({ length: rows }, (_, r) => {
    const cells = columns.map(({ statements }, c) => {
      const id = statements[r];
      return id === undefined ? markup`<td class="q-none"></td>` : cardHtml(id, grid, order(c, r + 1));
    });
    return markup`<tr>${cells}</tr>`;
  });
  return markup`${poles && markup`<div class="q-poles" aria-hidden="true"><span>${poles.low}</span><span>${poles.high}</span></div>`}<table class="q-grid"><caption><span class="q-vh">${caption}</span></caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

function cardHtml(id: string, { language, statements, notesOf }: CardGrid, order: string): Markup {
  const notes = notesOf(id);
  const statement = statements.get(id);
  const classes = notes.mark ? 'q-d' : notes.consensus ? 'q-c' : '';
  return markup`<td class="${classes}" style="${order}"><div class="q-id"><b>${id}</b> ${marksHtml(notes, language)}</div><div class="q-words">${statement ? said(statement.text, language, softHyphens) : id}${notes.comment && markup`<span class="q-said">${notes.comment}</span>`}</div></td>`;
}

/** The mark of a card: triangles for the direction, stars for the level, and the same in words for whoever hears it. */
export function marksHtml({ mark, consensus, tied }: CardNotes, language: string): Content {
  const words = wordsIn(language);
  const tie = tied && markup`<abbr title="${words.tied}">≈</abbr><span class="q-vh"> ${words.tied}</span>`;
  const what = mark
    ? markup`${directionHtml(mark.direction)}${mark.mark}<span class="q-vh"> ${words.distinguishing(mark.direction, mark.mark)}</span>`
    : consensus && markup`${words.notSignificant}<span class="q-vh"> ${words.noDifference}</span>`;
  return (what || tie) && markup`<span class="q-m">${tie}${what}</span>`;
}

/** Triangles that point where a distinguishing statement lies. */
export function directionHtml(direction: Distinguishing['direction']): Markup {
  return markup`${[...DIRECTION[direction]].map((triangle) => markup`<i aria-hidden="true">${triangle}&#xFE0E;</i>`)}`;
}

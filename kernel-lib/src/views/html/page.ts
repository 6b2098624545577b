import type { Block, Cell, Head, Heading, Page, PageTable, WeightedCell } from '../page.js';
import { chip, framed } from './frame.js';
import { factorClass, factorGlyph } from './glyphs.js';
import { type Content, type Markup, markup } from './markup.js';

/** Rules for pages of text and tables, `$` for the root. */
export const PAGE_STYLE = `
$ .q-part{margin:14px 0 4px;font-size:13.5px}
$ .q-part em,$ .q-group em{font-style:normal;font-weight:400;color:var(--ink2)}
$ .q-p{margin:8px 0 0;max-width:74ch}
$ .q-facts{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:3px 14px;margin:10px 0 0}
$ .q-facts dt{font-weight:700;max-width:220px}
$ .q-facts dd{max-width:74ch;overflow-wrap:anywhere}
$ .q-scroll{overflow-x:auto;margin-top:8px}
$ .q-table{min-width:min(100%,360px)}
$ .q-table thead th{font-weight:700;border-bottom:2px solid var(--edge);vertical-align:bottom;white-space:nowrap}
$ .q-table td,$ .q-table tbody th{border-bottom:1px solid var(--rule)}
$ .q-table tbody th{white-space:nowrap;color:var(--ink)}
$ .q-table .q-num{text-align:right;white-space:nowrap}
$ .q-table .q-wide{min-width:150px;width:var(--w,100%);white-space:normal;overflow-wrap:anywhere}
$ .q-table .q-strong{font-weight:700}
$ .q-table .q-faint{color:var(--ink2)}
$ .q-table .q-boxed span{outline:1px solid var(--edge);outline-offset:2px;border-radius:1px}
$ .q-badge{display:inline-block;min-width:26px;margin-right:4px;padding:0 4px;border-radius:2px;text-align:center;font-weight:700}
$ .q-table td{white-space:nowrap}
$ .q-table .q-group{padding-top:11px;font-weight:700;border-bottom:1px solid var(--edge);white-space:normal}
$ .q-table .q-bar{min-width:92px;background-image:linear-gradient(90deg,transparent var(--a),var(--bar) var(--a) var(--b),transparent var(--b)),linear-gradient(var(--edge),var(--edge));background-size:52px 62%,1px 100%;background-position:4px 50%,29.5px 50%;background-repeat:no-repeat;--bar:color-mix(in srgb,var(--ink) 26%,var(--bg))}
$ .q-table .q-bar.q-strong{--bar:var(--f)}
@container qernel (max-width:599px){$ .q-table .q-bar{min-width:0;background-image:none}$ .q-facts{grid-template-columns:1fr;gap:0}$ .q-facts dd{margin-bottom:6px}$ .q-table th,$ .q-table td{padding:3px 5px}}
`;

/** A page as one piece of HTML that needs nothing else. */
export function pageHtml(page: Page): string {
  const { language, title, sub, provenance, blocks, remarks } = page;
  return framed({
    language,
    style: PAGE_STYLE,
    body: [
      markup`<header><div><h2>${title}</h2>${sub && markup`<p class="q-sub">${sub}</p>`}</div>${provenance && markup`<div class="q-side">${chip(provenance, language)}</div>`}</header>`,
      blocks.map(blockHtml),
    ],
    ...(provenance && { provenance }),
    ...(remarks && { remarks }),
  });
}

/** One part of a page. */
export function blockHtml(block: Block): Markup {
  switch (block.block) {
    case 'heading':
      return markup`<h3 class="q-part">${headingInside(block)}</h3>`;
    case 'paragraph':
      return markup`<p class="q-p">${block.text}</p>`;
    case 'facts':
      return markup`<dl class="q-facts">${block.rows.map(([term, detail]) => markup`<dt>${term}</dt><dd>${detail}</dd>`)}</dl>`;
    case 'table':
      return tableHtml(block);
  }
}

function headingInside({ text, factor, after }: Heading): Content {
  return [factor && [factorGlyph(factor, 13), ' '], text, after && markup` <em>${after}</em>`];
}

/** A table that scrolls within itself where it is too wide, with its heads marked up as heads. */
export function tableHtml({ caption, head, rows }: PageTable): Markup {
  const named = head.some(({ text }) => text !== '');
  const wide = head.filter(({ kind }) => kind === 'wide').length;
  const shares = wide > 1 && markup` style="--w:${Math.floor(100 / wide)}%"`;
  const body = rows.map((row) =>
    'block' in row
      ? markup`<tr><th scope="rowgroup" colspan="${head.length}" class="q-group">${headingInside(row)}</th></tr>`
      : markup`<tr>${row.map((cell, c) => cellHtml(cell, head[c]!, c === 0))}</tr>`,
  );
  return markup`<div class="q-scroll" tabindex="0" role="region" aria-label="${caption}"><table class="q-table"${shares}><caption><span class="q-vh">${caption}</span></caption>${named && markup`<thead><tr>${head.map(headHtml)}</tr></thead>`}<tbody>${body}</tbody></table></div>`;
}

function headHtml({ text, kind, factor }: Head): Markup {
  return markup`<th scope="col" class="${classOf(kind)}">${factor && [factorGlyph(factor, 12), ' ']}${text}</th>`;
}

function cellHtml(cell: Cell, { kind }: Head, first: boolean): Markup {
  const { text, weight, tint, badge, bar, factor, aside }: WeightedCell =
    typeof cell === 'string' ? { text: cell } : cell;
  const named = [classOf(kind), weight && `q-${weight}`, bar !== undefined && 'q-bar', factor && factorClass(factor)]
    .filter(Boolean)
    .join(' ');
  const plain = weight === 'boxed' ? markup`<span>${text}</span>` : text;
  const words =
    tint === undefined
      ? plain
      : [markup`<span class="q-badge q-t${tint}">${badge ?? text}</span>`, badge !== undefined && text];
  const content = [words, aside && markup`<span class="q-vh"> ${aside}</span>`];
  if (first) return markup`<th scope="row" class="${named}">${content}</th>`;
  if (bar === undefined) return markup`<td class="${named}">${content}</td>`;
  return markup`<td class="${named}" style="${extent(bar)}">${content}</td>`;
}

/** From where to where the bar of a value from −1 to 1 runs. */
function extent(bar: number): string {
  const end = 50 + 50 * Math.max(-1, Math.min(1, bar));
  return `--a:${Math.min(50, end).toFixed(1)}%;--b:${Math.max(50, end).toFixed(1)}%`;
}

function classOf(kind: Head['kind']): string {
  return kind === 'number' ? 'q-num' : kind === 'wide' ? 'q-wide' : '';
}

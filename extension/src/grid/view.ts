import { html, NO_SHORTCUTS, svg } from '../dom.js';
import { spoken } from '../frame.js';
import { directionGlyph, factorClass, factorGlyph, factorPath } from '../glyphs.js';
import { breakable } from '../hyphens.js';
import { place, zScore } from '../numbers.js';
import type { Mark } from '../payload.js';
import { LEVELS, type Words, zInWords } from '../words.js';
import { type Form, type Spot, whereTo } from './keys.js';
import { type Board, type BoardColumn, type Card, inkOn, type Strip, stackUp } from './layout.js';

/** How a grid is drawn. */
export interface GridOptions {
  /** Cards with their wording, or cells with a number only. */
  readonly size: 'cards' | 'numbers';
  /** What the grid is called. */
  readonly label: string;
  /** Prefix of its ids, which no other view on the page has. */
  readonly prefix: string;
  /** Id of the element that describes the lit card. */
  readonly describedBy: string;
  /** Words to draw with. */
  readonly words: Words;
  /** Called when a reader goes to a card, before it takes the focus. */
  readonly onVisit: (id: string) => void;
}

/** A grid on the page. */
export interface Grid {
  /** The element that holds it; what joins the grid (key, detail) may be appended. */
  readonly element: HTMLElement;
  /** Lights up a statement and makes it the grid's one tab stop. */
  light(id: string): void;
  /** Moves the focus to the lit card. */
  focus(): void;
}

/** Draws one grid: a `role="grid"` with one tab stop, whose focus moves by arrows, Home and End, or by pointing. */
export function drawGrid(board: Board, options: GridOptions): Grid {
  const cells = new Map<string, { element: HTMLElement; spot: Spot }>();
  const heads: HTMLElement[] = [];
  let lit: string | undefined;

  const visit = (id: string): void => {
    options.onVisit(id);
    cells.get(id)?.element.focus();
  };
  const grid = html('div', {
    class: 'qernel-grid',
    role: 'grid',
    'aria-label': options.label,
    'aria-readonly': 'true',
    'aria-colcount': String(board.columns.length),
    'aria-rowcount': String(board.rows + 1),
  });
  const headRow = html('div', { role: 'row', 'aria-rowindex': '1' });
  board.columns.forEach((column, index) => {
    const head = drawHead(column, index, board, options);
    heads.push(head);
    headRow.append(head);
  });
  grid.append(headRow);
  for (let row = 0; row < board.rows; row += 1) {
    const line = html('div', { role: 'row', 'aria-rowindex': String(row + 2) });
    board.columns.forEach((column, index) => {
      const card = column.cards[row];
      if (card === undefined) return;
      const element = drawCard(card, { column: index, row }, board, options);
      cells.set(card.id, { element, spot: { column: index, row } });
      element.addEventListener('click', () => visit(card.id));
      line.append(element);
    });
    grid.append(line);
  }
  const element = html('div', { class: `qernel-board qernel-${options.size}` }, grid);
  element.style.setProperty('--columns', String(board.columns.length));
  element.style.setProperty('--rows', String(board.rows));
  if (board.columns.length > MOST_COLUMNS_IN_SIGHT) element.classList.add('qernel-broad');

  const heights = board.columns.map((column) => column.cards.length);
  grid.addEventListener('keydown', (event) => {
    const from = lit === undefined ? undefined : cells.get(lit)?.spot;
    if (from === undefined || event.altKey || event.metaKey || event.shiftKey) return;
    if (!KEYS.has(event.key)) return;
    // Also at an edge: the page must not scroll away under a reader who presses an arrow once too often.
    event.preventDefault();
    const to = whereTo(heights, from, event.key, event.ctrlKey, formOf(element));
    const next = to && board.columns[to.column]?.cards[to.row];
    if (next !== undefined) visit(next.id);
  });

  return {
    element,
    light(id: string): void {
      const before = lit === undefined ? undefined : cells.get(lit);
      before?.element.setAttribute('tabindex', '-1');
      before?.element.setAttribute('aria-selected', 'false');
      before?.element.removeAttribute('aria-describedby');
      if (before !== undefined) heads[before.spot.column]?.classList.remove('qernel-on');
      const now = cells.get(id);
      if (now === undefined) {
        lit = undefined;
        const entry = cells.values().next().value;
        entry?.element.setAttribute('tabindex', '0');
        return;
      }
      lit = id;
      now.element.setAttribute('tabindex', '0');
      now.element.setAttribute('aria-selected', 'true');
      now.element.setAttribute('aria-describedby', options.describedBy);
      heads[now.spot.column]?.classList.add('qernel-on');
      element.style.setProperty('--lit', String(orderOf(now.spot, board)));
    },
    focus(): void {
      if (lit !== undefined) cells.get(lit)?.element.focus();
    },
  };
}

/** With more columns than these a card would be too narrow for its words: the grid scrolls sideways instead. */
const MOST_COLUMNS_IN_SIGHT = 9;

const KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End']);

/** The style sheet decides by width whether columns stand side by side; the keys follow what is seen. */
function formOf(element: HTMLElement): Form {
  return getComputedStyle(element).getPropertyValue('--form').trim() === 'stacked' ? 'stacked' : 'wide';
}

/** Place in the stacked form, highest column first; leaves room after each card for its detail. */
function orderOf(spot: Spot, board: Board): number {
  return (board.columns.length - spot.column) * 2 * (board.rows + 2) + 2 * (spot.row + 1);
}

function put(element: HTMLElement, column: number, row: number, order: number): void {
  element.style.setProperty('--c', String(column + 1));
  element.style.setProperty('--r', String(row + 1));
  element.style.setProperty('--o', String(order));
}

function drawHead(column: BoardColumn, index: number, board: Board, { size, words }: GridOptions): HTMLElement {
  const head = html(
    'div',
    {
      class: `qernel-head qernel-t${column.tone}`,
      role: 'columnheader',
      'aria-colindex': String(index + 1),
      'aria-label': words.column(column.value, column.pole?.text),
      'data-qernel-value': String(column.value),
    },
    html('span', {}, column.head),
    size === 'cards' && column.pole !== undefined ? spoken('em', column.pole) : undefined,
  );
  if (column.colour !== undefined) {
    head.style.backgroundColor = column.colour;
    head.style.color = inkOn(column.colour);
  }
  put(head, index, 0, orderOf({ column: index, row: -1 }, board));
  return head;
}

function drawCard(card: Card, spot: Spot, board: Board, { size, prefix }: GridOptions): HTMLElement {
  const kind = card.distinguishing ? ' qernel-distinguishing' : card.consensus ? ' qernel-consensus' : '';
  const element = html('div', {
    class: `qernel-card${kind}`,
    role: 'gridcell',
    id: `${prefix}-${board.factor ?? 'sort'}-${spot.column}-${spot.row}`,
    tabindex: '-1',
    'aria-colindex': String(spot.column + 1),
    'aria-selected': 'false',
    'aria-label': card.name,
    lang: card.text.language === 'und' ? undefined : card.text.language,
    'data-qernel-statement': card.id,
    ...NO_SHORTCUTS,
  });
  put(element, spot.column, spot.row + 1, orderOf(spot, board));
  if (size === 'numbers') {
    element.append(card.number);
    return element;
  }
  element.append(html('div', { class: 'qernel-top' }, html('b', {}, card.label), markOf(card)));
  if (card.shown !== undefined) {
    const { text, language } = card.shown;
    element.append(spoken('span', { ...card.shown, text: breakable(text, language) }, 'qernel-text'));
  }
  return element;
}

/** The marks of a card as glyphs; what they mean stands in the card's name and in the key. */
export function markOf(card: Pick<Card, 'distinguishing' | 'consensus' | 'tied'>): HTMLElement | undefined {
  const { distinguishing, consensus, tied } = card;
  if (distinguishing === undefined && !consensus && !tied) return undefined;
  return html(
    'span',
    { class: 'qernel-mark', 'aria-hidden': 'true' },
    tied ? '= ' : undefined,
    distinguishing === undefined ? undefined : directionGlyph(distinguishing.direction),
    distinguishing?.mark,
    consensus ? 'n.s.' : undefined,
  );
}

/** The key to the marks that occur on a board; absent where there are none. */
export function drawKey(board: Board, words: Words): HTMLElement | undefined {
  const cards = board.columns.flatMap((column) => column.cards);
  const key = html('dl', { class: 'qernel-key', 'aria-label': words.key });
  const entry = (sign: Node | string, meaning: string): void => {
    key.append(html('div', {}, html('dt', {}, sign), html('dd', {}, meaning)));
  };
  for (const direction of ['higher', 'lower', 'between'] as const) {
    if (cards.some((card) => card.distinguishing?.direction === direction)) {
      entry(directionGlyph(direction), words.direction[direction]);
    }
  }
  const marks = (Object.keys(LEVELS) as Mark[]).filter((mark) =>
    cards.some((card) => card.distinguishing?.mark === mark),
  );
  if (marks.length > 0) entry(marks.join(' / '), words.levels(marks));
  if (cards.some((card) => card.consensus)) entry('n.s.', words.consensusShort);
  if (cards.some((card) => card.tied)) entry('=', words.tiedKey);
  if (cards.some((card) => card.z !== undefined)) key.append(html('div', { class: 'qernel-all' }, words.highestOnTop));
  return key.childElementCount === 0 ? undefined : key;
}

/** What is known of one statement beside its wording: z and p, its place in every factor, the participant's words. */
export function drawDetail(
  card: Card,
  strip: Strip | undefined,
  factor: string | undefined,
  words: Words,
): HTMLElement {
  const facts = [
    card.z === undefined ? undefined : zInWords(card.z, words),
    card.distinguishing?.p === undefined ? undefined : words.againstEachOther(card.distinguishing.p),
    card.consensus ? words.consensusShort : undefined,
  ].filter((fact) => fact !== undefined);
  const detail = html('div', {}, html('p', {}, html('b', {}, card.label), ...facts.map((fact) => ` · ${fact}`)));
  if (card.shown?.text !== card.text.text) detail.append(spoken('p', card.text));
  if (card.comment !== undefined) {
    detail.append(html('p', {}, `${words.participantSaid}: `, html('q', {}, card.comment)));
  }
  if (strip !== undefined && factor !== undefined)
    detail.append(drawStrip(strip, factor, words), legend(strip, factor, words));
  return detail;
}

const STRIP = { width: 260, margin: 12, gap: 14, line: 10 } as const;

function drawStrip(strip: Strip, own: string, words: Words): SVGElement {
  const [low, high] = strip.range;
  const length = STRIP.width - 2 * STRIP.margin;
  const x = (value: number): number => STRIP.margin + (length * (value - low)) / (high - low || 1);
  // The factor looked at lies on the line itself; equal places go above it, so that the horizontal place stays exact.
  const points = [...strip.points].sort((a, b) => Number(b.factor === own) - Number(a.factor === own));
  const levels = stackUp(
    points.map((point) => x(point.value)),
    STRIP.gap,
  );
  const top = STRIP.line + STRIP.gap * Math.max(0, ...levels);
  const picture = svg('svg', {
    class: 'qernel-strip',
    width: String(STRIP.width),
    height: String(top + 20),
    viewBox: `0 ${-top} ${STRIP.width} ${top + 20}`,
    'aria-hidden': 'true',
  });
  picture.append(svg('path', { class: 'qernel-axis', d: `M${x(low)} 0H${x(high)}` }));
  for (const tick of strip.ticks) {
    picture.append(
      svg('path', { class: 'qernel-axis', d: `M${x(tick)} -3v6` }),
      svg('text', { class: 'qernel-tick', x: String(x(tick)), y: '15' }, place(tick, words.language)),
    );
  }
  points.forEach((point, i) => {
    picture.append(
      svg(
        'g',
        {
          class: `${factorClass(point.factor)} ${point.factor === own ? 'qernel-own' : 'qernel-other'}`,
          transform: `translate(${x(point.value)} ${-STRIP.gap * (levels[i] ?? 0)})`,
        },
        svg('path', { d: factorPath(point.factor) }),
      ),
    );
  });
  return picture;
}

function legend(strip: Strip, own: string, words: Words): HTMLElement {
  const list = html('p', { class: 'qernel-places' });
  list.append(html('span', { class: 'qernel-hidden' }, `${strip.of === 'z' ? words.zScores : words.places}: `));
  for (const { factor, value } of strip.points) {
    const shown = strip.of === 'z' ? zScore(value, words.language) : place(value, words.language);
    list.append(
      html(
        'span',
        { class: factor === own ? 'qernel-me' : undefined },
        factorGlyph(factor, 11, factor === own),
        ` ${factor} ${shown}`,
      ),
      ' ',
    );
  }
  return list;
}

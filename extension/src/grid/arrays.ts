import { html } from '../dom.js';
import { foot, languageSwitch, provenanceChip, spoken } from '../frame.js';
import { factorClass, factorGlyph } from '../glyphs.js';
import type { Payload } from '../payload.js';
import { type Said, say } from '../texts.js';
import { LEVELS, type Words, wordsFor, zInWords } from '../words.js';
import { type Board, type BoardColumn, boardOf, type Card, polesOf } from './layout.js';
import type { Setting } from './single.js';
import { drawGrid, type Grid, markOf } from './view.js';

/** One array among several, as it stands on the page. */
interface Panel {
  readonly factor: string;
  readonly element: HTMLElement;
  readonly grid: Grid;
  readonly cards: ReadonlyMap<string, { card: Card; column: BoardColumn }>;
  readonly at: HTMLElement;
}

/** Draws several factor arrays side by side; one statement is lit up in all of them. */
export function drawSeveral(payload: Payload, setting: Setting): HTMLElement[] {
  const { language, prefix } = setting;
  const words = wordsFor(language);
  const factors = [...payload.arrays.keys()];
  const spot = html('div', { class: 'qernel-spot', id: `${prefix}-spot` });
  const panels: Panel[] = [];
  const light = (id: string): void => {
    for (const panel of panels) lightPanel(panel, id, words);
    spot.replaceChildren(...spotlight(payload, panels, id, words));
    setting.onLit(id);
  };
  for (const factor of factors) {
    panels.push(drawPanel(payload, factor, spot.id, setting, words, (id) => light(id)));
  }
  if (setting.lit !== undefined) light(setting.lit);
  const title = say(payload.title, language) ?? {
    text: words.sideBySide(factors.length),
    language: words.language,
    standIn: false,
  };
  return [
    html(
      'header',
      {},
      html('h2', {}, spoken('span', title)),
      html(
        'div',
        { class: 'qernel-aside' },
        languageSwitch(payload, language, setting.onLanguage),
        provenanceChip(payload.provenance, words),
      ),
    ),
    spot,
    inRows(panels, payload.distribution.length),
    key(panels, words),
    foot(payload, language, remarks(payload, panels, language, words)),
  ];
}

/** Four in a row where their cells stay wide enough to read and to point at, and no row with a lone array. */
function inRows(panels: readonly Panel[], columns: number): HTMLElement {
  const most = columns > 9 ? 2 : 4;
  const rows = Math.ceil(panels.length / most);
  const element = html('div', { class: 'qernel-several' }, ...panels.map((panel) => panel.element));
  element.style.setProperty('--panels', String(Math.ceil(panels.length / rows)));
  return element;
}

function drawPanel(
  payload: Payload,
  factor: string,
  describedBy: string,
  { language, prefix }: Setting,
  words: Words,
  onVisit: (id: string) => void,
): Panel {
  const board = boardOf(payload, language, factor);
  const name = say(payload.profiles.get(factor)?.name, language);
  const title = name === undefined ? factor : `${factor} · ${name.text}`;
  const grid = drawGrid(board, {
    size: 'numbers',
    label: `${words.gridOf(title)}. ${words.keys}`,
    prefix,
    describedBy,
    words,
    onVisit,
  });
  const at = html('p', { class: 'qernel-at' });
  const headingId = `${prefix}-${factor}`;
  const element = html(
    'section',
    { class: factorClass(factor), 'aria-labelledby': headingId, 'data-qernel-factor': factor },
    html(
      'h3',
      { id: headingId },
      factorGlyph(factor, 13),
      html('span', {}, factor, ...(name === undefined ? [] : [' · ', spoken('span', name)])),
    ),
    at,
    grid.element,
    ...ends(board).map(drawEnd),
  );
  const cards = new Map(
    board.columns.flatMap((column) => column.cards.map((card) => [card.id, { card, column }] as const)),
  );
  return { factor, element, grid, cards, at };
}

/** The highest and the lowest column. */
function ends(board: Board): BoardColumn[] {
  const filled = board.columns.filter((column) => column.cards.length > 0);
  const [low, high] = [filled[0], filled.at(-1)];
  return high === undefined || low === undefined || high === low ? [] : [high, low];
}

function drawEnd(column: BoardColumn): HTMLElement {
  return html(
    'div',
    { class: 'qernel-end' },
    html('b', { class: `qernel-value qernel-t${column.tone}` }, column.head),
    html(
      'ul',
      {},
      ...column.cards.map((card) =>
        html('li', { 'data-qernel-end': card.id }, html('i', {}, card.label), ' ', spoken('span', card.text)),
      ),
    ),
  );
}

function lightPanel(panel: Panel, id: string, words: Words): void {
  panel.grid.light(id);
  for (const item of panel.element.querySelectorAll<HTMLElement>('[data-qernel-end]')) {
    item.classList.toggle('qernel-me', item.dataset.qernelEnd === id);
  }
  const lit = panel.cards.get(id);
  panel.at.classList.toggle('qernel-high', lit?.card.distinguishing !== undefined);
  if (lit === undefined) {
    panel.at.replaceChildren(html('span', {}, words.withoutPlace));
    return;
  }
  const { card, column } = lit;
  const mark = markOf(card);
  panel.at.replaceChildren(
    html('b', {}, column.head),
    html('span', {}, card.z === undefined ? undefined : zInWords(card.z, words), mark && html('br'), mark),
  );
}

/** The lit statement in full and what is said of it; also what a screen reader hears after the name of a cell. */
function spotlight(payload: Payload, panels: readonly Panel[], id: string, words: Words): HTMLElement[] {
  const lit = panels.flatMap((panel) => {
    const found = panel.cards.get(id);
    return found === undefined ? [] : [{ factor: panel.factor, ...found }];
  });
  const card = lit[0]?.card;
  if (card === undefined) return [];
  const told = lit.flatMap(({ factor, card: { distinguishing } }) =>
    distinguishing === undefined ? [] : [words.distinguishingIn(factor, distinguishing.direction, distinguishing.mark)],
  );
  const consensus = payload.view.markers === 'symbols' && payload.consensus.has(id) ? [words.consensus] : [];
  const places = lit.map(({ factor, column }) => words.placeIn(factor, column.value)).join(', ');
  return [
    html('p', {}, html('b', {}, card.label), ' ', spoken('span', card.text)),
    html('span', {}, [words.chosenInAll(panels.length), ...told, ...consensus].join(' ')),
    html('span', { class: 'qernel-hidden' }, ` ${words.places}: ${places}.`),
  ];
}

function key(panels: readonly Panel[], words: Words): HTMLElement {
  const all = panels.flatMap((panel) => [...panel.cards.values()].map(({ card }) => ({ card, factor: panel.factor })));
  const list = html('ul', { class: 'qernel-swatches', 'aria-label': words.key });
  const entry = (kind: string, number: string, meaning: string, factor?: string): void => {
    const sign = html('span', { class: `qernel-swatch${kind}`, 'aria-hidden': 'true' }, number);
    list.append(html('li', { class: factor === undefined ? undefined : factorClass(factor) }, sign, meaning));
  };
  const plain = all.find(({ card }) => card.distinguishing === undefined && !card.consensus);
  const telling = all.find(({ card }) => card.distinguishing !== undefined);
  const same = all.find(({ card }) => card.consensus);
  const any = plain ?? all[0];
  if (any !== undefined) entry(' qernel-lit', any.card.number, words.chosen);
  if (telling !== undefined) {
    const meaning = `${words.distinguishingHere} (${words.flagLimit(LEVELS['*'])})`;
    entry(' qernel-distinguishing', telling.card.number, meaning, telling.factor);
    if (plain !== undefined) entry('', plain.card.number, words.notDistinguishing);
  }
  if (same !== undefined) entry(' qernel-consensus', same.card.number, words.consensusShort);
  return list;
}

function remarks(payload: Payload, panels: readonly Panel[], language: string, words: Words): string[] {
  const cards = panels.flatMap((panel) => [...panel.cards.values()].map(({ card }) => card));
  const renamed = cards.find((card) => card.number !== card.id);
  const { low, high } = polesOf(payload);
  const [left, right]: (Said | undefined)[] = [say(low, language), say(high, language)];
  return [
    ...(renamed === undefined ? [] : [words.labels(renamed.number, renamed.id)]),
    ...(cards.some((card) => card.z !== undefined) ? [words.highestOnTop] : []),
    ...(left === undefined || right === undefined ? [] : [words.direct(left.text, right.text)]),
    ...(cards.some((card) => card.tied) ? [`= ${words.tiedKey}.`] : []),
  ];
}

import { html } from '../dom.js';
import { foot, languageSwitch, provenanceChip, spoken } from '../frame.js';
import { factorClass, factorGlyph } from '../glyphs.js';
import { percentage, upToOne } from '../numbers.js';
import type { Payload } from '../payload.js';
import { type Said, say } from '../texts.js';
import { type Words, wordsFor } from '../words.js';
import { type Board, boardOf, polesOf, stripOf } from './layout.js';
import { drawDetail, drawGrid, drawKey } from './view.js';

/** What a view is told by the shell that holds it, and tells it. */
export interface Setting {
  /** Language to draw in. */
  readonly language: string;
  /** Prefix for ids, which no other view on the page has. */
  readonly prefix: string;
  /** Statement to light up first. */
  readonly lit: string | undefined;
  /** Called when another statement is lit up. */
  readonly onLit: (id: string) => void;
  /** Called when a reader picks another language. */
  readonly onLanguage: (language: string) => void;
}

/** Draws one sort, or one factor array, as a grid of cards with the full statements. */
export function drawSingle(payload: Payload, setting: Setting): HTMLElement[] {
  const { language, prefix } = setting;
  const words = wordsFor(language);
  const factor = payload.kind === 'sort' ? undefined : [...payload.arrays.keys()][0];
  const board = boardOf(payload, language, factor);
  const heading = headingOf(payload, factor, language, words);
  const cards = new Map(board.columns.flatMap((column) => column.cards.map((card) => [card.id, card] as const)));
  const detail = html('div', { class: 'qernel-detail', id: `${prefix}-detail` });
  const light = (id: string): void => {
    const card = cards.get(id);
    if (card === undefined) return;
    grid.light(id);
    detail.replaceChildren(drawDetail(card, stripOf(payload, id), factor, words));
    setting.onLit(id);
  };
  const grid = drawGrid(board, {
    size: 'cards',
    label: `${words.gridOf(heading.text)}. ${words.keys}`,
    prefix,
    describedBy: detail.id,
    words,
    onVisit: light,
  });
  if (factor !== undefined) grid.element.classList.add(factorClass(factor));
  grid.element.append(...present([drawKey(board, words), detail]));
  placeCorners(grid.element, board);
  if (setting.lit !== undefined) light(setting.lit);
  return [
    header(payload, factor, heading, setting, words),
    ...present([definedBy(payload, factor, words), instruction(payload, language), poles(payload, language)]),
    grid.element,
    ...present([unplaced(board, words)]),
    foot(payload, language, []),
  ];
}

function headingOf(payload: Payload, factor: string | undefined, language: string, words: Words): Said {
  const title = say(payload.title, language);
  if (factor === undefined) return title ?? ours(words.sortOf(payload.sort?.id ?? ''), words);
  const name = say(payload.profiles.get(factor)?.name, language);
  if (name !== undefined) return { ...name, text: `${factor} · ${name.text}` };
  return title ?? ours(words.arrayOf(factor), words);
}

function ours(text: string, words: Words): Said {
  return { text, language: words.language, standIn: false };
}

function header(
  payload: Payload,
  factor: string | undefined,
  heading: Said,
  setting: Setting,
  words: Words,
): HTMLElement {
  const narrative = factor === undefined ? undefined : say(payload.profiles.get(factor)?.narrative, setting.language);
  return html(
    'header',
    {},
    html(
      'div',
      {},
      html(
        'h2',
        {},
        factor === undefined ? undefined : factorGlyph(factor, 15),
        factor === undefined ? undefined : ' ',
        spoken('span', heading),
      ),
      narrative && spoken('p', narrative, 'qernel-sub'),
      status(payload, words),
    ),
    html(
      'div',
      { class: 'qernel-aside' },
      languageSwitch(payload, setting.language, setting.onLanguage),
      provenanceChip(payload.provenance, words),
      figures(payload, factor, words),
    ),
  );
}

function figures(payload: Payload, factor: string | undefined, words: Words): HTMLElement | undefined {
  const known = factor === undefined ? undefined : payload.characteristics.get(factor);
  if (known === undefined) return undefined;
  const { explainedVariance, compositeReliability, defining } = known;
  const rows: readonly (readonly [string, string | undefined])[] = [
    [
      words.explainedVariance,
      explainedVariance === undefined ? undefined : percentage(explainedVariance, words.language),
    ],
    [
      words.reliability,
      compositeReliability === undefined ? undefined : upToOne(compositeReliability, 2, words.language),
    ],
    [words.definingSorts, defining === undefined ? undefined : String(defining)],
  ];
  return html(
    'dl',
    { class: 'qernel-figures' },
    ...rows.flatMap(([term, value]) =>
      value === undefined ? [] : [html('div', {}, html('dt', {}, term), html('dd', {}, value))],
    ),
  );
}

function definedBy(payload: Payload, factor: string | undefined, words: Words): HTMLElement | undefined {
  const sorts = factor === undefined ? [] : (payload.defining.get(factor) ?? []);
  if (sorts.length === 0) return undefined;
  const list = html('p', { class: 'qernel-defined' }, `${words.definedBy} `);
  sorts.forEach(({ sort, negative }, i) => {
    list.append(i === 0 ? '' : ' · ', sort);
    if (!negative) return;
    list.append(
      html('span', { 'aria-hidden': 'true' }, ' (−)'),
      html('span', { class: 'qernel-hidden' }, ` (${words.negative})`),
    );
  });
  return list;
}

function instruction(payload: Payload, language: string): HTMLElement | undefined {
  if (payload.kind !== 'sort') return undefined;
  const own = payload.conditions.find((condition) => condition.id === payload.sort?.condition);
  const said = say(own?.conditionOfInstruction, language);
  return said && spoken('p', said, 'qernel-defined');
}

function status(payload: Payload, words: Words): HTMLElement | undefined {
  const sort = payload.sort;
  if (sort === undefined || sort.status === 'complete') return undefined;
  const reason = sort.exclusionReason === undefined ? '' : `: ${sort.exclusionReason}`;
  return html('p', { class: 'qernel-sub' }, words.status[sort.status] + reason);
}

function poles(payload: Payload, language: string): HTMLElement | undefined {
  const { low, high } = polesOf(payload);
  const [left, right] = [say(low, language), say(high, language)];
  if (left === undefined && right === undefined) return undefined;
  // The heads of the end columns carry the same words for a screen reader.
  return html(
    'div',
    { class: 'qernel-poles', 'aria-hidden': 'true' },
    left ? spoken('span', left) : html('span'),
    right && spoken('span', right),
  );
}

/** Tells the style sheet where key and detail find room; without corners they go below the grid. */
function placeCorners(element: HTMLElement, board: Board): void {
  if (board.corners === undefined) return;
  element.classList.add('qernel-corners');
  element.style.setProperty('--corner', String(board.corners.columns));
  element.style.setProperty('--corner-row', String(board.corners.fromRow + 2));
}

function unplaced(board: Board, words: Words): HTMLElement | undefined {
  if (board.unplaced.length === 0) return undefined;
  return html(
    'div',
    { class: 'qernel-unplaced' },
    html('p', {}, html('b', {}, board.factor === undefined ? words.notPlaced : words.withoutPlace)),
    html(
      'ul',
      {},
      ...board.unplaced.map((card) =>
        html('li', {}, html('span', { class: 'qernel-id' }, card.label), ' ', spoken('span', card.text)),
      ),
    ),
  );
}

function present<T>(values: readonly (T | undefined)[]): T[] {
  return values.filter((value): value is T => value !== undefined);
}

import { place } from '../numbers.js';
import type { Column, Distinguishing, Payload, Poles, Problem, Statement } from '../payload.js';
import { type Said, say, type Text } from '../texts.js';
import { type Words, wordsFor } from '../words.js';

/** One statement at its place in a grid. */
export interface Card {
  /** Id of the statement. */
  readonly id: string;
  /** What the card is called: its id where that is short, else its number. */
  readonly label: string;
  /** Its number, for cells too small for the label. */
  readonly number: string;
  /** Its full wording. */
  readonly text: Said;
  /** What the card shows; absent where it shows its label only. */
  readonly shown?: Said;
  /** z-score, for arrays. */
  readonly z?: number;
  /** How it distinguishes the factor. */
  readonly distinguishing?: Distinguishing;
  /** True when no difference between factors was found. */
  readonly consensus: boolean;
  /** True when another statement has the same z. */
  readonly tied: boolean;
  /** The participant's words about the placement. */
  readonly comment?: string;
  /** What is announced: wording, column and marks. */
  readonly name: string;
}

/** One column of a grid with its cards. */
export interface BoardColumn {
  /** Its value. */
  readonly value: number;
  /** Its value as shown. */
  readonly head: string;
  /** Heading of its own, or at the ends the pole. */
  readonly pole?: Said;
  /** Step of the colour scale, 0 (lowest) to 8 (highest). */
  readonly tone: number;
  /** Colour given by the study, `#rrggbb`. */
  readonly colour?: string;
  /** Cards from top to bottom. */
  readonly cards: readonly Card[];
}

/** Free corners under the low columns, where a key and a detail find room. */
export interface Corners {
  /** Number of columns free on either side. */
  readonly columns: number;
  /** First free row, counted from 0. */
  readonly fromRow: number;
}

/** A grid as it is drawn. */
export interface Board {
  /** The factor whose array it is; absent for a sort. */
  readonly factor?: string;
  /** Columns from low to high. */
  readonly columns: readonly BoardColumn[];
  /** Number of cards in the tallest column. */
  readonly rows: number;
  /** Free corners; absent where the grid fills its rectangle. */
  readonly corners?: Corners;
  /** Statements without a place. */
  readonly unplaced: readonly Card[];
  /** Where the grid and the placements do not agree. */
  readonly problems: readonly Problem[];
}

/** Lays out the array of a factor, or without a factor the sort. Pure: it knows no page. */
export function boardOf(payload: Payload, language: string, factor?: string): Board {
  const placements = placementsOf(payload, factor);
  const statements = statementsOf(payload, placements);
  const scale = columnsOf(payload.distribution, placements);
  const card = cardMaker(payload, statements, language, factor);
  const columns = scale.map((column, index): BoardColumn => {
    const here = statements.filter((statement) => placements.get(statement.id) === column.value);
    const ordered = inOrder(payload, here, column.value, factor);
    return {
      value: column.value,
      head: place(column.value, language),
      pole: say(column.label ?? poleAt(polesOf(payload), index, scale.length), language),
      tone: toneOf(column.value, scale),
      colour: column.colour,
      cards: ordered.map((statement, row) => card(statement, { value: column.value, row, of: ordered.length })),
    };
  });
  const heights = columns.map((column) => column.cards.length);
  return {
    factor,
    columns,
    rows: Math.max(0, ...heights),
    corners: cornersOf(heights),
    unplaced: statements.filter((each) => !placements.has(each.id)).map((each) => card(each)),
    problems: disagreements(payload, placements, factor),
  };
}

/** The wording at the ends of the grid: that of the sort's own condition of instruction, else of the first one. */
export function polesOf(payload: Payload): Poles {
  const own = payload.conditions.find((condition) => condition.id === payload.sort?.condition);
  return (own ?? payload.conditions[0])?.poles ?? {};
}

/**
 * The statement to light up first: the first one highlighted, else the distinguishing one with the largest difference,
 * else the top of the highest column.
 *
 * @param factors the factors that are drawn; empty for a sort
 */
export function firstLit(payload: Payload, factors: readonly string[]): string | undefined {
  const placed = placementsOf(payload, factors[0]);
  const wanted = payload.view.highlight.find((id) => placed.has(id));
  if (wanted !== undefined) return wanted;
  const distinguishing = factors
    .flatMap((factor) => [...(payload.distinguishing.get(factor)?.values() ?? [])])
    .filter((each) => placed.has(each.statement))
    .reduce<Distinguishing | undefined>((best, each) => (larger(each, best) ? each : best), undefined);
  if (distinguishing !== undefined) return distinguishing.statement;
  const columns = boardOf(payload, payload.language, factors[0]).columns.filter((column) => column.cards.length > 0);
  return columns.at(-1)?.cards[0]?.id;
}

/** Where one statement lies in each factor, for a picture on one line. */
export interface Strip {
  /** What is drawn: places in the arrays, or z. */
  readonly of: 'places' | 'z';
  /** Lowest and highest value of the line. */
  readonly range: readonly [number, number];
  /** Values that the line names. */
  readonly ticks: readonly number[];
  /** One point per factor, in the order of the factors. */
  readonly points: readonly { readonly factor: string; readonly value: number }[];
}

/** Places of a statement in all arrays; its z where the payload has only one array; absent where it has neither. */
export function stripOf(payload: Payload, id: string): Strip | undefined {
  const points = (table: Payload['z']): Strip['points'] =>
    [...table].flatMap(([factor, column]) => {
      const value = column.get(id);
      return value === undefined ? [] : [{ factor, value }];
    });
  const places = points(payload.arrays);
  if (places.length > 1) {
    const values = columnsOf(payload.distribution, new Map(places.map((each) => [each.factor, each.value]))).map(
      (column) => column.value,
    );
    return { of: 'places', range: [Math.min(...values), Math.max(...values)], ticks: values, points: places };
  }
  const z = points(payload.z);
  if (z.length < 2) return undefined;
  const end = Math.max(2, Math.ceil(Math.max(...z.map((each) => Math.abs(each.value)))));
  const ticks = Array.from({ length: 2 * end + 1 }, (_, i) => i - end);
  return { of: 'z', range: [-end, end], ticks, points: z };
}

/**
 * Levels that keep marks apart on a line: the first one asked for lies on it (0), one nearer than `gap` goes above it.
 *
 * @param xs positions, in the order in which they may choose
 */
export function stackUp(xs: readonly number[], gap: number): number[] {
  const levels: number[] = [];
  for (const [i, x] of xs.entries()) {
    const near = levels.filter((_, j) => Math.abs((xs[j] ?? 0) - x) < gap);
    let free = 0;
    while (near.includes(free)) free += 1;
    levels[i] = free;
  }
  return levels;
}

/** Black or white, whichever reads better on a colour `#rrggbb` (WCAG relative luminance). */
export function inkOn(colour: string): '#000' | '#fff' {
  const [r, g, b] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  // Contrast with black equals contrast with white at a luminance of .179.
  return 0.2126 * r + 0.7152 * g + 0.0722 * b > 0.179 ? '#000' : '#fff';
}

type Placements = ReadonlyMap<string, number>;

function placementsOf(payload: Payload, factor: string | undefined): Placements {
  return (factor === undefined ? payload.sort?.placements : payload.arrays.get(factor)) ?? new Map();
}

/** The statements of the Q-set, then those that are placed but not described: a card shows their id. */
function statementsOf(payload: Payload, placements: Placements): Statement[] {
  const known = new Set(payload.statements.map((each) => each.id));
  const unknown = [...placements.keys()].filter((id) => !known.has(id));
  return [...payload.statements, ...unknown.map((id) => ({ id, text: { und: id } }))];
}

function columnsOf(distribution: readonly Column[], placements: Placements): Column[] {
  const used = new Set(placements.values());
  const given = distribution.filter((column) => column.capacity > 0 || used.has(column.value));
  const values = new Set(given.map((column) => column.value));
  const added = [...used].filter((value) => !values.has(value)).map((value) => ({ value, capacity: 0 }));
  return [...given, ...added].sort((a, b) => a.value - b.value);
}

function disagreements(payload: Payload, placements: Placements, factor: string | undefined): Problem[] {
  if (payload.distribution.length === 0) return [];
  const path = factor === undefined ? '/sort/placements' : '/arrays';
  const values = new Set(payload.distribution.map((column) => column.value));
  const astray = [...placements]
    .filter(([, value]) => !values.has(value))
    .map(([id, value]): Problem => ({ code: 'no-column', path: `${path}: ${id}`, found: String(value) }));
  // A free sort may put more statements in a column than the grid shows; an array and a forced sort may not.
  const exact = factor !== undefined || payload.forced;
  const overfull = payload.distribution.flatMap((column): Problem[] => {
    const count = [...placements.values()].filter((value) => value === column.value).length;
    if (!exact || count <= column.capacity) return [];
    const found = `${place(column.value, 'en')}: ${count} > ${column.capacity}`;
    return [{ code: 'overfull', path: factor === undefined ? path : `${path}: ${factor}`, found }];
  });
  return [...astray, ...overfull];
}

function inOrder(
  payload: Payload,
  statements: readonly Statement[],
  value: number,
  factor: string | undefined,
): readonly Statement[] {
  if (factor !== undefined) {
    const z = payload.z.get(factor);
    // sort() is stable: those without z, and ties, keep the order of the Q-set.
    return z === undefined ? statements : [...statements].sort((a, b) => (z.get(b.id) ?? 0) - (z.get(a.id) ?? 0));
  }
  const order = payload.sort?.order.get(value) ?? [];
  const at = (statement: Statement): number => {
    const index = order.indexOf(statement.id);
    return index < 0 ? order.length : index;
  };
  return [...statements].sort((a, b) => at(a) - at(b));
}

function poleAt(poles: Poles, index: number, columns: number): Text | undefined {
  return index === 0 ? poles.low : index === columns - 1 ? poles.high : undefined;
}

function toneOf(value: number, scale: readonly Column[]): number {
  const low = scale[0]?.value ?? 0;
  const high = scale.at(-1)?.value ?? 0;
  return high === low ? 4 : Math.round((8 * (value - low)) / (high - low));
}

/** The widest pair of corners that is at least two rows high and a quarter of the grid wide, and leaves its middle alone. */
function cornersOf(heights: readonly number[]): Corners | undefined {
  const tallest = Math.max(0, ...heights);
  for (let columns = Math.floor(heights.length / 3); columns * 4 >= heights.length && columns > 0; columns -= 1) {
    const fromRow = Math.max(...heights.slice(0, columns), ...heights.slice(-columns));
    if (tallest - fromRow >= 2) return { columns, fromRow };
  }
  return undefined;
}

interface At {
  readonly value: number;
  readonly row: number;
  readonly of: number;
}

function cardMaker(
  payload: Payload,
  statements: readonly Statement[],
  language: string,
  factor: string | undefined,
): (statement: Statement, at?: At) => Card {
  const words = wordsFor(language);
  const numbers = numbersOf(statements);
  const marked = payload.view.markers === 'symbols';
  return (statement, at) => {
    const number = numbers.get(statement.id) ?? statement.id;
    const label = statement.id.length <= 6 ? statement.id : number;
    const text = say(statement.text, language) ?? { text: statement.id, language: 'und', standIn: false };
    const parts = {
      distinguishing:
        marked && factor !== undefined ? payload.distinguishing.get(factor)?.get(statement.id) : undefined,
      consensus: marked && factor !== undefined && payload.consensus.has(statement.id),
      tied: factor !== undefined && payload.tied.get(factor)?.has(statement.id) === true,
    };
    return {
      id: statement.id,
      label,
      number,
      text,
      shown: shownOf(payload, statement, text, language),
      z: factor === undefined ? undefined : payload.z.get(factor)?.get(statement.id),
      ...parts,
      comment: factor === undefined ? payload.sort?.comments.get(statement.id) : undefined,
      name: nameOf(label, text, at, parts, words),
    };
  };
}

function shownOf(payload: Payload, statement: Statement, text: Said, language: string): Said | undefined {
  if (payload.view.text === 'number') return undefined;
  return payload.view.text === 'short' ? (say(statement.short, language) ?? text) : text;
}

function nameOf(
  label: string,
  text: Said,
  at: At | undefined,
  marks: Pick<Card, 'distinguishing' | 'consensus' | 'tied'>,
  words: Words,
): string {
  const { distinguishing, consensus, tied } = marks;
  return [
    text.text === label ? `${label}.` : `${label}. ${ended(text.text)}`,
    at === undefined ? `${words.withoutPlace}.` : words.inColumn(at.value, at.row + 1, at.of),
    ...(distinguishing === undefined ? [] : [words.distinguishing(distinguishing.direction, distinguishing.mark)]),
    ...(consensus ? [words.consensus] : []),
    ...(tied ? [words.tied] : []),
  ].join(' ');
}

function ended(sentence: string): string {
  return /[.!?…]["'”’)]*$/.test(sentence.trim()) ? sentence.trim() : `${sentence.trim()}.`;
}

/** A short number for every statement: its own, else the digits that its id ends in where these are unique, else its place. */
function numbersOf(statements: readonly Statement[]): Map<string, string> {
  const endings = statements.map((each) => /0*([0-9]{1,4})$/.exec(each.id)?.[1] ?? '');
  const telling = !endings.includes('') && new Set(endings).size === statements.length;
  const own = statements.some((each) => each.number !== undefined);
  return new Map(
    statements.map((each, i) => [each.id, !own && telling ? (endings[i] ?? '') : String(each.number ?? i + 1)]),
  );
}

function larger(one: Distinguishing, other: Distinguishing | undefined): boolean {
  return other === undefined || (one.difference ?? 0) > (other.difference ?? 0);
}

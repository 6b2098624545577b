import type { ContrastResult } from '../distinguish.js';
import { decimal, signed } from '../numbers.js';
import type { Scores } from '../score.js';
import { inLanguage, languageOf } from '../study.js';
import { provenanceOf } from '../views/provenance.js';
import { EDGE, foot, head, WIDTH } from './frame.js';
import { areaOf, colourOf, INK, type Picture, type PictureOptions, shapeOf } from './picture.js';
import { plainTable } from './plain-table.js';
import { profileName } from './profile-names.js';
import { type Sheet, sheet } from './sheet.js';
import { widthOf, wrap } from './text-width.js';
import { type PictureWords, pictureWords } from './words.js';

/** What the dot plot shows, and in which order. */
export interface ZOptions extends PictureOptions {
  /** Distinguishing and consensus statements; those of an analysis where absent. */
  readonly contrasts?: ContrastResult;
  /** Order of the statements: by the spread of z over factors (the default), as in the Q-set, or by one factor's z. */
  readonly sortBy?: 'spread' | 'statement' | (string & {});
}

/** One statement's row. */
interface Row {
  readonly id: string;
  readonly text: string;
  readonly lines: readonly string[];
  readonly z: readonly number[];
  readonly filled: readonly boolean[];
  readonly spread: number;
  readonly consensus: boolean;
}

const TEXT_LEFT = 56;
const LEFT = 420;
const RIGHT = 818;

/**
 * The z-scores of all statements on all factors, a row a statement: a mark per factor with the band within which no
 * difference can be shown. Filled marks differ from every other factor at .05; statements without any difference stand last.
 */
export function plotZ(scores: Scores & { readonly contrasts?: ContrastResult }, options: ZOptions = {}): Picture {
  const { study, z } = scores;
  const language = languageOf(study, options.language);
  const words = pictureWords(language);
  const contrasts = options.contrasts ?? scores.contrasts;
  const rows = rowsOf(scores, contrasts, language, options.sortBy ?? 'spread');
  const shown = provenanceOf(study, { profiles: z.columns, sorts: scores.loadings.rows });
  const on = sheet();
  const title = words.zTitle(z.columns.length);
  const consensus = rows.filter((r) => r.consensus).length;
  const sub =
    contrasts && z.columns.length > 1
      ? words.zSub(rows.length, standing(rows, z.columns, words), consensus)
      : words.zSubPlain(rows.length);
  const top = head(on, shown, language, title, sub);
  const legendBottom = legend(on, scores, contrasts, top + 4, words, language);
  const bottom = dots(on, scores, rows, legendBottom, words, language);
  const halves = criticalDifferences(scores);
  const note = words.zFoot(
    decimal(Math.min(...halves), 2, language),
    decimal(Math.max(...halves), 2, language),
    z.columns.length,
  );
  const height = foot(on, shown, language, bottom, note, scores.steps);
  const text = [
    title,
    '',
    plainTable(
      [words.statement, ...z.columns, words.spread],
      rows.map((r) => [
        r.id,
        ...r.z.map((v, f) => signed(v, 2, language) + (r.filled[f] ? '*' : '')),
        decimal(r.spread, 2, language),
      ]),
    ),
    '',
    ...rows.map((r) => `${r.id}  ${r.text}`),
    '',
    `* ${words.filled}`,
    note,
  ].join('\n');
  return on.picture(WIDTH, height, `${title}. ${sub}`, {
    kind: 'z-scores',
    title,
    language,
    text,
    provenance: inLanguage(shown.line, language, 'en'),
  });
}

function rowsOf(scores: Scores, contrasts: ContrastResult | undefined, language: string, sortBy: string): Row[] {
  const { study, z } = scores;
  const distinguishing = z.columns.map(
    (name) => new Set((contrasts?.distinguishing[name] ?? []).map((d) => d.statement)),
  );
  const consensus = new Set(contrasts?.consensus ?? []);
  const rows = z.rows.map((id, i): Row => {
    const values = z.values[i]!;
    const text = inLanguage(study.statements[i]!.text, language, study.study.defaultLanguage);
    return {
      id,
      text,
      lines: wrap(text, LEFT - TEXT_LEFT - 12, 12),
      z: values,
      filled: distinguishing.map((set) => set.has(id)),
      spread: spreadOf(values),
      consensus: consensus.has(id),
    };
  });
  const factor = z.columns.indexOf(sortBy);
  const order = (a: Row, b: Row): number =>
    factor >= 0 ? b.z[factor]! - a.z[factor]! : sortBy === 'spread' ? b.spread - a.spread : 0;
  const sorted = [...rows].sort(order);
  return sortBy === 'spread' ? [...sorted.filter((r) => !r.consensus), ...sorted.filter((r) => r.consensus)] : sorted;
}

/** Standard deviation over the factors, n − 1; 0 for one factor. */
function spreadOf(values: readonly number[]): number {
  if (values.length < 2) return 0;
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1));
}

/** A sentence on the first row, where one profile alone differs from all others. */
function standing(rows: readonly Row[], names: readonly string[], words: PictureWords): string {
  const first = rows[0];
  if (first?.filled.filter(Boolean).length !== 1) return '';
  return words.zAlone(first.id, names[first.filled.indexOf(true)]!);
}

/** 1.96 standard errors of the difference, for each pair of factors. */
function criticalDifferences({ standardErrorOfDifference: sed }: Scores): number[] {
  const pairs = sed.values.flatMap((row, i) => row.filter((_, j) => j > i));
  return (pairs.length ? pairs : [sed.values[0]![0]!]).map((v) => 1.96 * v);
}

function legend(
  on: Sheet,
  scores: Scores,
  contrasts: ContrastResult | undefined,
  top: number,
  words: PictureWords,
  language: string,
): number {
  const { study, z } = scores;
  z.columns.forEach((name, f) => {
    const y = top + 8 + f * 19;
    on.symbol(EDGE + 7, y, shapeOf(f), areaOf(f), { fill: colourOf(f), stroke: colourOf(f) });
    on.text(EDGE + 20, y + 4, name, { bold: true, size: 12.5 });
    const profile = profileName(study, name, language) ?? '';
    on.text(EDGE + 42, y + 4, profile, { size: 12.5 });
    const count = contrasts?.distinguishing[name]?.length;
    if (count !== undefined)
      on.text(EDGE + 50 + widthOf(profile, 12.5), y + 4, words.distinguishing(count), { size: 12.5, colour: INK.soft });
  });
  const x = 520;
  const lines = [words.bandsApart, words.bandsOverlap, words.filled];
  lines.forEach((line, i) => {
    on.text(x + 74, top + 31 + i * 19 - 19 + 4, line, { size: 12 });
  });
  band(on, x + 14, top + 12, 14);
  band(on, x + 46, top + 12, 14);
  band(on, x + 24, top + 31, 14);
  band(on, x + 38, top + 31, 14);
  on.symbol(x + 18, top + 50, 'circle', 62, { fill: colourOf(0), stroke: colourOf(0) });
  on.symbol(x + 44, top + 50, 'circle', 62, { fill: INK.paper, stroke: colourOf(0), width: 1.8 });
  return top + Math.max(z.columns.length, 3) * 19 + 14;
}

function dots(
  on: Sheet,
  scores: Scores,
  rows: readonly Row[],
  top: number,
  words: PictureWords,
  language: string,
): number {
  const names = scores.z.columns;
  const all = rows.flatMap((r) => r.z);
  const low = Math.floor(Math.min(-1, ...all.map((v) => v - 0.4)) * 4) / 4;
  const high = Math.ceil(Math.max(1, ...all.map((v) => v + 0.4)) * 4) / 4;
  const x = (v: number): number => LEFT + ((v - low) / (high - low)) * (RIGHT - LEFT);
  const ticks = Array.from({ length: Math.floor(high) - Math.ceil(low) + 1 }, (_, i) => Math.ceil(low) + i);

  on.text(TEXT_LEFT, top + 20, words.statement, { bold: true });
  on.text(LEFT, top + 2, words.disagree, { bold: true, size: 11.5 });
  on.text(x(0), top + 2, 'z', { bold: true, align: 'center' });
  on.text(RIGHT, top + 2, words.agree, { bold: true, align: 'right', size: 11.5 });
  on.text(WIDTH - EDGE, top + 20, words.spread, { bold: true, align: 'right', size: 11.5 });
  const first = top + 26;
  const heights = rows.map((r) => 12 + r.lines.length * 14);
  const last = first + heights.reduce((sum, h) => sum + h, 0);
  for (const t of ticks) {
    on.text(x(t), first - 6, signed(t, 0, language), { align: 'center', size: 11, colour: INK.soft });
    on.rule(x(t), first, x(t), last, { stroke: t === 0 ? INK.edge : INK.rule });
    on.text(x(t), last + 14, signed(t, 0, language), { align: 'center', size: 11, colour: INK.soft });
  }
  const half = (1.96 / Math.SQRT2) * ((x(1) - x(0)) as number);
  const tops = heights.map((_, i) => first + heights.slice(0, i).reduce((sum, h) => sum + h, 0));
  const middle = (i: number): number => tops[i]! + heights[i]! / 2;
  rows.forEach((row, i) => {
    const dashed = row.consensus && !rows[i - 1]?.consensus && i > 0;
    on.rule(
      EDGE,
      tops[i]!,
      WIDTH - EDGE,
      tops[i]!,
      dashed ? { stroke: INK.ink, dash: [3, 2.5] } : { stroke: i === 0 ? INK.edge : INK.rule },
    );
    on.text(EDGE, middle(i), row.id, { middle: true, size: 11.5, colour: INK.soft });
    on.text(TEXT_LEFT, middle(i) - (row.lines.length - 1) * 7.8, row.lines, { middle: true });
    on.text(WIDTH - EDGE, middle(i), decimal(row.spread, 2, language), { align: 'right', middle: true });
    if (row.consensus) on.text(RIGHT + 8, middle(i), words.noDifference, { align: 'right', middle: true, size: 11.5 });
    if (names.length > 1) ends(on, row, names, x, middle(i), half, scores);
  });
  rows.forEach((row, i) => {
    names.forEach((name, f) => {
      band(on, x(row.z[f]!), middle(i), half * scores.characteristics[name]!.standardError);
    });
  });
  names.forEach((_, f) => {
    for (const filled of [false, true]) {
      rows.forEach((row, i) => {
        if (row.filled[f] !== filled) return;
        const shift = nudged(row.z.map((v) => x(v)))[f]!;
        on.symbol(x(row.z[f]!), middle(i) + shift, shapeOf(f), areaOf(f), {
          fill: filled ? colourOf(f) : INK.paper,
          stroke: colourOf(f),
          width: 1.8,
        });
      });
    }
  });
  on.rule(EDGE, last, WIDTH - EDGE, last, { stroke: INK.edge });
  return last + 26;
}

/** The names of the outermost factors beside their bands, bold where they differ from every other. */
function ends(
  on: Sheet,
  row: Row,
  names: readonly string[],
  x: (v: number) => number,
  middle: number,
  half: number,
  scores: Scores,
): void {
  const lowest = row.z.indexOf(Math.min(...row.z));
  const highest = row.z.indexOf(Math.max(...row.z));
  const gap = (f: number): number => half * scores.characteristics[names[f]!]!.standardError + 5;
  const style = (f: number): { size: number; bold: boolean; middle: true } => ({
    size: 11,
    bold: row.filled[f]!,
    middle: true,
  });
  on.text(x(row.z[lowest]!) - gap(lowest), middle, names[lowest]!, { ...style(lowest), align: 'right' });
  on.text(x(row.z[highest]!) + gap(highest), middle, names[highest]!, style(highest));
}

function band(on: Sheet, x: number, y: number, half: number): void {
  on.rect(x - half, y - 6, x + half, y + 6, { fill: INK.edge, opacity: 0.26, radius: 6 });
}

/** Shifts up or down for marks that would hide each other; the horizontal place stays exact. */
function nudged(places: readonly number[]): number[] {
  const order = places.map((_, f) => f).sort((a, b) => places[a]! - places[b]!);
  const shifts = places.map(() => 0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && places[order[to]!]! - places[order[to - 1]!]! < 9) to++;
    const crowd = order.slice(from, to);
    if (crowd.length > 1)
      crowd.forEach((f, i) => {
        shifts[f] = i % 2 === 0 ? -4 : 4;
      });
    from = to;
  }
  return shifts;
}

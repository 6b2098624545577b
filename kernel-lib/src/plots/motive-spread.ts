import { away, type ChanceBand } from '../motives/chance-band.js';
import type { CategorySpread, MotiveSpread } from '../motives/spread.js';
import { decimal, signed } from '../numbers.js';
import { inLanguage, languageOf } from '../study.js';
import { provenanceOf } from '../views/provenance.js';
import { categoryInSentence, categoryLines, categoryName } from './category-names.js';
import { bandStrip, gridScale, type Scale } from './chance-strip.js';
import { EDGE, foot, head, WIDTH } from './frame.js';
import { type MotiveWords, motiveWords } from './motive-words.js';
import { colourOf, INK, type Picture, type PictureOptions } from './picture.js';
import { plainTable } from './plain-table.js';
import { type Sheet, sheet } from './sheet.js';

const LEFT = 208;
const RIGHT = 664;
const LEAST_ROW = 40;
const MOST_STACK = 72;

/**
 * How varied a whole group is: a row a motive, in it one mark a sort at the motive's mean place, over what chance gives.
 * Filled marks are clearly high or low; ringed ones only for a motive named beforehand.
 */
export function plotMotiveSpread(spread: MotiveSpread, options: PictureOptions = {}): Picture {
  const { study, sorts, categories } = spread;
  const language = languageOf(study, options.language);
  const words = motiveWords(language);
  const shown = provenanceOf(study, { sorts });
  const bySpread = [...categories].sort((a, b) => b.sd - a.sd);
  const name = (category: CategorySpread): string => categoryInSentence(study, category.id, language);
  const title = words.spreadTitle(name(bySpread[0]!), name(bySpread.at(-1)!), sorts.length);
  const only = spread.bands.length === 1 ? spread.bands[0]! : null;
  const sub =
    spread.bands.length === 0
      ? words.spreadSub(null)
      : words.spreadSub(decimal(only?.sd ?? spread.bands[0]!.sd, 2, language));
  const on = sheet();
  const top = head(on, shown, language, title, sub) + 14;
  on.text(EDGE, top + 10, words.spreadHead, { size: 13.5, bold: true });
  const scale = gridScale(study, LEFT, RIGHT);
  const first = scale.head(on, top + 18, language);
  columnHeads(on, first - 6, words);
  let y = first;
  for (const category of bySpread) y = spreadRow(on, spread, category, y, scale, words, language);
  const bottom = legend(on, y + 8, words);
  const note = noteOf(spread, words, language);
  const height = foot(on, shown, language, bottom, note, spread.steps);
  return on.picture(WIDTH, height, `${title}. ${sub}`, {
    kind: 'motive-spread',
    title,
    language,
    text: textOf(spread, bySpread, title, note, words, language),
    provenance: inLanguage(shown.line, language, 'en'),
  });
}

function columnHeads(on: Sheet, y: number, words: MotiveWords): void {
  on.text(728, y, words.mean, { align: 'right', colour: INK.soft });
  on.text(778, y, words.sd, { align: 'right', colour: INK.soft });
  on.text(WIDTH - EDGE, y, words.outside, { align: 'right', colour: INK.soft });
}

/** The band for one category: all are of one size, or each is found by the number of its statements. */
function bandFor({ study, bands }: MotiveSpread, id: string): ChanceBand | undefined {
  const cards = study.statements.filter((s) => s.category === id).length;
  return bands.find((band) => band.cards === cards);
}

function spreadRow(
  on: Sheet,
  spread: MotiveSpread,
  category: CategorySpread,
  y: number,
  scale: Scale,
  words: MotiveWords,
  language: string,
): number {
  const { study, sorts } = spread;
  const band = bandFor(spread, category.id);
  const stacks = new Map<number, number>();
  for (const value of category.values) stacks.set(value, (stacks.get(value) ?? 0) + 1);
  const highest = Math.max(...stacks.values());
  const step = Math.min(7, MOST_STACK / highest);
  const bottom = y + Math.max(LEAST_ROW, highest * step + 14);
  if (band) bandStrip(on, scale, band, y, bottom);
  const zero = scale.x(band?.centre ?? 0);
  on.rule(zero, y, zero, bottom, { stroke: INK.ink });
  for (const [value, count] of stacks) {
    for (let i = 0; i < count; i++) mark(on, scale.x(value), bottom - 6 - i * step, step, standing(value, band));
  }
  const mean = scale.x(category.mean);
  on.rule(mean, y + 2, mean, bottom - 1, { stroke: colourOf(1), width: 2 });
  const middle = (y + bottom) / 2;
  const lines = categoryLines(study, category.id, language, LEFT - EDGE - 30, 12.5);
  on.text(EDGE, middle - (lines.length - 1) * 8, lines, { size: 12.5, middle: true });
  on.text(728, middle, signed(category.mean, 2, language), { align: 'right', middle: true, size: 13 });
  on.text(778, middle, decimal(category.sd, 2, language), { align: 'right', middle: true, size: 13, bold: true });
  const chance = band?.namedBeforehand && band.pickedAfterLooking;
  if (!chance) return bottom;
  const picked = band.reachable.find((r) => r.value === chance.value)!;
  on.text(WIDTH - EDGE, middle - 7, String(category.high + category.low), { align: 'right', middle: true, size: 13 });
  on.text(WIDTH - EDGE, middle + 8, words.expected(decimal(picked.chance * sorts.length, 1, language)), {
    align: 'right',
    middle: true,
    size: 11,
    colour: INK.soft,
  });
  return bottom;
}

type Standing = 'within' | 'named' | 'clear';

function standing(value: number, band: ChanceBand | undefined): Standing {
  if (!band?.namedBeforehand || !band.pickedAfterLooking) return 'within';
  const distance = away(value, band.centre);
  return distance >= band.pickedAfterLooking.value
    ? 'clear'
    : distance >= band.namedBeforehand.value
      ? 'named'
      : 'within';
}

function mark(on: Sheet, x: number, y: number, step: number, how: Standing): void {
  const area = Math.max(4, (step * 0.8) ** 2 * 0.785);
  const fill = how === 'clear' ? colourOf(0) : how === 'named' ? INK.paper : INK.edge;
  on.symbol(x, y, how === 'clear' ? 'square' : 'circle', area, {
    fill,
    stroke: how === 'within' ? INK.edge : colourOf(0),
    width: how === 'named' ? 1.5 : 0.8,
  });
}

function legend(on: Sheet, y: number, words: MotiveWords): number {
  let x = EDGE;
  const samples: readonly (readonly [Standing, string])[] = [
    ['within', words.markWithin],
    ['named', words.markNamed],
    ['clear', words.markClear],
  ];
  for (const [how, label] of samples) {
    mark(on, x + 5, y + 9, 8, how);
    on.text(x + 16, y + 13, label, { size: 11.5 });
    x += 30 + label.length * 6.3;
  }
  on.rule(x + 4, y + 2, x + 4, y + 16, { stroke: colourOf(1), width: 2 });
  on.text(x + 14, y + 13, words.groupMean, { size: 11.5 });
  return y + 28;
}

function noteOf({ bands, sorts, study }: MotiveSpread, words: MotiveWords, language: string): string {
  const grid = study.distribution.map((c) => c.capacity).join(',');
  return bands
    .map(({ cards, places, sd, reachable, namedBeforehand, pickedAfterLooking }) => {
      const said = words.bandFoot(cards, places, grid, decimal(sd, 2, language));
      return namedBeforehand && pickedAfterLooking
        ? said +
            words.spreadFoot(
              sorts.length,
              [namedBeforehand, pickedAfterLooking].map(({ value }) => [
                decimal(value, 2, language),
                decimal(reachable.find((r) => r.value === value)!.chance * sorts.length, 1, language),
              ]),
            )
        : `${said}${words.noBand}`;
    })
    .join(' ');
}

function textOf(
  spread: MotiveSpread,
  ranked: readonly CategorySpread[],
  title: string,
  note: string,
  words: MotiveWords,
  language: string,
): string {
  const { study, sorts } = spread;
  const summary = plainTable(
    [words.motive, words.mean, words.sd, words.verdict['clearly-high'], words.verdict['clearly-low']],
    ranked.map((c) => [
      categoryName(study, c.id, language),
      signed(c.mean, 2, language),
      decimal(c.sd, 2, language),
      String(c.high),
      String(c.low),
    ]),
  );
  const each = plainTable(
    ['', ...ranked.map((c) => c.id)],
    sorts.map((sort, s) => [sort, ...ranked.map((c) => signed(c.values[s]!, 2, language))]),
  );
  return [title, '', summary, '', each, '', note].join('\n');
}

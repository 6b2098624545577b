import type { ChanceBand } from '../motives/chance-band.js';
import type { CategoryMean, MotiveMix } from '../motives/mix.js';
import type { FactorNearness } from '../motives/nearness.js';
import { decimal, gridPlace, percent, signed, upToOne } from '../numbers.js';
import { inLanguage, languageOf, type Study } from '../study.js';
import { methodInWords } from '../views/method-words.js';
import { provenanceOf } from '../views/provenance.js';
import { categoryInSentence, categoryLines, categoryName, commonSize } from './category-names.js';
import { bandLegend, bandOf, bandStrip, gridScale, type Scale } from './chance-strip.js';
import { EDGE, foot, head, WIDTH } from './frame.js';
import { hatched } from './hatch.js';
import { type MotiveWords, motiveWords } from './motive-words.js';
import { areaOf, colourOf, INK, type Picture, type PictureOptions, shapeOf } from './picture.js';
import { plainTable } from './plain-table.js';
import { profileName } from './profile-names.js';
import { type Sheet, sheet } from './sheet.js';
import { widthOf, wrap } from './text-width.js';

const LEFT = 208;
const RIGHT = 664;
const FIGURE = 716;
const ROW = 36;

/**
 * What may be said of one sort: the mean place of each motive against what chance gives, the axis from own benefit to
 * community, the cards about the task one by one, and nearness to the profiles of its study with what they leave unexplained.
 * The subject is always the sort, never the person.
 */
export function plotMotiveMix(mix: MotiveMix, options: PictureOptions = {}): Picture {
  const { study, categories } = mix;
  const language = languageOf(study, options.language);
  const words = motiveWords(language);
  const factors = mix.nearness.factors.map((f) => f.factor);
  const shown = provenanceOf(study, { sorts: [mix.sort], profiles: factors });
  const on = sheet();
  const title = `${words.sort(mix.sort)}: ${titleOf(mix, words, language)}`;
  const ranked = [...categories].sort((a, b) => b.mean - a.mean);
  let y = head(on, shown, language, title, words.mixSub(categories.length));
  y = means(on, mix, ranked, y + 14, words, language);
  y = axis(on, mix, y + 14, words, language);
  y = taskCards(on, mix, y + 14, words, language);
  y = nearness(on, mix, y + 14, words, language);
  const closing = closingOf(mix, words, language);
  const lines = wrap(closing, WIDTH - 2 * EDGE - 120, 12.5);
  on.text(EDGE, y + 18, lines, { size: 12.5 });
  const note = words.mixFoot(bandFoot(mix, words, language), categories.length);
  const height = foot(on, shown, language, y + 18 + lines.length * 16.5, note, mix.steps);
  return on.picture(WIDTH, height, `${title}. ${closing}`, {
    kind: 'motive-mix',
    title,
    language,
    text: textOf(mix, ranked, title, closing, words, language),
    provenance: inLanguage(shown.line, language, 'en'),
  });
}

/** What stands out, worst case first: what is clear, then what is so only for a motive named beforehand. */
function titleOf({ study, categories, bands }: MotiveMix, words: MotiveWords, language: string): string {
  if (categories.every((c) => c.verdict === 'no-verdict')) return words.ranksOnly;
  const named = (verdict: CategoryMean['verdict'], high: boolean): string[] =>
    categories
      .filter((c) => c.verdict === verdict && c.mean > bandOf(bands, c.cards.length).centre === high)
      .map((c) => categoryInSentence(study, c.id, language));
  const said = [
    [named('clearly-high', true), words.clearlyHigh],
    [named('clearly-low', false), words.clearlyLow],
    [named('only-if-named-beforehand', true), words.highIfNamed],
    [named('only-if-named-beforehand', false), words.lowIfNamed],
  ] as const;
  const parts = said.filter(([names]) => names.length > 0).map(([names, sentence]) => sentence(names));
  return parts.length > 0 ? parts.join('; ') : words.allWithinChance;
}

function means(
  on: Sheet,
  mix: MotiveMix,
  ranked: readonly CategoryMean[],
  top: number,
  words: MotiveWords,
  language: string,
): number {
  const { study, bands } = mix;
  const size = commonSize(ranked.map((c) => c.cards.length));
  on.text(EDGE, top + 10, words.meanPlace(size === undefined ? words.theirCards : words.cardsPerMotive(size)), {
    size: 13.5,
    bold: true,
  });
  const scale = gridScale(study, LEFT, RIGHT);
  const first = scale.head(on, top + 18, language);
  on.text(FIGURE, first - 6, words.mean, { align: 'right', colour: INK.soft });
  const last = first + ranked.length * ROW;
  ranked.forEach((category, r) => {
    bandStrip(on, scale, bandOf(bands, category.cards.length), first + r * ROW, first + (r + 1) * ROW);
  });
  const zero = scale.x(bandOf(bands, ranked[0]!.cards.length).centre);
  on.rule(zero, first, zero, last, { stroke: INK.ink });
  ranked.forEach((category, r) => {
    meanRow(on, mix, category, first + r * ROW, scale, words, language);
  });
  const below = bandLegend(on, bands, LEFT, last + 8, words, language);
  return below;
}

function meanRow(
  on: Sheet,
  { study, bands }: MotiveMix,
  category: CategoryMean,
  y: number,
  scale: Scale,
  words: MotiveWords,
  language: string,
): void {
  const band = bandOf(bands, category.cards.length);
  const clear = category.verdict === 'clearly-high' || category.verdict === 'clearly-low';
  const bold = clear || category.verdict === 'only-if-named-beforehand';
  const lines = categoryLines(study, category.id, language, LEFT - EDGE - 30, 12.5, bold);
  on.text(EDGE, y + ROW / 2 - (lines.length - 1) * 8, lines, { size: 12.5, bold, middle: true });
  const middle = y + 11;
  const colour = bold ? INK.ink : INK.soft;
  on.rule(scale.x(band.centre), middle, scale.x(category.mean), middle, { stroke: colour, width: bold ? 2.6 : 1.6 });
  on.symbol(scale.x(category.mean), middle, 'circle', bold ? 120 : 84, {
    fill: clear ? INK.ink : INK.paper,
    stroke: colour,
    width: bold ? 2.6 : 1.8,
  });
  const met = new Map<number, number>();
  for (const { value } of category.cards) {
    const at = met.get(value) ?? 0;
    met.set(value, at + 1);
    card(on, scale.x(value), y + ROW - 6 - at * 5.5);
  }
  on.text(FIGURE, y + ROW / 2, signed(category.mean, 2, language), { align: 'right', middle: true, size: 13, bold });
  const verdict = verdictKey(category, band);
  const said = wrap(words.verdict[verdict], WIDTH - EDGE - FIGURE - 12, 11.5, clear);
  on.text(FIGURE + 12, y + ROW / 2 - (said.length - 1) * 7.5, said, {
    size: 11.5,
    middle: true,
    bold: clear,
    colour: bold ? INK.ink : INK.soft,
  });
}

function card(on: Sheet, x: number, y: number): void {
  on.rect(x - 4, y - 2, x + 4, y + 2, { fill: INK.paper, stroke: INK.ink, radius: 0.5 });
}

function verdictKey(category: CategoryMean, band: ChanceBand): keyof MotiveWords['verdict'] {
  if (category.verdict !== 'only-if-named-beforehand') return category.verdict;
  return category.mean > band.centre ? 'high-if-named' : 'low-if-named';
}

/** One line from community to own benefit, with a grey stretch of one SD of chance. */
function axis(on: Sheet, { axis: found, study }: MotiveMix, top: number, words: MotiveWords, language: string): number {
  if (!found) return top - 14;
  on.text(EDGE, top + 10, words.axisHead, { size: 13.5, bold: true });
  const sub = words.axisSub(signed(found.value, 2, language), decimal(found.sd, 2, language));
  on.text(EDGE + widthOf(words.axisHead, 13.5, true) + 6, top + 10, sub, { size: 11.5, colour: INK.soft });
  const y = top + 40;
  const scale = gridScale(study, LEFT, RIGHT);
  const middle = (LEFT + RIGHT) / 2;
  const reach = Math.max(scale.high - scale.low, 1);
  const x = (value: number): number =>
    middle + (Math.max(-reach / 2, Math.min(reach / 2, value)) / reach) * (RIGHT - LEFT);
  const ends = [
    found.community.map((id) => categoryInSentence(study, id, language)).join(', '),
    categoryInSentence(study, found.self, language),
  ];
  const left = wrap(`← ${ends[0]}`, LEFT - EDGE - 14, 11.5);
  const right = wrap(`${ends[1]} →`, WIDTH - EDGE - RIGHT - 14, 11.5);
  on.text(EDGE, y - (left.length - 1) * 7.5, left, { size: 11.5, middle: true });
  on.text(RIGHT + 14, y - (right.length - 1) * 7.5, right, { size: 11.5, middle: true });
  on.rect(x(-found.sd), y - 9, x(found.sd), y + 9, { fill: INK.band });
  on.rule(LEFT, y, RIGHT, y, { stroke: INK.edge });
  on.rule(middle, y - 9, middle, y + 9, { stroke: INK.ink });
  on.symbol(x(found.value), y, 'circle', 100, { fill: INK.paper, stroke: INK.ink, width: 2.2 });
  on.text(LEFT, y + 29, `${words.axisBand}. ${words.axisNot}`, { size: 11.5, colour: INK.soft });
  return y + 35;
}

function taskCards(
  on: Sheet,
  { taskCards: cards, categories, study }: MotiveMix,
  top: number,
  words: MotiveWords,
  language: string,
): number {
  if (cards.length === 0) return top - 14;
  const category = categories.find((c) => c.cards[0]?.statement === cards[0]!.statement)!;
  const title = words.taskHead(categoryName(study, category.id, language).replace(/:.*$/, ''));
  on.text(EDGE, top + 10, title, { size: 13.5, bold: true });
  on.text(EDGE + widthOf(title, 13.5, true) + 6, top + 10, words.taskSub, { size: 11.5, colour: INK.soft });
  let y = top + 30;
  for (const { statement, value } of cards) {
    const text = study.statements.find((s) => s.id === statement)!.text;
    const lines = wrap(inLanguage(text, language, study.study.defaultLanguage), WIDTH - LEFT - EDGE, 12);
    on.text(EDGE + 34, y, gridPlace(value, language), { size: 12.5, bold: true, align: 'right' });
    card(on, EDGE + 48, y - 4);
    on.text(EDGE + 64, y, statement, { size: 11.5, colour: INK.soft });
    on.text(EDGE + 108, y, lines, { size: 12 });
    y += lines.length * 15.6 + 3;
  }
  return y - 8;
}

/** Squared loadings as bars from 0 to 1, the opposite side hatched, and the unexplained part as a bar of its own. */
function nearness(
  on: Sheet,
  { nearness: near, study }: MotiveMix,
  top: number,
  words: MotiveWords,
  language: string,
): number {
  const title = words.nearnessHead(near.factors.length);
  on.text(EDGE, top + 10, title, { size: 13.5, bold: true });
  on.text(EDGE + widthOf(title, 13.5, true) + 6, top + 10, words.nearnessSub[near.by], {
    size: 11.5,
    colour: INK.soft,
  });
  const first = top + 22;
  const order = near.factors.map((factor, f) => ({ factor, f })).sort((a, b) => b.factor.share - a.factor.share);
  const rows = order.map(({ factor, f }) => ({ factor, f, lines: nameLines(study, factor, language) }));
  const heights = [...rows.map(({ lines }) => 12 + lines.length * 15), 27];
  const last = first + heights.reduce((sum, h) => sum + h, 0);
  const x = (share: number): number => LEFT + share * (RIGHT - LEFT);
  for (const share of [0, 0.5, 1])
    on.rule(x(share), first, x(share), last, { stroke: share === 0 ? INK.ink : INK.rule });
  let y = first;
  rows.forEach(({ factor, f, lines }, r) => {
    const middle = y + heights[r]! / 2;
    on.symbol(EDGE + 7, middle - (lines.length - 1) * 7.8, shapeOf(f), areaOf(f), {
      fill: colourOf(f),
      stroke: colourOf(f),
    });
    on.text(EDGE + 20, middle - (lines.length - 1) * 7.8, lines, { size: 12, middle: true });
    const opposite = factor.side === 'opposite';
    const box = [LEFT, middle - 8, x(factor.share), middle + 8] as const;
    if (opposite) hatched(on, box, 'slanted', colourOf(f));
    else on.rect(...box, { fill: colourOf(f) });
    on.text(FIGURE, middle, upToOne(factor.share, 2, language), { align: 'right', middle: true, size: 13, bold: true });
    const symbol = near.by === 'profiles' ? 'r' : 'a';
    const said = `${symbol} = ${upToOne(factor.loading, 2, language)}`;
    on.text(FIGURE + 12, middle, opposite ? `${words.opposite}, ${said}` : said, {
      middle: true,
      size: 11.5,
      colour: INK.soft,
    });
    y += heights[r]!;
  });
  const middle = y + 13.5;
  on.text(EDGE, middle, words.unexplained, { size: 12, middle: true, bold: true });
  hatched(on, [LEFT, middle - 8, x(near.unexplained), middle + 8], 'upright', INK.edge);
  on.text(FIGURE, middle, upToOne(near.unexplained, 2, language), {
    align: 'right',
    middle: true,
    size: 13,
    bold: true,
  });
  on.text(FIGURE + 12, middle, near.by === 'profiles' ? '1 − R²' : '1 − h²', {
    middle: true,
    size: 11.5,
    colour: INK.soft,
  });
  return last;
}

function nameLines(study: Study, { factor }: FactorNearness, language: string): string[] {
  const name = profileName(study, factor, language);
  return wrap(name === undefined ? factor : `${factor} · ${name}`, LEFT - EDGE - 34, 12);
}

function closingOf({ nearness: near, study }: MotiveMix, words: MotiveWords, language: string): string {
  const nearest = near.factors.reduce((best, f) => (f.share > best.share ? f : best));
  const symbol = near.by === 'profiles' ? 'r²' : 'a²';
  return words.closing(
    nearest.factor,
    `${symbol} ${upToOne(nearest.share, 2, language)}`,
    upToOne(near.unexplained, 2, language),
    study.statements.length,
    nearest.side === 'opposite',
  );
}

function bandFoot({ bands, study }: MotiveMix, words: MotiveWords, language: string): string {
  const grid = study.distribution.map((c) => c.capacity).join(',');
  return bands.map((b) => words.bandFoot(b.cards, b.places, grid, decimal(b.sd, 2, language))).join('');
}

function textOf(
  mix: MotiveMix,
  ranked: readonly CategoryMean[],
  title: string,
  closing: string,
  words: MotiveWords,
  language: string,
): string {
  const { study, bands, nearness: near, axis: found, taskCards: cards } = mix;
  const categories = plainTable(
    [words.motive, words.mean, words.theirCards, ''],
    ranked.map((c) => [
      categoryName(study, c.id, language),
      signed(c.mean, 2, language),
      c.cards.map(({ statement, value }) => `${statement} ${gridPlace(value, language)}`).join(', '),
      words.verdict[verdictKey(c, bandOf(bands, c.cards.length))],
    ]),
  );
  const limits = bands.flatMap(({ namedBeforehand: named, pickedAfterLooking: picked, categories: count }) =>
    named && picked
      ? [
          words.bandNamed(decimal(named.value, 2, language), percent(named.chance, language)),
          words.bandPicked(
            decimal(picked.value, 2, language),
            percent(picked.chance, language),
            count,
            picked.kind === 'exact',
          ),
        ]
      : [words.noBand],
  );
  const profiles = plainTable(
    ['', near.by === 'profiles' ? 'r' : 'a', near.by === 'profiles' ? 'r²' : 'a²'],
    [
      ...near.factors.map((f) => [
        `${f.factor} ${profileName(study, f.factor, language) ?? ''}`.trim(),
        upToOne(f.loading, 2, language),
        upToOne(f.share, 2, language) + (f.side === 'opposite' ? ` ${words.opposite}` : ''),
      ]),
      [words.unexplained, '', upToOne(near.unexplained, 2, language)],
    ],
  );
  const line = found
    ? [
        `${words.axisHead}: ${words.axisSub(signed(found.value, 2, language), decimal(found.sd, 2, language))}. ${words.axisNot}`,
      ]
    : [];
  const tasks = cards.map(
    ({ statement, value }) =>
      `${gridPlace(value, language)} ${statement} ${inLanguage(study.statements.find((s) => s.id === statement)!.text, language, study.study.defaultLanguage)}`,
  );
  return [
    title,
    '',
    categories,
    ...limits,
    '',
    ...line,
    ...tasks,
    '',
    words.nearnessHead(near.factors.length),
    profiles,
    '',
    closing,
    methodInWords(mix.steps, language),
  ].join('\n');
}

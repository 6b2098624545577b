import type { DefiningSort } from '../flag.js';
import { levelOf, percent, upToOne } from '../numbers.js';
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

/** A margin below this hangs by a thread. */
export const THREAD = 0.05;

const ROW = 19;
const LEFT = 110;
const RIGHT = 700;

/** One sort in its group. */
interface Line {
  readonly sort: string;
  readonly loadings: readonly number[];
  /** Index of the factor it defines, −1 for none. */
  readonly defines: number;
  readonly margin: number | undefined;
}

/** Sorts that define one factor, or none. */
interface Group {
  readonly factor: number;
  readonly lines: readonly Line[];
}

/**
 * The loadings of all sorts as bars, grouped by the factor that they define, the thinnest margin last. Full colour defines; an
 * open box is significant without defining; the line at the right is the distance to losing the flag.
 */
export function plotLoadings(scores: Scores, options: PictureOptions = {}): Picture {
  const { study, loadings, flags } = scores;
  const language = languageOf(study, options.language);
  const words = pictureWords(language);
  const groups = groupsOf(scores);
  const lines = groups.flatMap((g) => g.lines);
  const defining = lines.filter((l) => l.defines >= 0);
  const threads = defining.filter((l) => l.margin! < THREAD).length;
  const limit = upToOne(flags.threshold, 2, language);
  const title = words.loadingsTitle(new Set(defining.map((l) => l.sort)).size, loadings.rows.length, threads);
  const shown = provenanceOf(study, { sorts: loadings.rows, profiles: loadings.columns });
  const on = sheet();
  const top = head(on, shown, language, title, ruleInWords(scores, words, language));
  const bottom = bars(on, scores, groups, top + 4, words, language);
  const ended = closing(on, scores, bottom, words, language);
  const height = foot(on, shown, language, ended, words.marginFoot, scores.steps);
  const text = [
    title,
    '',
    plainTable(
      [words.sort, ...loadings.columns, words.margin],
      lines.map((l) => [
        l.sort,
        ...l.loadings.map((a, f) => upToOne(a, 2, language) + (l.defines === f ? '*' : '')),
        l.margin === undefined ? '' : upToOne(l.margin, 3, language),
      ]),
    ),
    '',
    `* ${words.defines} (|a| > ${limit})`,
    '',
    ...remarksOf(scores, words, language).map(([name, said]) => `${name}: ${said}`),
  ].join('\n');
  return on.picture(WIDTH, height, `${title}. ${ruleInWords(scores, words, language)}`, {
    kind: 'loadings',
    title,
    language,
    text,
    provenance: inLanguage(shown.line, language, 'en'),
  });
}

function ruleInWords({ flags, steps }: Scores, words: PictureWords, language: string): string {
  const step = steps.find((s) => s.step === 'flag');
  const rule = step?.step === 'flag' ? step : undefined;
  const level = rule && rule.zThreshold === undefined ? ` (p < ${levelOf(rule.level ?? 0.05, language)})` : '';
  const limit = upToOne(flags.threshold, 2, language) + level;
  return words.loadingsSub(
    limit,
    rule?.automatic === false ? 'hand' : rule?.majority === false ? 'single' : 'majority',
  );
}

function groupsOf({ loadings, flags }: Scores): Group[] {
  const lineOf = new Map(loadings.rows.map((sort, i) => [sort, loadings.values[i]!]));
  const groups = loadings.columns.map((name, factor): Group => {
    const list: readonly DefiningSort[] = flags.defining[name]!;
    const lines = list.map(
      ({ sort, margin }): Line => ({ sort, loadings: lineOf.get(sort)!, defines: factor, margin }),
    );
    return { factor, lines: lines.sort((a, b) => b.margin! - a.margin!) };
  });
  const defining = new Set(groups.flatMap((g) => g.lines.map((l) => l.sort)));
  const rest = loadings.rows
    .filter((sort) => !defining.has(sort))
    .map((sort): Line => ({ sort, loadings: lineOf.get(sort)!, defines: -1, margin: undefined }));
  return [...groups, { factor: -1, lines: rest }].filter((g) => g.lines.length > 0 || g.factor >= 0);
}

function bars(
  on: Sheet,
  scores: Scores,
  groups: readonly Group[],
  top: number,
  words: PictureWords,
  language: string,
): number {
  const { study, loadings, flags } = scores;
  const k = loadings.columns.length;
  const step = (RIGHT - LEFT) / k;
  const unit = Math.min(70, step * 0.3);
  const zero = (f: number): number => LEFT + f * step + step * 0.42;
  loadings.columns.forEach((name, f) => {
    on.symbol(zero(f) - 10, top + 8, shapeOf(f), areaOf(f), { fill: colourOf(f), stroke: colourOf(f) });
    on.text(zero(f), top + 12, name, { bold: true, size: 13 });
  });
  on.text(WIDTH - EDGE, top + 12, words.margin, { bold: true, align: 'right', size: 12.5 });
  let y = top + 24;
  const widest = Math.max(THREAD, ...groups.flatMap((g) => g.lines.map((l) => l.margin ?? 0)));
  for (const { factor, lines } of groups) {
    const name = factor < 0 ? words.definesNone : loadings.columns[factor]!;
    y += 20;
    if (factor >= 0) {
      on.symbol(EDGE + 6, y - 4, shapeOf(factor), areaOf(factor), { fill: colourOf(factor), stroke: colourOf(factor) });
      const profile = profileName(study, name, language);
      const label = profile ? `${name} · ${profile}` : name;
      on.text(EDGE + 18, y, label, { bold: true, size: 13 });
      const variance = loadings.values.reduce((sum, row) => sum + row[factor]! ** 2, 0) / loadings.rows.length;
      const about = words.factorLine(lines.length, percent(variance, language));
      on.text(EDGE + 26 + widthOf(label, 13, true), y, about, { size: 12, colour: INK.soft });
    } else on.text(EDGE, y, name, { bold: true, size: 13 });
    y += 6;
    on.rule(EDGE, y, WIDTH - EDGE, y, { stroke: INK.rule });
    const end = y + lines.length * ROW;
    for (const line of lines.filter((l) => l.margin !== undefined && l.margin < THREAD)) {
      const at = y + lines.indexOf(line) * ROW;
      on.rect(EDGE - 5, at, WIDTH - EDGE + 5, at + ROW, { fill: INK.thread });
    }
    for (let f = 0; f < k; f++) {
      on.rule(zero(f) - flags.threshold * unit, y, zero(f) - flags.threshold * unit, end, { stroke: INK.rule });
      on.rule(zero(f) + flags.threshold * unit, y, zero(f) + flags.threshold * unit, end, { stroke: INK.rule });
      on.rule(zero(f), y, zero(f), end, { stroke: INK.edge });
    }
    for (const standing of ['neither', 'open', 'defines'] as const) {
      lines.forEach((line, i) => {
        barsOf(on, line, standing, y + i * ROW, flags.threshold, zero, unit);
      });
    }
    for (const line of lines) {
      figures(on, line, y + ROW / 2, flags.threshold, zero, step, language);
      marginLine(on, line, y + ROW / 2, widest, words, language);
      y += ROW;
    }
  }
  return y + 12;
}

/** The bars of a sort that stand in one way: defining, significant without defining, or neither. */
function barsOf(
  on: Sheet,
  line: Line,
  standing: 'neither' | 'open' | 'defines',
  y: number,
  threshold: number,
  zero: (f: number) => number,
  unit: number,
): void {
  line.loadings.forEach((a, f) => {
    const own = line.defines === f ? 'defines' : Math.abs(a) > threshold ? 'open' : 'neither';
    if (own !== standing) return;
    const [x, x2] = a < 0 ? [zero(f) + a * unit, zero(f)] : [zero(f), zero(f) + a * unit];
    if (own === 'defines') on.rect(x, y + 3, x2, y + ROW - 3, { fill: colourOf(f) });
    else if (own === 'open') on.rect(x, y + 3.5, x2, y + ROW - 3.5, { fill: INK.paper, stroke: INK.ink, width: 1.4 });
    else on.rect(x, y + 5, x2, y + ROW - 5, { fill: INK.edge, opacity: 0.5 });
  });
}

function figures(
  on: Sheet,
  line: Line,
  middle: number,
  threshold: number,
  zero: (f: number) => number,
  step: number,
  language: string,
): void {
  on.text(EDGE, middle, line.sort.length > 14 ? `${line.sort.slice(0, 13)}…` : line.sort, { middle: true });
  line.loadings.forEach((a, f) => {
    const defines = line.defines === f;
    const significant = Math.abs(a) > threshold;
    const shown = upToOne(a, 2, language);
    const right = zero(f) + step * 0.52;
    if (significant && !defines) {
      on.rule(right - widthOf(shown, 11), middle + 7.5, right, middle + 7.5, { stroke: INK.ink, dash: [1.5, 1.5] });
    }
    const colour = defines || significant ? INK.ink : INK.soft;
    on.text(right, middle, shown, { middle: true, align: 'right', bold: defines, colour });
  });
}

/** The distance to losing the flag as a line, the figure beside it. */
function marginLine(
  on: Sheet,
  { margin }: Line,
  middle: number,
  widest: number,
  words: PictureWords,
  language: string,
): void {
  const right = WIDTH - EDGE - 3;
  if (margin === undefined) {
    on.text(right, middle, '–', { align: 'right', middle: true, colour: INK.soft });
    return;
  }
  const from = RIGHT + 20;
  const to = from + (Math.max(0, margin) / widest) * (right - 46 - from);
  on.rule(from, middle, to, middle, { stroke: INK.edge, width: 2 });
  on.symbol(to, middle, 'circle', 42, { fill: INK.ink });
  if (margin < THREAD) on.text(to + 8, middle, words.byAThread, { middle: true, size: 11.5 });
  on.text(right, middle, upToOne(margin, 2, language), { align: 'right', middle: true, bold: margin < THREAD });
}

/** What needs a word: sorts that define nothing and why, sorts left out, and those that define from the other side. */
function remarksOf({ flags, loadings }: Scores, words: PictureWords, language: string): [string, string][] {
  const highest = (sort: string): string => {
    const row = loadings.values[loadings.rows.indexOf(sort)]!;
    const most = row.reduce((best, a) => (Math.abs(a) > Math.abs(best) ? a : best));
    return words.highestLoading(sort, upToOne(most, 2, language));
  };
  const negative = Object.entries(flags.defining).flatMap(([factor, list]) =>
    list
      .filter((d) => d.loading < 0)
      .map((d) => words.definesNegatively(d.sort, factor, upToOne(d.loading, 2, language))),
  );
  const excluded = flags.excluded.map(({ sort, reason }) => `${sort} (${reason})`);
  const always: [string, readonly string[]][] = [
    [words.null, flags.null.map(highest)],
    [words.confounded, flags.confounded.map(highest)],
    [words.opposite, negative],
  ];
  const whereThereAre: [string, readonly string[]][] = [
    [words.unflagged, flags.unflagged.map(highest)],
    [words.excluded, excluded],
  ];
  return [...always, ...whereThereAre.filter(([, list]) => list.length > 0)].map(([name, list]) => [
    name,
    list.length > 0 ? list.join(', ') : words.none,
  ]);
}

function closing(on: Sheet, scores: Scores, top: number, words: PictureWords, language: string): number {
  const { flags } = scores;
  on.rule(EDGE, top, WIDTH - EDGE, top, { stroke: INK.rule });
  let y = top + 18;
  for (const [name, said] of remarksOf(scores, words, language)) {
    on.text(EDGE, y, name, { bold: true, size: 12 });
    const lines = wrap(said, WIDTH - 2 * EDGE - 164, 12);
    on.text(EDGE + 164, y, lines, { size: 12 });
    y += lines.length * 16 + 2;
  }
  y += 4;
  const limit = upToOne(flags.threshold, 2, language);
  const samples: [string, Parameters<Sheet['rect']>[4]][] = [
    [words.defines, { fill: INK.ink }],
    [words.significant, { fill: INK.paper, stroke: INK.ink, width: 1.4 }],
    [words.notSignificant(limit), { fill: INK.edge, opacity: 0.5 }],
    [words.thread(upToOne(THREAD, 2, language)), { fill: INK.thread }],
  ];
  samples.forEach(([label, style], i) => {
    const x = EDGE + (i % 2) * 430;
    const at = y + Math.floor(i / 2) * 20;
    on.rect(x, at, x + 26, at + 12, style);
    on.text(x + 36, at + 10, label, { size: 12 });
  });
  return y + 52;
}

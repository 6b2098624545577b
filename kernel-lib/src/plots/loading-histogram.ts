import type { Factors } from '../extract.js';
import { decimal, percent, signed, upToOne } from '../numbers.js';
import type { Scores } from '../score.js';
import { inLanguage, languageOf } from '../study.js';
import { column } from '../table.js';
import { methodInWords } from '../views/method-words.js';
import { provenanceOf } from '../views/provenance.js';
import { EDGE, foot, head, WIDTH } from './frame.js';
import { INK, type Picture, type PictureOptions, POLE_COLOURS } from './picture.js';
import { plainTable } from './plain-table.js';
import { profileName } from './profile-names.js';
import { type Sheet, sheet } from './sheet.js';
import { wrap } from './text-width.js';
import { type PictureWords, pictureWords } from './words.js';

/** What the three groups are called. */
export interface HistogramOptions extends PictureOptions {
  /** Names of the groups above, between and below the limits; where absent the names of the profiles of a split factor. */
  readonly names?: {
    /** Name of the sorts above the upper limit. */
    readonly above?: string;
    /** Name of the sorts between the limits. */
    readonly between?: string;
    /** Name of the sorts below the lower limit. */
    readonly below?: string;
  };
}

/** The sorts on one side of the limits, or between them. */
interface Side {
  readonly at: 'below' | 'between' | 'above';
  readonly name: string;
  readonly loadings: readonly number[];
  readonly limits: string;
  /** The statement with the highest z where the side is scored. */
  readonly highest?: { readonly z: string; readonly text: string };
}

/** Bins to a limit: none straddles one. */
const BINS = 18;
const MOST_HEIGHT = 300;
const COLOUR = { below: POLE_COLOURS[0]!, between: INK.edge, above: POLE_COLOURS[8]! } as const;

/**
 * All sorts by their loading on the first unrotated factor, one mark a sort, in three groups: above, between and below
 * the two limits of significance. Shows on which side of one factor a group of people stands; the statement with the highest z is
 * told of each side where the factor was split and scored.
 */
export function plotLoadingHistogram(factors: Factors | Scores, options: HistogramOptions = {}): Picture {
  const { study, unrotated, eigenvalues } = factors;
  const language = languageOf(study, options.language);
  const words = pictureWords(language);
  const z = zOf(factors);
  const limit = 'flags' in factors ? factors.flags.threshold : 1.96 / Math.sqrt(study.statements.length);
  const sides = sidesOf(factors, limit, options.names ?? {}, words, language);
  const [below, between, above] = sides;
  const shown = provenanceOf(study, { sorts: unrotated.rows, profiles: z ? factors.loadings.columns : [] });
  const title = words.histogramTitle(
    above.loadings.length,
    between.loadings.length,
    below.loadings.length,
    unrotated.rows.length,
  );
  const formula = `${decimal(limit * Math.sqrt(study.statements.length), 2, language)}/√${study.statements.length}`;
  const sub = words.histogramSub(upToOne(limit, 3, language), formula);
  const on = sheet();
  const top = head(on, shown, language, title, sub) + 8;
  const marksTop = panels(on, sides, top, unrotated.rows.length, words, language);
  const bottom = marks(on, sides, limit, marksTop, words, language);
  const r =
    z && 'scoreCorrelations' in factors ? factors.scoreCorrelations.values[0]![z.z.columns.length - 1]! : undefined;
  const variance = eigenvalues[0]! / unrotated.rows.length;
  const note = words.binFoot(
    decimal(eigenvalues[0]!, 1, language),
    percent(variance, language),
    r === undefined ? undefined : upToOne(r, 2, language),
  );
  const height = foot(on, shown, language, bottom, note, factors.steps);
  return on.picture(WIDTH, height, `${title}. ${sub}`, {
    kind: 'loading-histogram',
    title,
    language,
    text: textOf(
      sides,
      limit,
      unrotated.rows.length,
      title,
      `${methodInWords(factors.steps, language)}. ${note}`,
      words,
      language,
    ),
    provenance: inLanguage(shown.line, language, 'en'),
  });
}

/** The scores, where the first factor was split in two and both sides were scored. */
function zOf(factors: Factors | Scores): Scores | undefined {
  const split = factors.steps.some((s) => s.step === 'split' && s.factors[0] === 'F1');
  if (!split || !('z' in factors)) return undefined;
  const last = factors.loadings.columns.at(-1)!;
  return factors.z.columns.includes('F1') && factors.z.columns.includes(last) ? factors : undefined;
}

function sidesOf(
  factors: Factors | Scores,
  limit: number,
  names: NonNullable<HistogramOptions['names']>,
  words: PictureWords,
  language: string,
): [Side, Side, Side] {
  const { study, unrotated, loadings } = factors;
  const all = column(unrotated, unrotated.columns[0]!);
  const scores = zOf(factors);
  const shown = upToOne(limit, 3, language);
  const side = (at: Side['at'], factor: string | undefined, within: (a: number) => boolean, limits: string): Side => ({
    at,
    name: names[at] ?? (scores && factor ? profileName(study, factor, language) : undefined) ?? words[at],
    loadings: all.filter(within),
    limits,
    ...(scores && factor && { highest: highestOf(scores, factor, language) }),
  });
  return [
    side('below', loadings.columns.at(-1), (a) => a < -limit, `< −${shown}`),
    side('between', undefined, (a) => Math.abs(a) <= limit, `−${shown} … +${shown}`),
    side('above', 'F1', (a) => a > limit, `> +${shown}`),
  ];
}

function highestOf({ study, z }: Scores, factor: string, language: string): { z: string; text: string } {
  const values = column(z, factor);
  const best = values.indexOf(Math.max(...values));
  return {
    z: signed(values[best]!, 2, language),
    text: inLanguage(study.statements[best]!.text, language, study.study.defaultLanguage),
  };
}

function panels(
  on: Sheet,
  sides: readonly Side[],
  top: number,
  all: number,
  words: PictureWords,
  language: string,
): number {
  const width = (WIDTH - 2 * EDGE - 2 * 20) / 3;
  let most = 0;
  sides.forEach((side, s) => {
    const x = EDGE + s * (width + 20);
    const count = String(side.loadings.length);
    on.rect(x, top, x + width, top + 3, { fill: COLOUR[side.at] });
    mark(on, side.at, x + 8, top + 26, 13);
    on.text(x + 24, top + 36, count, { size: 30, bold: true });
    const beside = x + 34 + count.length * 17.5;
    on.text(beside, top + 22, side.name, { size: 13, bold: true });
    on.text(beside, top + 38, `${percent(side.loadings.length / all, language)} · ${side.limits}`, {
      colour: INK.soft,
    });
    let lines = 0;
    if (side.highest) {
      const quote = wrap(`“${side.highest.text}”`, width - 4, 12.5);
      on.text(x, top + 59, words.highest(side.highest.z), { colour: INK.soft });
      on.text(x, top + 76, quote, { size: 12.5 });
      lines = 1 + quote.length;
    } else if (side.at === 'between') {
      const said = wrap(words.noProfile, width - 4, 12);
      on.text(x, top + 59, said, { colour: INK.soft });
      lines = said.length;
    }
    most = Math.max(most, lines);
  });
  return top + 52 + most * 16.5;
}

function marks(
  on: Sheet,
  sides: readonly Side[],
  limit: number,
  top: number,
  words: PictureWords,
  language: string,
): number {
  const bin = limit / BINS;
  const all = sides.flatMap((s) => s.loadings);
  const first = Math.min(-BINS - 4, ...all.map((a) => Math.floor(a / bin) - 1));
  const last = Math.max(BINS + 4, ...all.map((a) => Math.ceil(a / bin) + 1));
  const wide = (WIDTH - 2 * EDGE) / (last - first);
  const x = (a: number): number => EDGE + (a / bin - first) * wide;
  const binned = sides.map((side) => ({ side, counts: countsOf(side, bin) }));
  const highest = Math.max(1, ...binned.flatMap(({ counts }) => [...counts.values()]));
  const step = Math.min(wide, MOST_HEIGHT / highest);
  const base = top + 34 + Math.max(60, highest * step);
  on.rule(x(0), top + 30, x(0), base, { stroke: INK.rule, dash: [3, 2.5] });
  for (const { side, counts } of binned) {
    for (const [b, count] of counts) {
      for (let i = 0; i < count; i++)
        mark(on, side.at, EDGE + (b + 0.5 - first) * wide, base - (i + 0.5) * step - 1, Math.min(wide, step) * 0.78);
    }
  }
  for (const sign of [-1, 1]) {
    const at = x(sign * limit);
    on.rule(at, top + 10, at, base, { stroke: INK.ink, width: 1.6 });
    on.text(at + sign * 6, top + 20, (sign < 0 ? '−' : '+') + upToOne(limit, 3, language), {
      bold: true,
      align: sign < 0 ? 'right' : 'left',
    });
  }
  on.rule(EDGE, base, WIDTH - EDGE, base, { stroke: INK.ink, width: 1.4 });
  for (let t = Math.ceil((first * bin) / 0.2); t <= Math.floor((last * bin) / 0.2); t++) {
    on.rule(x(t * 0.2), base, x(t * 0.2), base + 4, { stroke: INK.ink });
    const shown = upToOne(t * 0.2, 1, language);
    on.text(x(t * 0.2), base + 17, t === 0 ? '0' : t > 0 ? `+${shown}` : shown, { align: 'center', colour: INK.soft });
  }
  on.text(EDGE, base + 36, words.against, { colour: INK.soft });
  on.text(WIDTH / 2, base + 36, words.axis, { align: 'center', bold: true });
  on.text(WIDTH - EDGE, base + 36, words.along, { align: 'right', colour: INK.soft });
  return base + 50;
}

/** How many sorts each bin holds; bins are counted from 0, so that those of a side never reach past its limit. */
function countsOf({ at, loadings }: Side, bin: number): Map<number, number> {
  const counts = new Map<number, number>();
  const inside = (b: number): number =>
    at === 'above'
      ? Math.max(BINS, b)
      : at === 'below'
        ? Math.min(-BINS - 1, b)
        : Math.max(-BINS, Math.min(BINS - 1, b));
  for (const a of loadings) {
    const b = inside(Math.floor(a / bin));
    counts.set(b, (counts.get(b) ?? 0) + 1);
  }
  return counts;
}

/** A square below, a ring between, a disc above: they differ without colour too. */
function mark(on: Sheet, at: Side['at'], x: number, y: number, across: number): void {
  const area = at === 'below' ? (across * 0.9) ** 2 : (across / 2) ** 2 * Math.PI;
  if (at === 'between')
    on.symbol(x, y, 'circle', area * 0.72, { stroke: COLOUR.between, width: Math.max(1, across * 0.17) });
  else on.symbol(x, y, at === 'below' ? 'square' : 'circle', area, { fill: COLOUR[at] });
}

function textOf(
  sides: readonly Side[],
  limit: number,
  all: number,
  title: string,
  note: string,
  words: PictureWords,
  language: string,
): string {
  const bin = limit / BINS;
  const counts = plainTable(
    ['', '', '%', ''],
    sides.map((s) => [s.name, String(s.loadings.length), percent(s.loadings.length / all, language), s.limits]),
  );
  const said = sides.flatMap((s) =>
    s.highest ? [`${s.name}: ${words.highest(s.highest.z)}: “${s.highest.text}”`] : [],
  );
  const bins = sides
    .flatMap((s) => [...countsOf(s, bin)])
    .sort(([a], [b]) => a - b)
    .map(([b, count]) => [`${upToOne(b * bin, 3, language)} … ${upToOne((b + 1) * bin, 3, language)}`, String(count)]);
  return [title, '', counts, ...said, '', plainTable([words.axis, ''], bins), '', note].join('\n');
}

import { LOADING_Z } from '../critical-z.js';
import { decimal, isDutch, levelOf, plainNumber, signed, upToOne } from '../numbers.js';
import type { Retention, RetentionRule } from '../retain.js';
import { inLanguage, languageOf } from '../study.js';
import { provenanceOf } from '../views/provenance.js';
import { EDGE, foot, head, WIDTH } from './frame.js';
import { colourOf, INK, type Picture, type PictureOptions } from './picture.js';
import { plainTable } from './plain-table.js';
import { type Sheet, sheet } from './sheet.js';
import { wrap } from './text-width.js';
import { type PictureWords, pictureWords } from './words.js';

/** One row of the panel: a rule with what it says of each factor shown. */
interface RuleRow {
  readonly name: string;
  readonly note: string;
  readonly cells: readonly string[];
  readonly passes: readonly boolean[];
  readonly factors: number;
  readonly verdict: string;
}

const LEFT = 256;
const RIGHT = 694;
const PLOT_HEIGHT = 220;
const ROW = 45;

/**
 * The rules for the number of factors in one picture: eigenvalues with the line of parallel analysis above, and below it a
 * row a rule whose cells show the value that the rule tests. The number that was chosen stands between two lines, with its reason.
 */
export function plotRetention(retention: Retention, options: PictureOptions = {}): Picture {
  const { study, eigenvalues, parallel } = retention;
  const language = languageOf(study, options.language);
  const words = pictureWords(language);
  const on = sheet();
  const shownProvenance = provenanceOf(study, { sorts: retention.unrotated.rows });
  const rows = rowsOf(retention, words, language);
  const counts = [...new Set(rows.map((r) => r.factors))].sort((a, b) => a - b);
  const agreeing = rows.filter((r) => r.factors === retention.chosen).length;
  const title = words.retentionTitle(counts);
  const top = head(on, shownProvenance, language, title, words.retentionSub(retention.chosen, agreeing, rows.length));
  const bottom = panel(on, retention, rows, top + 8, words, language);
  const shown = shownOf(retention);
  const note = words.retentionFoot(
    shown,
    eigenvalues.length,
    plainNumber(parallel.draws, 0, language),
    parallel.seed,
    retention.unrotated.rows.length,
    study.statements.length,
  );
  const height = foot(on, shownProvenance, language, bottom, note, retention.steps);
  const summary = rows.map((r) => `${r.name} ${r.factors}`).join(', ');
  return on.picture(WIDTH, height, `${title}. ${words.retentionAlt(summary)}`, {
    kind: 'retention',
    title,
    language,
    text: textOf(title, rows, retention, words, language, note),
    provenance: inLanguage(shownProvenance.line, language, 'en'),
  });
}

function shownOf(retention: Retention): number {
  return retention.unrotated.columns.length;
}

/** The rules from the one that compares with chance to the one that hardly compares at all; the scree plot is the picture itself. */
function rowsOf(retention: Retention, words: PictureWords, language: string): RuleRow[] {
  const order: RetentionRule['rule'][] = ['parallel', 'two-loadings', 'humphrey', 'kaiser'];
  return order
    .flatMap((kind) => retention.rules.filter((r) => r.rule === kind))
    .map((rule) => rowOf(rule, retention, words, language));
}

function rowOf(rule: RetentionRule, retention: Retention, words: PictureWords, language: string): RuleRow {
  const n = retention.study.statements.length;
  const limits = rule.thresholds ?? [];
  const limit = (f: number): number => limits[f] ?? limits[0]!;
  const factors = rule.factors!;
  const values = rule.values;
  const count = Math.min(factors, values.length);
  const passes = values.map((_, f) => f < count);
  const base = { factors, passes };
  const shown = (v: number): string =>
    rule.rule === 'humphrey'
      ? upToOne(v, 2, language)
      : rule.rule === 'two-loadings'
        ? String(v)
        : decimal(v, 2, language);
  const stops =
    count < values.length ? words.stopsAt(count + 1, shown(values[count]!)) : words.passesAll(values.length);
  switch (rule.rule) {
    case 'parallel': {
      const margins = values.map((v, f) => v - limit(f));
      const lost = margins[count];
      return {
        ...base,
        name: words.rules.parallel,
        note: words.rules.parallelNote(plainNumber(retention.parallel.percentile, 1, language)),
        cells: margins.map((m) => signed(m, 2, language)),
        verdict:
          count > 0 && lost !== undefined
            ? words.by(count, decimal(margins[count - 1]!, 2, language), decimal(Math.abs(lost), 2, language))
            : lost !== undefined
              ? words.stopsAt(count + 1, signed(lost, 2, language))
              : words.passesAll(values.length),
      };
    }
    case 'two-loadings': {
      const z = LOADING_Z[rule.level!];
      return {
        ...base,
        name: words.rules.twoLoadings,
        note: words.rules.twoLoadingsNote(upToOne(z / Math.sqrt(n), 2, language), levelOf(rule.level!, language)),
        cells: values.map(String),
        verdict: stops,
      };
    }
    case 'humphrey':
      return {
        ...base,
        name: words.rules.humphrey,
        note: words.rules.humphreyNote(upToOne(limit(0), 2, language)),
        cells: values.map(shown),
        verdict: stops,
      };
    default:
      return {
        ...base,
        name: words.rules.kaiser,
        note: words.rules.kaiserNote,
        cells: values.map(shown),
        verdict: stops,
      };
  }
}

function panel(
  on: Sheet,
  retention: Retention,
  rows: readonly RuleRow[],
  top: number,
  words: PictureWords,
  language: string,
): number {
  const shown = shownOf(retention);
  const step = (RIGHT - LEFT) / shown;
  const centre = (f: number): number => LEFT + (f + 0.5) * step;
  const plotTop = top + 36;
  const plotBottom = plotTop + PLOT_HEIGHT;
  const rowsTop = plotBottom + 16;
  const rowsBottom = rowsTop + rows.length * ROW;
  const chosen = retention.chosen;

  if (chosen !== undefined && chosen <= shown) {
    const [x, x2] = [centre(chosen - 1) - step / 2, centre(chosen - 1) + step / 2];
    on.rect(x, top, x2, rowsTop, { fill: INK.wash });
    on.rule(x, top, x, rowsBottom + 6, { stroke: INK.ink, width: 2 });
    on.rule(x2, top, x2, rowsBottom + 6, { stroke: INK.ink, width: 2 });
  }
  on.text(EDGE + 2, top + 16, words.rule, { size: 12.5, bold: true });
  on.text(LEFT - 10, top + 16, words.factor, { align: 'right', colour: INK.soft });
  for (let f = 0; f < shown; f++) {
    const big = f + 1 === chosen;
    on.text(centre(f), top + 17, String(f + 1), { align: 'center', bold: true, size: big ? 17 : 12.5 });
  }
  on.text(RIGHT + 16, top + 16, words.verdict, { size: 12.5, bold: true });
  on.rule(EDGE, top + 24, WIDTH - EDGE, top + 24, { stroke: INK.edge });

  scree(on, retention, plotTop, plotBottom, centre, words, language);
  rows.forEach((row, i) => {
    ruleRow(on, row, rowsTop + i * ROW, centre, step, chosen);
  });
  return closing(on, retention, rowsBottom, centre, step, words);
}

function scree(
  on: Sheet,
  retention: Retention,
  top: number,
  bottom: number,
  centre: (f: number) => number,
  words: PictureWords,
  language: string,
): void {
  const shown = shownOf(retention);
  const values = retention.eigenvalues.slice(0, shown);
  const limits = retention.rules.find((r) => r.rule === 'parallel')!.thresholds!;
  const most = Math.max(1.2, values[0]!, limits[0] ?? 0);
  const stepSize = niceStep(most / 4);
  const high = Math.ceil(most / stepSize) * stepSize;
  const y = (v: number): number => bottom - (v / high) * (bottom - top);
  for (let v = 0; v <= high + 1e-9; v += stepSize) {
    on.rule(LEFT, y(v), RIGHT, y(v), { stroke: INK.rule });
    on.text(LEFT - 8, y(v), plainNumber(Number(v.toFixed(6)), 1, language), {
      align: 'right',
      middle: true,
      colour: INK.soft,
    });
  }
  if (y(0) - y(1) > 4) on.rule(LEFT, y(1), RIGHT, y(1), { stroke: INK.ink, dash: [1.5, 3] });
  on.line(
    limits.slice(0, shown).map((v, f): [number, number] => [centre(f), y(v)]),
    { stroke: colourOf(1), width: 2, dash: [6, 4] },
  );
  on.line(
    values.map((v, f): [number, number] => [centre(f), y(v)]),
    { stroke: colourOf(0), width: 2 },
  );
  values.forEach((v, f) => {
    const above = v > limits[f]!;
    on.symbol(centre(f), y(v), 'circle', 110, { fill: above ? colourOf(0) : INK.paper, stroke: colourOf(0), width: 2 });
  });
  on.text(centre(0) + 12, y(values[0]!) + 4, words.eigenvalue, { bold: true, size: 12.5, colour: colourOf(0) });
  const last = Math.min(shown, limits.length) - 1;
  on.text(RIGHT - 2, y(limits[last]!) - 26, words.line(plainNumber(retention.parallel.percentile, 1, language)), {
    align: 'right',
    bold: true,
    size: 12.5,
    colour: colourOf(1),
  });
  on.text(EDGE + 2, bottom - 34, words.scree, { bold: true, size: 13 });
  on.text(EDGE + 2, bottom - 17, words.screeNote, { colour: INK.soft, size: 12 });
}

function ruleRow(
  on: Sheet,
  row: RuleRow,
  y: number,
  centre: (f: number) => number,
  step: number,
  chosen: number | undefined,
): void {
  on.text(EDGE + 2, y + 17, row.name, { bold: true, size: 13 });
  on.text(EDGE + 2, y + 33, row.note, { colour: INK.soft, size: 11.5 });
  row.cells.forEach((cell, f) => {
    const last = f + 1 === row.factors;
    const box = [centre(f) - step / 2 + 1.5, y + 1.5, centre(f) + step / 2 - 1.5, y + ROW - 1.5] as const;
    if (last) on.rect(...box, { fill: colourOf(0), radius: 3 });
    else if (row.passes[f]) on.rect(...box, { fill: INK.tint, radius: 3 });
    else on.rect(...box, { stroke: INK.edge, dash: [3, 2.5], radius: 3 });
    const colour = last ? INK.onInk : row.passes[f] ? INK.ink : INK.soft;
    on.text(centre(f), y + ROW / 2, cell, { align: 'center', middle: true, size: 12.5, bold: last, colour });
  });
  on.text(RIGHT + 28, y + ROW / 2 + 1, String(row.factors), { align: 'center', middle: true, bold: true, size: 21 });
  if (row.factors === chosen)
    on.rule(RIGHT + 19, y + ROW / 2 + 12, RIGHT + 37, y + ROW / 2 + 12, { stroke: INK.ink, width: 2.5 });
  const lines = wrap(row.verdict, WIDTH - EDGE - RIGHT - 50, 11.5);
  on.text(RIGHT + 48, y + ROW / 2 - (lines.length - 1) * 7.5, lines, { middle: true, colour: INK.soft, size: 11.5 });
}

function closing(
  on: Sheet,
  retention: Retention,
  top: number,
  centre: (f: number) => number,
  step: number,
  words: PictureWords,
): number {
  on.rule(EDGE, top + 6, WIDTH - EDGE, top + 6, { stroke: INK.edge });
  let y = top + 6;
  const { chosen, reason } = retention;
  if (chosen !== undefined) {
    const x = centre(Math.min(chosen, shownOf(retention)) - 1);
    on.text(EDGE + 2, y + 26, words.chosen, { bold: true, size: 13 });
    on.rect(x - step / 2, y, x + step / 2, y + 40, { fill: INK.paper, stroke: INK.ink, width: 2, radius: 3 });
    on.text(x, y + 21, String(chosen), { align: 'center', middle: true, bold: true, size: 18 });
    if (reason) {
      const right = x + step / 2 + 14;
      // Where the box stands far to the right the reason has more room at its left.
      const leftSide = right > 560;
      const from = leftSide ? 120 : right;
      const lines = wrap(`${words.reason}: ${reason}`, (leftSide ? x - step / 2 - 14 : WIDTH - EDGE) - from, 12.5);
      on.text(from, y + 17, lines, { size: 12.5 });
      y += Math.max(0, lines.length - 2) * 16;
    }
    y += 50;
  } else y += 8;
  let x = EDGE;
  const sample = (label: string, draw: (x: number) => void): void => {
    draw(x);
    on.text(x + 46, y + 15, label, { size: 12 });
    x += 46 + label.length * 6.6 + 26;
  };
  sample(words.counted, (at) => on.rect(at, y + 2, at + 36, y + 20, { fill: INK.tint, radius: 3 }));
  sample(words.last, (at) => on.rect(at, y + 2, at + 36, y + 20, { fill: colourOf(0), radius: 3 }));
  sample(words.fails, (at) => on.rect(at, y + 2, at + 36, y + 20, { stroke: INK.edge, dash: [3, 2.5], radius: 3 }));
  return y + 32;
}

function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((m) => m * power).find((s) => s >= least)!;
}

function textOf(
  title: string,
  rows: readonly RuleRow[],
  retention: Retention,
  words: PictureWords,
  language: string,
  note: string,
): string {
  const shown = shownOf(retention);
  const limits = retention.rules.find((r) => r.rule === 'parallel')!.thresholds!;
  const factors = Array.from({ length: shown }, (_, f) => String(f + 1));
  const body = [
    [words.eigenvalue, ...retention.eigenvalues.slice(0, shown).map((v) => decimal(v, 2, language)), ''],
    [
      words.line(plainNumber(retention.parallel.percentile, 1, language)),
      ...limits.slice(0, shown).map((v) => decimal(v, 2, language)),
      '',
    ],
    ...rows.map((r) => [`${r.name} (${r.note})`, ...r.cells, `→ ${r.factors}`]),
  ];
  const kept =
    retention.chosen === undefined
      ? []
      : [`${words.chosen}: ${retention.chosen}${retention.reason ? `. ${words.reason}: ${retention.reason}` : ''}`];
  const table = plainTable([words.rule, ...factors, isDutch(language) ? 'oordeel' : 'verdict'], body);
  return [title, '', table, '', ...kept, note].join('\n');
}

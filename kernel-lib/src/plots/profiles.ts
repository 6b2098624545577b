import { profileMotives } from '../motives/profiles.js';
import { decimal, signed } from '../numbers.js';
import type { Scores } from '../score.js';
import { inLanguage, languageOf, type Study } from '../study.js';
import type { Table } from '../table.js';
import { methodInWords } from '../views/method-words.js';
import { leastReal, provenanceOf, type ShownProvenance } from '../views/provenance.js';
import { both } from '../wording.js';
import { categoryInSentence, categoryLines, categoryName, commonSize } from './category-names.js';
import { EDGE, foot, head, WIDTH } from './frame.js';
import { type MotiveWords, motiveWords } from './motive-words.js';
import { countInWords } from './number-words.js';
import { areaOf, colourOf, INK, type Picture, type PictureOptions, POLE_COLOURS, shapeOf } from './picture.js';
import { plainTable } from './plain-table.js';
import { profileName } from './profile-names.js';
import { type Sheet, sheet } from './sheet.js';
import { wrap } from './text-width.js';

/** The profiles of one study. */
export interface StudyProfiles {
  /** Scores of its factors. */
  readonly scores: Scores;
}

/** In which language, and which category the heading asks after. */
export interface ProfilesOptions extends PictureOptions {
  /** Id of the category of own benefit, whose place the heading tells; `'MAT'` where absent. */
  readonly self?: string;
}

/** One study, ready to draw. */
interface Block {
  readonly study: Study;
  readonly scores: Scores;
  readonly means: Table;
  readonly left: number;
}

const LABELS = 168;
const GAP = 34;
const ROW = 38;

/**
 * What moves each profile: profiles × categories, the mean z of the category's statements as figure and bar in every cell.
 * The highest category of a profile is framed, the lowest dashed. Studies stand side by side, apart: they may share no
 * statement, so only the pattern of a column compares. Throws `no-categories`.
 */
export function plotProfiles(studies: readonly StudyProfiles[], options: ProfilesOptions = {}): Picture {
  const language = languageOf(studies[0]!.scores.study, options.language);
  const words = motiveWords(language);
  const means = studies.map(({ scores }) => profileMotives(scores));
  const columns = means.reduce((sum, table) => sum + table.columns.length, 0);
  const cell = Math.min(176, (WIDTH - 2 * EDGE - LABELS - GAP * (studies.length - 1)) / columns);
  let left = EDGE + LABELS;
  const blocks = studies.map(({ scores }, s): Block => {
    const block = { study: scores.study, scores, means: means[s]!, left };
    left += means[s]!.columns.length * cell + GAP;
    return block;
  });
  const rows = [...new Set(means.flatMap((table) => table.rows))];
  const shown = provenanceOfAll(blocks);
  const title = titleOf(blocks, options.self ?? 'MAT', words, language);
  const on = sheet();
  const apart = blocks.length > 1 && !shareStatement(blocks.map((b) => b.study));
  const size = commonSize(blocks.flatMap(({ study, means: table }) => table.rows.map((id) => sizeOf(study, id))));
  const sub =
    words.meanOf(size === undefined ? words.theirCards : statementsInWords(size, language)) +
    (apart ? words.noSharedStatement : '');
  const top = head(on, shown, language, title, sub);
  const to = Math.max(0.5, Math.ceil(Math.max(...means.flatMap((t) => t.values.flat().map(Math.abs))) * 2) / 2);
  const lines = Math.max(...blocks.map((block) => titleLines(block, cell, language).length));
  const first = Math.max(
    ...blocks.map((block) => heading(on, block, lines, blocks.length > 1, top + 12, cell, words, language)),
  );
  rows.forEach((id, r) => {
    const y = first + r * ROW;
    const label = categoryLines(blocks.find((b) => b.means.rows.includes(id))!.study, id, language, LABELS - 4, 12);
    on.text(EDGE, y + ROW / 2 - (label.length - 1) * 8, label, { size: 12, middle: true });
    for (const block of blocks) cells(on, block, id, y, cell, to, language);
  });
  const bottom = legend(on, first + rows.length * ROW + 8, decimal(to, 1, language), words);
  const methods = [...new Set(blocks.map((b) => methodInWords(b.scores.steps, language)))].join('; ');
  const note = words.profilesFoot(blocks.length > 1, methods, rows.length);
  const height = foot(on, shown, language, bottom, note);
  return on.picture(WIDTH, height, `${title}. ${sub}`, {
    kind: 'profiles',
    title,
    language,
    text: [title, '', ...blocks.flatMap((b) => [textOf(b, rows, words, language), '']), note].join('\n'),
    provenance: inLanguage(shown.line, language, 'en'),
  });
}

/** Which motives come first, counted; and how often own benefit is among them, where there are several. */
function titleOf(blocks: readonly Block[], self: string, words: MotiveWords, language: string): string {
  const firsts = blocks.flatMap(({ study, means }) =>
    means.columns.map((_, f) => ({ study, id: extreme(means, f, Math.max) })),
  );
  const different = new Set(firsts.map(({ id }) => id)).size;
  const only = categoryInSentence(firsts[0]!.study, firsts[0]!.id, language);
  const title = words.profilesTitle(different, firsts.length, only);
  const holder = blocks.find(({ means }) => means.rows.includes(self));
  if (!holder || different < 2) return title;
  return (
    title +
    words.ownBenefit(
      categoryInSentence(holder.study, self, language),
      firsts.filter(({ id }) => id === self).length,
      firsts.length,
    )
  );
}

/** Id of the category with the highest or lowest mean on factor f; of equal ones the first. */
function extreme(means: Table, f: number, which: (...values: number[]) => number): string {
  const column = means.values.map((row) => row[f]!);
  return means.rows[column.indexOf(which(...column))]!;
}

function sizeOf(study: Study, id: string): number {
  return study.statements.filter((s) => s.category === id).length;
}

function statementsInWords(count: number, language: string): string {
  const noun = language.startsWith('nl')
    ? count === 1
      ? 'stelling'
      : 'stellingen'
    : count === 1
      ? 'statement'
      : 'statements';
  return `${countInWords(count, language)} ${noun}`;
}

function shareStatement(studies: readonly Study[]): boolean {
  const texts = studies.flatMap((study) => [...new Set(study.statements.map((s) => JSON.stringify(s.text)))]);
  return new Set(texts).size < texts.length;
}

/** The studies' provenance together: the least real chip; one line where all say the same, otherwise a line a study. */
function provenanceOfAll(blocks: readonly Block[]): ShownProvenance {
  const each = blocks.map(({ study, scores }) =>
    provenanceOf(study, { sorts: scores.loadings.rows, profiles: scores.z.columns }),
  );
  const origin = leastReal(each.map((p) => p.origin));
  const least = each.find((p) => p.origin === origin)!;
  if (new Set(each.map((p) => JSON.stringify(p.line))).size === 1) return least;
  const title = (b: number, language: string): string =>
    inLanguage(blocks[b]!.study.study.title, language, blocks[b]!.study.study.defaultLanguage);
  const sentences = each.flatMap((p, b) => [
    { lead: both((l) => `${title(b, l)}.`), text: both(() => '') },
    ...p.sentences,
  ]);
  return { ...least, sentences, line: both((l) => each.map((p, b) => `${title(b, l)}. ${p.line[l]}`).join(' ')) };
}

/** The study's title in as many lines as it needs above its columns. */
function titleLines({ study, means }: Block, cell: number, language: string): string[] {
  return wrap(
    inLanguage(study.study.title, language, study.study.defaultLanguage),
    means.columns.length * cell - 4,
    13.5,
    true,
  );
}

/** Name of the study and of its profiles; gives where its cells may begin. */
function heading(
  on: Sheet,
  block: Block,
  lines: number,
  several: boolean,
  top: number,
  cell: number,
  words: MotiveWords,
  language: string,
): number {
  const { study, scores, means, left } = block;
  const right = left + means.columns.length * cell - 4;
  on.text(left, top + 10, titleLines(block, cell, language), { size: 13.5, bold: true });
  const y = top + 10 + (lines - 1) * 17.5;
  const line = words.studyLine(means.columns.length, scores.loadings.rows.length, study.statements.length, several);
  on.text(left, y + 17, line, { size: 11.5, colour: INK.soft });
  on.rule(left, y + 26, right, y + 26, { stroke: INK.edge, width: 2 });
  let most = 0;
  means.columns.forEach((factor, f) => {
    const x = left + f * cell;
    // Shapes belong to a factor of one study; beside another study they would suggest that its F1 is this F1.
    if (!several) on.symbol(x + 7, y + 42, shapeOf(f), areaOf(f), { fill: colourOf(f), stroke: colourOf(f) });
    on.text(x + (several ? 2 : 18), y + 46, factor, { bold: true, size: 13 });
    const name = wrap(profileName(study, factor, language) ?? '', cell - 2, 11);
    on.text(x + 2, y + 61, name, { size: 11 });
    most = Math.max(most, name.length);
  });
  return y + 61 + most * 15;
}

function cells(
  on: Sheet,
  { means, left }: Block,
  id: string,
  y: number,
  cell: number,
  to: number,
  language: string,
): void {
  const row = means.values[means.rows.indexOf(id)];
  means.columns.forEach((_, f) => {
    const x = left + f * cell;
    const box = [x, y + 2, x + cell - 4, y + ROW - 2] as const;
    const value = row?.[f];
    const isHighest = extreme(means, f, Math.max) === id;
    const isLowest = extreme(means, f, Math.min) === id;
    on.rect(...box, { fill: isHighest ? POLE_COLOURS[5]! : INK.wash, radius: 2 });
    if (isHighest) on.rect(...box, { stroke: INK.ink, width: 2.4, radius: 2 });
    else if (isLowest) on.rect(...box, { stroke: INK.ink, width: 1.4, dash: [3, 2.5], radius: 2 });
    const middle = x + (cell - 4) / 2;
    if (value === undefined) {
      on.text(middle, y + ROW / 2, '–', { align: 'center', middle: true, colour: INK.soft });
      return;
    }
    const half = (cell - 4) / 2 - 5;
    const end = middle + (value / to) * half;
    const colour = value < 0 ? POLE_COLOURS[1]! : isHighest ? POLE_COLOURS[8]! : POLE_COLOURS[7]!;
    on.rect(Math.min(middle, end), y + 20, Math.max(middle, end), y + 31, { fill: colour });
    on.rule(middle, y + 18, middle, y + 33, { stroke: INK.ink });
    on.text(middle, y + 15, signed(value, 2, language), {
      align: 'center',
      size: isHighest ? 13 : 12,
      bold: isHighest,
    });
  });
}

function legend(on: Sheet, y: number, to: string, words: MotiveWords): number {
  const samples = [
    { label: words.highest, width: 226, style: { fill: POLE_COLOURS[5]!, stroke: INK.ink, width: 2.2, radius: 2 } },
    { label: words.lowest, width: 100, style: { stroke: INK.ink, width: 1.4, dash: [3, 2.5], radius: 2 } },
    { label: words.above, width: 110, style: { fill: POLE_COLOURS[7]! } },
    { label: words.below(to), width: 0, style: { fill: POLE_COLOURS[1]! } },
  ];
  let x = EDGE;
  for (const { label, width, style } of samples) {
    on.rect(x + 1, y + 3, x + 25, y + 15, style);
    on.text(x + 32, y + 13, label, { size: 12 });
    x += width;
  }
  return y + 28;
}

function textOf({ study, means }: Block, rows: readonly string[], words: MotiveWords, language: string): string {
  const body = rows
    .filter((id) => means.rows.includes(id))
    .map((id) => [
      categoryName(study, id, language),
      ...means.values[means.rows.indexOf(id)]!.map((v, f) => {
        const mark = extreme(means, f, Math.max) === id ? '>' : extreme(means, f, Math.min) === id ? '<' : ' ';
        return `${mark}${signed(v, 2, language)}`;
      }),
    ]);
  const names = means.columns.map((factor) => `${factor} ${profileName(study, factor, language) ?? ''}`.trim());
  return [
    inLanguage(study.study.title, language, study.study.defaultLanguage),
    ...names,
    plainTable([words.motive, ...means.columns], body),
    `> ${words.highest}, < ${words.lowest}`,
  ].join('\n');
}

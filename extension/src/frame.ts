import { html, NO_SHORTCUTS } from './dom.js';
import type { Payload, Problem, Provenance } from './payload.js';
import { stepsInWords } from './steps.js';
import { baseLanguage, type Said, say } from './texts.js';
import { originOf, type Words, wordsFor } from './words.js';

const MOST_PROBLEMS = 12;

/** A text as an element with its language; one that stands in for another language says which it is in. */
export function spoken<K extends 'span' | 'p' | 'em'>(
  tag: K,
  said: Said,
  className?: string,
): HTMLElementTagNameMap[K] {
  const language = said.language === 'und' ? undefined : said.language;
  const element = html(tag, { class: className, lang: language }, said.text);
  if (said.standIn) element.append(html('span', { class: 'qernel-stand-in' }, ` (${said.language})`));
  return element;
}

/** The chip that every view carries: how real the data are. */
export function provenanceChip(provenance: Provenance, words: Words): HTMLElement {
  const origin = originOf(provenance);
  return html(
    'span',
    { class: `qernel-chip${origin === 'real' ? ' qernel-real' : ''}`, 'data-qernel-origin': origin },
    words.chip[origin],
  );
}

/** The lines under a view: provenance in full, remarks of the view, the steps, and what was left out. */
export function foot(payload: Payload, language: string, remarks: readonly string[]): HTMLElement {
  const words = wordsFor(language);
  const { provenance } = payload;
  const told = [
    ...notes(provenance, words.origin[originOf(provenance)], language),
    ...profileNotes(payload, words, language),
  ];
  const lines = [
    remarks.join(' '),
    stepsInWords(payload.steps, words),
    payload.omitted.map(words.omitted).join(' '),
    identity(provenance, words),
  ].filter((line) => line !== '');
  return html(
    'figcaption',
    { class: 'qernel-foot' },
    html('p', { class: 'qernel-provenance' }, ...told),
    ...lines.map((line) => html('p', {}, line)),
  );
}

function notes(provenance: Provenance, heading: string, language: string): Node[] {
  const note = say(provenance.note, language);
  const words = wordsFor(language);
  const source = provenance.source === undefined ? '' : ` ${words.source}: ${closed(provenance.source)}`;
  const bold = html('b', {}, heading);
  if (note === undefined) return [html('span', {}, bold, '.', source)];
  return [html('span', {}, bold, ': ', spoken('span', note), source)];
}

/** Provenance of names and descriptions, where it says something else than that of the whole. */
function profileNotes(payload: Payload, words: Words, language: string): Node[] {
  const whole = say(payload.provenance.note, language)?.text;
  const seen = new Set<string>();
  const shown = [...payload.profiles.values()].filter((profile) => payload.arrays.has(profile.factor));
  return shown.flatMap(({ provenance }) => {
    const note = say(provenance.note, language)?.text ?? '';
    const told = `${originOf(provenance)} ${note}`;
    if (seen.has(told) || (note === whole && provenance.origin === payload.provenance.origin)) return [];
    seen.add(told);
    const heading = `${words.profileNames}: ${words.origin[originOf(provenance)].toLowerCase()}`;
    return [document.createTextNode(' '), ...notes(provenance, heading, language)];
  });
}

function identity(provenance: Provenance, words: Words): string {
  const parts = [
    provenance.study && `${words.study} ${provenance.study}`,
    provenance.analysis && `${words.analysis} ${provenance.analysis}`,
    provenance.dataSha256 && `${words.data} ${provenance.dataSha256.slice(0, 8)}`,
  ];
  return parts.filter((part) => part !== undefined).join(' · ');
}

function closed(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

/**
 * A switch between the languages of a payload; absent where it has only one.
 *
 * @param choose called with the language that a reader picks
 */
export function languageSwitch(
  payload: Payload,
  language: string,
  choose: (language: string) => void,
): HTMLElement | undefined {
  if (payload.languages.length < 2) return undefined;
  const words = wordsFor(language);
  const group = html('div', { class: 'qernel-languages', role: 'group', 'aria-label': words.languageSwitch });
  for (const tag of payload.languages) {
    const name = words.languages[tag];
    const button = html(
      'button',
      {
        type: 'button',
        lang: tag,
        'aria-pressed': String(baseLanguage(tag) === baseLanguage(language)),
        'aria-label': name,
        title: name,
        'data-qernel-language': tag,
        ...NO_SHORTCUTS,
      },
      tag.toUpperCase(),
    );
    button.addEventListener('click', () => choose(tag));
    group.append(button);
  }
  return group;
}

/** What could not be read, with the path of each thing; absent where all was well. */
export function problemList(problems: readonly Problem[], words: Words): HTMLElement | undefined {
  if (problems.length === 0) return undefined;
  const rest = problems.length - MOST_PROBLEMS;
  return html(
    'div',
    { class: 'qernel-problems', role: 'note' },
    html('p', {}, words.problems),
    html(
      'ul',
      {},
      ...problems.slice(0, MOST_PROBLEMS).map((problem) => html('li', {}, ...problemLine(problem, words))),
      rest > 0 ? html('li', {}, words.more(rest)) : undefined,
    ),
  );
}

/** Why nothing can be drawn, and the text form of the output where it has one. */
export function refusal(problem: Problem, words: Words, plain: string | undefined): HTMLElement {
  return html(
    'div',
    { class: 'qernel-problems', role: 'note' },
    html('p', {}, html('b', {}, words.refused), ' ', ...problemLine(problem, words), '.'),
    plain === undefined ? undefined : html('p', {}, words.plain),
    plain === undefined ? undefined : html('pre', {}, plain),
  );
}

function problemLine(problem: Problem, words: Words): Node[] {
  const path = problem.path === '' ? [] : [html('code', {}, problem.path), document.createTextNode(' ')];
  return [...path, document.createTextNode(words.problem(problem))];
}

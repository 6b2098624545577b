import { QError } from '../error.js';
import type { Factors } from '../extract.js';
import { decimal, isDutch, upToOne } from '../numbers.js';
import { byHand, rotate } from '../rotate.js';
import { inLanguage, languageOf } from '../study.js';
import { provenanceOf } from '../views/provenance.js';
import type { Bundle } from './kernel-hook.js';
import type { LiveModule } from './live.js';
import { rotationModule } from './rotation-module.js';

/** What the reader of a live rotation sets. */
export interface RotationState {
  /** Clockwise, as in PQROT; in [−180, 180]. */
  readonly degrees: number;
  /** Why the factors were turned; a study file asks for it. */
  readonly reason: string;
}

const WORDS = {
  en: {
    angle: 'Angle',
    degrees: 'degrees clockwise',
    reason: 'Reason',
    copy: 'Copy as code',
    copied: 'Copied',
    keys: 'Arrow keys turn by 1°, with Shift by 10°; Home goes back to 0°.',
    plot: 'Loadings on two factors; arrow keys turn them',
    table: 'Loadings as turned',
    sort: 'Sort',
    significance: 'Dashed: significant at .05.',
    turned: 'turned by',
  },
  nl: {
    angle: 'Hoek',
    degrees: 'graden met de klok mee',
    reason: 'Reden',
    copy: 'Kopieer als code',
    copied: 'Gekopieerd',
    keys: 'Pijltoetsen draaien 1°, met Shift 10°; Home gaat terug naar 0°.',
    plot: 'Ladingen op twee factoren; pijltoetsen draaien ze',
    table: 'Ladingen na draaiing',
    sort: 'Sortering',
    significance: 'Gestippeld: significant op ,05.',
    turned: 'gedraaid over',
  },
} as const;

/**
 * The loadings of two factors, to be turned by hand: `const turn = live(rotation(factors, 'F1', 'F2'))`. Its value is the
 * rotated record, with the step, its angle and its reason written down. `language` is that of the texts, the study's
 * own where absent; `name` is what the factors are called in the copied code. Throws `unknown-factor` and `bad-pair`.
 */
export function rotation(
  factors: Factors,
  first: string,
  second: string,
  options: {
    readonly degrees?: number;
    readonly reason?: string;
    readonly language?: string;
    readonly name?: string;
  } = {},
): LiveModule<RotationState, Factors> {
  const { degrees = 0, reason = '', name = 'factors' } = options;
  const language = isDutch(languageOf(factors.study, options.language)) ? 'nl' : 'en';
  const pair = [first, second] as const;
  const value = (state: RotationState): Factors => rotate(factors, stepOf(pair, state));
  const before = value({ degrees: 0, reason: '' }).loadings;
  const [a, b] = pair.map((factor) => before.columns.indexOf(factor)) as [number, number];
  const sorts = before.rows.map((id, row) => ({ id, a: before.values[row]![a]!, b: before.values[row]![b]! }));
  const significant = 1.96 / Math.sqrt(factors.study.statements.length);
  const provenance = inLanguage(provenanceOf(factors.study).line, language);
  return {
    front: rotationModule,
    state: { degrees, reason },
    value,
    derived: (state) => ({
      factors: pair,
      sorts,
      significant,
      language,
      words: WORDS[language],
      provenance,
      code: codeOf(name, pair, state),
    }),
    still: (state, id) => still(value(state), { pair, state, id, language, provenance, significant }),
  };
}

function stepOf(pair: readonly [string, string], { degrees, reason }: RotationState): ReturnType<typeof byHand> {
  if (typeof degrees !== 'number' || !Number.isFinite(degrees) || Math.abs(degrees) > 180) {
    throw new QError('bad-angle', `rotation: the angle is ${degrees}; give degrees from -180 to 180`);
  }
  if (typeof reason !== 'string') throw new QError('bad-reason', 'rotation: the reason is no text; write it in words');
  return byHand(pair[0], pair[1], degrees, reason === '' ? {} : { reason });
}

/** The line of code that turns the factors as the page shows them. */
function codeOf(name: string, [first, second]: readonly [string, string], { degrees, reason }: RotationState): string {
  const text = (value: string): string =>
    `'${JSON.stringify(value).slice(1, -1).replace(/\\"/g, '"').replace(/'/g, "\\'")}'`;
  const why = reason === '' ? '' : `, { reason: ${text(reason)} }`;
  return `const turned = q.rotate(${name}, q.byHand(${text(first)}, ${text(second)}, ${degrees}${why}));`;
}

interface Shown {
  readonly pair: readonly [string, string];
  readonly state: RotationState;
  readonly id: string;
  readonly language: 'en' | 'nl';
  readonly provenance: string;
  readonly significant: number;
}

/** The picture that stays: a table of the loadings as turned, with angle, reason and provenance. */
function still(turned: Factors, { pair, state, id, language, provenance, significant }: Shown): Bundle {
  const words = WORDS[language];
  const columns = pair.map((factor) => turned.loadings.columns.indexOf(factor));
  const rows = turned.loadings.rows.map((sort, row) => ({
    sort,
    loadings: columns.map((f) => turned.loadings.values[row]![f]!),
  }));
  const head = `${pair.join(', ')}: ${words.turned} ${decimal(state.degrees, 1, language)}°${state.reason ? ` (${state.reason})` : ''}`;
  const cell = (loading: number): string => {
    const shown = upToOne(loading, 2, language);
    return `<td style="text-align:right">${Math.abs(loading) >= significant ? `<strong>${shown}</strong>` : shown}</td>`;
  };
  const body = rows.map(
    ({ sort, loadings }) =>
      `<tr><th scope="row" style="text-align:left">${escaped(sort)}</th>${loadings.map(cell).join('')}</tr>`,
  );
  return {
    'text/html':
      `<div data-qernel-still="${escaped(id)}" lang="${language}"><table><caption>${escaped(head)}</caption><thead><tr>` +
      `${[words.sort, ...pair].map((text) => `<th scope="col">${escaped(text)}</th>`).join('')}</tr></thead>` +
      `<tbody>${body.join('')}</tbody></table><p>${escaped(provenance)}</p></div>`,
    'text/plain': [
      head,
      ...rows.map(({ sort, loadings }) =>
        [sort, ...loadings.map((loading) => upToOne(loading, 2, language))].join('  '),
      ),
      provenance,
    ].join('\n'),
  };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);

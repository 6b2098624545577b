import { profilesOf } from '../../interpreted.js';
import { percent, reliabilityIn, upToOne } from '../../numbers.js';
import { agreementWithIdeal } from '../../review/ideal.js';
import { wordsIn } from '../../words.js';
import { THREAD } from '../loadings-table.js';
import { analysisPage } from '../pages.js';
import type { LanguageOption, ScoresOrAnalysis } from '../payload.js';
import { provenanceOf } from '../provenance.js';
import { spoken } from '../tongue.js';
import { cut, hanging, padded, printable, wrapped } from './lines.js';
import { pageText } from './page.js';

const RULE = 93;
const NAME = 42;

/** One analysis as plain text: characteristics, loadings with flags, arrays with z, statements without a difference, findings. */
export function analysisText(scores: ScoresOrAnalysis, options: LanguageOption = {}): string {
  return pageText(analysisPage(scores, options.language ?? languageOf(scores)));
}

/**
 * The profiles of one or more analyses as plain text: for each study how real it is, a row per factor, which sorts define
 * none, and which flags hang by a thread. Agreement with ideal arrays stands beside where a study has them.
 */
export function profilesText(analyses: readonly ScoresOrAnalysis[], options: LanguageOption = {}): string {
  const language = options.language ?? (analyses[0] ? languageOf(analyses[0]) : 'en');
  const words = wordsIn(language);
  const rows = analyses.map((analysis) => rowsOf(analysis, language));
  const cells = rows.flat();
  const legend = [
    cells.some((r) => r.ideal !== '–') && words.idealLegend,
    cells.some((r) => r.defining.includes('−')) && words.otherSide,
    cells.some((r) => r.name.endsWith(' °')) && words.nameConstructed,
  ].filter((part): part is string => part !== false);
  const blocks = [
    ...analyses.map((analysis, i) => studyLines(analysis, rows[i]!, language)),
    legend.length > 0 ? wrapped(legend.join(' ')) : [],
    analyses.flatMap((analysis) => threadLines(analysis, language)),
  ];
  return blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n');
}

interface Row {
  readonly factor: string;
  readonly name: string;
  readonly defining: string;
  readonly variance: string;
  readonly reliability: string;
  readonly ideal: string;
}

function rowsOf(scores: ScoresOrAnalysis, language: string): Row[] {
  const { loadings, flags, characteristics, study, arrays } = scores;
  const profiles = profilesOf(scores);
  const compared = (study.profiles ?? []).some((p) => p.idealArray) && arrays.columns.length > 0;
  const agreement = new Map(compared ? agreementWithIdeal(scores).nearest.map((n) => [n.factor, n.rExpected]) : []);
  return loadings.columns.map((factor) => {
    const profile = profiles.find((p) => p.factor === factor);
    const defining = flags.defining[factor] ?? [];
    const against = defining.filter(({ loading }) => loading < 0).length;
    const about = characteristics[factor];
    const r = profile ? agreement.get(factor) : undefined;
    const made = profile?.provenance.origin === 'constructed' && !profile.provenance.source;
    const name = profile ? spoken(profile.name, language).replace(/ \((constructed|geconstrueerd)\)$/, '') : '–';
    return {
      factor,
      name: made ? `${name} °` : name,
      defining: padded(String(defining.length), 2, 'right') + (against > 0 ? ` (${against} −)` : ''),
      variance: about ? percent(about.explainedVariance, language) : '–',
      reliability: about ? reliabilityIn(about.compositeReliability, language) : '–',
      ideal: typeof r === 'number' ? upToOne(r, 2, language) : '–',
    };
  });
}

function studyLines(scores: ScoresOrAnalysis, rows: readonly Row[], language: string): string[] {
  const { study, loadings, flags } = scores;
  const words = wordsIn(language);
  const profiled = profilesOf(scores).map((p) => p.factor);
  const { line } = provenanceOf(study, { sorts: loadings.rows, profiles: profiled });
  const definers = new Set(Object.values(flags.defining).flatMap((list) => list.map(({ sort }) => sort))).size;
  const rest = (
    [
      ['null', words.nullSorts],
      ['confounded', words.confounded],
      ['unflagged', words.unflagged],
    ] as const
  ).flatMap(([kind, name]) =>
    flags[kind].length > 0 ? [`${name.charAt(0).toLowerCase()}${name.slice(1)}: ${some(flags[kind], language)}`] : [],
  );
  const head = { factor: '', name: words.profile, ...words.profileHeads };
  return [
    ...wrapped(spoken(study.study.title, language).toUpperCase()),
    ...hanging('  ', spoken(line, words.language)),
    rowLine(head),
    `  ${'─'.repeat(RULE)}`,
    ...rows.map(rowLine),
    ...hanging('  ', [words.sortsDefine(definers, loadings.rows.length), ...rest].join('; ')),
  ];
}

/** Names to the left, numbers to the right, counts of defining sorts by their last digit. */
function rowLine({ factor, name, defining, variance, reliability, ideal }: Row): string {
  const numbers = [
    [variance, 9],
    [reliability, 13],
    [ideal, 12],
  ] as const;
  const left = padded(factor, 4) + padded(cut(printable(name), NAME - 1), NAME) + padded(defining, 13);
  return `  ${left}${numbers.map(([text, width]) => padded(text, width, 'right')).join('')}`.trimEnd();
}

function threadLines({ flags, study }: ScoresOrAnalysis, language: string): string[] {
  const thin = Object.entries(flags.defining).flatMap(([factor, list]) => {
    const sorts = list.filter(({ margin }) => margin < THREAD).map(({ sort }) => sort);
    return sorts.length > 0 ? [`${some(sorts, language)} (${factor})`] : [];
  });
  return thin.length > 0
    ? hanging('! ', `${spoken(study.study.title, language)}: ${wordsIn(language).hangs(thin.join(', '))}`)
    : [];
}

function some(ids: readonly string[], language: string, most = 20): string {
  const rest = ids.length - most;
  return ids.slice(0, most).join(', ') + (rest > 0 ? ` ${wordsIn(language).andOthers(rest)}` : '');
}

function languageOf({ study }: ScoresOrAnalysis): string {
  return study.study.defaultLanguage ?? study.study.languages?.[0] ?? 'en';
}

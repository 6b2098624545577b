import { TEXTS } from './texts.mjs';
import { coefficient, percentage, wrapped } from './wording.mjs';

const RULE = 93;
const THIN = 0.05;

/**
 * The profiles of the reconstructed studies as text: for each study its provenance, a row per profile, and which sorts
 * define none. `studies` is a list of `{ id, study, analysis }`.
 */
export function profilesText(studies, language) {
  const texts = TEXTS[language];
  const blocks = studies.map((each) => studyBlock(each, texts, language));
  return [...blocks, footer(studies, texts), warnings(studies, texts)].filter(Boolean).join('\n\n');
}

function studyBlock({ id, study, analysis }, texts, language) {
  const rows = analysis.loadings.columns.map((factor) => profileRow(factor, study, analysis, language));
  return [
    texts.groups[id],
    `  ${provenanceLine(study, texts, language)}`,
    `  ${row(['', ...texts.columns])}`,
    `  ${'─'.repeat(RULE)}`,
    ...rows.map((cells) => `  ${row(cells)}`),
    wrapped(sortsLine(analysis, texts), '  '),
  ].join('\n');
}

function profileRow(factor, study, analysis, language) {
  const profile = profileOf(study, factor);
  const defining = analysis.flags.defining[factor];
  const from = defining.filter(({ loading }) => loading < 0).length;
  const about = analysis.characteristics[factor];
  const agreement =
    profile?.idealArray && about ? arrayAgreement(analysis, factor, profile.idealArray.placements) : null;
  return [
    factor,
    profile ? shownName(profile, language) : '–',
    String(defining.length).padStart(2) + (from > 0 ? ` (${from} −)` : ''),
    about ? percentage(about.explainedVariance, language) : '–',
    about ? coefficient(about.compositeReliability, language) : '–',
    agreement === null ? '–' : coefficient(agreement, language),
  ];
}

/** One line of the table: names to the left, numbers to the right, counts of defining sorts by their last digit. */
function row([factor, name, defining, variance, reliability, agreement]) {
  const numbers = variance.padStart(8) + reliability.padStart(12) + agreement.padStart(12);
  return factor.padEnd(4) + name.padEnd(45) + defining.padEnd(12) + numbers;
}

function profileOf(study, factor) {
  const last = study.analyses?.at(-1)?.id;
  return study.profiles?.find((each) => each.factor === factor && (each.analysis ?? last) === last && !each.study);
}

/** A name that has no source is constructed: the sign ° says so instead of the word in brackets. */
function shownName(profile, language) {
  const name = profile.name[language] ?? Object.values(profile.name)[0];
  return isNameConstructed(profile) ? `${name.replace(/ \((constructed|geconstrueerd)\)$/, '')} °` : name;
}

function isNameConstructed({ provenance: { origin, source } }) {
  return origin === 'constructed' && !source;
}

/** The first sentence of the study's own note, else what its provenance says of the sorts. */
export function provenanceLine({ study: { provenance: from } }, texts, language) {
  const note = from?.note?.[language];
  const first = note?.match(/^.+?\.(?=\s|$)/)?.[0];
  if (!first) return texts.origins[from?.origin ?? 'null'];
  return (first[0].toLowerCase() + first.slice(1, -1)).replace('; ', ' · ');
}

/** How many sorts define a factor, and which do not. */
export function sortsLine({ flags, loadings }, texts) {
  const defining = new Set(Object.values(flags.defining).flatMap((sorts) => sorts.map(({ sort }) => sort)));
  const rest = ['none', 'confounded', 'unflagged'].flatMap((kind) => {
    const ids = flags[kind === 'none' ? 'null' : kind];
    return ids.length > 0 ? [texts[kind](listed(ids, texts))] : [];
  });
  return [texts.defining(defining.size, loadings.rows.length), ...rest].join('; ');
}

/** Ids in a row, twenty in full and the others counted. */
function listed(ids, texts) {
  return ids.slice(0, 20).join(', ') + (ids.length > 20 ? ` ${texts.andMore(ids.length - 20)}` : '');
}

function footer(studies, texts) {
  const fromOther = studies.flatMap(({ analysis }) =>
    Object.values(analysis.flags.defining).map((sorts) => sorts.filter(({ loading }) => loading < 0).length),
  );
  const most = Math.max(0, ...fromOther);
  const names = studies.some(({ study }) => study.profiles?.some(isNameConstructed));
  const parts = [texts.legend, most > 0 && texts.otherSide(most), names && texts.namesConstructed];
  return wrapped(parts.filter(Boolean).join(' '));
}

function warnings(studies, texts) {
  const thin = studies
    .map(({ id, analysis }) => [texts.short[id], thinFlags(analysis)])
    .filter(([, list]) => list)
    .map(([name, list]) => `${name} ${list}`)
    .join('; ');
  const constructed = studies.some(({ study }) => study.study.provenance?.origin !== 'real');
  return [thin && wrapped(texts.thread(thin), '', '  '), constructed && texts.noEvidence].filter(Boolean).join('\n');
}

function thinFlags({ flags }) {
  return Object.entries(flags.defining)
    .map(([factor, sorts]) => [factor, sorts.filter(({ margin }) => margin < THIN).map(({ sort }) => sort)])
    .filter(([, sorts]) => sorts.length > 0)
    .map(([factor, sorts]) => `${sorts.join(', ')} (${factor})`)
    .join(', ');
}

/** Pearson r of a computed array and the array that the profile should have. */
function arrayAgreement({ arrays }, factor, placements) {
  const f = arrays.columns.indexOf(factor);
  const pairs = arrays.rows.map((statement, i) => [arrays.values[i][f], placements[statement]]);
  const mean = (side) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [a, b] = [mean(0), mean(1)];
  const sum = (product) => pairs.reduce((total, [x, y]) => total + product(x - a, y - b), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}

import { ANALYSIS_TEXTS } from './analysis-texts.mjs';
import { provenanceLine, sortsLine } from './profiles.mjs';
import { TEXTS } from './texts.mjs';
import { coefficient, percentage, place, wrapped, zScore } from './wording.mjs';

const ID = 10;

/** One analysis as text: what was analysed, the factors, every loading, every statement, and what was found on the way. */
export function analysisText(analysis, findings, language) {
  const texts = ANALYSIS_TEXTS[language];
  const blocks = [head, factorTable, loadingTable, statementTable].map((block) => block(analysis, texts, language));
  return [...blocks, foundText([...findings, ...analysis.findings], language)].filter(Boolean).join('\n\n');
}

function head({ study, loadings, steps }, texts, language) {
  const values = study.distribution.map(({ value }) => value);
  const grid = `${place(values[0], language)} … ${place(values.at(-1), language)}`;
  const of = (name) => steps.find(({ step }) => step === name);
  const rotation = steps.filter(({ step }) => !['correlate', 'extract', 'flag', 'score', 'distinguish'].includes(step));
  const how = [
    texts.method[of('extract').method],
    texts.correlation[of('correlate').method],
    ...rotation.map(({ step }) => step),
  ];
  const size = [
    texts.size(study.statements.length, loadings.rows.length),
    texts[study.forced ? 'forced' : 'unforced'](grid),
  ];
  return [
    printable(textIn(study.study.title, language)),
    `  ${printable(provenanceLine(study, TEXTS[language], language))}`,
    `  ${[...size, ...how].join(' · ')}`,
  ].join('\n');
}

function factorTable(analysis, texts, language) {
  const { characteristics, contrasts, flags, loadings } = analysis;
  const widths = [14, 11, 13, 16];
  const rows = loadings.columns.map((factor) => {
    const about = characteristics[factor];
    if (!about) return `  ${factor.padEnd(5)}  ${texts.notScored}`;
    const mirrored = flags.defining[factor].filter(({ loading }) => loading < 0).length;
    const cells = [
      String(about.defining).padStart(3) + (mirrored > 0 ? ` (${mirrored} −)` : ''),
      percentage(about.explainedVariance, language),
      coefficient(about.compositeReliability, language),
      String(contrasts.distinguishing[factor]?.length ?? 0),
    ];
    return `  ${factor.padEnd(5)}${cells[0].padEnd(widths[0])}${right(cells.slice(1), widths.slice(1))}`;
  });
  const heads = texts.columns;
  return [
    texts.factors,
    `  ${' '.repeat(5)}${` ${heads[0]}`.padEnd(widths[0])}${right(heads.slice(1), widths.slice(1))}`,
    ...rows,
    wrapped(printable(sortsLine(analysis, TEXTS[language])), '  '),
  ].join('\n');
}

function loadingTable({ flags, loadings }, texts, language) {
  const side = new Map(
    Object.entries(flags.defining).flatMap(([factor, sorts]) =>
      sorts.map(({ sort, loading }) => [`${factor}\0${sort}`, loading < 0 ? '<' : '>']),
    ),
  );
  const width = idWidth(loadings.rows);
  const rows = loadings.rows.map((sort, s) => {
    const cells = loadings.values[s].map((value, f) => {
      const mark = side.get(`${loadings.columns[f]}\0${sort}`) ?? ' ';
      return `${coefficient(value, language)} ${mark}`.padStart(9);
    });
    const communality = loadings.values[s].reduce((sum, value) => sum + value * value, 0);
    return `  ${idCell(sort, width)}${cells.join('')}${coefficient(communality, language).padStart(9)}`;
  });
  return [
    `${texts.loadings}  ${texts.loadingsLegend}`,
    `  ${' '.repeat(width)}${loadings.columns.map((factor) => `${factor}  `.padStart(9)).join('')}${'h²'.padStart(9)}`,
    ...rows,
  ].join('\n');
}

function statementTable({ arrays, contrasts, study, z }, texts, language) {
  if (arrays.columns.length === 0) return '';
  const mark = new Map(
    Object.entries(contrasts.distinguishing).flatMap(([factor, list]) =>
      list.map((each) => [`${factor}\0${each.statement}`, each.mark]),
    ),
  );
  const consensus = new Set(contrasts.consensus);
  const width = idWidth(arrays.rows);
  const rows = arrays.rows.flatMap((id, i) => {
    const cells = arrays.columns.map((factor, f) => {
      const value = place(arrays.values[i][f], language).padStart(4);
      return `${value}${zScore(z.values[i][f], language).padStart(7)} ${(mark.get(`${factor}\0${id}`) ?? '').padEnd(3)}`;
    });
    const statement = study.statements[i];
    const words = textIn(statement.text, language);
    const line = `  ${idCell(id, width)}${cells.join('')}${consensus.has(id) ? ' =' : ''}`.trimEnd();
    return words && words !== id ? [line, wrapped(printable(words), '      ')] : [line];
  });
  return [
    wrapped(`${texts.statements}  ${texts.statementsLegend}`, '', '  '),
    `  ${' '.repeat(width)}${arrays.columns.map((factor) => factor.padStart(4).padEnd(15)).join('')}`.trimEnd(),
    ...rows,
  ].join('\n');
}

/** What was found in the data and by the steps, each thing once. */
export function foundText(findings, language) {
  const texts = ANALYSIS_TEXTS[language];
  const lines = findings.map(({ severity, message, remedy }) => {
    const says = [textIn(message, language), remedy && textIn(remedy, language)].filter(Boolean).join(' ');
    return wrapped(printable(`${texts.severity[severity]}: ${says}`), '  ', '    ');
  });
  return lines.length > 0 ? [texts.found, ...new Set(lines)].join('\n') : '';
}

const right = (cells, widths) => cells.map((cell, i) => cell.padStart(widths[i])).join('');

const idWidth = (ids) => Math.min(24, Math.max(ID, ...ids.map((id) => printable(id).length + 2)));

function idCell(id, width) {
  const shown = printable(id);
  return (shown.length > width - 2 ? `${shown.slice(0, width - 3)}…` : shown).padEnd(width);
}

const textIn = (text, language) => text[language] ?? Object.values(text)[0] ?? '';

/** Text from a file as a terminal may show it: on one line, and nothing that steers the terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
const printable = (text) => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');

import { gridPlace, isDutch, upToOne } from '../numbers.js';
import type { Columns, Report, ReportingPoint } from '../report.js';
import type { Step } from '../steps.js';
import { type Words, wordsIn } from '../words.js';
import { columnsTable, type ShownColumn } from './columns-table.js';
import { methodInWords } from './method-words.js';
import { type Block, type Facts, heading, type Page, paragraph } from './page.js';
import { retentionTable } from './pages.js';
import { provenanceOf } from './provenance.js';
import { type ReportWords, reportWordsIn } from './report-words.js';
import { findingsBlocks, POINTER, signsRemark } from './tables.js';
import { spoken } from './tongue.js';

/** What a part of the page is made from. */
interface Part {
  readonly report: Report;
  readonly language: string;
  readonly words: Words;
  readonly own: ReportWords;
}

/** Beyond so many rows a report shows the first of them; its record holds all. */
const MOST_ROWS = 120;

/** A report as a page: the points that a reader must find, in their usual order, also those that the authors did not give. */
export function reportPage(made: Report, language: string = made.language): Page {
  const report = inLanguageOf(made, language);
  const part: Part = { report, language, words: wordsIn(language), own: reportWordsIn(language) };
  const { sections } = part.own;
  const { findings, study, profiles } = report;
  return {
    language,
    title: report.title,
    sub: [
      part.words.size(report.counts.statements, report.counts.analysed),
      methodInWords(report.steps, language),
    ].join(' · '),
    provenance: provenanceOf(study, { profiles: profiles.map((p) => p.factor) }),
    blocks: [
      heading(sections.purpose),
      purpose(part),
      heading(sections.qset),
      ...qset(part),
      heading(sections.pset),
      ...pset(part),
      heading(sections.grid),
      ...grid(part),
      heading(sections.steps),
      ...analysis(part),
      heading(sections.retention),
      ...retention(part),
      heading(sections.loadings),
      ...loadings(part),
      heading(sections.factors),
      ...factors(part),
      heading(sections.arrays),
      ...arrays(part),
      heading(sections.distinguishing),
      ...contrasts(part),
      heading(sections.profiles),
      ...interpretation(part),
      heading(sections.findings),
      ...findingsBlocks(findings, language),
      heading(sections.limits),
      limits(part),
    ],
    remarks: [signsRemark(language), part.words.notCorrected, `qernel ${report.software[0]!.version}`],
  };
}

/** A report with the authors' texts in the language that it is shown in, which need not be the one it was made in. */
function inLanguageOf(report: Report, language: string): Report {
  if (language === report.language) return report;
  const { study, tables } = report;
  const names = new Map((study.categories ?? []).map((c) => [c.id, spoken(c.name, language)]));
  return {
    ...report,
    title: spoken(study.study.title, language),
    reporting: report.reporting.map(({ point, text }) => {
      const given = study.study.reporting?.[point];
      return { point, text: given ? spoken(given, language) : text };
    }),
    conditions: (study.conditions ?? []).map(({ id, conditionOfInstruction, poles }) => ({
      id,
      instruction: spoken(conditionOfInstruction, language),
      low: poles ? spoken(poles.low, language) : '',
      high: poles ? spoken(poles.high, language) : '',
    })),
    tables: {
      ...tables,
      statements: {
        ...tables.statements,
        category: study.statements.map((s) => names.get(s.category ?? '') ?? null),
      },
    },
  };
}

function purpose({ report, own }: Part): Facts {
  const conditions = report.conditions.map(({ instruction }) => [own.instruction, `“${instruction}”`] as const);
  return {
    block: 'facts',
    rows: [
      given(report, own, 'question'),
      given(report, own, 'whyQ'),
      ...(conditions.length > 0 ? conditions : [[own.instruction, own.notGiven] as const]),
    ],
  };
}

/** A point as the authors gave it, or that they did not. */
function given({ reporting }: Report, own: ReportWords, point: ReportingPoint['point']): readonly [string, string] {
  return [own.point[point], reporting.find((p) => p.point === point)?.text ?? own.notGiven];
}

function qset({ report, language, own, words }: Part): Block[] {
  const { statements } = report.tables;
  const tags = Object.keys(statements).filter((name) => !['statement', 'number', 'category'].includes(name));
  const hasCategories = statements['category']!.some((c) => c !== null);
  return [
    { block: 'facts', rows: [given(report, own, 'concourse'), given(report, own, 'pilot')] },
    columnsTable(
      statements,
      [
        { column: 'statement', form: 'name', head: '' },
        ...tags.map((tag): ShownColumn => ({ column: tag, form: 'wide', head: `${words.statement} (${tag})` })),
        ...(hasCategories ? [{ column: 'category', form: 'wide', head: own.category } as const] : []),
      ],
      own.statements(report.counts.statements),
      language,
    ),
  ];
}

function pset({ report, own, language }: Part): Block[] {
  const { counts, tables } = report;
  const people = [
    own.people(counts.participants, counts.analysed),
    counts.inProgress > 0 && own.inProgress(counts.inProgress),
  ];
  return [
    {
      block: 'facts',
      rows: [
        [own.sections.pset.replace(/^.* · /, ''), people.filter(Boolean).join('; ')],
        given(report, own, 'recruitment'),
      ],
    },
    ...unlessEmpty(
      tables.excluded,
      'sort',
      [
        { column: 'sort', form: 'name' },
        { column: 'reason', form: 'wide' },
      ],
      own.sortsNotAnalysed,
      language,
    ),
  ];
}

function grid({ report, own, words, language }: Part): Block[] {
  const { grid: places } = report.tables;
  const poles = report.conditions
    .filter(({ low }) => low !== '')
    .map(({ low, high }) => [own.poles, `${low} … ${high}`] as const);
  return [
    {
      block: 'facts',
      rows: [
        [words.studyRows.grid, report.forced ? words.forced : words.unforced],
        ...(poles.length > 0 ? poles : [[own.poles, own.notGiven] as const]),
        given(report, own, 'procedure'),
      ],
    },
    {
      block: 'table',
      caption: words.studyRows.grid,
      head: [
        { text: words.values },
        ...places['value']!.map((v) => ({ text: gridPlace(Number(v), language), kind: 'number' as const })),
      ],
      rows: [[words.places, ...places['places']!.map(String)]],
    },
  ];
}

function analysis({ report, own, words, language }: Part): Block[] {
  const { steps, software, tables, reason } = report;
  const told = (holds: (step: Step) => boolean): string => methodInWords(steps.filter(holds), language);
  const rotation = told(({ step }) => !['correlate', 'extract', 'flag', 'score', 'distinguish'].includes(step));
  const scoring = steps.find((s) => s.step === 'score');
  const telling = steps.find((s) => s.step === 'distinguish');
  const average = tables.characteristics['averageReliability']?.[0];
  const scores = [
    scoring?.step === 'score' && scoring.standardise ? own.standardised : own.raw,
    typeof average === 'number' && words.averageReliability(upToOne(average, 2, language)),
  ];
  return [
    {
      block: 'facts',
      rows: [
        [own.software, software.map(({ name, version }) => `${name} ${version}`).join(', ')],
        [own.correlation, told(({ step }) => step === 'correlate')],
        [own.extraction, told(({ step }) => step === 'extract')],
        [own.rotation, rotation || own.unrotated],
        [own.flagRule, told(({ step }) => step === 'flag')],
        [own.scoring, scores.filter(Boolean).join('. ')],
        [
          own.contrasts,
          own.critical + (telling?.step === 'distinguish' && telling.criticalZ ? ` (${telling.criticalZ})` : ''),
        ],
        [own.whyThese, reason ?? own.notGiven],
      ],
    },
    cut(
      columnsTable(
        tables.eigenvalues,
        [
          { column: 'factor', form: 'name', head: words.factor },
          { column: 'eigenvalue', form: 'decimal', head: words.eigenvalue },
          { column: 'share', form: 'share', head: own.share },
          { column: 'kept', form: 'yes', head: own.kept },
        ],
        words.eigenvalues,
        language,
      ),
    ),
  ];
}

function retention({ report, own, words, language }: Part): Block[] {
  if (!report.retention) return [paragraph(own.noRules)];
  const { rules, parallel } = report.retention;
  return [
    retentionTable(rules, language),
    paragraph(`${words.noRuleAlone} ${words.parallelNote(parallel.draws, parallel.percentile, parallel.seed)}`),
  ];
}

function loadings({ report, words, language }: Part): Block[] {
  const { loadings: table, definesNone, flagEdits } = report.tables;
  const factorNames = Object.keys(table).filter((name) => /^F\d+$/.test(name));
  const weightOf = (name: string, r: number): 'strong' | 'faint' | 'boxed' | undefined => {
    if (!factorNames.includes(name)) return undefined;
    if (table['defines']![r] === name) return 'strong';
    return Math.abs(Number(table[name]![r])) > report.threshold ? 'boxed' : 'faint';
  };
  const shown: ShownColumn[] = [
    { column: 'sort', form: 'name', head: words.sort },
    ...factorNames.map((name): ShownColumn => ({ column: name, form: 'coefficient', factor: name })),
    { column: 'communality', form: 'coefficient', head: 'h²' },
    { column: 'defines', form: 'name', head: words.factor },
    { column: 'margin', form: 'coefficient', head: words.margin },
  ];
  const why = { confounded: words.confounded, null: words.nullSorts, unflagged: words.unflagged };
  const none = (['confounded', 'null', 'unflagged'] as const).flatMap((kind) => {
    const sorts = definesNone['sort']!.filter((_, i) => definesNone['why']![i] === kind);
    return sorts.length > 0 ? [[why[kind], sorts.slice(0, MOST_ROWS).join(', ')] as const] : [];
  });
  return [
    cut(columnsTable(table, shown, words.loadings, language, weightOf)),
    ...more(table['sort']!.length, words),
    ...(none.length > 0 ? [{ block: 'facts', rows: none } as const] : []),
    ...unlessEmpty(
      flagEdits,
      'sort',
      [
        { column: 'sort', form: 'name' },
        { column: 'factor', form: 'name' },
        { column: 'flag', form: 'name' },
        { column: 'reason', form: 'wide' },
      ],
      words.byHand,
      language,
    ),
    paragraph(`${words.weightsNote} ${words.marginNote(report.threshold)}`),
  ];
}

function factors({ report, words, language }: Part): Block[] {
  const { characteristics, scoreCorrelations } = report.tables;
  const names = Object.keys(scoreCorrelations).filter((name) => name !== 'factor');
  return [
    columnsTable(
      characteristics,
      [
        { column: 'factor', form: 'name', head: words.factor },
        { column: 'defining', form: 'count', head: words.definingSorts },
        { column: 'eigenvalue', form: 'decimal', head: words.eigenvalue },
        { column: 'explainedVariance', form: 'share', head: words.explainedVariance },
        { column: 'compositeReliability', form: 'reliability', head: words.reliability },
        { column: 'standardError', form: 'decimal', head: words.standardError },
      ],
      words.characteristics,
      language,
    ),
    ...(names.length > 1
      ? [
          heading(words.scoreCorrelations),
          columnsTable(
            scoreCorrelations,
            [
              { column: 'factor', form: 'name', head: '' },
              ...names.map((name): ShownColumn => ({ column: name, form: 'coefficient' })),
            ],
            words.scoreCorrelations,
            language,
          ),
        ]
      : []),
  ];
}

function arrays({ report, words, language }: Part): Block[] {
  const { scores } = report.tables;
  const names = Object.keys(scores).filter((name) => /^F\d+$/.test(name));
  const worded = { ...scores, text: textsOf(report, language, scores['statement']!) };
  const shown: ShownColumn[] = [
    { column: 'statement', form: 'name', head: '' },
    { column: 'text', form: 'wide', head: words.statement },
    ...names.flatMap((name): ShownColumn[] => [
      { column: name, form: 'place', factor: name },
      { column: `z ${name}`, form: 'signed', head: 'z' },
      { column: `mark ${name}`, form: 'name', head: '' },
    ]),
  ];
  return [columnsTable(worded, shown, words.arraysAndZ, language)];
}

function textsOf({ study }: Report, language: string, ids: Columns[string]): string[] {
  const byId = new Map(study.statements.map((s) => [s.id, s.text]));
  return ids.map((id) => spoken(byId.get(String(id)) ?? {}, language));
}

function contrasts({ report, words, language }: Part): Block[] {
  const { distinguishing, consensus } = report.tables;
  const marks = distinguishing['mark']!.map(
    (mark, i) => POINTER[distinguishing['direction']![i] as keyof typeof POINTER] + String(mark),
  );
  const worded = { ...distinguishing, mark: marks, text: textsOf(report, language, distinguishing['statement']!) };
  const list = distinguishing['statement']!.length;
  const agreed = { ...consensus, text: textsOf(report, language, consensus['statement']!) };
  return [
    list > 0
      ? columnsTable(
          worded,
          [
            { column: 'factor', form: 'name', head: words.factor },
            { column: 'statement', form: 'name', head: '' },
            { column: 'text', form: 'wide', head: words.statement },
            { column: 'place', form: 'place', head: words.place },
            { column: 'z', form: 'signed' },
            { column: 'mark', form: 'name', head: '' },
            { column: 'p', form: 'p', head: words.largestP },
          ],
          words.contrastsTitle,
          language,
        )
      : paragraph(words.noDistinguishing),
    heading(words.consensusTitle, { after: words.notTheSame }),
    consensus['statement']!.length > 0
      ? columnsTable(
          agreed,
          [
            { column: 'statement', form: 'name', head: '' },
            { column: 'text', form: 'wide', head: words.statement },
            { column: 'smallestP', form: 'p', head: words.smallestOf },
            { column: 'at05', form: 'yes', head: words.at05 },
          ],
          words.consensusTitle,
          language,
        )
      : paragraph(words.noConsensus),
  ];
}

function interpretation({ report, own, language }: Part): Block[] {
  if (report.profiles.length === 0) return [paragraph(own.notGiven)];
  return report.profiles.flatMap(({ factor, name, narrative, quotes, provenance }) => [
    heading(`${factor} · ${spoken(name, language)}`, { factor }),
    paragraph(narrative ? spoken(narrative, language) : own.noNarrative),
    ...(quotes ?? []).map((q) =>
      paragraph(`${own.quote}, ${[q.sort, q.statement].filter(Boolean).join(' · ')}: “${spoken(q.text, language)}”`),
    ),
    ...(provenance.note ? [paragraph(spoken(provenance.note, isDutch(language) ? 'nl' : language))] : []),
  ]);
}

function limits({ report, own }: Part): Facts {
  const [term, text] = given(report, own, 'limits');
  return {
    block: 'facts',
    rows: [
      [term, `${own.viewpoints} ${text}`],
      [own.sensitivity, own.noSensitivity],
      given(report, own, 'availability'),
    ],
  };
}

function unlessEmpty(
  columns: Columns,
  key: string,
  shown: readonly ShownColumn[],
  caption: string,
  language: string,
): Block[] {
  return columns[key]!.length > 0 ? [heading(caption), columnsTable(columns, shown, caption, language)] : [];
}

function cut<T extends { readonly rows: readonly unknown[] }>(table: T): T {
  return { ...table, rows: table.rows.slice(0, MOST_ROWS) };
}

function more(rows: number, words: Words): Block[] {
  return rows > MOST_ROWS ? [paragraph(words.rowsOf(MOST_ROWS, rows))] : [];
}

import type { FactorResult } from '../extract.js';
import type { Flags } from '../flag.js';
import { decimal, isDutch, upToOne } from '../numbers.js';
import type { Retention, RetentionRule } from '../retain.js';
import { type IdealAgreement, nameOf as nameOfIdeal } from '../review/ideal.js';
import type { Trail } from '../trail.js';
import { wordsIn } from '../words.js';
import { factorArrays } from './factor-array.js';
import { loadingsTable } from './loadings-table.js';
import { methodInWords } from './method-words.js';
import { type Block, heading, type Page, type PageTable, paragraph } from './page.js';
import type { LoadingsPayload, ScoresOrAnalysis } from './payload.js';
import { provenanceOf } from './provenance.js';
import {
  characteristicsTable,
  coefficientsTable,
  consensusTable,
  findingsBlocks,
  loadingsGroups,
  signsRemark,
  sortFacts,
  statementsTable,
} from './tables.js';
import { spoken } from './tongue.js';

/** Loadings as a page: groups by the factor defined, and which sorts define none. */
export function loadingsPage(payload: LoadingsPayload, language: string = payload.language): Page {
  const shown = { ...payload, language };
  const words = wordsIn(language);
  const short = payload.loadings.rows.length > 80 ? [words.moreInFrame] : [];
  return {
    language,
    title: spoken(payload.title, isDutch(language) ? 'nl' : 'en'),
    provenance: payload.provenance,
    blocks: [loadingsGroups(shown), sortFacts(shown)],
    remarks: [
      [words.weightsNote, words.marginNote(payload.flags.threshold), ...short].join(' '),
      sentence(methodInWords(payload.steps, language)),
    ],
  };
}

/** Factors without scores as a page: eigenvalues and loadings. */
export function factorsPage(factors: FactorResult & Trail, language: string): Page {
  const words = wordsIn(language);
  const { loadings, eigenvalues, communalities } = factors;
  const few = loadings.rows.slice(0, 80);
  const table: PageTable = {
    block: 'table',
    caption: words.loadings,
    head: [
      { text: words.sort },
      ...loadings.columns.map((text) => ({ text, kind: 'number' as const, factor: text })),
      { text: 'h²', kind: 'number' },
    ],
    rows: few.map((id, i) => [
      id,
      ...loadings.values[i]!.map((a, f) => ({ text: upToOne(a, 2, language), bar: a, factor: loadings.columns[f]! })),
      upToOne(communalities[id]!, 2, language),
    ]),
  };
  return {
    ...pageOf(factors, language, `${words.analysisOf(loadings.columns.length)}`),
    blocks: [
      { block: 'facts', rows: [[words.eigenvalues, listed(eigenvalues, language)]] },
      table,
      ...moreRows(loadings.rows.length - few.length, words.moreSorts),
    ],
  };
}

/** Flags without scores as a page: which sorts define which factor, with loading and margin, and which define none. */
export function flagsPage(flags: Flags, language: string): Page {
  const words = wordsIn(language);
  const rows = Object.entries(flags.defining).flatMap(([factor, list]) => [
    heading(factor, { factor, after: words.defining(list.length) }),
    ...list.map((d) => [d.sort, upToOne(d.loading, 2, language), upToOne(d.margin, 2, language)]),
  ]);
  const table: PageTable = {
    block: 'table',
    caption: words.flagsTitle,
    head: [{ text: words.sort }, { text: words.loadings, kind: 'number' }, { text: words.margin, kind: 'number' }],
    rows,
  };
  return {
    ...pageOf(flags, language, words.flagsTitle),
    blocks: [table, sortFacts({ language, flags })],
    remarks: [words.marginNote(flags.threshold), sentence(methodInWords(flags.steps, language))],
  };
}

/** Scores or a whole analysis as a page: characteristics, loadings, arrays with z, statements without a difference, findings. */
export function analysisPage(scores: ScoresOrAnalysis, language: string): Page {
  const words = wordsIn(language);
  const { study, loadings, arrays, scoreCorrelations, findings, flags } = scores;
  const shown = { ...loadingsTable(scores), language };
  return {
    ...pageOf(scores, language, spoken(study.study.title, language)),
    sub: words.size(study.statements.length, loadings.rows.length),
    blocks: [
      heading(words.characteristics),
      characteristicsTable(shown),
      sortFacts(shown),
      heading(words.loadings, { after: spoken(shown.title, isDutch(language) ? 'nl' : 'en') }),
      loadingsGroups(shown),
      ...scored(),
      heading(words.findings),
      ...findingsBlocks(findings, language),
    ],
    remarks: [
      [words.weightsNote, words.marginNote(flags.threshold)].join(' '),
      signsRemark(language),
      sentence(methodInWords(scores.steps, language)),
    ],
  };

  function scored(): Block[] {
    if (arrays.columns.length === 0) return [];
    const payload = { ...factorArrays(scores), language };
    const { contrasts } = payload;
    return [
      ...(arrays.columns.length > 1
        ? [heading(words.scoreCorrelations), coefficientsTable(scoreCorrelations, words.scoreCorrelations, language)]
        : []),
      heading(words.arraysAndZ),
      statementsTable(payload),
      ...(contrasts && arrays.columns.length > 1 ? [heading(words.consensusTitle), consensus(payload, contrasts)] : []),
    ];
  }

  function consensus(
    payload: ReturnType<typeof factorArrays>,
    contrasts: NonNullable<typeof payload.contrasts>,
  ): Block {
    return contrasts.consensusAt01.length > 0
      ? consensusTable({ ...payload, contrasts })
      : paragraph(words.noConsensus);
  }
}

/** The rules for the number of factors as a page, each with what it says and the values it compares. */
export function retentionPage(retention: Retention, language: string): Page {
  const words = wordsIn(language);
  const { rules, parallel, chosen, reason } = retention;
  const says = saysOf(rules);
  return {
    ...pageOf(retention, language, words.retentionTitle(says)),
    ...(chosen !== undefined && { sub: [words.analysisOf(chosen), reason].filter(Boolean).join(': ') }),
    blocks: [retentionTable(rules, language)],
    remarks: [
      `${words.noRuleAlone} ${words.parallelNote(parallel.draws, parallel.percentile, parallel.seed)}`,
      sentence(methodInWords(retention.steps, language)),
    ],
  };
}

function saysOf(rules: readonly RetentionRule[]): number[] {
  return rules.flatMap((r) => (r.factors === null ? [] : [r.factors]));
}

/** The rules for the number of factors as a table: what each says, and the values that it compares with their limits. */
export function retentionTable(rules: readonly RetentionRule[], language: string): PageTable {
  const words = wordsIn(language);
  const shown = Math.max(...rules.map((r) => r.values.length));
  return {
    block: 'table',
    caption: words.retentionTitle(saysOf(rules)),
    head: [
      { text: '' },
      { text: words.says, kind: 'number' },
      ...Array.from({ length: shown }, (_, f) => ({ text: `F${f + 1}`, kind: 'number' as const })),
    ],
    rows: rules.flatMap((rule) => ruleRows(rule, language)),
  };
}

/** The values that a rule compares, those that it counts set apart, and under them what they are compared with. */
function ruleRows(rule: RetentionRule, language: string): PageTable['rows'] {
  const words = wordsIn(language);
  const level = rule.level === undefined ? '' : ` (p < ${upToOne(rule.level, 2, language)})`;
  const figure = (v: number): string =>
    Number.isInteger(v) && rule.rule === 'two-loadings' ? String(v) : decimal(v, 2, language);
  const counted = rule.factors ?? 0;
  const values = rule.values.map((v, f) => ({
    text: figure(v),
    weight: f < counted ? ('strong' as const) : ('faint' as const),
  }));
  const limits = rule.thresholds ?? [];
  const limitRow =
    limits.length > 0
      ? [
          [
            `  ${words.limit}`,
            '',
            ...rule.values.map((_, f) => ({
              text: figure(limits.length === 1 ? limits[0]! : limits[f]!),
              weight: 'faint' as const,
            })),
          ],
        ]
      : [];
  const says = rule.factors === null ? '–' : { text: String(rule.factors), weight: 'strong' as const };
  return [[words.rule[rule.rule] + level, says, ...values], ...limitRow];
}

function pageOf({ study, steps }: Trail, language: string, title: string): Omit<Page, 'blocks'> {
  return { language, title, provenance: provenanceOf(study), remarks: [sentence(methodInWords(steps, language))] };
}

function listed(values: readonly number[], language: string, most = 12): string {
  const rest = values.length - most;
  return (
    values
      .slice(0, most)
      .map((v) => decimal(v, 2, language))
      .join(' · ') + (rest > 0 ? ` · ${wordsIn(language).andOthers(rest)}` : '')
  );
}

function moreRows(rest: number, words: (count: number) => string): Block[] {
  return rest > 0 ? [paragraph(words(rest))] : [];
}

function sentence(words: string): string {
  return words === '' ? '' : `${words}.`;
}

/** Agreement with ideal arrays as a page: every computed array with every ideal one, the nearest set apart. */
export function idealPage(agreement: IdealAgreement, language: string): Page {
  const words = wordsIn(language);
  const { r, nearest, study } = agreement;
  const names = new Map((study.profiles ?? []).map((p) => [nameOfIdeal(p), spoken(p.name, language)]));
  const table: PageTable = {
    block: 'table',
    caption: words.idealTitle,
    head: [
      { text: words.factor },
      ...r.columns.map((text) => ({ text, kind: 'number' as const })),
      { text: words.nearestProfile, kind: 'wide' },
    ],
    rows: r.rows.map((factor, f) => [
      factor,
      ...r.values[f]!.map((v, c) => ({
        text: upToOne(v, 2, language),
        weight: r.columns[c] === nearest[f]!.profile ? ('strong' as const) : ('faint' as const),
      })),
      names.get(nearest[f]!.profile) ?? nearest[f]!.profile,
    ]),
  };
  return {
    ...pageOf(agreement, language, words.idealTitle),
    blocks: [table],
    remarks: [words.idealNote, sentence(methodInWords(agreement.steps, language))],
  };
}

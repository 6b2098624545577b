import type { ColumnTable } from 'arquero';
import type { Correlation } from '../correlate.js';
import type { Factors } from '../extract.js';
import type { Finding } from '../finding.js';
import type { Flags } from '../flag.js';
import type { Picture } from '../plots/picture.js';
import type { Report } from '../report.js';
import type { Retention } from '../retain.js';
import type { IdealAgreement } from '../review/ideal.js';
import type { Scores } from '../score.js';
import type { Study } from '../study.js';
import { studyBehind } from '../study-behind.js';
import type { Trail } from '../trail.js';
import type { Page } from './page.js';
import { columnTablePage } from './pages/column-table.js';
import { contrastsPage } from './pages/contrasts.js';
import { correlationPage } from './pages/correlation.js';
import { findingsPage } from './pages/findings.js';
import { studyPage } from './pages/study.js';
import { analysisPage, factorsPage, flagsPage, idealPage, loadingsPage, retentionPage } from './pages.js';
import type { CribSheetPayload, FactorArrayPayload, FactorArraysPayload, Payload, SortPayload } from './payload.js';
import { reportPage } from './report-page.js';
import { studyCard } from './study-card.js';

/** How a value is shown. */
export interface ShowOptions {
  /** BCP 47 tag; the value's own language where absent, else English. */
  readonly language?: string;
  /** Heading of a table, findings or correlations. */
  readonly caption?: string;
  /** The study that an arquero table was made from, so that it says how real it is; known already for the library's own tables. */
  readonly study?: Study;
}

/** Records that have a view of their own. */
export type Drawn = FactorArrayPayload | FactorArraysPayload | SortPayload | CribSheetPayload;

/** A value as it is shown: a record with a view of its own, a page, a picture, a paragraph, or JSON. */
export type Shown =
  | { readonly as: 'drawn'; readonly payload: Drawn }
  | { readonly as: 'page'; readonly page: Page }
  | { readonly as: 'picture'; readonly picture: Picture }
  | { readonly as: 'text'; readonly text: string; readonly language: string }
  | { readonly as: 'json'; readonly json: string; readonly language: string };

/** Longer JSON is cut, so that a record of a large study does not flood the page. */
const LONGEST_JSON = 20_000;

/** What the extension draws itself. */
const DRAWN_BY_EXTENSION: readonly string[] = ['sort', 'factor-array', 'factor-arrays'];

/** Whether Qernel's extension draws this itself. */
export function isDrawnByExtension(shown: Shown): shown is Extract<Shown, { as: 'drawn' }> {
  return shown.as === 'drawn' && DRAWN_BY_EXTENSION.includes(shown.payload.kind);
}

/** Decides how a value is shown. */
export function shownAs(value: unknown, options: ShowOptions = {}): Shown {
  const language = options.language ?? 'en';
  if (typeof value === 'string') return { as: 'text', text: value, language };
  if (isFindings(value)) return { as: 'page', page: findingsPage(value, language, options.caption) };
  if (typeof value !== 'object' || value === null) return { as: 'text', text: String(value), language };
  if (isPicture(value)) return { as: 'picture', picture: value };
  if (isPage(value)) return { as: 'page', page: options.language ? { ...value, language } : value };
  if (isPayload(value)) return payloadShown(options.language ? { ...value, language } : value);
  const page = pageOf(value, options);
  return page ? { as: 'page', page } : { as: 'json', json: jsonOf(value), language };
}

function payloadShown(payload: Payload): Shown {
  if (payload.kind === 'study') return { as: 'page', page: studyPage(payload) };
  if (payload.kind === 'loadings') return { as: 'page', page: loadingsPage(payload) };
  if (payload.kind === 'contrasts') return { as: 'page', page: contrastsPage(payload) };
  return { as: 'drawn', payload };
}

function pageOf(value: object, { language, caption, study }: ShowOptions): Page | undefined {
  if (isStudy(value)) return studyPage(studyCard(value, language === undefined ? {} : { language }));
  if (isTrail(value)) {
    const l = language ?? languageOf(value.study);
    if (isReport(value)) return reportPage(value, language);
    if (isIdealAgreement(value)) return idealPage(value, l);
    if (isScores(value)) return analysisPage(value, l);
    if (isFlags(value)) return flagsPage(value, l);
    if (isFactors(value)) return factorsPage(value, l);
    if (isRetention(value)) return retentionPage(value, l);
    if (isCorrelation(value)) return correlationPage(value, l, caption);
  }
  if (isColumnTable(value)) {
    const behind = study ?? studyBehind(value);
    return columnTablePage(value, language ?? (behind ? languageOf(behind) : 'en'), caption, behind);
  }
  return undefined;
}

function languageOf({ study }: Study): string {
  return study.defaultLanguage ?? study.languages?.[0] ?? 'en';
}

function isFindings(value: unknown): value is readonly Finding[] {
  return Array.isArray(value) && value.every((f) => has(f, 'code', 'severity', 'message'));
}

function isPicture(value: object): value is Picture {
  return '$schema' in value && typeof value.$schema === 'string' && value.$schema.includes('vega-lite');
}

function isPage(value: object): value is Page {
  return has(value, 'language', 'title', 'blocks') && Array.isArray((value as Page).blocks);
}

function isPayload(value: object): value is Payload {
  return has(value, 'kind', 'schemaVersion', 'provenance');
}

function isStudy(value: object): value is Study {
  return 'format' in value && value.format === 'qstudy';
}

function isTrail(value: object): value is Trail {
  return has(value, 'study', 'steps', 'findings');
}

function isReport(value: Trail): value is Report {
  return 'kind' in value && value.kind === 'report';
}

function isIdealAgreement(value: Trail): value is IdealAgreement {
  return has(value, 'r', 'nearest');
}

function isScores(value: Trail): value is Scores {
  return has(value, 'z', 'arrays', 'characteristics', 'loadings', 'flags');
}

function isFlags(value: Trail): value is Flags {
  return has(value, 'defining', 'threshold', 'margins');
}

function isFactors(value: Trail): value is Factors {
  return has(value, 'loadings', 'eigenvalues', 'communalities');
}

function isRetention(value: Trail): value is Retention {
  return has(value, 'rules', 'eigenvalues', 'parallel');
}

function isCorrelation(value: Trail): value is Correlation {
  return has(value, 'method', 'sorts') && ('r' in value || 'standardised' in value);
}

function isColumnTable(value: object): value is ColumnTable {
  const { columnNames, numRows, array } = value as Partial<ColumnTable>;
  return [columnNames, numRows, array].every((f) => typeof f === 'function');
}

function has(value: unknown, ...keys: string[]): boolean {
  return typeof value === 'object' && value !== null && keys.every((key) => key in value);
}

/** A record that has no view, as JSON; the study that it travels with is left out. */
function jsonOf(value: object): string {
  const json = JSON.stringify(value, (key, each: unknown) => (key === 'study' ? undefined : each), 2) ?? String(value);
  return json.length > LONGEST_JSON ? `${json.slice(0, LONGEST_JSON)}\n…` : json;
}

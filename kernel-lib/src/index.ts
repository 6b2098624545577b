/**
 * Qernel: Q-methodology from sorts to profiles. Read from top to bottom, this page is the method.
 *
 * @module qernel
 */

// study: what everything is computed from
export * from './study.js';
export * from './steps.js';
export * from './table.js';
export type { Trail } from './trail.js';
export { QError } from './error.js';
export type { Finding } from './finding.js';
export { type SortSelection, usedSorts } from './used-sorts.js';

// read and write
export { dataSha256, type HashedResults, resultsSha256 } from './io/hash.js';
export { formatOf, type ParseOptions, parseStudy, type StudyFormat } from './io/parse-study.js';
export { type ReadOptions, readStudy } from './io/read-study.js';
export type { SourceFile } from './io/source.js';
export { studyToJson } from './io/study-json.js';
export type { TableOptions } from './io/table-study.js';
export { writeStudy } from './io/write-study.js';

// validate
export { validate } from './validate.js';

// correlate
export { type CorrelateOptions, type Correlation, type CorrelationResult, correlate } from './correlate.js';

// extract
export { type ExtractOptions, extract, type FactorResult, type Factors } from './extract.js';

// retain: how many factors
export { type RetainOptions, type Retention, type RetentionRule, retain } from './retain.js';

// rotate
export { byHand, invert, reorder, rotate, split, varimax } from './rotate.js';

// flag
export { type DefiningSort, type FlagResult, type Flags, flag } from './flag.js';

// score
export { type Characteristic, type ScoreChoices, type ScoreResult, type Scores, score } from './score.js';

// distinguish
export { type ContrastResult, type Contrasts, type Distinguishing, distinguish, type Mark } from './distinguish.js';

// report
export {
  type Columns,
  type Report,
  type ReportedCondition,
  type ReportingPoint,
  type ReportOptions,
  type ReportTables,
  report,
} from './report.js';

// analyse: the whole chain
export { type AnalyseOptions, type Analysis, analyse, analysisEntry } from './analyse.js';

// review: checks on what came out
export { agreementWithIdeal, type IdealAgreement, type NearestIdeal } from './review/ideal.js';

// motives: what may be said of one person, and of the profiles
export type { Axis, AxisOptions } from './motives/axis.js';
export {
  type ChanceBand,
  type ChanceLimit,
  type ChanceOptions,
  chanceBand,
  type ReachableValue,
} from './motives/chance-band.js';
export { motiveSpreadFrame, profileMotivesFrame } from './motives/frames.js';
export {
  type CategoryMean,
  type MotiveMix,
  type MotiveOptions,
  type MotiveVerdict,
  motiveMix,
  motiveMixes,
  type PlacedCard,
} from './motives/mix.js';
export { type FactorNearness, type Nearness, nearness } from './motives/nearness.js';
export { profileMotives } from './motives/profiles.js';
export { type CategorySpread, type MotiveSpread, motiveSpread } from './motives/spread.js';

// views: what a notebook, a page or a terminal shows
export { contrastsTable } from './views/contrasts-table.js';
export { cribSheet } from './views/crib-sheet.js';
export { type FactorArraysOptions, factorArray, factorArrays, mostDivisive } from './views/factor-array.js';
export { htmlOf } from './views/html-of.js';
export { loadingsTable } from './views/loadings-table.js';
export { methodInWords } from './views/method-words.js';
export type {
  Block,
  Cell,
  Facts,
  Head,
  Heading,
  Page,
  PageProvenance,
  PageTable,
  Paragraph,
  WeightedCell,
} from './views/page.js';
export type {
  ContrastsPayload,
  Crib,
  CribSheetPayload,
  FactorArrayPayload,
  FactorArraysPayload,
  LanguageOption,
  LoadingsPayload,
  Payload,
  PayloadBase,
  PayloadProvenance,
  ScoredOptions,
  ScoredPayload,
  ScoresOrAnalysis,
  ShownProfile,
  ShownStatement,
  SortPayload,
  StudyPayload,
} from './views/payload.js';
export {
  type Part,
  type ProvenanceOptions,
  type ProvenanceSentence,
  provenanceOf,
  type ShownProvenance,
} from './views/provenance.js';
export type { ShowOptions } from './views/shown.js';
export { sortGrid } from './views/sort-grid.js';
export { studyCard } from './views/study-card.js';
export { analysisText, profilesText } from './views/text/profiles.js';
export { textOf } from './views/text-of.js';

// plots: pictures as Vega-Lite, and as SVG
export { type HistogramOptions, plotLoadingHistogram } from './plots/loading-histogram.js';
export { plotLoadings } from './plots/loadings.js';
export { plotMotiveMix } from './plots/motive-mix.js';
export { plotMotiveSpread } from './plots/motive-spread.js';
export type { Layer, Picture, PictureMeta, PictureOptions } from './plots/picture.js';
export { type ProfilesOptions, plotProfiles, type StudyProfiles } from './plots/profiles.js';
export { plotRetention } from './plots/retention.js';
export { svgOf } from './plots/svg.js';
export { plotZ, type ZOptions } from './plots/z.js';

// frames: tables for notebooks, through arquero
export {
  characteristicsFrame,
  definingByAttribute,
  type FrameOptions,
  loadingsFrame,
  scoresFrame,
  statementsFrame,
} from './frames.js';

// live: outputs that talk back
export type { Bundle } from './live/kernel-hook.js';
export type { Live, LiveModule } from './live/live.js';
export type { FrontModule, WidgetState } from './live/widget.js';
export { type RotationState, rotation } from './live/rotation.js';

// version
export { version } from './version.js';

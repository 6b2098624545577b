import { correlate } from './correlate.js';
import { type ContrastResult, distinguish } from './distinguish.js';
import { QError } from './error.js';
import { extract } from './extract.js';
import { flag, writtenOut } from './flag.js';
import { rotate } from './rotate.js';
import { type Scores, score } from './score.js';
import type { RotationStep } from './steps.js';
import type {
  AnalysisEntry,
  CentroidPreset,
  ContrastOptions,
  CorrelationMethod,
  ExtractionMethod,
  FlagRule,
  Level,
  ScoreOptions,
  Study,
} from './study.js';

/** The options of a whole analysis; an entry of a study file's `analyses` fits as it stands. */
export interface AnalyseOptions {
  /** Number of factors kept. */
  readonly factors: number;
  /** Way of extracting; `'pca'` where absent. */
  readonly method?: ExtractionMethod;
  /** Whose centroid; `'pqmethod'` where absent. */
  readonly preset?: CentroidPreset;
  /** `'varimax'` (the default), `'none'`, or a list of steps. */
  readonly rotation?: 'none' | 'varimax' | readonly RotationStep[];
  /** Coefficient between persons; `'pearson'` where absent. */
  readonly correlation?: CorrelationMethod;
  /** Short for `flags: { level, majority: true }`; .05 where neither is given. */
  readonly level?: Level;
  /** The rule that flags defining sorts. */
  readonly flags?: FlagRule;
  /** How z-scores and their errors are computed. */
  readonly scores?: ScoreOptions;
  /** How factors are told apart. */
  readonly contrasts?: ContrastOptions;
  /** Which sorts go in; all complete ones where absent. */
  readonly input?: AnalysisEntry['input'];
  /** True to make the sorts × sorts table however many sorts there are. */
  readonly matrix?: boolean;
}

/** A whole analysis in one record. */
export interface Analysis extends Scores {
  /** Distinguishing and consensus statements. */
  readonly contrasts: ContrastResult;
}

/**
 * The whole chain: correlate, extract, rotate, flag, score, distinguish. Without options it replays the study's last
 * `analyses` entry. A factor that no sort defines keeps its loadings and is left out of scores and contrasts, with a finding.
 * Throws `no-analysis` when there is nothing to replay, and what the steps throw.
 */
export function analyse(study: Study, options: AnalyseOptions | AnalysisEntry = lastAnalysis(study)): Analysis {
  const {
    method = 'pca',
    factors: k,
    preset,
    correlation: coefficient = 'pearson',
    scores: scoring,
    contrasts: telling,
  } = options;
  if (k === undefined) throw new QError('bad-factors', 'analyse: say how many factors to keep, such as { factors: 3 }');
  const rule = ruleOf(options);
  const correlation = correlate(study, { method: coefficient, ...options.input, matrix: needsTable(options) });
  const extracted = extract(correlation, { method, factors: k, ...(preset && { preset }) });
  const factors = rotate(extracted, ...stepsOf(options.rotation));
  const flags = flag(factors, rule);
  const defined = factors.loadings.columns.filter((name) => flags.defining[name]!.length > 0);
  const scores = score(factors, flags, { ...scoring, factors: defined });
  const { steps, findings, distinguishing, consensus, consensusAt01, smallestP } = distinguish(scores, telling);
  return { ...scores, steps, findings, contrasts: { distinguishing, consensus, consensusAt01, smallestP } };
}

/** The options of an analysis written out as a study file holds them, so that the file replays it. */
export function analysisEntry(id: string, options: AnalyseOptions): AnalysisEntry {
  const { method = 'pca', factors, correlation = 'pearson', scores = {}, contrasts, input } = options;
  return {
    id,
    input: input ?? { sorts: 'all-complete' },
    correlation,
    method,
    ...(method === 'centroid' && { preset: options.preset ?? 'pqmethod' }),
    factors,
    rotation: stepsOf(options.rotation),
    flags: writtenOut(ruleOf(options)),
    scores: { averageReliability: scores.averageReliability ?? 0.8, standardise: scores.standardise ?? false },
    contrasts: { criticalZ: contrasts?.criticalZ ?? 'brown' },
  };
}

function lastAnalysis(study: Study): AnalysisEntry {
  const last = study.analyses?.at(-1);
  if (!last) {
    throw new QError(
      'no-analysis',
      'analyse: the study holds no analysis to replay; say how many factors to keep, such as { factors: 3 }',
    );
  }
  return last;
}

function ruleOf(options: AnalyseOptions | AnalysisEntry): FlagRule {
  const level = 'level' in options ? options.level : undefined;
  if (level === undefined) return options.flags ?? {};
  if (options.flags) throw new QError('two-rules', 'analyse: both level and flags are given; give one');
  return { level, majority: true };
}

function stepsOf(rotation: AnalyseOptions['rotation']): readonly RotationStep[] {
  if (rotation === undefined || rotation === 'varimax') return [{ step: 'varimax' }];
  if (rotation === 'none') return [];
  if (typeof rotation === 'string') {
    throw new QError(
      'unknown-rotation',
      `analyse: rotation is "${rotation as string}"; take 'varimax', 'none' or a list of steps`,
    );
  }
  return rotation;
}

function needsTable(options: AnalyseOptions | AnalysisEntry): boolean {
  return options.correlation === 'kendall' || ('matrix' in options && options.matrix === true);
}

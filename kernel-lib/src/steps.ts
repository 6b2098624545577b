import type {
  CentroidPreset,
  ContrastOptions,
  CorrelationMethod,
  ExtractionMethod,
  FlagRule,
  ScoreOptions,
} from './study.js';

/** Correlating the sorts, as it was done. */
export interface CorrelateStep {
  /** Name of the step. */
  readonly step: 'correlate';
  /** Coefficient between persons. */
  readonly method: CorrelationMethod;
  /** Ids of the sorts asked for; every complete sort where absent. */
  readonly sorts?: readonly string[];
  /** Id of the only condition of instruction taken; all where absent. */
  readonly condition?: string;
}

/** Extracting factors, as it was done. */
export interface ExtractStep {
  /** Name of the step. */
  readonly step: 'extract';
  /** Way of extracting. */
  readonly method: ExtractionMethod;
  /** Number of factors. */
  readonly factors: number;
  /** Whose centroid; for the centroid only. */
  readonly preset?: CentroidPreset;
}

/** Varimax: turns all factors towards simple structure. */
export interface VarimaxStep {
  /** Name of the step. */
  readonly step: 'varimax';
  /** Kaiser row normalisation; true where absent. */
  readonly kaiser?: boolean;
  /** Why. */
  readonly reason?: string;
}

/** A turn of two factors by hand. */
export interface ByHandStep {
  /** Name of the step. */
  readonly step: 'byHand';
  /** The pair turned. */
  readonly factors: readonly [string, string];
  /** Angle in degrees, clockwise as in PQROT: a′ = a·cos θ + b·sin θ, b′ = b·cos θ − a·sin θ. */
  readonly degrees: number;
  /** Why; a study file asks for it. */
  readonly reason?: string;
}

/** A change of sign of whole factors. */
export interface InvertStep {
  /** Name of the step. */
  readonly step: 'invert';
  /** The factors whose sign changes. */
  readonly factors: readonly string[];
  /** Why. */
  readonly reason?: string;
}

/** Another order of the factors. */
export interface ReorderStep {
  /** Name of the step. */
  readonly step: 'reorder';
  /** All factors, in their new order; they are then named anew from `'F1'`. */
  readonly factors: readonly string[];
  /** Why. */
  readonly reason?: string;
}

/** A bipolar factor split in two: column a becomes max(a, 0) and keeps its name; max(−a, 0) becomes the last factor. */
export interface SplitStep {
  /** Name of the step. */
  readonly step: 'split';
  /** The bipolar factor. */
  readonly factors: readonly [string];
  /** Why; a study file asks for it. */
  readonly reason?: string;
}

/** One step of rotation, replayable by itself. */
export type RotationStep = VarimaxStep | ByHandStep | InvertStep | ReorderStep | SplitStep;

/** Flagging the defining sorts, as it was done. */
export interface FlagStep extends FlagRule {
  /** Name of the step. */
  readonly step: 'flag';
}

/** Scoring the statements, as it was done. */
export interface ScoreStep extends ScoreOptions {
  /** Name of the step. */
  readonly step: 'score';
}

/** Telling factors apart, as it was done. */
export interface DistinguishStep extends ContrastOptions {
  /** Name of the step. */
  readonly step: 'distinguish';
}

/** One step of the chain with its options: JSON that replays. */
export type Step = CorrelateStep | ExtractStep | RotationStep | FlagStep | ScoreStep | DistinguishStep;

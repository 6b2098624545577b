import type { ContrastResult } from '../distinguish.js';
import type { Table } from '../table.js';
import { both } from '../wording.js';
import { wordsIn } from '../words.js';
import {
  type Crib,
  type CribSheetPayload,
  refuseUnknown,
  type ScoredOptions,
  type ScoresOrAnalysis,
  scoredOf,
} from './payload.js';

/**
 * What sets one profile apart, by place in the array and not by z (Watts & Stenner 2012): its top and bottom columns, what it
 * places higher or lower than every other profile, shared highest and lowest places, and its distinguishing statements.
 * Throws `unknown-factor`.
 */
export function cribSheet(scores: ScoresOrAnalysis, factor: string, options: ScoredOptions = {}): CribSheetPayload {
  refuseUnknown(scores, [factor]);
  const all = scoredOf(
    scores,
    both((l) => wordsIn(l).setsApart(factor)),
    scores.arrays.columns,
    options,
  );
  return { kind: 'crib-sheet', ...all, cribSheet: { [factor]: cribOf(scores.arrays, factor, all.contrasts) } };
}

/** The lists of one factor's crib sheet; all in the order of the Q-set. */
export function cribOf({ rows, columns, values }: Table, factor: string, contrasts?: ContrastResult): Crib {
  const f = columns.indexOf(factor);
  const own = values.map((row) => row[f]!);
  const top = Math.max(...own);
  const bottom = Math.min(...own);
  const others = values.map((row) => row.filter((_, g) => g !== f));
  const pick = (holds: (place: number, others: readonly number[]) => boolean): string[] =>
    rows.filter((_, i) => holds(own[i]!, others[i]!));
  const several = columns.length > 1;
  return {
    highest: pick((place) => place === top),
    lowest: pick((place) => place === bottom),
    higher: pick((place, rest) => several && rest.every((other) => place > other)),
    lower: pick((place, rest) => several && rest.every((other) => place < other)),
    ties: pick(isJointHighest)
      .concat(pick(isJointLowest))
      .sort((a, b) => rows.indexOf(a) - rows.indexOf(b)),
    distinguishing: (contrasts?.distinguishing[factor] ?? []).map(({ statement }) => statement),
  };
}

/** Whether a place is the highest, shared with another array but not with all. */
export function isJointHighest(place: number, others: readonly number[]): boolean {
  return others.includes(place) && others.every((other) => place >= other) && others.some((other) => place > other);
}

/** Whether a place is the lowest, shared with another array but not with all. */
export function isJointLowest(place: number, others: readonly number[]): boolean {
  return others.includes(place) && others.every((other) => place <= other) && others.some((other) => place < other);
}

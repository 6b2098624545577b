import erfc from '@stdlib/math-base-special-erfc';
import { QError } from './error.js';
import type { Scores } from './score.js';
import type { ContrastOptions } from './study.js';
import type { Trail } from './trail.js';

/** Highest level at which a statement differs: `*` .05, `**` .01, `***` .001, `6*` 1e-6. */
export type Mark = '*' | '**' | '***' | '6*';

/** One distinguishing statement of one factor. */
export interface Distinguishing {
  /** Id of the statement. */
  readonly statement: string;
  /** The largest of its pairwise two-sided p: erfc(|zᵢ − zⱼ| / (SED·√2)). */
  readonly p: number;
  /** Highest level at which it differs from every other factor; follows the table of critical values, never p. */
  readonly mark: Mark;
  /** z above all other factors, below all, or between them. */
  readonly direction: 'higher' | 'lower' | 'between';
  /** Smallest absolute difference in z to another factor. */
  readonly difference: number;
  /** Smallest absolute difference in grid value to another factor. */
  readonly places: number;
}

/** How factors differ, and where no difference was found. */
export interface ContrastResult {
  /** `{ factor: statements that differ from every other factor }`, in the order of the Q-set. */
  readonly distinguishing: Readonly<Record<string, readonly Distinguishing[]>>;
  /** Statements for which no pair of factors differs at .05: no difference found, which is not "the same". */
  readonly consensus: readonly string[];
  /** Statements for which no pair differs at .01: all of consensus, and more. */
  readonly consensusAt01: readonly string[];
  /** `{ statement at consensusAt01: smallest pairwise two-sided p }`. */
  readonly smallestP: Readonly<Record<string, number>>;
}

/** Contrasts, with what they were computed from. */
export interface Contrasts extends Trail, ContrastResult {}

/** Critical z for the levels .05, .01, .001 and 1e-6. Published tables round to two decimals; so do we, or borderline statements change sides. */
const CRITICAL_Z = {
  brown: [1.96, 2.58, 3.29, 4.89],
  'r-qmethod': [1.96, 2.576, 3.291, 4.8916],
} as const;

const MARKS: readonly Mark[] = ['*', '**', '***', '6*'];

/**
 * Tells factors apart, statement by statement: two z differ when |zᵢ − zⱼ| exceeds the critical z times the standard
 * error of the difference √(SEᵢ² + SEⱼ²) (Brown 1980). A statement distinguishes a factor when it differs from every other
 * one. With fewer than two scored factors all lists are empty.
 */
export function distinguish(scores: Scores, options: ContrastOptions = {}): Contrasts {
  const { criticalZ = 'brown' } = options;
  const critical = Object.hasOwn(CRITICAL_Z, criticalZ) ? CRITICAL_Z[criticalZ] : undefined;
  if (!critical)
    throw new QError('unknown-table', `distinguish: criticalZ is "${criticalZ}"; take 'brown' or 'r-qmethod'`);
  return {
    study: scores.study,
    steps: [...scores.steps, { step: 'distinguish', criticalZ }],
    findings: scores.findings,
    ...contrastsOf(scores, critical),
  };
}

function contrastsOf(
  { z, arrays, standardErrorOfDifference: sed }: Scores,
  critical: readonly number[],
): ContrastResult {
  const names = z.columns;
  const k = names.length;
  const distinguishing: Record<string, Distinguishing[]> = Object.fromEntries(names.map((name) => [name, []]));
  const consensus: string[] = [];
  const consensusAt01: string[] = [];
  const smallest: [string, number][] = [];
  if (k < 2) return { distinguishing, consensus, consensusAt01, smallestP: {} };
  z.rows.forEach((statement, i) => {
    const row = z.values[i]!;
    let most = 0;
    names.forEach((name, f) => {
      let least = Number.POSITIVE_INFINITY;
      let difference = Number.POSITIVE_INFINITY;
      let places = Number.POSITIVE_INFINITY;
      let above = 0;
      for (let g = 0; g < k; g++) {
        if (g === f) continue;
        const d = Math.abs(row[f]! - row[g]!);
        const ratio = d / sed.values[f]![g]!;
        least = Math.min(least, ratio);
        most = Math.max(most, ratio);
        difference = Math.min(difference, d);
        places = Math.min(places, Math.abs(arrays.values[i]![f]! - arrays.values[i]![g]!));
        if (row[f]! > row[g]!) above++;
      }
      if (!differs(row, f, sed.values[f]!, critical[0]!)) return;
      const level = critical.reduce((best, c, at) => (differs(row, f, sed.values[f]!, c) ? at : best), 0);
      distinguishing[name]!.push({
        statement,
        p: erfc(least / Math.SQRT2),
        mark: MARKS[level]!,
        direction: above === k - 1 ? 'higher' : above === 0 ? 'lower' : 'between',
        difference,
        places,
      });
    });
    if (anyPairDiffers(row, sed.values, critical[1]!)) return;
    consensusAt01.push(statement);
    smallest.push([statement, erfc(most / Math.SQRT2)]);
    if (!anyPairDiffers(row, sed.values, critical[0]!)) consensus.push(statement);
  });
  // From entries, since setting a key '__proto__' would lose it.
  return { distinguishing, consensus, consensusAt01, smallestP: Object.fromEntries(smallest) };
}

/** Whether factor f differs from every other. */
function differs(row: readonly number[], f: number, sed: readonly number[], critical: number): boolean {
  return row.every((other, g) => g === f || Math.abs(row[f]! - other) > critical * sed[g]!);
}

function anyPairDiffers(row: readonly number[], sed: readonly (readonly number[])[], critical: number): boolean {
  return row.some((a, f) => row.some((b, g) => g > f && Math.abs(a - b) > critical * sed[f]![g]!));
}

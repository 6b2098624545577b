import { QError } from '../error.js';
import { profilesOf } from '../interpreted.js';
import type { Scores } from '../score.js';
import type { Profile, Study } from '../study.js';
import { column, type Table } from '../table.js';
import type { Trail } from '../trail.js';

/** One computed factor beside the profile that it is most like. */
export interface NearestIdeal {
  /** The factor. */
  readonly factor: string;
  /** Name of the profile's row: its id, else its factor. */
  readonly profile: string;
  /** Pearson r of the computed array and the profile's ideal one. */
  readonly r: number;
  /** The profile that the author gave to this factor; null where none. */
  readonly expected: string | null;
  /** Agreement with that one; null where there is none. */
  readonly rExpected: number | null;
}

/** How far computed arrays agree with the ideal arrays that the study's profiles should have: a check of the method, never a result. */
export interface IdealAgreement extends Trail {
  /** Factors × profiles, in [−1, 1]: Pearson r of each computed array with each ideal one. */
  readonly r: Table;
  /** For each factor the profile whose ideal array is most like it; the first where several are. */
  readonly nearest: readonly NearestIdeal[];
}

/**
 * Correlates every computed array with every ideal array of the study's profiles. Sorts that were drawn from ideal arrays
 * must give them back; that they do says the method works, and nothing about anybody. Throws `no-ideal-arrays` where the
 * study has none, and `no-scores` where no factor is scored,
 * `missing-placement` or `constant-array` for an ideal array that cannot be compared.
 */
export function agreementWithIdeal(scores: Scores): IdealAgreement {
  const { study, arrays, steps, findings } = scores;
  const profiles = (study.profiles ?? []).filter(
    (p) => p.idealArray && (p.study === undefined || p.study === study.study.id),
  );
  if (profiles.length === 0) {
    throw new QError(
      'no-ideal-arrays',
      'agreementWithIdeal: no profile of this study has an ideal array to compare with',
    );
  }
  if (arrays.columns.length === 0) {
    throw new QError('no-scores', 'agreementWithIdeal: no factor is scored; flag defining sorts first');
  }
  const interpreted = profilesOf(scores);
  const names = profiles.map(nameOf);
  const ideals = profiles.map((profile) => placesIn(study, profile));
  const values = arrays.columns.map((factor) => {
    const own = column(arrays, factor);
    return ideals.map((ideal) => pearson(own, ideal));
  });
  const nearest = arrays.columns.map((factor, f) => {
    const row = values[f]!;
    const at = row.indexOf(Math.max(...row));
    const expected = profiles.findIndex((p) => p.factor === factor && interpreted.includes(p));
    return {
      factor,
      profile: names[at]!,
      r: row[at]!,
      expected: expected < 0 ? null : names[expected]!,
      rExpected: expected < 0 ? null : row[expected]!,
    };
  });
  return { study, steps, findings, r: { rows: arrays.columns, columns: names, values }, nearest };
}

/** What a profile goes by in tables: its id, else its factor. */
export function nameOf({ id, factor }: Profile): string {
  return id ?? factor;
}

function placesIn({ statements }: Study, profile: Profile): number[] {
  return statements.map(({ id }) => {
    const place = profile.idealArray!.placements[id];
    if (typeof place === 'number') return place;
    throw new QError(
      'missing-placement',
      `agreementWithIdeal: the ideal array of ${nameOf(profile)} has no place for ${id}`,
    );
  });
}

function pearson(a: readonly number[], b: readonly number[]): number {
  const mean = (v: readonly number[]): number => v.reduce((sum, x) => sum + x, 0) / v.length;
  const [ma, mb] = [mean(a), mean(b)];
  const sum = (of: (i: number) => number): number => a.reduce((total, _, i) => total + of(i), 0);
  const scale = Math.sqrt(sum((i) => (a[i]! - ma) ** 2) * sum((i) => (b[i]! - mb) ** 2));
  if (scale === 0) {
    throw new QError(
      'constant-array',
      'agreementWithIdeal: an array without spread agrees with nothing; look at the ideal arrays',
    );
  }
  return Math.max(-1, Math.min(1, sum((i) => (a[i]! - ma) * (b[i]! - mb)) / scale));
}

// What holds for every study: seeded, so that a failure repeats.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closeEigenvalues, principalComponents, spectrum } from '../../kernel-lib/src/extract/pca.js';
import {
  analyse,
  byHand,
  correlate,
  extract,
  QError,
  rotate,
  type Study,
  type Table,
  varimax,
} from '../../kernel-lib/src/index.js';
import { studyOf } from '../support/fixtures.js';

const RUNS = { seed: 11, numRuns: 40 };
const GRID = [-2, -1, -1, 0, 0, 0, 1, 1, 2];

/** Forced sorts of nine statements, each a shuffle of the same grid. */
const forcedRows = (least = 4, most = 14): fc.Arbitrary<number[][]> =>
  fc
    .array(
      fc.shuffledSubarray(
        GRID.map((_, i) => i),
        { minLength: 9, maxLength: 9 },
      ),
      { minLength: least, maxLength: most },
    )
    .map((rows) => rows.map((row) => row.map((i) => GRID[i]!)));

/** Unforced sorts of nine statements, none of them constant. */
const unforcedRows: fc.Arbitrary<number[][]> = fc.array(
  fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 9, maxLength: 9 }).filter((row) => new Set(row).size > 1),
  { minLength: 4, maxLength: 12 },
);

const named = (
  rows: readonly (readonly number[])[],
  name = (p: number): string => `p${p}`,
): Record<string, readonly number[]> => Object.fromEntries(rows.map((row, p) => [name(p), row]));
const studied = (rows: readonly (readonly number[])[]): Study => studyOf(named(rows));

const difference = (a: Table['values'], b: Table['values']): number =>
  Math.max(0, ...a.flatMap((row, i) => row.map((v, j) => Math.abs(v - b[i]![j]!))));
const columnsOf = ({ values, columns }: Table): number[][] => columns.map((_, f) => values.map((row) => row[f]!));

/** Studies whose kept components are well apart, and whose signs and order do not hang by a thread: there the method leaves nothing free. */
function settled(study: Study, factors: number): boolean {
  const { eigenvalues, loadings } = extract(correlate(study), { factors: 1 });
  if (eigenvalues.length <= factors) return false;
  const apart = eigenvalues.slice(0, factors).every((e, f) => (e - eigenvalues[f + 1]!) / e > 1e-3);
  if (!apart || loadings.rows.length === 0) return false;
  const turned = [extract(correlate(study), { factors }), rotate(extract(correlate(study), { factors }), varimax())];
  return turned.every(({ loadings: table }) => {
    const columns = columnsOf(table);
    const sizes = columns.map((c) => c.reduce((sum, a) => sum + a * a, 0));
    const signs = columns.map((c) => c.reduce((sum, a) => sum + a * Math.abs(a), 0));
    return signs.every((s, f) => s > 1e-3 * sizes[f]!) && sizes.every((s, f) => f === 0 || sizes[f - 1]! - s > 1e-3);
  });
}

function answered<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof QError && ['perfect-loading', 'no-spread', 'too-many-factors'].includes(error.code))
      return undefined;
    throw error;
  }
}

describe('for every study', () => {
  it('other names for sorts and statements change names only', () => {
    fc.assert(
      fc.property(forcedRows(), (rows) => {
        const study = studied(rows);
        const renamed = JSON.parse(
          JSON.stringify(study)
            .replace(/"p(\d+)"/g, '"Anna $1"')
            .replace(/"s(\d+)"/g, '"card $1"'),
        ) as Study;
        const [one, other] = [
          answered(() => analyse(study, { factors: 2 })),
          answered(() => analyse(renamed, { factors: 2 })),
        ];
        expect(other?.loadings.values).toEqual(one?.loadings.values);
        expect(other?.z.values).toEqual(one?.z.values);
        expect(other?.arrays.values).toEqual(one?.arrays.values);
        expect(other?.loadings.rows).toEqual(one?.loadings.rows.map((id) => id.replace('p', 'Anna ')));
        expect(other?.contrasts.consensus).toEqual(one?.contrasts.consensus.map((id) => id.replace('s', 'card ')));
      }),
      RUNS,
    );
  });

  it.each(['none', 'varimax'] as const)(
    'another order of the sorts permutes rows and nothing else (rotation %s)',
    (rotation) => {
      fc.assert(
        fc.property(forcedRows(), fc.integer({ min: 1, max: 13 }), (rows, by) => {
          const study = studied(rows);
          fc.pre(settled(study, 2));
          const order = rows.map((_, p) => (p + by) % rows.length);
          const moved = { ...study, sorts: order.map((p) => study.sorts[p]!) };
          const [one, other] = [
            answered(() => analyse(study, { factors: 2, rotation })),
            answered(() => analyse(moved, { factors: 2, rotation })),
          ];
          fc.pre(one !== undefined && other !== undefined);
          expect(
            difference(
              other!.loadings.values,
              order.map((p) => one!.loadings.values[p]!),
            ),
          ).toBeLessThan(1e-9);
          expect(other!.loadings.columns).toEqual(one!.loadings.columns);
        }),
        RUNS,
      );
    },
  );

  it('another order of the statements permutes z and changes no loading', () => {
    fc.assert(
      fc.property(forcedRows(), fc.integer({ min: 1, max: 8 }), (rows, by) => {
        const study = studied(rows);
        fc.pre(settled(study, 2));
        const order = GRID.map((_, i) => (i + by) % GRID.length);
        const moved = { ...study, statements: order.map((i) => study.statements[i]!) };
        const [one, other] = [
          answered(() => analyse(study, { factors: 2 })),
          answered(() => analyse(moved, { factors: 2 })),
        ];
        fc.pre(one !== undefined && other !== undefined);
        expect(difference(other!.loadings.values, one!.loadings.values)).toBeLessThan(1e-9);
        fc.pre(
          Object.values(one!.flags.defining)
            .flat()
            .every((d) => d.margin > 1e-6),
        );
        expect(
          difference(
            other!.z.values,
            order.map((i) => one!.z.values[i]!),
          ),
        ).toBeLessThan(1e-6);
      }),
      RUNS,
    );
  });

  it('an orthogonal rotation keeps communalities', () => {
    fc.assert(
      fc.property(forcedRows(), fc.double({ min: -180, max: 180, noNaN: true }), (rows, degrees) => {
        const extracted = extract(correlate(studied(rows)), { factors: 2 });
        const turned = rotate(extracted, varimax(), byHand('F1', 'F2', degrees));
        for (const [sort, h2] of Object.entries(extracted.communalities))
          expect(Math.abs(turned.communalities[sort]! - h2)).toBeLessThan(1e-12);
      }),
      RUNS,
    );
  });

  it('a mirrored sort has its row of loadings mirrored, whatever sign the factor takes', () => {
    fc.assert(
      fc.property(forcedRows(), fc.nat(), (rows, pick) => {
        const at = pick % rows.length;
        fc.pre(settled(studied(rows), 2));
        const mirrored = rows.map((row, p) => (p === at ? row.map((v) => 0 - v) : row));
        const [one, other] = [rows, mirrored].map((each) =>
          columnsOf(extract(correlate(studied(each)), { factors: 2 }).loadings),
        );
        one!.forEach((column, f) => {
          const expected = column.map((a, p) => (p === at ? -a : a));
          // The mirrored row may turn the sign of the whole factor, which the rule then fixes.
          const away = (sign: number): number =>
            Math.max(...expected.map((a, p) => Math.abs(sign * a - other![f]![p]!)));
          expect(Math.min(away(1), away(-1))).toBeLessThan(1e-9);
        });
      }),
      RUNS,
    );
  });

  it('another unit and another origin of an unforced sort change no loading', () => {
    fc.assert(
      fc.property(
        unforcedRows,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: -9, max: 9 }),
        (rows, unit, origin) => {
          const study = studyOf(named(rows), { forced: false });
          fc.pre(settled(study, 2));
          const moved = studyOf(named(rows.map((row, p) => (p === 1 ? row.map((v) => unit * v + origin) : row))), {
            forced: false,
          });
          const [one, other] = [study, moved].map(
            (each) => rotate(extract(correlate(each), { factors: 2 }), varimax()).loadings.values,
          );
          expect(difference(one!, other!)).toBeLessThan(1e-9);
        },
      ),
      RUNS,
    );
  });

  it.each(['pearson', 'spearman', 'kendall'] as const)(
    'arrays fit the grid, and z have mean 0 and SD 1 (%s)',
    (correlation) => {
      fc.assert(
        fc.property(fc.oneof(forcedRows(), unforcedRows), fc.integer({ min: 1, max: 3 }), (rows, factors) => {
          const study = studyOf(named(rows), { forced: false, distribution: studied([GRID]).distribution });
          const whole = answered(() => analyse(study, { factors, correlation }));
          if (!whole) return;
          for (const array of columnsOf(whole.arrays)) expect(array.sort((a, b) => a - b)).toEqual(GRID);
          for (const z of columnsOf(whole.z)) {
            expect(Math.abs(z.reduce((a, b) => a + b, 0))).toBeLessThan(1e-12);
            expect(Math.abs(z.reduce((a, b) => a + b * b, 0) - 8)).toBeLessThan(1e-12);
          }
        }),
        RUNS,
      );
    },
  );

  it('every analysed sort is in exactly one of defining, confounded, null and unflagged', () => {
    fc.assert(
      fc.property(forcedRows(), fc.boolean(), (rows, majority) => {
        const whole = answered(() => analyse(studied(rows), { factors: 2, flags: { majority } }));
        if (!whole) return;
        const { defining, confounded, null: none, unflagged } = whole.flags;
        const parts = [
          ...new Set(
            Object.values(defining)
              .flat()
              .map((d) => d.sort),
          ),
          ...confounded,
          ...none,
          ...unflagged,
        ];
        expect(parts.sort()).toEqual(rows.map((_, p) => `p${p}`).sort());
      }),
      RUNS,
    );
  });

  it('more sorts than statements give the same components from either side', () => {
    fc.assert(
      fc.property(forcedRows(10, 16), (rows) => {
        const correlation = correlate(studied(rows));
        const [statements, sorts] = [spectrum(correlation, 3), spectrum({ ...correlation, method: 'kendall' }, 3)];
        expect(sorts.eigenvalues).toHaveLength(statements.eigenvalues.length);
        statements.eigenvalues.forEach((value, f) => {
          expect(Math.abs(value - sorts.eigenvalues[f]!)).toBeLessThan(1e-9);
        });
        fc.pre(settled(studied(rows), 3) && closeEigenvalues(statements.eigenvalues, 3).length === 0);
        const [one, other] = [principalComponents(statements), principalComponents(sorts)];
        one.forEach((column, f) => {
          column.forEach((a, s) => {
            expect(Math.abs(a - other[f]![s]!)).toBeLessThan(1e-9);
          });
        });
      }),
      RUNS,
    );
  });

  it('a record is JSON', () => {
    fc.assert(
      fc.property(unforcedRows, (rows) => {
        const study = studyOf(named(rows), { forced: false, distribution: studied([GRID]).distribution });
        const whole = answered(() => analyse(study, { factors: 2 }));
        expect(whole && JSON.parse(JSON.stringify(whole))).toEqual(whole);
      }),
      RUNS,
    );
  });
});

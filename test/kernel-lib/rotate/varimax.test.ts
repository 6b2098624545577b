import { describe, expect, it } from 'vitest';
import { factorNames, type Table } from '../../../kernel-lib/src/index.js';
import { rotateVarimax } from '../../../kernel-lib/src/rotate/varimax.js';
import { THEIR_COMPONENTS } from '../../support/fourteen-sorts.js';

const tableOf = (values: readonly (readonly number[])[]): Table => ({
  rows: values.map((_, s) => `p${s + 1}`),
  columns: factorNames(values[0]!.length),
  values,
});

/** Four factors of twelve sorts without any order in them: digits of π and e, over 12. */
const UNORDERED = tableOf(
  ['3141', '5926', '5358', '9793', '2384', '6264', '3383', '2795', '0288', '2718', '2818', '4590'].map((digits, s) =>
    [...digits].map((d, f) => ((s + f) % 3 ? Number(d) : -Number(d)) / 18),
  ),
);

/** Σ over factors of the variance of squared loadings, of rows brought to length 1 for Kaiser's normalisation (Kaiser 1958). */
function criterion({ values }: Table, kaiser: boolean): number {
  const rows = values.map((row) => {
    const h = kaiser ? Math.hypot(...row) || 1 : 1;
    return row.map((a) => a / h);
  });
  return rows[0]!
    .map((_, f) => rows.map((row) => row[f]! ** 2))
    .reduce((sum, squares) => {
      const mean = squares.reduce((a, b) => a + b, 0) / squares.length;
      return sum + squares.reduce((a, b) => a + (b - mean) ** 2, 0) / squares.length;
    }, 0);
}

function turned(table: Table, a: number, b: number, angle: number): Table {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return {
    ...table,
    values: table.values.map((row) =>
      row.map((v, f) => (f === a ? row[a]! * cos + row[b]! * sin : f === b ? row[b]! * cos - row[a]! * sin : v)),
    ),
  };
}

const squares = (table: Table, f: number): number => table.values.reduce((sum, row) => sum + row[f]! ** 2, 0);

describe('varimax', () => {
  it.each([true, false])(
    'leaves no pair that could be turned to a larger criterion (Kaiser normalisation: %s)',
    (kaiser) => {
      const { loadings, findings } = rotateVarimax(UNORDERED, kaiser);
      const best = criterion(loadings, kaiser);
      expect(findings).toEqual([]);
      expect(best).toBeGreaterThan(criterion(UNORDERED, kaiser));
      for (let a = 0; a < 4; a++) {
        for (let b = a + 1; b < 4; b++) {
          for (let degrees = 1; degrees < 90; degrees++) {
            expect(criterion(turned(loadings, a, b, (degrees * Math.PI) / 180), kaiser)).toBeLessThanOrEqual(
              best + 1e-14,
            );
          }
          // The slope at rest is 0: a tiny turn either way loses the same.
          const [up, down] = [1e-4, -1e-4].map((angle) => criterion(turned(loadings, a, b, angle), kaiser));
          expect(Math.abs(up! - down!)).toBeLessThan(1e-13);
        }
      }
    },
  );

  it('finds a simple structure again, by hand: columns (c, s) and (−s, c) of a turn of 30° go back to the axes', () => {
    const [c, s] = [Math.cos(Math.PI / 6), Math.sin(Math.PI / 6)];
    const { loadings } = rotateVarimax(
      tableOf([
        [0.9 * c, -0.9 * s],
        [0.8 * c, -0.8 * s],
        [0.7 * s, 0.7 * c],
        [0.6 * s, 0.6 * c],
      ]),
      true,
    );
    const expected = [
      [0.9, 0],
      [0.8, 0],
      [0, 0.7],
      [0, 0.6],
    ];
    loadings.values.forEach((row, p) => {
      row.forEach((a, f) => {
        expect(a).toBeCloseTo(expected[p]![f]!, 14);
      });
    });
  });

  it('keeps every communality to 1e-14', () => {
    const { loadings } = rotateVarimax(UNORDERED, true);
    loadings.values.forEach((row, s) => {
      expect(Math.hypot(...row)).toBeCloseTo(Math.hypot(...UNORDERED.values[s]!), 14);
    });
  });

  it('is at rest: another varimax changes nothing', () => {
    const once = rotateVarimax(UNORDERED, true).loadings;
    rotateVarimax(once, true).loadings.values.forEach((row, s) => {
      row.forEach((a, f) => {
        expect(a).toBeCloseTo(once.values[s]![f]!, 13);
      });
    });
  });

  it('gives one factor back, with its sign fixed', () => {
    expect(rotateVarimax(tableOf([[-0.5], [-0.25], [0.125]]), true).loadings.values).toEqual([[0.5], [0.25], [-0.125]]);
  });

  it.each([true, false])(
    'comes to rest on equal columns, where all rows lie on one line (Kaiser normalisation: %s)',
    (kaiser) => {
      const { loadings, findings } = rotateVarimax(
        tableOf([
          [0.5, 0.5],
          [0.25, 0.25],
          [0.75, 0.75],
        ]),
        kaiser,
      );
      expect(findings).toEqual([]);
      loadings.values.forEach((row, s) => {
        expect(Math.hypot(...row)).toBeCloseTo([0.5, 0.25, 0.75][s]! * Math.SQRT2, 15);
      });
    },
  );

  it('comes to rest where the criterion does not depend on the angle', () => {
    // Four unit rows 45° apart: Σu, Σv, Σ(u² − v²) and Σuv are all 0, so no turn is better than another.
    const rows = [0, 1, 2, 3].map((q) => [Math.cos((q * Math.PI) / 4), Math.sin((q * Math.PI) / 4)]);
    expect(rotateVarimax(tableOf(rows), true).findings).toEqual([]);
    expect(
      rotateVarimax(
        tableOf([
          [0, 0],
          [0, 0],
        ]),
        true,
      ).loadings.values,
    ).toEqual([
      [0, 0],
      [0, 0],
    ]);
  });

  it('keeps a sort without communality at 0 and lets it pull at nothing', () => {
    const { loadings } = rotateVarimax(tableOf([...UNORDERED.values, [0, 0, 0, 0]]), true);
    expect(loadings.values.at(-1)).toEqual([0, 0, 0, 0]);
    expect(loadings.values.flat().some((a) => Object.is(a, -0))).toBe(false);
  });

  it('lets the rounding of a sort without communality pull at nothing either', () => {
    const noise = (sign: number): Table =>
      rotateVarimax(tableOf([...UNORDERED.values, [1e-17, sign * 3e-17, 2e-17, sign * 1e-17]]), true).loadings;
    noise(1)
      .values.slice(0, -1)
      .forEach((row, s) => {
        row.forEach((a, f) => {
          expect(a).toBeCloseTo(noise(-1).values[s]![f]!, 13);
        });
      });
  });

  it('gives each factor Σ a·|a| > 0, in descending order of Σ a²', () => {
    const { loadings } = rotateVarimax(UNORDERED, true);
    loadings.columns.forEach((_, f) => {
      expect(loadings.values.reduce((sum, row) => sum + row[f]! * Math.abs(row[f]!), 0)).toBeGreaterThan(0);
      if (f > 0) expect(squares(loadings, f)).toBeLessThanOrEqual(squares(loadings, f - 1));
    });
    expect(loadings.columns).toEqual(['F1', 'F2', 'F3', 'F4']);
  });

  it('keeps the order in which factors came where their Σ a² agree to 1e-9', () => {
    const pair = (second: number): readonly (readonly number[])[] =>
      rotateVarimax(
        tableOf([
          [0.6, 0],
          [0.6, 0],
          [0, second],
          [0, second],
        ]),
        true,
      ).loadings.values;
    // Σ a² = .72 and .72(1 + 2δ).
    expect(pair(0.6 * (1 + 4e-10))[0]![0]).toBeCloseTo(0.6, 12);
    expect(pair(0.6 * (1 + 6e-10))[0]![0]).toBeCloseTo(0, 12);
  });

  it('does not depend on the order of the factors that come in', () => {
    const once = rotateVarimax(tableOf(THEIR_COMPONENTS.loadings), true).loadings;
    const swapped = rotateVarimax(tableOf(THEIR_COMPONENTS.loadings.map(([a, b]) => [-b, a])), true).loadings;
    swapped.values.forEach((row, s) => {
      row.forEach((a, f) => {
        expect(a).toBeCloseTo(once.values[s]![f]!, 13);
      });
    });
  });
});

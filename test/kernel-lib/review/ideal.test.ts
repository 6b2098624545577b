import { describe, expect, it } from 'vitest';
import * as q from '../../../kernel-lib/src/index.js';

const carers = await q.readStudy('data/carers');
const bin = await q.readStudy('data/bin');
const climate = await q.readStudy('data/climate');

describe('agreement with ideal arrays', () => {
  it.each([
    ['carers', carers, 4],
    ['networks', bin, 3],
  ] as const)(
    'finds each recovered array of the %s nearest to its own ideal array, at .85 or more',
    (_, study, factors) => {
      const { nearest } = q.agreementWithIdeal(q.analyse(study));
      expect(nearest).toHaveLength(factors);
      for (const { profile, expected, r } of nearest) {
        expect(profile).toBe(expected);
        expect(r).toBeGreaterThanOrEqual(0.85);
      }
    },
  );

  it('is 1 with the array itself, −1 with its mirror image, and the textbook r in between', () => {
    const analysis = q.analyse(carers);
    const places = (of: (place: number) => number) =>
      Object.fromEntries(analysis.arrays.rows.map((id, i) => [id, of(analysis.arrays.values[i]![0]!)]));
    const ideal = (id: string, of: (place: number) => number): q.Profile => ({
      id,
      factor: 'F9',
      name: { en: id },
      provenance: { origin: 'constructed', note: { en: 'Made for this test.' } },
      idealArray: {
        placements: places(of),
        provenance: { origin: 'constructed', note: { en: 'Made for this test.' } },
      },
    });
    // Over the grid 2,3,4,6,6,6,4,3,2, by hand: Σ x² = 2(2·16 + 3·9 + 4·4 + 6) = 162, Σ |x|³ = 2(2·64 + 3·27 + 4·8 + 6) = 494,
    // Σ x⁴ = 2(2·256 + 3·81 + 4·16 + 6) = 1650; both columns have mean 0, so r of x and x·|x| is 494/√(162·1650).
    const profiles = [ideal('same', (p) => p), ideal('mirror', (p) => -p), ideal('bent', (p) => p * Math.abs(p))];
    const { r } = q.agreementWithIdeal({ ...analysis, study: { ...carers, profiles } });
    expect(r.columns).toEqual(['same', 'mirror', 'bent']);
    expect(r.values[0]![0]).toBeCloseTo(1, 12);
    expect(r.values[0]![1]).toBeCloseTo(-1, 12);
    expect(r.values[0]![2]).toBeCloseTo(494 / Math.sqrt(162 * 1650), 12);
  });

  it('refuses a study without ideal arrays', () => {
    expect(() => q.agreementWithIdeal(q.analyse(climate))).toThrow(/no profile of this study has an ideal array/);
  });

  it('names the statement that an ideal array leaves out', () => {
    const [first, ...rest] = carers.profiles!;
    const { C05: _, ...placements } = first!.idealArray!.placements;
    const profiles = [{ ...first!, idealArray: { ...first!.idealArray!, placements } }, ...rest];
    expect(() => q.agreementWithIdeal({ ...q.analyse(carers), study: { ...carers, profiles } })).toThrow(
      /no place for C05/,
    );
  });

  it('is shown as a check of the method, with the provenance of what it compares', () => {
    const text = q.textOf(q.agreementWithIdeal(q.analyse(carers)), { language: 'en' }).replace(/\s+/g, ' ');
    expect(text).toContain('a check of the method, never a result');
    expect(text).toContain('Simulated: 30 sorts. Constructed: statements, grid and arrays.');
  });
});

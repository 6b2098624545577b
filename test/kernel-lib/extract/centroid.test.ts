// Worked by hand from Brown 1980, 208-224; KADE and R are compared in reference-kade.test.ts and reference-r.test.ts.
import { describe, expect, it } from 'vitest';
import { type Correlation, correlate, type ExtractOptions, extract } from '../../../kernel-lib/src/index.js';
import { studyOf } from '../../support/fixtures.js';

const X = [2, 1, 0, -1, -2, 0, 1, -1];
const Y = [1, 2, -1, 0, -2, 0, -1, 1];
const half = correlate(studyOf({ x: X, y: Y })); // r = .5
const mirrored = correlate(studyOf({ x: X, y: Y.map((v) => 0 - v) })); // r = −.5

const centroids = (correlation: Correlation, options: ExtractOptions): readonly (readonly number[])[] =>
  extract(correlation, { ...options, method: 'centroid' }).loadings.values;

describe('the centroid', () => {
  it.each(['pqmethod', 'r-qmethod'] as const)('is √.5 for two sorts that correlate .5 (%s)', (preset) => {
    // Column sums .5, h² starts at .5 in both presets (R: .5/(P − 1)): f = 1/√2, and h² = f² = .5 rests at once.
    for (const [a] of centroids(half, { preset, factors: 1 })) expect(a).toBeCloseTo(Math.SQRT1_2, 14);
  });

  it('reflects the most negative column, the lowest index of two that tie, and undoes it afterwards', () => {
    const [x, y] = centroids(mirrored, { factors: 1 });
    expect(x![0]).toBeCloseTo(-Math.SQRT1_2, 14);
    expect(y![0]).toBeCloseTo(Math.SQRT1_2, 14);
  });

  it('halves what is left of h² until a round changes it by less than .001, where nothing is left (pqmethod)', () => {
    // Residual sums are 0, so f = h²/√(2h²) and h² → h²/2: .5, .25, … and the change to 2⁻¹⁰ is the first below .001.
    for (const row of centroids(half, { factors: 2 })) expect(Math.abs(row[1]!)).toBeCloseTo(2 ** -5, 12);
  });

  it('says that nothing is left, and how many there are (r-qmethod)', () => {
    expect(() => centroids(half, { preset: 'r-qmethod', factors: 2 })).toThrow(
      expect.objectContaining({ code: 'no-centroid', message: expect.stringMatching(/factor 2; ask for 1/) }),
    );
  });

  it('rests at f² = h² = r for three sorts that correlate alike', () => {
    // Equal r between three sorts: sums 2r, total 6r + 3h², f = (2r + h²)/√(6r + 3h²); f² = (2r + h²)/3 = h² only for h² = r.
    const alike = correlate(studyOf({ a: [1, -1, 0, 0, 1, -1], b: [0, 0, 1, -1, 1, -1], c: [1, -1, 1, -1, 0, 0] }));
    // r = 2/4 between each two.
    for (const row of centroids(alike, { preset: 'r-qmethod', factors: 1 })) expect(row[0]! ** 2).toBeCloseTo(0.5, 5);
  });

  it('is √(1/6) for two pairs that correlate .5 within and 0 between', () => {
    // Two pairs with r = .5 and nothing between them: each column sums to .5, so f² = h² at rest: f = (.5 + h²)/√(2 + 4h²),
    // f² = (.5 + h²)/4 = h² for h² = 1/6.
    const pairs = correlate(
      studyOf({ a: [1, -1, 0, 0, 0, 0], b: [1, 0, -1, 0, 0, 0], c: [0, 0, 0, 1, -1, 0], d: [0, 0, 0, 1, 0, -1] }),
    );
    for (const [first] of centroids(pairs, { preset: 'r-qmethod', factors: 1 }))
      expect(first! ** 2).toBeCloseTo(1 / 6, 5);
  });

  it('keeps the order and the signs of extraction', () => {
    const { steps, findings } = extract(mirrored, { method: 'centroid', factors: 1 });
    expect(steps.map((s) => s.step)).toEqual(['correlate', 'extract']);
    expect(findings.map((f) => f.code)).toEqual(['centroid-programs-differ']);
  });

  it('is the same from a table as from standardised sorts', () => {
    const rows = Object.fromEntries(
      Array.from({ length: 302 }, (_, p) => [
        `p${p}`,
        X.map((_v, i) => X[(i * (1 + 2 * (p % 4)) + p) % 8]! + 0.01 * ((i * p) % 7)),
      ]),
    );
    const study = studyOf(rows, { forced: false });
    const direct = centroids(correlate(study, { matrix: true }), { factors: 3 });
    centroids(correlate(study), { factors: 3 }).forEach((row, s) => {
      row.forEach((a, f) => {
        expect(a).toBeCloseTo(direct[s]![f]!, 9);
      });
    });
  });
});

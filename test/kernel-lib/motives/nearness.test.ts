import { beforeAll, describe, expect, it } from 'vitest';
import { type Analysis, analyse } from '../../../kernel-lib/src/analyse.js';
import { readStudy } from '../../../kernel-lib/src/io/read-study.js';
import { profileMotivesFrame } from '../../../kernel-lib/src/motives/frames.js';
import { nearness } from '../../../kernel-lib/src/motives/nearness.js';
import { profileMotives } from '../../../kernel-lib/src/motives/profiles.js';
import type { Study } from '../../../kernel-lib/src/study.js';

let study: Study;
let analysis: Analysis;
beforeAll(async () => {
  study = await readStudy('data/carers');
  analysis = analyse(study);
});

const placementsOf = (id: string) => study.sorts.find((s) => s.id === id)!.placements!;

describe('nearness of a sort to the profiles of its study', () => {
  it('gives a sort of the analysis its own loadings back', () => {
    for (const [p, id] of analysis.loadings.rows.entries()) {
      const near = nearness(analysis, placementsOf(id));
      expect(near.by).toBe('component-scores');
      near.factors.forEach((f, c) => {
        expect(f.loading).toBeCloseTo(analysis.loadings.values[p]![c]!, 10);
      });
      expect(near.unexplained).toBeCloseTo(1 - analysis.communalities[id]!, 10);
    }
  });

  it('leaves .5669 of P30 unexplained by four components of the other 29 sorts', () => {
    // numpy.linalg.svd of the 29 standardised sorts: 1 − Σ (uᵀy)² over the four leading left vectors; no rotation changes it.
    const others = study.sorts.map((s) => s.id).filter((id) => id !== 'P30');
    const near = nearness(analyse(study, { factors: 4, input: { sorts: others } }), placementsOf('P30'));
    expect(near.unexplained).toBeCloseTo(0.5669277046413536, 10);
    expect(near.factors.reduce((sum, f) => sum + f.share, 0)).toBeCloseTo(1 - 0.5669277046413536, 10);
  });

  it('takes correlations with z and the R² of a regression on them where the factors are centroids', () => {
    const centroid = analyse(study, { method: 'centroid', factors: 3 });
    const z = Object.fromEntries(centroid.z.rows.map((id, i) => [id, centroid.z.values[i]![1]!]));
    const near = nearness(centroid, z);
    expect(near.by).toBe('profiles');
    expect(near.factors[1]!.loading).toBeCloseTo(1, 12);
    expect(near.factors[0]!.loading).toBeCloseTo(centroid.scoreCorrelations.values[0]![1]!, 12);
    expect(near.unexplained).toBeCloseTo(0, 12);
  });

  it('does so for a short form too, over the cards that were placed', () => {
    const half = Object.fromEntries(Object.entries(placementsOf('P21')).filter((_, i) => i % 2 === 0));
    const near = nearness(analysis, half);
    expect(near.by).toBe('profiles');
    expect(near.unexplained).toBeGreaterThan(0);
    expect(near.unexplained).toBeLessThan(1 - Math.max(...near.factors.map((f) => f.share)) + 1e-12);
  });

  it('turns about with the sort: a reversed sort is opposite to what it was near', () => {
    const reversed = Object.fromEntries(Object.entries(placementsOf('P21')).map(([id, v]) => [id, -v]));
    const [near, back] = [nearness(analysis, placementsOf('P21')), nearness(analysis, reversed)];
    near.factors.forEach((f, c) => {
      expect(back.factors[c]!.loading).toBeCloseTo(-f.loading, 12);
    });
  });

  it('refuses a sort of the other study, a sort of too few cards, and one that says nothing', () => {
    expect(() => nearness(analysis, { B01: 1 })).toThrowError(/"B01" is no statement of "carers"/);
    expect(() => nearness(analysis, { C01: 1, C02: 0 })).toThrowError(/places 2 of 36 statements/);
    expect(() => nearness(analysis, Object.fromEntries(study.statements.map((s) => [s.id, 0])))).toThrowError(
      /same place/,
    );
  });
});

describe('the motives of the profiles', () => {
  it('are means of z within each category, so that a column with equal categories sums to zero', () => {
    const { rows, columns, values } = profileMotives(analysis);
    expect(rows).toEqual(study.categories!.map((c) => c.id));
    columns.forEach((_, f) => {
      expect(values.reduce((sum, row) => sum + row[f]!, 0)).toBeCloseTo(0, 12);
    });
    const own = analysis.z.rows.map((id, i) => [id, analysis.z.values[i]![0]!] as const);
    const aff = new Set(study.statements.filter((s) => s.category === 'AFF').map((s) => s.id));
    expect(values[0]![0]).toBeCloseTo(own.filter(([id]) => aff.has(id)).reduce((sum, [, z]) => sum + z, 0) / 4, 12);
  });

  it('stand in a table under the names of the categories, in the language asked for', () => {
    const frame = profileMotivesFrame(analysis, { language: 'en' });
    expect(frame.columnNames()).toEqual(['category', 'name', 'F1', 'F2', 'F3', 'F4']);
    expect(frame.get('name', 0)).toBe('Affection and attachment');
  });
});

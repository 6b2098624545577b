// Loadings of numpy 2.4.6 (numpy.linalg.eigh of numpy.corrcoef), the sign turned by hand to Σ a·|a| > 0.
import { describe, expect, it } from 'vitest';
import { correlate, extract } from '../../kernel-lib/src/index.js';
import { studyOf } from '../support/fixtures.js';
import { MORE_SORTS, THEIR_COMPONENTS } from '../support/fourteen-sorts.js';

const X = [2, 1, 0, -1, -2, 0, 1, -1];
const Y = [1, 2, -1, 0, -2, 0, -1, 1];
const W = [0, 0, 1, -1, 2, -2, 1, -1];
const correlation = correlate(studyOf({ x: X, y: Y, w: W }));

describe('extract principal components', () => {
  it('has the eigenvalues and loadings of numpy', () => {
    const { eigenvalues, loadings } = extract(correlation, { factors: 3 });
    [1.8106702895014235, 0.9176702476376822, 0.27165946286089343].forEach((value, f) => {
      expect(eigenvalues[f]).toBeCloseTo(value, 14);
    });
    const numpy = [
      [0.6461600184649632, 0.7283587700164109, -0.2279709031379647],
      [0.9255727870401812, -0.01626248032408224, 0.37822023693131374],
      [-0.7324360285577524, 0.6220122840519886, 0.27683602106477245],
    ];
    loadings.values.forEach((row, s) => {
      row.forEach((a, f) => {
        expect(a).toBeCloseTo(numpy[s]![f]!, 13);
      });
    });
  });

  it('is (1 ± r) with loadings √((1 ± r)/2) for two sorts, by hand', () => {
    // r = .5: eigenvalues 1.5 and .5; loadings √.75 and ±√.25. The second sums to 0, so its first loading is positive.
    const { eigenvalues, loadings } = extract(correlate(studyOf({ x: X, y: Y })), { factors: 2 });
    expect(eigenvalues[0]).toBeCloseTo(1.5, 14);
    expect(eigenvalues[1]).toBeCloseTo(0.5, 14);
    const expected = [
      [Math.sqrt(0.75), 0.5],
      [Math.sqrt(0.75), -0.5],
    ];
    loadings.values.forEach((row, s) => {
      row.forEach((a, f) => {
        expect(a).toBeCloseTo(expected[s]![f]!, 14);
      });
    });
  });

  it('works on the statements’ side where there are more sorts, with the numbers of numpy’s sorts × sorts matrix', () => {
    const { eigenvalues, loadings } = extract(correlate(studyOf(MORE_SORTS)), { factors: 2 });
    expect(eigenvalues).toHaveLength(8);
    THEIR_COMPONENTS.eigenvalues.forEach((value, f) => {
      expect(eigenvalues[f]).toBeCloseTo(value, 13);
    });
    loadings.values.forEach((row, s) => {
      row.forEach((a, f) => {
        expect(a).toBeCloseTo(THEIR_COMPONENTS.loadings[s]![f]!, 13);
      });
    });
  });

  it('adds squared loadings up to h², and all components to 1', () => {
    const { communalities, loadings } = extract(correlation, { factors: 2 });
    expect(communalities.x).toBeCloseTo(loadings.values[0]![0]! ** 2 + loadings.values[0]![1]! ** 2, 15);
    for (const h2 of Object.values(extract(correlation, { factors: 3 }).communalities)) expect(h2).toBeCloseTo(1, 14);
  });

  it('keeps only eigenvalues above 1e-10 · P, and names the numbers when more factors are asked for', () => {
    const twins = correlate(studyOf({ x: X, twin: X, anti: X.map((v) => 0 - v), y: Y }));
    expect(extract(twins, { factors: 2 }).eigenvalues).toHaveLength(2);
    expect(() => extract(twins, { factors: 3 })).toThrow(
      expect.objectContaining({
        code: 'too-many-factors',
        message: expect.stringMatching(/3 factors.*4 sorts.*8 statements.*2/),
      }),
    );
  });

  it('says where two kept eigenvalues agree to 1e-9, since their components may be turned at will', () => {
    // Two pairs that have nothing to do with each other, each with r = .5: eigenvalues 1.5, 1.5, .5, .5.
    const pairs = correlate(
      studyOf(
        {
          a: [1, -1, 1, -1, 0, 0, 0, 0],
          b: [2, -1, 0, -1, 0, 0, 0, 0],
          c: [0, 0, 0, 0, 1, -1, 1, -1],
          d: [0, 0, 0, 0, 2, -1, 0, -1],
        },
        { forced: false },
      ),
    );
    const codes = (factors: number): (string | undefined)[] =>
      extract(pairs, { factors }).findings.map((f) => `${f.code} ${f.factor}`);
    expect(codes(1)).toEqual(['equal-eigenvalues F1']);
    expect(codes(2)).toEqual(['equal-eigenvalues F1']);
    expect(extract(correlation, { factors: 2 }).findings).toEqual([]);
  });

  it.each([0, -1, 1.5, Number.NaN, '2' as unknown as number, undefined as unknown as number])(
    'refuses %s factors',
    (factors) => {
      expect(() => extract(correlation, { factors })).toThrow(expect.objectContaining({ code: 'bad-factors' }));
    },
  );

  it('refuses a method or a preset that it does not have, rather than use another', () => {
    expect(() => extract(correlation, { method: 'horst' as 'pca', factors: 1 })).toThrow(
      expect.objectContaining({ code: 'unknown-option', message: expect.stringContaining('"horst"') }),
    );
    expect(() => extract(correlation, { method: 'centroid', preset: 'spss' as 'pqmethod', factors: 1 })).toThrow(
      expect.objectContaining({ code: 'unknown-option' }),
    );
  });

  it('writes out what was done, the centroid with its preset', () => {
    expect(extract(correlation, { factors: 2 }).steps.at(-1)).toEqual({ step: 'extract', method: 'pca', factors: 2 });
    expect(extract(correlation, { method: 'centroid', factors: 1 }).steps.at(-1)).toEqual({
      step: 'extract',
      method: 'centroid',
      preset: 'pqmethod',
      factors: 1,
    });
  });
});

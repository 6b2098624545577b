import { describe, expect, it } from 'vitest';
import { closeEigenvalues, principalComponents, spectrum } from '../../../kernel-lib/src/extract/pca.js';
import { correlate } from '../../../kernel-lib/src/index.js';
import { studyOf } from '../../support/fixtures.js';
import { MORE_SORTS, THEIR_COMPONENTS } from '../../support/fourteen-sorts.js';

const correlation = correlate(studyOf(MORE_SORTS));

describe('the spectrum of a correlation', () => {
  it('adds up to the number of sorts', () => {
    const { eigenvalues } = spectrum(correlation, 0);
    expect(eigenvalues.reduce((a, b) => a + b, 0)).toBeCloseTo(14, 12);
  });

  it('is the same from the statements’ side as from the sorts’ side', () => {
    // Kendall's matrix is always taken from the sorts' side: the Pearson table under its name goes that way.
    const bySorts = spectrum({ ...correlation, method: 'kendall' }, 2);
    const byStatements = spectrum(correlation, 2);
    expect(bySorts.eigenvalues).toHaveLength(byStatements.eigenvalues.length);
    bySorts.eigenvalues.forEach((value, f) => {
      expect(value).toBeCloseTo(byStatements.eigenvalues[f]!, 12);
    });
    const [direct, dual] = [principalComponents(bySorts), principalComponents(byStatements)];
    direct.forEach((column, f) => {
      column.forEach((a, s) => {
        expect(a).toBeCloseTo(dual[f]![s]!, 12);
        expect(a).toBeCloseTo(THEIR_COMPONENTS.loadings[s]![f]!, 12);
      });
    });
  });

  it.each([
    [
      'kendall',
      [
        2.0901632456456607, 1.5888556707141908, 0.9225692069149221, 0.6939250832296459, 0.4553352444738455,
        0.2491515490217347,
      ],
    ],
    [
      'spearman',
      [
        2.3351271320048426, 1.730290520932087, 0.917675200580149, 0.6098824517469749, 0.35089856729457414,
        0.0561261274413714,
      ],
    ],
  ] as const)('of six sorts by %s is that of numpy 2.4.6 on the coefficients of scipy 1.17.1', (method, expected) => {
    const six = Object.fromEntries(Object.entries(MORE_SORTS).slice(0, 6));
    const { eigenvalues } = spectrum(correlate(studyOf(six), { method }), 0);
    expect(eigenvalues).toHaveLength(6);
    expected.forEach((value, f) => {
      expect(eigenvalues[f]).toBeCloseTo(value, 13);
    });
  });

  it('of components has Σ a² equal to the eigenvalue', () => {
    const { eigenvalues, components } = spectrum(correlation, 3);
    components.forEach((c, f) => {
      expect(c.reduce((sum, a) => sum + a * a, 0)).toBeCloseTo(eigenvalues[f]!, 12);
    });
  });
});

describe('closeEigenvalues', () => {
  it('goes by (λi − λj)/λi, at most 1e-9, up to the first that is left out', () => {
    expect(closeEigenvalues([2, 2 - 1.9e-9, 1], 1)).toHaveLength(1);
    expect(closeEigenvalues([2, 2 - 2.1e-9, 1], 1)).toHaveLength(0);
    expect(closeEigenvalues([3, 2, 1, 1], 2)).toHaveLength(0);
    expect(closeEigenvalues([3, 2, 1, 1], 3)).toMatchObject([{ factor: 'F3', found: [1, 1] }]);
    expect(closeEigenvalues([2], 1)).toHaveLength(0);
  });
});

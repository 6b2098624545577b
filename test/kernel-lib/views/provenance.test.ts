import { describe, expect, it } from 'vitest';
import { analyse, methodInWords, provenanceOf, readStudy } from '../../../kernel-lib/src/index.js';

const carers = await readStudy('data/carers');
const climate = await readStudy('data/climate');

describe('provenance in words', () => {
  it('names the least real origin and says which part has which', () => {
    const shown = provenanceOf(carers);
    expect(shown.origin).toBe('simulated');
    expect(shown.chip).toEqual({ en: 'simulated sorts', nl: 'gesimuleerde sorteringen' });
    expect(shown.line['en']).toMatch(
      /^Simulated: 30 sorts\. Constructed: statements, grid and arrays\. No evidence about carers/,
    );
    expect(shown.line['nl']).toMatch(
      /^Gesimuleerd: 30 sorteringen\. Geconstrueerd: stellingen, rooster en rangschikkingen\. Geen bewijs/,
    );
  });

  it('says where names come from only where names are shown', () => {
    expect(provenanceOf(carers).line['en']).not.toContain('published summary');
    expect(provenanceOf(carers, { profiles: ['F1'] }).line['en']).toContain(
      'Name and description follow the published summary',
    );
  });

  it('gives the source of real data', () => {
    const shown = provenanceOf(climate);
    expect(shown.origin).toBe('real');
    expect(shown.line['en']).toMatch(/^Real: 435 sorts, statements and grid\./);
    expect(shown.line['en']).toContain('Source: M. Andreotta');
  });

  it('says openly when nothing is stated', () => {
    const untold = { ...carers, study: { id: 'x', title: { en: 'x' } }, profiles: [], extensions: {} };
    expect(provenanceOf(untold, { parts: ['sorts'] })).toMatchObject({
      origin: null,
      chip: { en: 'provenance not stated' },
    });
  });

  it('is worse than the study says when one sort is', () => {
    const mixed = {
      ...climate,
      sorts: climate.sorts.map((s, i) => (i === 0 ? { ...s, provenance: { origin: 'model' as const } } : s)),
    };
    expect(provenanceOf(mixed).origin).toBe('model');
    expect(provenanceOf(mixed).line['en']).toMatch(/^By a language model: 1 sort\. Real: 434 sorts/);
    expect(provenanceOf(mixed, { sorts: [climate.sorts[1]!.id] }).origin).toBe('real');
  });
});

describe('the method in words', () => {
  it('is one line, in English and in Dutch', () => {
    const { steps } = analyse(carers);
    expect(methodInWords(steps, 'en')).toBe(
      'Pearson · principal components, 4 factors · varimax · flags p < .05 with majority rule',
    );
    expect(methodInWords(steps, 'nl')).toBe(
      'Pearson · hoofdcomponenten, 4 factoren · varimax · markering p < 0,05 met meerderheidsregel',
    );
  });

  it('keeps the reason of a turn by hand', () => {
    const turn = { step: 'byHand', factors: ['F1', 'F2'], degrees: -12.5, reason: 'P26 belongs to F2.' } as const;
    expect(methodInWords([turn], 'en')).toBe('F1×F2 turned −12.5° by hand (P26 belongs to F2)');
  });
});

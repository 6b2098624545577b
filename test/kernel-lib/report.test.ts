import { table } from 'arquero';
import { describe, expect, it } from 'vitest';
import * as q from '../../kernel-lib/src/index.js';

const carers = await q.readStudy('data/carers');
const climate = await q.readStudy('data/climate');
const analysis = q.analyse(carers);
const report = q.report(analysis);

describe('a report', () => {
  it('holds every eigenvalue, also of factors not kept: together they are the whole variance', () => {
    const { eigenvalue, share, kept } = report.tables.eigenvalues;
    // The trace of a correlation matrix of 30 sorts is 30.
    expect(eigenvalue!.reduce<number>((sum, e) => sum + Number(e), 0)).toBeCloseTo(30, 9);
    expect(share!.reduce<number>((sum, s) => sum + Number(s), 0)).toBeCloseTo(1, 12);
    expect(kept!.filter(Boolean)).toHaveLength(4);
  });

  it('holds every loading, place and z in full precision', () => {
    const { loadings, scores } = report.tables;
    expect(loadings['sort']).toEqual(carers.sorts.map((s) => s.id));
    analysis.loadings.columns.forEach((factor, f) => {
      expect(loadings[factor]).toEqual(analysis.loadings.values.map((row) => row[f]));
      expect(scores[`z ${factor}`]).toEqual(analysis.z.values.map((row) => row[f]));
      expect(scores[factor]).toEqual(analysis.arrays.values.map((row) => row[f]));
    });
  });

  it('tells a sort that defines a factor from the other side by −1', () => {
    const { sort, side, defines } = report.tables.loadings;
    const at = sort!.indexOf('P12');
    expect([defines![at], side![at]]).toEqual(['F1', -1]);
  });

  it('gives the numbers of sorts that the climate study printed: 281 Acceptors and 36 Sceptics', () => {
    // Andreotta and others, Study 1; the 118 Fencesitters define no factor.
    const { characteristics, definesNone } = q.report(q.analyse(climate)).tables;
    expect(characteristics['defining']).toEqual([281, 36]);
    expect(definesNone['sort']).toHaveLength(118);
  });

  it('says of each point that only the authors can fill whether they did', () => {
    const real = q.report(q.analyse(climate));
    const given = real.reporting.filter(({ text }) => text !== null).map(({ point }) => point);
    expect(given).toEqual(['availability']);
    expect(q.textOf(real)).toContain('Question                  not given by the authors');
    expect(q.textOf(real, { language: 'nl' })).toContain('niet opgegeven door de auteurs');
  });

  it('has the full wording of every statement in every language', () => {
    const { statements } = report.tables;
    expect(Object.keys(statements)).toEqual(['statement', 'number', 'category', 'nl', 'en']);
    expect(statements['nl']).toEqual(carers.statements.map((s) => s.text['nl']));
    const bare = q.textOf(report, { language: 'en' }).replace(/\s+/g, ' ');
    expect(bare).toContain('I gladly take on specialised care tasks too.');
  });

  it('gives names, descriptions and reasons only to the analysis that the author interpreted', () => {
    expect(report.profiles.map((p) => p.factor)).toEqual(['F1', 'F2', 'F3', 'F4']);
    expect(report.reason).toMatch(/four profiles/);
    const other = q.report(q.analyse(carers, { factors: 3 }));
    expect(other.profiles).toEqual([]);
    expect(other.reason).toBeNull();
  });

  it('lists a sort that was left out, with its reason', () => {
    const sorts = carers.sorts.map((s) =>
      s.id === 'P05' ? { ...s, status: 'excluded' as const, exclusionReason: 'Asked to withdraw.' } : s,
    );
    const without = q.report(q.analyse({ ...carers, sorts }));
    expect(without.tables.excluded).toEqual({ sort: ['P05'], reason: ['Asked to withdraw.'] });
    expect(without.counts).toMatchObject({ analysed: 29, excluded: 1 });
    expect(q.textOf(without, { language: 'en' })).toContain('Asked to withdraw.');
  });

  it('shows the rules for the number of factors where they are given, and says so where they are not', () => {
    const retention = q.retain(q.correlate(carers), { seed: 1, draws: 50 });
    const language = 'en';
    expect(q.textOf(q.report(analysis, undefined, { language, retention }))).toContain('parallel analysis');
    expect(q.textOf(q.report(analysis, undefined, { language }))).toContain('give report() the result of retain()');
  });

  it('survives JSON, and its tables are arquero tables at once', () => {
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    for (const columns of Object.values(report.tables)) {
      const lengths = Object.values(columns as q.Columns).map((values) => values.length);
      expect(new Set(lengths).size).toBe(1);
    }
    expect(table(report.tables.loadings as Record<string, unknown[]>).numRows()).toBe(30);
  });

  it('is shown wholly in the language asked for, whichever it was made in', () => {
    const made = q.report(analysis, undefined, { language: 'nl' });
    const shown = q.textOf(made, { language: 'en' });
    expect(shown).toBe(q.textOf(q.report(analysis, undefined, { language: 'en' })));
  });

  it('computes the contrasts that scores alone do not carry', () => {
    const { contrasts, ...scores } = analysis;
    expect(q.report(scores).tables.distinguishing['statement']).toHaveLength(
      Object.values(contrasts.distinguishing).flat().length,
    );
  });
});

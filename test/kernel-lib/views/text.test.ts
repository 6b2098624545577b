import { describe, expect, it } from 'vitest';
import * as q from '../../../kernel-lib/src/index.js';

const [carers, bin, climate] = await Promise.all(['carers', 'bin', 'climate'].map((id) => q.readStudy(`data/${id}`)));
const studies = { carers: carers!, bin: bin!, climate: climate! };
const analyses = Object.fromEntries(Object.entries(studies).map(([id, study]) => [id, q.analyse(study)]));
const carersAnalysis = analyses['carers']!;

function everything(id: keyof typeof studies): Record<string, unknown> {
  const analysis = analyses[id]!;
  const study = studies[id];
  const correlation = q.correlate(study);
  const factors = q.extract(correlation, { factors: 3 });
  return {
    array: q.factorArray(analysis, 'F1'),
    arrays: q.factorArrays(analysis, { highlight: q.mostDivisive(analysis) }),
    crib: q.cribSheet(analysis, 'F2'),
    sort: q.sortGrid(study, study.sorts[0]!.id),
    loadings: q.loadingsTable(analysis),
    contrasts: q.contrastsTable(analysis),
    study,
    analysis,
    report: q.report(analysis),
    factors,
    flags: q.flag(factors),
    retention: q.retain(correlation, { draws: 20 }),
    correlation,
    frame: q.loadingsFrame(analysis),
  };
}

describe('plain text', () => {
  it.each(['carers', 'bin', 'climate'] as const)('of %s is nowhere wider than 97 columns, in either language', (id) => {
    for (const language of ['en', 'nl']) {
      for (const [name, value] of Object.entries(everything(id))) {
        const lines = q.textOf(value, { language }).split('\n');
        expect(lines.filter((line) => [...line].length > 97).map((line) => `${name}: ${line}`)).toEqual([]);
      }
    }
  });

  it.each(['carers', 'bin'] as const)(
    'of %s says everywhere that sorts are simulated and statements constructed',
    (id) => {
      for (const value of Object.values(everything(id))) {
        const text = q.textOf(value, { language: 'en' }).replace(/\s+/g, ' ');
        expect(text).toMatch(/Simulated: (1 sort|30 sorts)\. Constructed: statements/);
      }
    },
  );

  it('has decimal commas in Dutch, and in English no zero before what cannot exceed 1', () => {
    const dutch = q.textOf(q.factorArray(carersAnalysis, 'F1'), { language: 'nl' });
    expect(dutch).not.toMatch(/\d\.\d/);
    const english = q.textOf(q.loadingsTable(carersAnalysis), { language: 'en' });
    expect(english).not.toMatch(/(?<!\d)0\.\d/);
  });

  it('has the true minus everywhere', () => {
    const text = q.textOf(q.factorArrays(carersAnalysis), { language: 'en' });
    expect(text).toContain('−4');
    expect(text).not.toMatch(/\s-\d/);
  });
});

describe('the text of an array', () => {
  const text = q.textOf(q.factorArray(carersAnalysis, 'F1'), { language: 'en' });

  it('has every statement once in the grid and once in the list', () => {
    for (const { id } of carers!.statements) {
      expect(text.match(new RegExp(`\\b${id}\\b`, 'g'))).toHaveLength(2);
    }
  });

  it('lists the highest z first', () => {
    const z = [...text.matchAll(/ ([+−]?\d\.\d\d) {2}C\d\d/g)].map((m) => Number(m[1]!.replace('−', '-')));
    expect(z).toHaveLength(36);
    expect(z).toEqual([...z].sort((a, b) => b - a));
  });

  it('puts the marks of its distinguishing statements, and none elsewhere', () => {
    const marked = [...text.matchAll(/ {2}(C\d\d) {2}([<>]+(?:\*+|6\*))/g)].map((m) => [m[1], m[2]]);
    const sign = { higher: '>', lower: '<', between: '<>' };
    const expected = carersAnalysis.contrasts.distinguishing['F1']!.map((d) => [
      d.statement,
      sign[d.direction] + d.mark,
    ]);
    expect(new Map(marked as [string, string][])).toEqual(new Map(expected as [string, string][]));
  });

  it('falls back on the list alone where the grid is wider than the page', () => {
    const long = {
      ...carers!,
      statements: carers!.statements.map((s) => ({ ...s, id: `a-very-long-identifier-${s.id}` })),
    };
    const sorts = long.sorts.map((s) => ({
      ...s,
      placements: Object.fromEntries(
        Object.entries(s.placements!).map(([id, v]) => [`a-very-long-identifier-${id}`, v]),
      ),
    }));
    const wide = q.textOf(q.factorArray(q.analyse({ ...long, sorts }), 'F1'), { language: 'en' });
    expect(wide).not.toContain('────');
    expect(wide.split('\n').every((line) => [...line].length <= 97)).toBe(true);
  });
});

describe('text from a file', () => {
  it('cannot steer a terminal or turn the line around it', () => {
    const hostile = 'before\u001b[31m\u202eafter\u2066';
    const statements = carers!.statements.map((s, i) => (i === 0 ? { ...s, text: { en: hostile } } : s));
    const text = q.textOf(q.factorArray(q.analyse({ ...carers!, statements }), 'F1'), { language: 'en' });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
    expect(text).not.toMatch(/[\u001b\u202e\u2066]/);
    expect(text).toContain('before [31m after');
  });
});

describe('the table of profiles', () => {
  const text = q.profilesText(Object.values(analyses), { language: 'en' });

  it('has a row per factor with defining sorts, variance, reliability and agreement with the ideal array', () => {
    expect(text).toMatch(/F1 {2}Task-bounded affectionate +8 \(1 −\) +16\.8% +\.97 +\.94/);
    expect(text).toMatch(/F1 {2}Acceptors +281 +31\.0% +> \.99 +–/);
  });

  it('marks the names that were constructed, and not those of the published summary', () => {
    expect(text).toMatch(/Home protector °/);
    expect(text).not.toMatch(/Impure altruist °/);
  });

  it('calls agreement a check of the method, and names the flags that hang by a thread', () => {
    expect(text.replace(/\s+/g, ' ')).toContain('a check of the method and never a result');
    expect(text).toContain('P23 (F1), P14');
  });

  it('has no agreement where the author interpreted another analysis', () => {
    expect(q.profilesText([q.analyse(carers!, { factors: 3 })], { language: 'en' })).not.toContain(
      'a check of the method',
    );
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type AnalyseOptions,
  type Analysis,
  analyse,
  analysisEntry,
  byHand,
  correlate,
  distinguish,
  extract,
  flag,
  rotate,
  type Study,
  score,
  split,
  varimax,
} from '../../kernel-lib/src/index.js';
import { fixture, gridOf, studyOf } from '../support/fixtures.js';
import { MORE_SORTS } from '../support/fourteen-sorts.js';

const { sorts, distribution } = fixture<{ distribution: number[]; sorts: { id: string; values: number[] }[] }>(
  'synthetic/four-views-36x30.json',
);
const study = studyOf(Object.fromEntries(sorts.map((s) => [s.id, s.values])), { distribution: gridOf(distribution) });

/** The same value, frozen to its depth: whoever changes an argument throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

const numbers = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbers)
      : [];

const throwsCode = (code: string, act: () => unknown, message = /./): void =>
  expect(act).toThrow(expect.objectContaining({ name: 'QError', code, message: expect.stringMatching(message) }));

describe('analyse', () => {
  it('is the chain, step by step', () => {
    const factors = rotate(extract(correlate(study), { method: 'pca', factors: 4 }), varimax());
    const flags = flag(factors);
    const scores = score(factors, flags);
    const contrasts = distinguish(scores);
    const whole = analyse(study, { factors: 4 });
    expect(whole).toMatchObject({ ...scores, steps: contrasts.steps });
    expect(whole.contrasts.distinguishing).toEqual(contrasts.distinguishing);
    expect(whole.steps.map((s) => s.step)).toEqual(['correlate', 'extract', 'varimax', 'flag', 'score', 'distinguish']);
  });

  it('has the fields that the design names, each table in the study’s order', () => {
    const whole = analyse(study, { factors: 4 });
    for (const field of [
      'correlation',
      'eigenvalues',
      'unrotated',
      'loadings',
      'flags',
      'z',
      'arrays',
      'characteristics',
      'scoreCorrelations',
      'contrasts',
      'findings',
      'steps',
    ]) {
      expect(whole).toHaveProperty(field);
    }
    expect(whole.loadings.rows).toEqual(study.sorts.map((s) => s.id));
    expect(whole.z.rows).toEqual(study.statements.map((s) => s.id));
    for (const table of [whole.loadings, whole.z, whole.arrays, whole.scoreCorrelations])
      expect(table.columns).toEqual(['F1', 'F2', 'F3', 'F4']);
  });

  it('replays the study’s last analysis, and takes an entry as it stands', () => {
    const chosen: AnalyseOptions = {
      method: 'centroid',
      factors: 3,
      rotation: [varimax(), byHand('F1', 'F2', 9, { reason: 'r' })],
      level: 0.01,
      correlation: 'spearman',
    };
    const entry = analysisEntry('a2', chosen);
    const kept: Study = { ...study, analyses: [analysisEntry('a1', { factors: 2 }), entry] };
    expect(analyse(kept)).toEqual(analyse(kept, chosen));
    expect(analyse(kept, entry)).toEqual(analyse(kept, chosen));
    expect(analyse(kept, JSON.parse(JSON.stringify(entry)))).toEqual(analyse(kept, chosen));
    throwsCode('no-analysis', () => analyse(study), /factors/);
    throwsCode('no-analysis', () => analyse({ ...study, analyses: [] }));
  });

  it('writes an entry out in full: every default by name', () => {
    expect(analysisEntry('a1', { factors: 2 })).toEqual({
      id: 'a1',
      input: { sorts: 'all-complete' },
      correlation: 'pearson',
      method: 'pca',
      factors: 2,
      rotation: [{ step: 'varimax' }],
      flags: { level: 0.05, majority: true },
      scores: { averageReliability: 0.8, standardise: false },
      contrasts: { criticalZ: 'brown' },
    });
  });

  it('takes level: 0.01 for flags: { level: 0.01, majority: true }, and not both', () => {
    expect(analyse(study, { factors: 3, level: 0.01 })).toEqual(
      analyse(study, { factors: 3, flags: { level: 0.01, majority: true } }),
    );
    throwsCode('two-rules', () => analyse(study, { factors: 3, level: 0.01, flags: { majority: false } }));
  });

  it('takes rotation by name or as a list', () => {
    expect(analyse(study, { factors: 3, rotation: 'none' }).loadings).toEqual(analyse(study, { factors: 3 }).unrotated);
    expect(analyse(study, { factors: 3, rotation: [] })).toEqual(analyse(study, { factors: 3, rotation: 'none' }));
    expect(analyse(study, { factors: 3, rotation: [varimax()] })).toEqual(analyse(study, { factors: 3 }));
    expect(analyse(study, { factors: 2, rotation: [split('F1', { reason: 'bipolar' })] }).loadings.columns).toEqual([
      'F1',
      'F2',
      'F3',
    ]);
  });

  it('keeps the loadings of a factor that no sort defines, leaves it out of scores, and says so', () => {
    const edits = analyse(study, { factors: 3 }).flags.defining.F2!.map(({ sort }) => ({
      sort,
      factor: 'F2',
      flag: 'none' as const,
      reason: 'to leave F2 without defining sorts',
    }));
    const whole = analyse(study, { factors: 3, flags: { edits } });
    expect(whole.loadings).toEqual(analyse(study, { factors: 3 }).loadings);
    expect(whole.flags.defining.F2).toEqual([]);
    for (const table of [whole.z, whole.arrays, whole.scoreCorrelations, whole.standardErrorOfDifference]) {
      expect(table.columns).toEqual(['F1', 'F3']);
    }
    expect(Object.keys(whole.characteristics)).toEqual(['F1', 'F3']);
    expect(Object.keys(whole.contrasts.distinguishing)).toEqual(['F1', 'F3']);
    expect(whole.findings).toContainEqual(expect.objectContaining({ code: 'no-defining-sorts', factor: 'F2' }));
  });

  it('answers also where no factor is defined by any sort', () => {
    const whole = analyse(study, { factors: 2, flags: { automatic: false } });
    expect(whole.z.columns).toEqual([]);
    expect(whole.contrasts).toEqual({ distinguishing: {}, consensus: [], consensusAt01: [], smallestP: {} });
    expect(whole.findings.map((f) => f.factor)).toEqual(['F1', 'F2']);
  });

  const CHOICES: readonly AnalyseOptions[] = [
    { factors: 4 },
    { factors: 3, correlation: 'spearman' },
    { factors: 3, correlation: 'kendall' },
    { factors: 3, method: 'centroid' },
    { factors: 3, method: 'centroid', preset: 'r-qmethod', rotation: 'none' },
    {
      factors: 2,
      rotation: [varimax(), byHand('F1', 'F2', 180, { reason: 'r' }), split('F1', { reason: 'r' })],
      flags: { majority: false },
    },
    { factors: 1 },
  ];

  it.each(CHOICES)('gives a record that JSON carries unchanged, without NaN: %j', (options) => {
    const whole: Analysis = analyse(study, options);
    expect(JSON.parse(JSON.stringify(whole))).toEqual(whole);
    expect(numbers(whole).every(Number.isFinite)).toBe(true);
  });

  it.each(CHOICES)('leaves study and options as they were, and gives the same bytes each time: %j', (options) => {
    const [guarded, choice] = [frozen(structuredClone(study)), frozen(structuredClone(options))];
    expect(JSON.stringify(analyse(guarded, choice))).toBe(JSON.stringify(analyse(guarded, choice)));
  });

  it('answers with two sorts only, by hand: r = .5, so loadings √.75 and both define', () => {
    const two = studyOf({ x: [2, 1, 0, -1, -2, 0, 1, -1], y: [1, 2, -1, 0, -2, 0, -1, 1] });
    const { loadings, z, characteristics } = analyse(two, { factors: 1 });
    for (const [a] of loadings.values) expect(a).toBeCloseTo(Math.sqrt(0.75), 14);
    expect(characteristics.F1!.defining).toBe(2);
    // Equal weights: x + y = (3, 3, −1, −1, −4, 0, 0, 0) has mean 0 and Σ² = 36.
    expect(z.values[0]![0]).toBeCloseTo(3 / Math.sqrt(36 / 7), 13);
  });

  it('answers with more sorts than statements', () => {
    const whole = analyse(studyOf(MORE_SORTS), { factors: 3 });
    expect(whole.loadings.rows).toHaveLength(14);
    expect(whole.correlation.r!.rows).toHaveLength(14);
    expect(whole.eigenvalues).toHaveLength(8);
  });

  it.each([
    ['bad-factors', {} as AnalyseOptions, /factors/],
    ['bad-factors', { factors: 1.5 }, /1\.5/],
    ['too-many-factors', { factors: 31 }, /31 factors.*30 sorts of 36 statements hold 30; ask for at most 30/],
    ['unknown-option', { factors: 3, method: 'horst' as 'pca' }, /horst/],
    ['unknown-option', { factors: 3, correlation: 'cosine' as 'pearson' }, /cosine/],
    ['unknown-rotation', { factors: 3, rotation: 'promax' as 'varimax' }, /promax/],
    ['unknown-step', { factors: 3, rotation: [{ step: 'oblimin' }] as never }, /oblimin/],
    ['bad-level', { factors: 3, level: 0.1 as 0.05 }, /0\.1/],
    ['bad-reliability', { factors: 3, scores: { averageReliability: 2 } }, /2/],
    ['unknown-table', { factors: 3, contrasts: { criticalZ: 'spss' as 'brown' } }, /spss/],
    ['unknown-sort', { factors: 3, input: { sorts: ['nobody'] } }, /nobody/],
    ['too-few-sorts', { factors: 3, input: { sorts: 'all-complete', condition: 'dreamt' } }, /0 complete sorts/],
  ] as const)('throws %s and names what was found: %j', (code, options, message) => {
    throwsCode(code, () => analyse(study, options), message);
  });
});

describe('the climate study', () => {
  const climate: Study = {
    ...JSON.parse(readFileSync(new URL('../../data/climate/climate.qstudy.json', import.meta.url), 'utf8')),
    findings: [],
  };
  const whole = analyse(climate);

  it('has the 281 Acceptors, 118 Fencesitters and two highest statements that its authors print; 36 Sceptics, 34.06 %, the eigenvalue, z and r only follow from their sorts', () => {
    expect(whole.flags.defining.F1).toHaveLength(281); // printed: 64.60 % of 435
    expect(whole.flags.null).toHaveLength(118); // printed: 27.13 %
    expect(whole.flags.defining.F2).toHaveLength(36);
    expect(whole.eigenvalues[0]).toBeCloseTo(148.1527109622, 9);
    expect(((100 * whole.eigenvalues[0]!) / 435).toFixed(2)).toBe('34.06');
    const highest = (f: number): [string, string] => {
      const at = whole.z.values.reduce((best, row, i) => (row[f]! > whole.z.values[best]![f]! ? i : best), 0);
      return [whole.z.rows[at]!, whole.z.values[at]![f]!.toFixed(3)];
    };
    expect(highest(0)).toEqual(['s1', '1.844']); // statement printed, z follows
    expect(highest(1)).toEqual(['s2', '2.109']);
    expect(whole.scoreCorrelations.values[0]![1]!.toFixed(3)).toBe('-0.897');
  });
});

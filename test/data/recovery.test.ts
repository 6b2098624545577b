import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as qernel from '../../kernel-lib/src/index.js';
import type { Study } from '../../kernel-lib/src/study.js';
import { reconstructedStudy } from '../../scripts/data/reconstructed.mjs';
import { correlationOf, recoveryOf, rulesOf, WISHES } from '../../scripts/data/recovery.mjs';
import { SETTINGS } from '../../scripts/data/settings.mjs';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const source = (file: string) => JSON.parse(read(`data/source/${file}`));
const study = (name: string): Study => ({ ...JSON.parse(read(`data/${name}/${name}.qstudy.json`)), findings: [] });

type Name = 'carers' | 'bin';

function outcomeOf(name: Name, seed: number) {
  const draw = reconstructedStudy(name, source, seed);
  return { ...recoveryOf(qernel, draw), rules: rulesOf(qernel, draw) };
}

/** Expected: an independent analysis of the same sorts (numpy 2.4.6: eigh, varimax by pairwise angles, same flag rule and weights). */
const INDEPENDENT = {
  carers: {
    eigenvalues: [8.1744, 4.378, 3.2581, 2.9236, 1.5196],
    profiles: { F1: ['C-TBA', 0.938], F2: ['C-DBA', 0.926], F3: ['C-IR', 0.92], F4: ['C-IA', 0.907] },
    defining: [8, 6, 6, 7],
    explainedByFactor: [0.1683, 0.1628, 0.1501, 0.1432],
    null: ['P05', 'P26'],
    confounded: ['P16'],
    mirrored: { P12: ['F1', -0.827] },
    thread: { P14: ['F4', 0.014] },
    rules: { kaiser: 8, 'two-loadings 0.01': 7, humphrey: 3, parallel: 4 },
  },
  bin: {
    eigenvalues: [7.725, 6.04, 4.2673, 1.4061, 1.2601],
    profiles: { F1: ['B-HOM', 0.901], F2: ['B-POL', 0.932], F3: ['B-NGH', 0.901] },
    defining: [10, 9, 8],
    explainedByFactor: [0.2202, 0.1915, 0.1894],
    null: ['N14', 'N20'],
    confounded: ['N26'],
    mirrored: { N09: ['F1', -0.765], N30: ['F2', -0.696] },
    thread: { N03: ['F1', 0.029] },
    rules: { kaiser: 7, 'two-loadings 0.01': 3, humphrey: 3, parallel: 3 },
  },
} as const;

describe.each(['carers', 'bin'] as const)('%s, analysed as its file says', (name) => {
  const expected = INDEPENDENT[name];
  const analysis = qernel.analyse(study(name));
  const outcome = outcomeOf(name, SETTINGS[name].seed);

  it('gives the eigenvalues, shares and arrays of an independent analysis', () => {
    expected.eigenvalues.forEach((value, i) => {
      expect(analysis.eigenvalues[i]).toBeCloseTo(value, 3);
    });
    expect(Object.values(analysis.characteristics).map((c) => Number(c.explainedVariance.toFixed(4)))).toEqual(
      expected.explainedByFactor,
    );
    expect(outcome.profiles.map(({ factor, profile, r }) => [factor, [profile, Number(r.toFixed(3))]])).toEqual(
      Object.entries(expected.profiles),
    );
  });

  it('gives its defining, mirrored, null and confounded sorts', () => {
    expect(outcome.defining).toEqual(expected.defining);
    expect(analysis.flags.null).toEqual(expected.null);
    expect(analysis.flags.confounded).toEqual(expected.confounded);
    for (const [sort, [factor, loading]] of Object.entries(expected.mirrored)) {
      expect(analysis.flags.defining[factor]?.find((flag) => flag.sort === sort)?.loading, sort).toBeCloseTo(
        loading,
        3,
      );
    }
  });

  it('shows by the margin which defining sort hangs by a thread', () => {
    for (const [sort, [factor, margin]] of Object.entries(expected.thread)) {
      const thinnest = Object.values(analysis.flags.defining)
        .flat()
        .reduce((least, flag) => (flag.margin < least.margin ? flag : least));
      expect(thinnest.sort).toBe(sort);
      expect(analysis.flags.defining[factor]).toContain(thinnest);
      expect(thinnest.margin).toBeCloseTo(margin, 3);
    }
  });

  it('gives the numbers of factors that its reason names', () => {
    expect(outcome.rules).toMatchObject(expected.rules);
    const named = study(name).analyses?.[0]?.reason?.match(/\d+/g);
    expect(new Set(named)).toEqual(new Set(Object.values(expected.rules).map(String)));
  });

  it('brings every profile back as the factor that its file names', () => {
    const named = study(name).profiles?.map(({ id, factor }) => [factor, id]);
    expect(new Map(named as [string, string][])).toEqual(
      new Map(outcome.profiles.map(({ factor, profile }) => [factor, profile])),
    );
  });

  it('meets every wish, with the first seed from 1 that does', () => {
    const met = (seed: number) => {
      const found = outcomeOf(name, seed);
      return Object.values(WISHES).every((wish) => wish(found));
    };
    const first = Array.from({ length: SETTINGS[name].seed }, (_, i) => i + 1).find(met);
    expect(first).toBe(SETTINGS[name].seed);
  }, 60_000);
});

describe('the climate study, analysed as its file says', () => {
  const analysis = qernel.analyse(study('climate'));
  const column = (factor: string) => analysis.z.values.map((row) => row[analysis.z.columns.indexOf(factor)]!);
  const highest = (factor: string) => analysis.z.rows[column(factor).indexOf(Math.max(...column(factor)))];

  it('finds the authors’ 281 Acceptors, 36 Sceptics and 118 Fencesitters (64.60 % and 27.13 % printed)', () => {
    expect(analysis.flags.defining.F1).toHaveLength(281);
    expect(analysis.flags.defining.F2).toHaveLength(36);
    expect(435 - 281 - 36).toBe(118);
    expect(analysis.flags.null).toHaveLength(118);
  });

  it('has one component with eigenvalue 148.1527109622, 34.06 % of the variance (data/climate/SOURCE.md)', () => {
    expect(analysis.eigenvalues[0]).toBeCloseTo(148.1527109622, 9);
    expect(((100 * analysis.eigenvalues[0]!) / 435).toFixed(2)).toBe('34.06');
  });

  it('puts the two printed statements highest: s1 at 1.844, s2 at 2.109; the two sides’ z correlate −.897', () => {
    expect([highest('F1'), highest('F2')]).toEqual(['s1', 's2']);
    expect(Math.max(...column('F1'))).toBeCloseTo(1.844, 3);
    expect(Math.max(...column('F2'))).toBeCloseTo(2.109, 3);
    expect(correlationOf(column('F1'), column('F2'))).toBeCloseTo(-0.897, 3);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { type Analysis, analyse } from '../../../kernel-lib/src/analyse.js';
import { readStudy } from '../../../kernel-lib/src/io/read-study.js';
import { type MotiveMix, motiveMix, motiveMixes } from '../../../kernel-lib/src/motives/mix.js';
import { motiveSpread } from '../../../kernel-lib/src/motives/spread.js';
import type { Study } from '../../../kernel-lib/src/study.js';

let analysis: Analysis;
let study: Study;
let mixes: MotiveMix[];
beforeAll(async () => {
  study = await readStudy('data/carers');
  analysis = analyse(study);
  mixes = motiveMixes(analysis);
});

const verdictsOf = (mix: MotiveMix): Record<string, string> =>
  Object.fromEntries(mix.categories.map((c) => [c.id, c.verdict]));

// Means, axis, SD and quartiles: numpy 2 on data/carers/carers.qstudy.json. Limits and the axis's SD: METHOD, "Motive mix".
describe('the motive mix of one sort', () => {
  it('is the mean place of each category, with its cards', () => {
    const mix = motiveMix(analysis, 'P21');
    expect(Object.fromEntries(mix.categories.map((c) => [c.id, c.mean]))).toEqual({
      AFF: 2,
      MAT: -1.75,
      SOL: -2,
      NRM: 0,
      PUB: -0.5,
      DUT: 3,
      SAN: 0,
      INT: -1,
      TSK: 0.25,
    });
    expect(mix.taskCards.map((c) => c.value)).toEqual([0, 2, -2, 1]);
    expect(mix.categories.every((c) => c.cards.length === 4)).toBe(true);
  });

  it('has means that sum to zero in every sort, so that they rank motives within one person', () => {
    for (const mix of mixes) expect(mix.categories.reduce((sum, c) => sum + c.mean, 0)).toBeCloseTo(0, 12);
  });

  it('calls a category clear from 3.00 on, and from 2.25 on only if it was named beforehand', () => {
    expect(verdictsOf(motiveMix(analysis, 'P21'))).toMatchObject({ DUT: 'clearly-high', AFF: 'within-chance' });
    expect(verdictsOf(motiveMix(analysis, 'P06'))).toMatchObject({
      AFF: 'clearly-high',
      SOL: 'only-if-named-beforehand',
    });
    expect(motiveMix(analysis, 'P21').bands).toMatchObject([
      { namedBeforehand: { value: 2.25 }, pickedAfterLooking: { value: 3 } },
    ]);
  });

  it('sets own benefit against community: P24 lies 3.125 towards community, and chance spreads it by 1.317', () => {
    expect(motiveMix(analysis, 'P24').axis).toMatchObject({ value: -3.125, self: 'MAT', community: ['NRM', 'PUB'] });
    expect(motiveMix(analysis, 'P24').axis!.sd).toBeCloseTo(1.317, 3);
  });

  it('has no axis where a category that it needs is not there, and takes others by name', () => {
    expect(motiveMix(analysis, 'P24', { self: 'MONEY' }).axis).toBeNull();
    expect(motiveMix(analysis, 'P24', { community: ['SOL'] }).axis!.value).toBe(-5.25);
  });

  it('leaves nearness as it is: a² and 1 − h² add up to one, and a negative loading is opposite', () => {
    for (const { nearness } of mixes) {
      expect(nearness.factors.reduce((sum, f) => sum + f.share, nearness.unexplained)).toBeCloseTo(1, 12);
      for (const { loading, side } of nearness.factors) expect(side).toBe(loading < 0 ? 'opposite' : 'same');
    }
  });

  it('survives JSON', () => {
    const mix = mixes[0]!;
    expect(JSON.parse(JSON.stringify(mix))).toEqual(mix);
  });

  it('needs categories, an analysed sort and orthogonal factors', () => {
    const bare = { ...analysis, study: { ...study, categories: [] } };
    expect(() => motiveMix(bare, 'P01')).toThrowError(
      /no statement of "carers" belongs to a category; list the study's categories/,
    );
    expect(() => motiveMix(analysis, 'P99')).toThrowError(/"P99" is no sort of this analysis/);
    const oblique = { ...analysis, kind: 'oblique' } as unknown as Analysis;
    expect(() => motiveMix(oblique, 'P01')).toThrowError(/orthogonal factors only/);
  });

  it('bounds the joint chance where categories differ in size', () => {
    const statements = study.statements.map((s) => (s.id === 'C01' ? { ...s, category: 'MAT' } : s));
    const { bands, categories } = motiveMix({ ...analysis, study: { ...study, statements } }, 'P21');
    expect(bands.map((b) => b.cards)).toEqual([3, 4, 5]);
    expect(bands[1]!.pickedAfterLooking!.kind).toBe('upper-bound');
    expect(categories.map((c) => c.cards.length).slice(0, 2)).toEqual([3, 5]);
  });
});

describe('how varied a group of sorts is', () => {
  it('is the spread of each category’s mean over the sorts', () => {
    const { categories, sorts, bands } = motiveSpread(mixes);
    expect(sorts).toHaveLength(30);
    expect(bands).toHaveLength(1);
    const sol = categories.find((c) => c.id === 'SOL')!;
    expect(sol.mean).toBeCloseTo(-0.6, 12);
    expect(sol.sd).toBeCloseTo(1.4689311150253626, 12);
    expect(sol.quartiles).toEqual([-1.75, -1, 0.375]);
    expect(categories.find((c) => c.id === 'DUT')).toMatchObject({ high: 2, low: 0 });
  });

  it('is told of one study at a time', () => {
    const other = { ...mixes[1]!, study: { ...study, study: { ...study.study, id: 'bin' } } };
    expect(() => motiveSpread([mixes[0]!, other])).toThrowError(/spread each study by itself/);
    expect(() => motiveSpread([])).toThrowError(/no motive mix/);
  });
});

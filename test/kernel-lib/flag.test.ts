// N = 16 statements throughout: 1.96/√16 = .49, 2.58/√16 = .645, 3.29/√16 = .8225.
import { describe, expect, it } from 'vitest';
import { type FlagEdit, type FlagRule, type Flags, flag } from '../../kernel-lib/src/index.js';
import { factorsOf, shuffledStudy } from '../support/factors.js';
import { studyOf } from '../support/fixtures.js';

const VALUES = [-3, -2, -2, -1, -1, -1, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3];
const study = studyOf(shuffledStudy(8, VALUES));
const factors = factorsOf(study, [
  [0.9, 0.1], // p1 defines F1
  [-0.7, 0.2], // p2 defines F1 from the other side
  [0.6, 0.55], // p3 significant on both, a² > h²/2 on F1: .36 > .33125
  [0.55, 0.55], // p4 significant on both, half of h² on each: confounded
  [0.3, 0.2], // p5 null
  [0.5, 0.49], // p6 significant on F1 only (.49 is not above .49), a² .25 > h²/2 = .24505
  [0.2, -0.7], // p7 defines F2 from the other side
  [0.1, 0.8], // p8 defines F2
]);

const names = (flags: Flags): Record<string, string[]> =>
  Object.fromEntries(Object.entries(flags.defining).map(([factor, sorts]) => [factor, sorts.map((d) => d.sort)]));
const edit = (
  sort: string,
  factor: string,
  wanted: FlagEdit['flag'],
  reason = 'her own words in the interview',
): FlagEdit => ({ sort, factor, flag: wanted, reason });
const throwsCode = (code: string, rule: FlagRule): void =>
  expect(() => flag(factors, rule)).toThrow(
    expect.objectContaining({ name: 'QError', code, message: expect.stringMatching(/^flag: /) }),
  );

describe('flag', () => {
  it('flags |a| > 1.96/√N and a² > h²/2, from either side', () => {
    const flags = flag(factors);
    expect(flags.threshold).toBeCloseTo(0.49, 15);
    expect(names(flags)).toEqual({ F1: ['p1', 'p2', 'p3', 'p6'], F2: ['p7', 'p8'] });
    expect(flags.defining.F1![1]!.loading).toBe(-0.7);
    expect(flags.confounded).toEqual(['p4']);
    expect(flags.null).toEqual(['p5']);
    expect(flags.unflagged).toEqual([]);
  });

  it('gives each flag its margin: min(|a| − threshold, |a| − √(h²/2)), by hand', () => {
    const flags = flag(factors);
    const [p1, , p3, p6] = flags.defining.F1!;
    expect(p1!.margin).toBeCloseTo(0.9 - Math.sqrt(0.82 / 2), 14); // .26
    expect(p3!.margin).toBeCloseTo(0.6 - Math.sqrt(0.6625 / 2), 14); // .024
    expect(p6!.margin).toBeCloseTo(0.5 - Math.sqrt(0.4901 / 2), 14); // .005, against .5 − .49 = .01
    expect(flags.margins.values[4]![0]).toBeCloseTo(0.3 - 0.49, 14);
    expect(flags.margins).toMatchObject({ rows: study.sorts.map((s) => s.id), columns: ['F1', 'F2'] });
  });

  it.each([
    [{ level: 0.01 }, 0.645, ['p1', 'p2'], ['p7', 'p8']],
    [{ level: 0.001 }, 0.8225, ['p1'], []],
    [{ zThreshold: 2.2 }, 0.55, ['p1', 'p2', 'p3'], ['p7', 'p8']],
  ] as const)('takes another level or a z of its own: %j', (rule, threshold, F1, F2) => {
    const flags = flag(factors, rule);
    expect(flags.threshold).toBeCloseTo(threshold, 14);
    expect(names(flags)).toEqual({ F1, F2 });
  });

  it('without the majority rule lets a sort that is significant on several factors define none', () => {
    const flags = flag(factors, { majority: false });
    expect(names(flags)).toEqual({ F1: ['p1', 'p2', 'p6'], F2: ['p7', 'p8'] });
    expect(flags.confounded).toEqual(['p3', 'p4']);
  });

  it('without the majority rule takes a significant loading that is less than half of h²', () => {
    const three = factorsOf(
      study,
      Array.from({ length: 8 }, () => [0.5, 0.45, 0.45]),
    );
    expect(flag(three, { majority: false }).defining.F1).toHaveLength(8);
    expect(flag(three).unflagged).toHaveLength(8);
  });

  it('asks for a smallest loading, a smallest lead, or a positive sign where told to', () => {
    expect(names(flag(factors, { minimumLoading: 0.7 }))).toEqual({ F1: ['p1', 'p2'], F2: ['p7', 'p8'] });
    expect(flag(factors, { minimumLoading: 0.7 }).unflagged).toEqual(['p6']);
    // p3 leads by .05, p6 by .01.
    expect(names(flag(factors, { minimumGap: 0.02 }))).toEqual({ F1: ['p1', 'p2', 'p3'], F2: ['p7', 'p8'] });
    expect(names(flag(factors, { negative: 'drop' }))).toEqual({ F1: ['p1', 'p3', 'p6'], F2: ['p8'] });
    expect(flag(factors, { negative: 'drop' }).unflagged).toEqual(['p2', 'p7']);
  });

  it('changes flags by hand, with the reason, and keeps the edits', () => {
    const edits = [edit('p4', 'F2', 'positive'), edit('p1', 'F1', 'none'), edit('p7', 'F2', 'negative')];
    const flags = flag(factors, { edits });
    expect(names(flags)).toEqual({ F1: ['p2', 'p3', 'p6'], F2: ['p4', 'p7', 'p8'] });
    expect(flags.unflagged).toEqual(['p1']);
    expect(flags.confounded).toEqual([]);
    expect(flags.edits).toEqual(edits);
  });

  it('lets the last of two edits of the same flag stand', () => {
    expect(names(flag(factors, { edits: [edit('p5', 'F1', 'positive'), edit('p5', 'F1', 'none')] })).F1).not.toContain(
      'p5',
    );
  });

  it('lets edits alone decide where the automatic rule is off', () => {
    expect(names(flag(factors, { automatic: false, edits: [edit('p5', 'F2', 'positive')] }))).toEqual({
      F1: [],
      F2: ['p5'],
    });
  });

  it('says which factor no sort defines', () => {
    expect(flag(factors, { level: 0.001 }).findings).toMatchObject([
      { code: 'no-defining-sorts', factor: 'F2', severity: 'warning' },
    ]);
  });

  it('keeps excluded sorts in sight, with their reason', () => {
    const excluded = {
      id: 'p9',
      participant: 'p9',
      status: 'excluded',
      exclusionReason: 'sorted in order of presentation',
    } as const;
    expect(flag({ ...factors, study: { ...study, sorts: [...study.sorts, excluded] } }).excluded).toEqual([
      { sort: 'p9', reason: 'sorted in order of presentation' },
    ]);
  });

  it('puts every analysed sort in exactly one of defining, confounded, null and unflagged', () => {
    const rules: FlagRule[] = [
      {},
      { majority: false },
      { level: 0.01 },
      { minimumGap: 0.1 },
      { negative: 'drop' },
      { automatic: false },
    ];
    for (const rule of rules) {
      const flags = flag(factors, rule);
      const defining = new Set(Object.values(names(flags)).flat());
      expect([...defining, ...flags.confounded, ...flags.null, ...flags.unflagged].sort()).toEqual(
        study.sorts.map((s) => s.id).sort(),
      );
    }
  });

  it('writes its rule out, with level and majority, so that the step replays', () => {
    expect(flag(factors).steps.at(-1)).toEqual({ step: 'flag', level: 0.05, majority: true });
    expect(flag(factors, { zThreshold: 2, majority: false }).steps.at(-1)).toEqual({
      step: 'flag',
      zThreshold: 2,
      majority: false,
    });
  });

  it.each([
    ['two-thresholds', { level: 0.05, zThreshold: 2 }],
    ['bad-level', { level: 0.1 as 0.05 }],
    ['bad-level', { level: '0.01' as unknown as 0.01 }],
    ['bad-level', { zThreshold: 0 }],
    ['bad-level', { zThreshold: Number.POSITIVE_INFINITY }],
    ['bad-level', { zThreshold: Number.NaN }],
    ['bad-minimum', { minimumLoading: Number.NaN }],
    ['bad-minimum', { minimumLoading: 1.5 }],
    ['bad-minimum', { minimumGap: -0.1 }],
    ['unknown-option', { negative: 'both' as 'keep' }],
    ['unknown-option', { majority: 'no' as unknown as boolean }],
    ['unknown-option', { edits: [edit('p1', 'F1', 'yes' as 'none')] }],
    ['unknown-sort', { edits: [edit('p99', 'F1', 'none')] }],
    ['unknown-factor', { edits: [edit('p1', 'F3', 'none')] }],
    ['reason-needed', { edits: [edit('p1', 'F1', 'none', ' ')] }],
    ['reason-needed', { edits: [{ sort: 'p1', factor: 'F1', flag: 'none' } as FlagEdit] }],
    ['flag-sign', { edits: [edit('p2', 'F1', 'positive')] }],
  ] as const)('throws %s rather than guess', (code, rule) => {
    throwsCode(code, rule);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type Analysis,
  analyse,
  correlate,
  extract,
  QError,
  retain,
  rotate,
  type Study,
  varimax,
} from '../../kernel-lib/src/index.js';
import { studyOf } from '../support/fixtures.js';
import { MORE_SORTS } from '../support/fourteen-sorts.js';

const SORTS = Object.values(MORE_SORTS).slice(0, 6);
const numbers = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(numbers)
      : [];
const named = (rows: readonly (readonly number[])[]): Study =>
  studyOf(Object.fromEntries(rows.map((row, p) => [`p${p}`, row])));
const mirrored = (row: readonly number[]): number[] => row.map((v) => 0 - v);
const row = (analysis: Analysis, p: number): readonly number[] => analysis.loadings.values[p]!;

function expectClose(a: readonly number[], b: readonly number[], digits = 12): void {
  a.forEach((v, i) => {
    expect(v).toBeCloseTo(b[i]!, digits);
  });
}

describe('two sorts that are the same', () => {
  it('load alike, and count twice', () => {
    const analysis = analyse(named([...SORTS, SORTS[0]!]), { factors: 2 });
    expectClose(row(analysis, 6), row(analysis, 0));
  });

  it('alone have one factor, on which both load 1: nothing can weigh them, and that is said', () => {
    const twins = named([SORTS[0]!, SORTS[0]!]);
    expect(extract(correlate(twins), { factors: 1 }).eigenvalues).toEqual([expect.closeTo(2, 14)]);
    expect(() => analyse(twins, { factors: 1 })).toThrow(expect.objectContaining({ code: 'perfect-loading' }));
    expect(() => analyse(twins, { factors: 2 })).toThrow(expect.objectContaining({ code: 'too-many-factors' }));
  });
});

describe('a sort and its mirror image', () => {
  it('load opposite, and both define the factor', () => {
    const analysis = analyse(named([...SORTS, mirrored(SORTS[0]!)]), { factors: 2 });
    expectClose(
      row(analysis, 6),
      row(analysis, 0).map((a) => -a),
    );
  });

  it('leave the sign of a factor that is all mirror pairs to its first loading', () => {
    const pairs = named(SORTS.slice(0, 3).flatMap((sort) => [mirrored(sort), sort]));
    const { loadings } = rotate(extract(correlate(pairs), { factors: 2 }), varimax());
    loadings.columns.forEach((_, f) => {
      const column = loadings.values.map((each) => each[f]!);
      expect(Math.abs(column.reduce((sum, a) => sum + a * Math.abs(a), 0))).toBeLessThan(1e-12);
      expect(column.find((a) => Math.abs(a) > 1e-9)).toBeGreaterThan(0);
    });
  });
});

describe('ties everywhere', () => {
  it('leave the Q-set to decide the array, which obeys the grid', () => {
    // Two values only: eight statements in two groups of four.
    const rows = [
      [1, 1, 1, 1, -1, -1, -1, -1],
      [1, 1, 1, -1, 1, -1, -1, -1],
      [1, 1, 1, -1, -1, 1, -1, -1],
      [-1, -1, 1, 1, 1, -1, 1, -1],
    ];
    const { arrays, ties, z } = analyse(named(rows), { factors: 1 });
    const array = arrays.values.map(([v]) => v!);
    expect(array.filter((v) => v === 1)).toHaveLength(4);
    for (const group of ties.F1!) {
      const places = group.map((id) => array[z.rows.indexOf(id)]!);
      expect(places).toEqual([...places].sort((a, b) => b - a));
    }
    expect(ties.F1!.length).toBeGreaterThan(0);
  });
});

describe('sorts that have nothing in common', () => {
  const apart = studyOf({ a: [1, -1, 0, 0, 0, 0], b: [0, 0, 1, -1, 0, 0], c: [0, 0, 0, 0, 1, -1] });

  it('have equal eigenvalues: said, and no NaN', () => {
    const factors = rotate(extract(correlate(apart), { factors: 2 }), varimax());
    expect(factors.findings.map((f) => f.code)).toContain('equal-eigenvalues');
    expect(numbers(factors).every(Number.isFinite)).toBe(true);
    expect(JSON.parse(JSON.stringify(factors))).toEqual(factors);
  });

  it('load 1 on a factor of their own, which leaves no weight', () => {
    expect(() => analyse(apart, { factors: 3 })).toThrow(expect.objectContaining({ code: 'perfect-loading' }));
  });

  it('leave one that none of the kept factors explains out of varimax', () => {
    // The last sort has r = 0 with all others; its eigenvalue 1 is not kept. The others are two pairs.
    const alone = studyOf(
      {
        a: [2, -2, 1, -1, 0, 0, 0, 0, 0, 0],
        b: [2, -1, 1, -2, 0, 0, 0, 0, 0, 0],
        c: [0, 0, 0, 0, 2, -2, 1, -1, 0, 0],
        d: [0, 0, 0, 0, 2, -2, 0, 0, 0, 0],
        e: [0, 0, 0, 0, 0, 0, 0, 0, 1, -1],
      },
      { forced: false },
    );
    const { loadings } = rotate(extract(correlate(alone), { factors: 2 }), varimax());
    // r of a and b is 9/10, of c and d 8/√80 = .894: loadings √((1 + r)/2) on a factor of their own, 0 on the other.
    const [ab, cd] = [Math.sqrt(0.95), Math.sqrt((1 + 8 / Math.sqrt(80)) / 2)];
    const expected = [
      [ab, 0],
      [ab, 0],
      [0, cd],
      [0, cd],
      [0, 0],
    ];
    loadings.values.forEach((values, p) => {
      expectClose(values, expected[p]!);
    });
  });
});

describe('fewer sorts than factors asked for', () => {
  it('is an error that names both numbers', () => {
    expect(() => analyse(named(SORTS.slice(0, 3)), { factors: 4 })).toThrow(
      expect.objectContaining({ code: 'too-many-factors', message: expect.stringMatching(/4 factors.*3 sorts/) }),
    );
  });

  it('as many factors as sorts explain everything: every h² is 1', () => {
    const { communalities } = rotate(extract(correlate(named(SORTS)), { factors: 6 }), varimax());
    for (const h2 of Object.values(communalities)) expect(h2).toBeCloseTo(1, 12);
  });
});

describe('ids that mean something to JavaScript', () => {
  const IDS = ['__proto__', 'constructor', 'toString', '', '🙂', 'hasOwnProperty', '0', '<b>', 'valueOf'];
  const plain = named(SORTS);
  const hostile: Study = {
    ...plain,
    statements: IDS.map((id) => ({ id, text: { en: id } })),
    participants: IDS.slice(0, 6).map((id) => ({ id })),
    sorts: SORTS.map((values, p) => ({
      id: IDS[p]!,
      participant: IDS[p]!,
      status: 'complete',
      placements: Object.fromEntries(values.map((v, i) => [IDS[i]!, v])),
    })),
  };

  it.each(['pearson', 'spearman', 'kendall'] as const)('are ids like any other (%s)', (correlation) => {
    const [one, other] = [plain, hostile].map((study) => analyse(study, { factors: 2, correlation }));
    expect(other!.loadings.rows).toEqual(IDS.slice(0, 6));
    expect(other!.z.rows).toEqual(IDS);
    expect(other!.loadings.values).toEqual(one!.loadings.values);
    expect(other!.z.values).toEqual(one!.z.values);
    expect(other!.arrays.values).toEqual(one!.arrays.values);
    expect(Object.entries(other!.communalities).sort()).toEqual(
      Object.entries(one!.communalities)
        .map(([id, h2]) => [IDS[Number(id.slice(1))]!, h2])
        .sort(),
    );
    const statement = (id: string): string => IDS[Number(id.slice(1)) - 1]!;
    expect(other!.contrasts.consensusAt01).toEqual(one!.contrasts.consensusAt01.map(statement));
    expect(Object.keys(other!.contrasts.smallestP).sort()).toEqual(one!.contrasts.consensusAt01.map(statement).sort());
  });

  it('keep p of a consensus statement called __proto__', () => {
    // The first statement has the same place for everyone: no factor differs there.
    const agreed = SORTS.map((values) => values.map((v, i) => (i === 0 ? 0 : v)));
    const study = {
      ...hostile,
      forced: false,
      sorts: hostile.sorts.map((s, p) => ({
        ...s,
        placements: Object.fromEntries(agreed[p]!.map((v, i) => [IDS[i]!, v])),
      })),
    };
    const { contrasts } = analyse(study, { factors: 2 });
    expect(contrasts.consensus).toContain('__proto__');
    expect(Object.keys(contrasts.smallestP)).toContain('__proto__');
  });

  it('are named where a placement is missing, and never taken from a prototype', () => {
    const { constructor: _, ...rest } = Object.fromEntries(IDS.map((id, i) => [id, SORTS[0]![i]!]));
    const lacking = { ...hostile, sorts: hostile.sorts.map((s, p) => (p === 0 ? { ...s, placements: rest } : s)) };
    expect(() => correlate(lacking)).toThrow(
      expect.objectContaining({ code: 'missing-placement', message: expect.stringContaining('constructor') }),
    );
  });

  it('survive retention by Kendall, which builds permuted studies', () => {
    const of = (study: Study): unknown => retain(correlate(study, { method: 'kendall' }), { draws: 5 }).rules;
    expect(of(hostile)).toEqual(of(plain));
  });

  it('survive JSON', () => {
    const analysis = analyse(hostile, { factors: 2 });
    expect(JSON.stringify(JSON.parse(JSON.stringify(analysis)))).toBe(JSON.stringify(analysis));
  });
});

describe('an error', () => {
  it('is a QError with a code, for everything that a step cannot answer', () => {
    const acts = [
      () => analyse(named(SORTS.slice(0, 1)), { factors: 1 }),
      () => analyse({ ...named(SORTS), sorts: [] }, { factors: 1 }),
    ];
    for (const act of acts) expect(act).toThrow(QError);
  });
});

import { LOADING_Z } from './critical-z.js';
import { QError } from './error.js';
import type { Factors } from './extract.js';
import type { Finding } from './finding.js';
import { refuseUnlessOneOf } from './one-of.js';
import type { FlagEdit, FlagRule } from './study.js';
import type { Table } from './table.js';
import type { Trail } from './trail.js';

/** One sort that defines a factor. */
export interface DefiningSort {
  /** Id of the sort. */
  readonly sort: string;
  /** Its loading; the sign says from which side it defines. */
  readonly loading: number;
  /** How far the flag is from being lost: min(|a| − threshold, |a| − √(h²/2)). */
  readonly margin: number;
}

/** Which sorts define which factor. */
export interface FlagResult {
  /** The loading that counts as significant: |a| above it. */
  readonly threshold: number;
  /** `{ factor: its defining sorts }`, in the study's order. */
  readonly defining: Readonly<Record<string, readonly DefiningSort[]>>;
  /** Sorts significant on two or more factors that define none. */
  readonly confounded: readonly string[];
  /** Sorts significant on no factor. */
  readonly null: readonly string[];
  /** The rest: significant on one factor without defining it, or unflagged by hand. */
  readonly unflagged: readonly string[];
  /** Sorts left out of the analysis, with the reason. */
  readonly excluded: readonly {
    /** Id of the sort. */
    readonly sort: string;
    /** Why it was left out. */
    readonly reason: string;
  }[];
  /** Changes by hand, in order. */
  readonly edits: readonly FlagEdit[];
  /** min(|a| − threshold, |a| − √(h²/2)) of every sort on every factor: sorts × factors. */
  readonly margins: Table;
}

/** Flags, with what they were computed from. */
export interface Flags extends Trail, FlagResult {}

/**
 * Flags the sorts that define each factor: |a| > 1.96/√N (or another level, or a given z) and a² > h²/2. A negative
 * loading may define. With the majority rule off, a sort that is significant on several factors defines none. Edits by
 * hand come last and need a reason. N = number of statements. Brown 1980; KADE and R qmethod alike.
 * Throws `two-thresholds`, `bad-level`, `bad-minimum`, `unknown-option`, and for an edit `unknown-sort`, `unknown-factor`, `reason-needed` or `flag-sign`.
 */
export function flag(factors: Factors, rule: FlagRule = {}): Flags {
  const { study, loadings } = factors;
  const threshold = thresholdOf(rule, study.statements.length);
  refuseBadRule(rule);
  const full = {
    automatic: true,
    majority: true,
    minimumLoading: 0,
    minimumGap: 0,
    negative: 'keep',
    ...rule,
  } as const;
  const edits = rule.edits ?? [];
  refuseBadEdits(edits, loadings);
  const edited = byCell(edits);

  const defining: Record<string, DefiningSort[]> = Object.fromEntries(loadings.columns.map((name) => [name, []]));
  const confounded: string[] = [];
  const none: string[] = [];
  const unflagged: string[] = [];
  const margins: number[][] = [];
  loadings.rows.forEach((sort, s) => {
    const row = loadings.values[s]!;
    const half = Math.sqrt(row.reduce((sum, a) => sum + a * a, 0) / 2);
    const margin = row.map((a) => Math.min(Math.abs(a) - threshold, Math.abs(a) - half));
    margins.push(margin);
    const significant = row.filter((a) => Math.abs(a) > threshold).length;
    let defines = false;
    row.forEach((loading, f) => {
      const name = loadings.columns[f]!;
      const byHand = edited.get(sort)?.get(name);
      const flagged = byHand
        ? byHand.flag !== 'none'
        : full.automatic && definesByRule(row, f, threshold, half, significant, full);
      if (!flagged) return;
      defines = true;
      defining[name]!.push({ sort, loading, margin: margin[f]! });
    });
    if (defines) return;
    if (significant === 0) none.push(sort);
    else if (significant > 1) confounded.push(sort);
    else unflagged.push(sort);
  });

  const result: FlagResult = {
    threshold,
    defining,
    confounded,
    null: none,
    unflagged,
    excluded: study.sorts.flatMap((s) =>
      s.status === 'excluded' ? [{ sort: s.id, reason: s.exclusionReason ?? '' }] : [],
    ),
    edits,
    margins: { rows: loadings.rows, columns: loadings.columns, values: margins },
  };
  return {
    study,
    steps: [...factors.steps, { step: 'flag', ...writtenOut(rule) }],
    findings: [...factors.findings, ...withoutDefining(defining)],
    ...result,
  };
}

/** The rule as a study file holds it: level or zThreshold, and majority, always there. */
export function writtenOut(rule: FlagRule): FlagRule {
  const { level, zThreshold, majority = true, ...rest } = rule;
  return { ...(zThreshold === undefined ? { level: level ?? 0.05 } : { zThreshold }), majority, ...rest };
}

function thresholdOf(rule: FlagRule, n: number): number {
  if (rule.level !== undefined && rule.zThreshold !== undefined) {
    throw new QError('two-thresholds', 'flag: both level and zThreshold are given; give one');
  }
  const { level = 0.05 } = rule;
  // A level in quotes would find its z, and then stand in the step as text.
  const z = rule.zThreshold ?? (typeof level === 'number' ? LOADING_Z[level] : undefined);
  if (z !== undefined && Number.isFinite(z) && z > 0) return z / Math.sqrt(n);
  const given = rule.zThreshold ?? level;
  throw new QError(
    'bad-level',
    `flag: level ${typeof given === 'number' ? given : JSON.stringify(given)} is unknown; take .05, .01, .001 or a zThreshold above 0`,
  );
}

function refuseBadRule(rule: FlagRule): void {
  for (const name of ['minimumLoading', 'minimumGap'] as const) {
    const value = rule[name] ?? 0;
    if (!(value >= 0 && value <= 1))
      throw new QError('bad-minimum', `flag: ${name} is ${value}; it lies between 0 and 1`);
  }
  for (const name of ['automatic', 'majority'] as const)
    refuseUnlessOneOf(`flag: ${name}`, rule[name] ?? true, [true, false]);
  refuseUnlessOneOf('flag: negative', rule.negative ?? 'keep', ['keep', 'drop']);
}

function definesByRule(
  row: readonly number[],
  f: number,
  threshold: number,
  half: number,
  significant: number,
  rule: { majority: boolean; minimumLoading: number; minimumGap: number; negative: 'keep' | 'drop' },
): boolean {
  const a = row[f]!;
  const size = Math.abs(a);
  if (!(size > threshold)) return false;
  if (rule.majority ? !(size > half) : significant > 1) return false;
  if (size < rule.minimumLoading) return false;
  if (rule.negative === 'drop' && a < 0) return false;
  const next = row.reduce((most, b, g) => (g === f ? most : Math.max(most, Math.abs(b))), 0);
  return size - next >= rule.minimumGap;
}

function byCell(edits: readonly FlagEdit[]): Map<string, Map<string, FlagEdit>> {
  const cells = new Map<string, Map<string, FlagEdit>>();
  for (const edit of edits) {
    const row = cells.get(edit.sort) ?? new Map<string, FlagEdit>();
    cells.set(edit.sort, row.set(edit.factor, edit));
  }
  return cells;
}

function refuseBadEdits(edits: readonly FlagEdit[], loadings: Table): void {
  for (const { sort, factor, flag: wanted, reason } of edits) {
    const row = loadings.rows.indexOf(sort);
    const col = loadings.columns.indexOf(factor);
    if (row < 0) throw new QError('unknown-sort', `flag: no analysed sort is called "${sort}"; name sorts by their id`);
    if (col < 0)
      throw new QError(
        'unknown-factor',
        `flag: no factor is called "${factor}"; there are ${loadings.columns.join(', ')}`,
      );
    if (typeof reason !== 'string' || reason.trim() === '') {
      throw new QError('reason-needed', `flag: the flag of ${sort} on ${factor} is set by hand; say why in reason`);
    }
    refuseUnlessOneOf(`flag: the flag of ${sort} on ${factor}`, wanted, ['positive', 'negative', 'none']);
    if (wanted !== 'none' && Math.sign(loadings.values[row]![col]!) !== (wanted === 'positive' ? 1 : -1)) {
      throw new QError(
        'flag-sign',
        `flag: ${sort} loads ${loadings.values[row]![col]!.toFixed(2)} on ${factor} and cannot define it from the ${wanted} side`,
      );
    }
  }
}

function withoutDefining(defining: Readonly<Record<string, readonly DefiningSort[]>>): Finding[] {
  return Object.entries(defining).flatMap(([factor, sorts]): Finding[] => {
    if (sorts.length > 0) return [];
    return [
      {
        code: 'no-defining-sorts',
        severity: 'warning',
        step: 'flag',
        factor,
        message: {
          en: `No sort defines ${factor}: it gets no scores.`,
          nl: `Geen sortering bepaalt ${factor}: die factor krijgt geen scores.`,
        },
        remedy: {
          en: 'Keep fewer factors, rotate otherwise, or flag by hand with a reason.',
          nl: 'Behoud minder factoren, draai anders, of markeer met de hand met een reden.',
        },
      },
    ];
  });
}

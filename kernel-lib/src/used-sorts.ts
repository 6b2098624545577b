import { QError } from './error.js';
import type { QSort, Study } from './study.js';

/** Which sorts of a study are meant. */
export interface SortSelection {
  /** `'all-complete'` (the default), or a list of sort ids. */
  readonly sorts?: 'all-complete' | readonly string[];
  /** Id of the only condition of instruction taken; all where absent. */
  readonly condition?: string;
}

/**
 * The sorts of a study that an analysis takes, in the study's order: by default every complete sort that repeats no other.
 * Throws `unknown-sort` or `sort-not-complete` for a listed sort that cannot be analysed, and `repeated-id` where two have the same id.
 */
export function usedSorts(study: Study, selection: SortSelection = {}): QSort[] {
  const chosen = chosenSorts(study, selection);
  const seen = new Set<string>();
  for (const { id } of chosen) {
    if (seen.has(id))
      throw new QError('repeated-id', `correlate: two sorts are called "${id}"; give each an id of its own`);
    seen.add(id);
  }
  return chosen;
}

function chosenSorts(study: Study, selection: SortSelection): QSort[] {
  const { sorts = 'all-complete', condition } = selection;
  const inCondition = (sort: QSort): boolean =>
    condition === undefined || (sort.condition ?? study.conditions?.[0]?.id) === condition;
  if (sorts === 'all-complete') {
    return study.sorts.filter((s) => s.status === 'complete' && s.repeatOf === undefined && inCondition(s));
  }
  const wanted = new Set(sorts);
  const known = new Map(study.sorts.map((s) => [s.id, s]));
  for (const id of wanted) {
    const sort = known.get(id);
    if (!sort) throw new QError('unknown-sort', `correlate: no sort is called "${id}"; name sorts by their id`);
    if (sort.status !== 'complete') {
      throw new QError('sort-not-complete', `correlate: sort "${id}" is ${sort.status}; leave it out of the list`);
    }
  }
  return study.sorts.filter((s) => wanted.has(s.id) && inCondition(s));
}

/**
 * The placements of sorts as numbers, sorts × statements, row after row. Throws `missing-placement` for a sort that
 * lacks a statement, and `not-a-number` for one whose placement is not a finite number.
 */
export function placementMatrix(study: Study, sorts: readonly QSort[]): Float64Array {
  const n = study.statements.length;
  const ids = study.statements.map((s) => s.id);
  const values = new Float64Array(sorts.length * n);
  for (let p = 0; p < sorts.length; p++) {
    const placements = sorts[p]!.placements ?? {};
    for (let i = 0; i < n; i++) {
      const value = placements[ids[i]!];
      if (typeof value !== 'number' || !Number.isFinite(value)) throw missing(sorts[p]!, ids);
      values[p * n + i] = value;
    }
  }
  return values;
}

function missing(sort: QSort, ids: readonly string[]): QError {
  const placements = sort.placements ?? {};
  const absent = ids.filter((id) => typeof placements[id] !== 'number' || !Number.isFinite(placements[id]));
  const named = absent.slice(0, 5).join(', ') + (absent.length > 5 ? ` and ${absent.length - 5} more` : '');
  return new QError(
    'missing-placement',
    `correlate: sort "${sort.id}" has no number for ${absent.length} of ${ids.length} statements (${named}); ` +
      'complete the sort, or exclude it with a reason',
  );
}

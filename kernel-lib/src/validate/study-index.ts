import type { Study } from '../study.js';

/** The ids of a study's parts, looked up often while it is checked. */
export interface StudyIndex {
  /** The study. */
  readonly study: Study;
  /** Statement id → its place in the Q-set. */
  readonly statements: ReadonlyMap<string, number>;
  /** Sort id → its place among the sorts. */
  readonly sorts: ReadonlyMap<string, number>;
  /** Ids of participants. */
  readonly participants: ReadonlySet<string>;
  /** Ids of conditions of instruction. */
  readonly conditions: ReadonlySet<string>;
  /** Ids of categories. */
  readonly categories: ReadonlySet<string>;
  /** Value of a column → number of places. */
  readonly capacity: ReadonlyMap<number, number>;
  /** Whether the grid has a place for every statement and each value once, so that a sort can fill it at all. */
  readonly gridHolds: boolean;
}

/** The index of a study; of two equal ids the first counts. */
export function indexOf(study: Study): StudyIndex {
  const capacity = new Map(study.distribution.map(({ value, capacity: places }) => [value, places]));
  const places = study.distribution.reduce((sum, column) => sum + column.capacity, 0);
  return {
    study,
    statements: placesOf(study.statements),
    sorts: placesOf(study.sorts),
    participants: new Set(study.participants.map(({ id }) => id)),
    conditions: new Set(study.conditions?.map(({ id }) => id)),
    categories: new Set(study.categories?.map(({ id }) => id)),
    capacity,
    gridHolds: places === study.statements.length && capacity.size === study.distribution.length,
  };
}

function placesOf(items: readonly { readonly id: string }[]): Map<string, number> {
  const places = new Map<string, number>();
  items.forEach(({ id }, i) => {
    if (!places.has(id)) places.set(id, i);
  });
  return places;
}

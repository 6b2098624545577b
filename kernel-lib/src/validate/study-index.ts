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
}

/** The index of a study; of two equal ids the first counts. */
export function indexOf(study: Study): StudyIndex {
  return {
    study,
    statements: placesOf(study.statements),
    sorts: placesOf(study.sorts),
    participants: new Set(study.participants.map(({ id }) => id)),
    conditions: new Set(study.conditions?.map(({ id }) => id)),
    categories: new Set(study.categories?.map(({ id }) => id)),
    capacity: new Map(study.distribution.map(({ value, capacity }) => [value, capacity])),
  };
}

function placesOf(items: readonly { readonly id: string }[]): Map<string, number> {
  const places = new Map<string, number>();
  items.forEach(({ id }, i) => {
    if (!places.has(id)) places.set(id, i);
  });
  return places;
}

import { QError } from '../error.js';
import type { Study } from '../study.js';

/** A category with the statements that it holds, in the order of the Q-set. */
export interface CategoryCards {
  /** Id of the category. */
  readonly id: string;
  /** Ids of its statements. */
  readonly statements: readonly string[];
}

/**
 * The categories of a study that hold statements, in the study's order. Statements without a category count in none.
 * Throws `no-categories` where there are none: they are imposed by the researcher, never found in the sorts.
 */
export function categoriesOf(study: Study, step: string): CategoryCards[] {
  const held = (study.categories ?? []).map(({ id }) => ({
    id,
    statements: study.statements.filter((s) => s.category === id).map((s) => s.id),
  }));
  const filled = held.filter(({ statements }) => statements.length > 0);
  if (filled.length === 0) {
    throw new QError(
      'no-categories',
      `${step}: no statement of "${study.study.id}" belongs to a category; list the study's categories and give each statement its category`,
    );
  }
  return filled;
}

/** The mean of some numbers; there is at least one. */
export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, v) => sum + v, 0) / values.length;
}

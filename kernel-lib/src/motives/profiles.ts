import type { Scores } from '../score.js';
import type { Table } from '../table.js';
import { categoriesOf, meanOf } from './categories.js';

/**
 * Mean z of each category's statements on each scored factor: categories × factors. The only place where profiles of studies
 * that share no statement meet, and only as patterns within a column. Throws `no-categories`.
 */
export function profileMotives(scores: Scores): Table {
  const { study, z } = scores;
  const rows = new Map(z.rows.map((id, i) => [id, z.values[i]!]));
  const held = categoriesOf(study, 'profileMotives');
  return {
    rows: held.map(({ id }) => id),
    columns: z.columns,
    values: held.map(({ statements }) => z.columns.map((_, f) => meanOf(statements.map((id) => rows.get(id)![f]!)))),
  };
}

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** SHA-256 of the data of a study as the schema defines `input.dataSha256`: RFC 8785 JSON of grid, statements and sorts. */
export function dataSha256({ distribution, forced, statements, sorts }) {
  const data = {
    distribution: distribution.map(({ value, capacity }) => ({ value, capacity })),
    forced,
    statements: statements.map(({ id }) => id),
    sorts: sorts.map(({ id, placements }) => ({ id, placements })),
  };
  return createHash('sha256').update(canonicalize(data), 'utf8').digest('hex');
}

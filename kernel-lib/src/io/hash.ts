import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { QError } from '../error.js';
import type { QSort, Study } from '../study.js';

/** The results of `analyse()` that make its hash. */
export interface HashedResults {
  /** Positive eigenvalues, descending. */
  readonly eigenvalues: unknown;
  /** Rotated loadings. */
  readonly loadings: unknown;
  /** Flags. */
  readonly flags: unknown;
  /** z-scores. */
  readonly z: unknown;
  /** Factor arrays. */
  readonly arrays: unknown;
  /** Factor characteristics. */
  readonly characteristics: unknown;
  /** Distinguishing and consensus statements. */
  readonly contrasts: unknown;
}

/** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

/**
 * The hash of what an analysis starts from, as the study file's `input.dataSha256`: SHA-256 of the canonical JSON (RFC 8785) of
 * `{ distribution: [{ value, capacity }], forced, statements: [id], sorts: [{ id, placements }] }`, the used sorts in the study's order.
 */
export function dataSha256(study: Study, sorts: readonly QSort[]): string {
  const used = new Set(sorts.map((sort) => sort.id));
  return hashOf({
    distribution: study.distribution.map(({ value, capacity }) => ({ value, capacity })),
    forced: study.forced,
    statements: study.statements.map((statement) => statement.id),
    sorts: study.sorts.filter((sort) => used.has(sort.id)).map(({ id, placements }) => ({ id, placements })),
  });
}

/**
 * The hash of what an analysis found, as the study file's `resultsSha256`: SHA-256 of the canonical JSON (RFC 8785) of
 * `{ eigenvalues, loadings, flags, z, arrays, characteristics, contrasts }`.
 */
export function resultsSha256(record: HashedResults): string {
  const { eigenvalues, loadings, flags, z, arrays, characteristics, contrasts } = record;
  return hashOf({ eigenvalues, loadings, flags, z, arrays, characteristics, contrasts });
}

function hashOf(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined)
    throw new QError('not-json', 'hash: there is nothing to hash; give a record that JSON can hold');
  return sha256Hex(new TextEncoder().encode(text));
}

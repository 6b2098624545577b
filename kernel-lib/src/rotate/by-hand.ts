import { QError } from '../error.js';
import type { ByHandStep, InvertStep, ReorderStep, SplitStep } from '../steps.js';
import { factorNames, type Table } from '../table.js';

/** Loadings with two factors turned clockwise by an angle in degrees: a′ = a·cos θ + b·sin θ, b′ = b·cos θ − a·sin θ. */
export function byHandOn(loadings: Table, { factors, degrees }: ByHandStep): Table {
  if (typeof degrees !== 'number' || !Number.isFinite(degrees)) {
    throw new QError('bad-angle', `rotate: byHand turns by ${degrees}; give an angle in degrees`);
  }
  const [a, b] = factors.map((name) => indexOf(loadings, name)) as [number, number];
  if (factors.length !== 2 || a === b) {
    throw new QError('bad-pair', `rotate: byHand turns two different factors, not ${factors.join(' and ')}`);
  }
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return mapRows(loadings, (row) => {
    const turned = [...row];
    // JSON has no −0, and a record must survive JSON.
    turned[a] = row[a]! * cos + row[b]! * sin + 0;
    turned[b] = row[b]! * cos - row[a]! * sin + 0;
    return turned;
  });
}

/** Loadings with the sign of the named factors changed. */
export function invertOn(loadings: Table, { factors }: InvertStep): Table {
  const inverted = new Set(factors.map((name) => indexOf(loadings, name)));
  return mapRows(loadings, (row) => row.map((a, f) => (inverted.has(f) && a !== 0 ? -a : a)));
}

/** Loadings with the factors in another order, named anew. */
export function reorderOn(loadings: Table, { factors }: ReorderStep): Table {
  const order = factors.map((name) => indexOf(loadings, name));
  if (order.length !== loadings.columns.length || new Set(order).size !== order.length) {
    throw new QError(
      'bad-order',
      `rotate: reorder names ${factors.join(', ')}; name each of ${loadings.columns.join(', ')} once`,
    );
  }
  return mapRows(loadings, (row) => order.map((f) => row[f]!));
}

/** Loadings with a bipolar factor split: column a becomes max(a, 0); max(−a, 0) becomes the last column. */
export function splitOn(loadings: Table, { factors }: SplitStep): Table {
  const split = indexOf(loadings, factors[0]);
  return {
    rows: loadings.rows,
    columns: factorNames(loadings.columns.length + 1),
    values: loadings.values.map((row) => [
      ...row.map((a, f) => (f === split ? Math.max(a, 0) : a)),
      Math.max(-row[split]!, 0),
    ]),
  };
}

function mapRows(loadings: Table, change: (row: readonly number[]) => readonly number[]): Table {
  return { rows: loadings.rows, columns: loadings.columns, values: loadings.values.map(change) };
}

function indexOf(loadings: Table, name: string): number {
  const at = loadings.columns.indexOf(name);
  if (at < 0)
    throw new QError(
      'unknown-factor',
      `rotate: no factor is called "${name}"; there are ${loadings.columns.join(', ')}`,
    );
  return at;
}

/** Where a card lies: its column and its row in that column, both counted from 0. */
export interface Spot {
  /** Index of the column. */
  readonly column: number;
  /** Index of the card in its column, 0 on top. */
  readonly row: number;
}

/** How the columns are shown: side by side, or one under another with the highest on top. */
export type Form = 'wide' | 'stacked';

/**
 * Where a key leads from a card, or `undefined` where it leads nowhere or is not ours.
 * Wide: arrows go to the neighbour, Home and End to the ends of the row, Control+Home and Control+End to the first and
 * last card. Stacked: up and down run on into the next column, left and right go to a lower and a higher column.
 *
 * @param heights number of cards in each column, from low to high
 */
export function whereTo(
  heights: readonly number[],
  from: Spot,
  key: string,
  control: boolean,
  form: Form,
): Spot | undefined {
  const to = target(heights, from, key, control, form);
  return to !== undefined && (to.column !== from.column || to.row !== from.row) ? to : undefined;
}

function target(heights: readonly number[], from: Spot, key: string, control: boolean, form: Form): Spot | undefined {
  const last = heights.length - 1;
  switch (key) {
    case 'ArrowLeft':
      return beside(heights, from, -1);
    case 'ArrowRight':
      return beside(heights, from, 1);
    case 'ArrowUp':
      return form === 'stacked' && from.row === 0
        ? endOf(heights, beside(heights, from, 1), from)
        : { column: from.column, row: Math.max(0, from.row - 1) };
    case 'ArrowDown':
      if (from.row < height(heights, from.column) - 1) return { column: from.column, row: from.row + 1 };
      return form === 'stacked' ? startOf(beside(heights, from, -1), from) : undefined;
    case 'Home':
      if (form === 'stacked') return control ? first(heights, last, -1) : { column: from.column, row: 0 };
      return control ? first(heights, 0, 1) : inRow(heights, first(heights, 0, 1), from.row);
    case 'End':
      if (form === 'stacked') {
        return control ? bottom(heights, first(heights, 0, 1)) : bottom(heights, from);
      }
      return control ? bottom(heights, first(heights, last, -1)) : inRow(heights, first(heights, last, -1), from.row);
    default:
      return undefined;
  }
}

function height(heights: readonly number[], column: number): number {
  return heights[column] ?? 0;
}

/** The nearest column with cards on one side, at the same row or its last one. */
function beside(heights: readonly number[], from: Spot, direction: 1 | -1): Spot | undefined {
  return inRow(heights, first(heights, from.column + direction, direction), from.row);
}

function first(heights: readonly number[], start: number, direction: 1 | -1): Spot | undefined {
  for (let column = start; column >= 0 && column < heights.length; column += direction) {
    if (height(heights, column) > 0) return { column, row: 0 };
  }
  return undefined;
}

function inRow(heights: readonly number[], spot: Spot | undefined, row: number): Spot | undefined {
  return spot && { column: spot.column, row: Math.min(row, height(heights, spot.column) - 1) };
}

function bottom(heights: readonly number[], spot: Spot | undefined): Spot | undefined {
  return spot && { column: spot.column, row: height(heights, spot.column) - 1 };
}

function startOf(spot: Spot | undefined, from: Spot): Spot | undefined {
  return spot && spot.column !== from.column ? { column: spot.column, row: 0 } : undefined;
}

function endOf(heights: readonly number[], spot: Spot | undefined, from: Spot): Spot | undefined {
  return spot && spot.column !== from.column ? bottom(heights, spot) : undefined;
}

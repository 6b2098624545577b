import { describe, expect, it } from 'vitest';
import { whereTo } from '../../../extension/src/grid/keys.js';
import { boardOf, firstLit, inkOn, stackUp, stripOf } from '../../../extension/src/grid/layout.js';
import { example, oneArray, read } from '../payloads.js';

const ids = (board: ReturnType<typeof boardOf>): string[][] =>
  board.columns.map((column) => column.cards.map((card) => card.id));

describe('the grid of a sort', () => {
  it('holds every statement in the column of its value, in the order that the sort gives', () => {
    const { payload } = read(example('sort'));
    // Placements and order stand in the fixture.
    expect(ids(boardOf(payload, 'nl'))).toEqual([['s9'], ['s8', 's7'], ['s1', 's5', 's6'], ['s3', 's4'], ['s2']]);
  });

  it('names the poles of the condition at its two ends only', () => {
    const poles = boardOf(read(example('sort')).payload, 'en').columns.map((column) => column.pole?.text);
    expect(poles).toEqual(['fully disagree', undefined, undefined, undefined, 'fully agree']);
  });

  it('lists statements that are not placed yet', () => {
    const data = example('sort');
    const sort = data.sort as { placements: Record<string, number> };
    delete sort.placements.s4;
    const board = boardOf(read(data).payload, 'en');
    expect(board.unplaced.map((card) => card.id)).toEqual(['s4']);
  });

  it('says where a forced sort breaks its grid, and still shows every card', () => {
    const data = example('sort');
    (data.sort as { placements: Record<string, number> }).placements.s9 = 2;
    const board = boardOf(read(data).payload, 'en');
    expect(board.problems).toEqual([{ code: 'overfull', path: '/sort/placements', found: '+2: 2 > 1' }]);
    expect(ids(board).flat()).toHaveLength(9);
  });

  it('draws a column for a value that the grid does not have', () => {
    const data = example('sort');
    (data.sort as { placements: Record<string, number> }).placements.s9 = 7;
    const board = boardOf(read(data).payload, 'en');
    expect(board.columns.at(-1)).toMatchObject({ value: 7, head: '+7' });
    expect(board.problems).toEqual([{ code: 'no-column', path: '/sort/placements: s9', found: '7' }]);
  });
});

describe('the grid of a factor array', () => {
  it('puts the highest z on top of each column', () => {
    // z of F1 in the fixture: s9 .385, s4 0, s7 −.059 at place 0; s3 −.867 above s2 −1.041 at −1; s8 1.041 above s6 .483.
    const board = boardOf(read(oneArray()).payload, 'nl', 'F1');
    expect(ids(board)).toEqual([['s5'], ['s3', 's2'], ['s9', 's4', 's7'], ['s8', 's6'], ['s1']]);
  });

  it('keeps the order of the Q-set where z is missing', () => {
    const data = oneArray();
    delete data.z;
    expect(ids(boardOf(read(data).payload, 'nl', 'F1'))[2]).toEqual(['s4', 's7', 's9']);
  });

  it('announces a card by wording, column and how it distinguishes the factor', () => {
    const cards = boardOf(read(oneArray()).payload, 'nl', 'F1').columns.flatMap((column) => column.cards);
    const name = (id: string): string | undefined => cards.find((card) => card.id === id)?.name;
    expect(name('s3')).toBe(
      's3. Maatwerk leidt tot willekeur. Kolom −1, 1 van 2. Onderscheidend, lager dan in elk ander profiel, p < 0,01.',
    );
    expect(name('s6')).toBe(
      's6. Vertrouwen ontstaat door gelijke behandeling. Kolom +1, 2 van 2. Geen verschil aangetoond tussen de profielen (niet: gelijk).',
    );
  });

  it('says "no difference found (not: the same)" of a consensus statement in English too', () => {
    const cards = boardOf(read(oneArray()).payload, 'en', 'F1').columns.flatMap((column) => column.cards);
    expect(cards.find((card) => card.id === 's6')?.name).toContain(
      'No difference found between the profiles (not: the same).',
    );
  });

  it('marks tied statements', () => {
    const cards = boardOf(read({ ...oneArray(), ties: { F1: [['s4', 's7']] } }).payload, 'en', 'F1').columns[2]?.cards;
    expect(cards?.map((card) => card.tied)).toEqual([false, true, true]);
  });

  it('runs its colours from one end of the grid to the other', () => {
    const tones = boardOf(read(oneArray()).payload, 'en', 'F1').columns.map((column) => column.tone);
    expect(tones).toEqual([0, 2, 4, 6, 8]);
  });

  it('draws a placed statement that is not described as its id', () => {
    const data = oneArray();
    data.statements = (data.statements as { id: string }[]).filter((each) => each.id !== 's5');
    expect(boardOf(read(data).payload, 'en', 'F1').columns[0]?.cards[0]).toMatchObject({ id: 's5', label: 's5' });
  });

  it('finds the corners under the low columns of a steep grid, and none in a flat one', () => {
    const data = oneArray();
    expect(boardOf(read(data).payload, 'en', 'F1').corners).toBeUndefined();
    const rows = ['a', 'b', 'c', 'd', 'e', 'f'];
    const steep = { rows, columns: ['F1'], values: [[-1], [0], [0], [0], [0], [1]] };
    expect(boardOf(read({ ...data, distribution: [], arrays: steep }).payload, 'en', 'F1').corners).toEqual({
      columns: 1,
      fromRow: 1,
    });
  });
});

describe('the statement lit up first', () => {
  it('is the distinguishing one with the largest difference', () => {
    // contrasts in the fixture: s2 differs by 2.64, the others by less.
    expect(firstLit(read(example('factor-arrays')).payload, ['F1', 'F2'])).toBe('s2');
  });

  it('is the highlighted one where the payload names one', () => {
    const data = { ...example('factor-arrays'), view: { highlight: ['nowhere', 's4'] } };
    expect(firstLit(read(data).payload, ['F1', 'F2'])).toBe('s4');
  });

  it('is the top of the highest column in a sort', () => {
    expect(firstLit(read(example('sort')).payload, [])).toBe('s2');
  });
});

describe('the place of a statement in every factor', () => {
  it('comes from the arrays where there are several', () => {
    expect(stripOf(read(example('factor-arrays')).payload, 's2')).toMatchObject({
      of: 'places',
      range: [-2, 2],
      points: [
        { factor: 'F1', value: -1 },
        { factor: 'F2', value: 2 },
      ],
    });
  });

  it('comes from z where there is one array only', () => {
    expect(stripOf(read(oneArray()).payload, 's2')).toMatchObject({ of: 'z', range: [-2, 2] });
  });

  it('stacks equal places and leaves distant ones on the line', () => {
    expect(stackUp([10, 10, 50, 12], 5)).toEqual([0, 1, 0, 2]);
  });
});

describe('ink on a coloured heading', () => {
  it('is white on dark and black on light', () => {
    expect([inkOn('#1f5f99'), inkOn('#fbe0c3')]).toEqual(['#fff', '#000']);
  });
});

describe('keys', () => {
  const heights = [1, 2, 3, 2, 1];
  const from = { column: 2, row: 2 };

  it('go to the neighbour, or to the last card of a shorter column', () => {
    expect(whereTo(heights, from, 'ArrowRight', false, 'wide')).toEqual({ column: 3, row: 1 });
    expect(whereTo(heights, from, 'ArrowUp', false, 'wide')).toEqual({ column: 2, row: 1 });
    expect(whereTo(heights, from, 'ArrowDown', false, 'wide')).toBeUndefined();
  });

  it('go to the ends of the row, and with Control to the first and last card', () => {
    expect(whereTo(heights, from, 'Home', false, 'wide')).toEqual({ column: 0, row: 0 });
    expect(whereTo([2, 2, 3], from, 'End', true, 'wide')).toBeUndefined();
    expect(whereTo(heights, from, 'End', true, 'wide')).toEqual({ column: 4, row: 0 });
  });

  it('run on from column to column where these are stacked, highest on top', () => {
    expect(whereTo(heights, from, 'ArrowDown', false, 'stacked')).toEqual({ column: 1, row: 0 });
    expect(whereTo(heights, { column: 2, row: 0 }, 'ArrowUp', false, 'stacked')).toEqual({ column: 3, row: 1 });
    expect(whereTo(heights, from, 'Home', true, 'stacked')).toEqual({ column: 4, row: 0 });
  });

  it('pass over columns without cards', () => {
    expect(whereTo([1, 0, 1], { column: 0, row: 0 }, 'ArrowRight', false, 'wide')).toEqual({ column: 2, row: 0 });
  });
});

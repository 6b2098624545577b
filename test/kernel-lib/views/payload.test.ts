import { readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import * as q from '../../../kernel-lib/src/index.js';

const schema = JSON.parse(readFileSync('kernel-lib/schema/mime-payload.schema.json', 'utf8')) as object;
const validates = new Ajv2020({ strict: false, allErrors: true }).compile(schema);

const carers = await q.readStudy('data/carers');
const climate = await q.readStudy('data/climate');
const analysis = q.analyse(carers);

function errorsOf(payload: q.Payload): string[] {
  return validates(JSON.parse(JSON.stringify(payload)))
    ? []
    : validates.errors!.map((e) => `${e.instancePath} ${e.message}`);
}

describe('records that a notebook draws', () => {
  it('hold to the schema of the output payload, whatever they show', () => {
    const records = [
      q.factorArray(analysis, 'F3', { language: 'en' }),
      q.factorArrays(analysis, { highlight: 'C30' }),
      q.cribSheet(analysis, 'F2'),
      q.contrastsTable(analysis),
      q.loadingsTable(analysis),
      q.loadingsTable(q.analyse(climate)),
      q.sortGrid(carers, 'P01'),
      q.studyCard(carers),
      q.studyCard(climate),
      q.factorArrays(q.analyse(climate)),
      q.sortGrid({ ...carers, study: { id: 'untold', title: { en: 'Untold' } } }, 'P02'),
    ];
    expect(records.map((r) => r.kind)).toEqual([
      'factor-array',
      'factor-arrays',
      'crib-sheet',
      'contrasts',
      'loadings',
      'loadings',
      'sort',
      'study',
      'study',
      'factor-arrays',
      'sort',
    ]);
    expect(records.flatMap(errorsOf)).toEqual([]);
  });

  it('stay far below the 1 MB that an output may hold', () => {
    expect(JSON.stringify(q.factorArrays(analysis)).length).toBeLessThan(200_000);
  });

  it('name a factor only in the analysis that the author interpreted', () => {
    expect(q.factorArray(analysis, 'F1').profiles.map((p) => p.name['en'])).toEqual(['Task-bounded affectionate']);
    const other = q.analyse(carers, { factors: 3 });
    expect(q.factorArray(other, 'F1').profiles).toEqual([]);
  });

  it('name it when the same steps were taken one by one', () => {
    const turned = q.rotate(q.extract(q.correlate(carers), { factors: 4 }), q.varimax());
    expect(q.factorArrays(q.score(turned, q.flag(turned))).profiles).toHaveLength(4);
  });

  it('refuse a factor that is not scored and a sort that is not there', () => {
    expect(() => q.factorArray(analysis, 'F9')).toThrow(/no scored factor is called "F9"; there are F1, F2, F3, F4/);
    expect(() => q.cribSheet(analysis, 'F9')).toThrow(/F9/);
    expect(() => q.sortGrid(carers, 'Nobody')).toThrow(/no sort "Nobody"/);
  });

  it('are one array where only one factor is scored', () => {
    const one = q.analyse(carers, { factors: 1 });
    expect(q.factorArrays(one).kind).toBe('factor-array');
  });
});

describe('the crib sheet', () => {
  // By hand, on the invented table of the output schema's example: places of nine statements on two factors.
  const rows = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8', 's9'];
  const values = [
    [2, 0],
    [-1, 2],
    [-1, 0],
    [0, 1],
    [-2, 0],
    [1, 1],
    [0, -1],
    [1, -1],
    [0, -2],
  ];

  it('lists by place in the array what stands highest, lowest, and higher or lower than elsewhere', () => {
    const scores = { ...analysis, arrays: { rows, columns: ['F1', 'F2'], values } };
    const { cribSheet } = q.cribSheet(scores, 'F1');
    expect(cribSheet['F1']).toMatchObject({
      highest: ['s1'],
      lowest: ['s5'],
      higher: ['s1', 's7', 's8', 's9'],
      lower: ['s2', 's3', 's4', 's5'],
      ties: [],
    });
  });

  it('calls a place joint highest when another array shares it and a third does not', () => {
    const three = {
      rows: ['a', 'b', 'c'],
      columns: ['F1', 'F2', 'F3'],
      values: [
        [1, 1, 0],
        [0, 0, 0],
        [-1, 1, -1],
      ],
    };
    const scores = { ...q.analyse(carers, { factors: 3 }), arrays: three };
    expect(q.cribSheet(scores, 'F1').cribSheet['F1']?.ties).toEqual(['a', 'c']);
  });
});

describe('the most divisive statement', () => {
  it('has the largest spread of z over the factors, the first of the Q-set deciding ties', () => {
    const z = {
      rows: ['a', 'b', 'c'],
      columns: ['F1', 'F2'],
      values: [
        [0.1, 0.2],
        [-1, 1],
        [1, -1],
      ],
    };
    expect(q.mostDivisive({ z })).toBe('b');
  });
});

import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { QError } from '../../../kernel-lib/src/error.js';
import { parseStudy } from '../../../kernel-lib/src/io/parse-study.js';
import { type ReadOptions, readStudy } from '../../../kernel-lib/src/io/read-study.js';
import type { Study } from '../../../kernel-lib/src/study.js';
import { validate } from '../../../kernel-lib/src/validate.js';
import { fixture, gridOf } from '../../support/fixtures.js';

interface Synthetic {
  readonly distribution: readonly number[];
  readonly sorts: readonly { readonly id: string; readonly values: readonly number[] }[];
}

const folder = new URL('../../fixtures/io/', import.meta.url).pathname;
const fourViews = fixture<Synthetic>('synthetic/four-views-36x30.json');
const work = mkdtempSync(join(tmpdir(), 'qernel-read-'));
afterAll(() => rmSync(work, { recursive: true }));

const valuesOf = (study: Study): number[][] =>
  study.sorts.map(({ placements }) => study.statements.map(({ id }) => placements![id]!));
const csv = (text: string, options: ReadOptions = {}): Study =>
  parseStudy({ name: 'sorts.csv', content: text }, options as object);
const refusalOf = (read: () => Study): QError => {
  try {
    read();
  } catch (error) {
    return error as QError;
  }
  return expect.unreachable('a study resulted');
};

describe('reading a table of sorts', () => {
  it.each(['four-views.csv', 'four-views.dat'])('gives the sorts of %s as they were written', async (file) => {
    const study = await readStudy(folder + file);
    expect(valuesOf(study)).toEqual(fourViews.sorts.map(({ values }) => values));
    expect(study.sorts.map(({ id }) => id)).toEqual(fourViews.sorts.map(({ id }) => id));
    expect(study.statements.map(({ id }) => id)).toEqual(Array.from({ length: 36 }, (_, i) => `s${i + 1}`));
    expect(study.distribution).toEqual(gridOf(fourViews.distribution));
    expect(study.forced).toBe(true);
    expect(study.findings).toEqual([]);
  });

  it('states no provenance, and names the file with the hash of its bytes', async () => {
    const { provenance } = (await readStudy(`${folder}four-views.csv`)).study;
    const sha256 = createHash('sha256')
      .update(readFileSync(`${folder}four-views.csv`))
      .digest('hex');
    expect(provenance).toEqual({ origin: null, files: [{ name: 'four-views.csv', sha256, layout: 'csv' }] });
  });

  it('takes title and texts of a PQMethod project from its .dat and the .sta beside it', async () => {
    const study = await readStudy(`${folder}four-views.dat`, { language: 'en' });
    expect(study.study.title).toEqual({ en: 'Four views, synthetic: nobody sorted this' });
    expect(study.statements[35]!.text).toEqual({ en: 'Placeholder 36, with a comma; and a semicolon' });
    expect(study.study.provenance!.files!.map(({ layout }) => layout)).toEqual(['pqmethod', 'pqmethod-sta']);
  });

  const lipset = new URL('../../../../shared/reference/lipset/lipset.dat', import.meta.url);
  it.runIf(existsSync(lipset))(
    'reads the 33 × 9 file that comes with PQMethod, a first and a last value of it seen by eye',
    async () => {
      const study = await readStudy(lipset.pathname);
      const values = valuesOf(study);
      expect([study.sorts.length, study.statements.length, study.forced]).toEqual([9, 33, true]);
      expect(study.sorts.map(({ id }) => id).slice(0, 7)).toEqual(['US1', 'US2', 'US3', 'US4', 'JP5', 'CA6', 'UK7']);
      expect([values[0]![0], values[0]![1], values[0]![32], values[6]![32]]).toEqual([-1, 0, 4, -2]);
      expect(study.distribution.map(({ capacity }) => capacity)).toEqual([2, 3, 4, 5, 5, 5, 4, 3, 2]);
    },
  );

  it('accepts a plus, blanks, a true minus, and keeps names exactly as written', () => {
    const study = csv('participant,s1,s2,s3\n Jan ,+1, 0,−1\njan,-1,-0,1\n');
    expect(study.sorts.map(({ id }) => id)).toEqual([' Jan ', 'jan']);
    expect(valuesOf(study)).toEqual([
      [1, 0, -1],
      [-1, 0, 1],
    ]);
    expect(Object.is(study.sorts[1]!.placements!.s2, 0)).toBe(true);
  });

  it('reads quoted names with separators and line breaks, and tells the line of a later row', () => {
    const error = refusalOf(() => csv('participant,s1,s2\n"de Wit, ""Jan""\njr.",1,0\nB,0,x\n'));
    expect(error.findings).toMatchObject([{ code: 'cell-not-numeric', row: 2, line: 4, sort: 'B', statement: 's2' }]);
  });

  it('reads decimal commas where cells are not separated by commas', () => {
    expect(valuesOf(csv('p;s1;s2\r\nA;0,5;-0,5\r\nB;-0,5;0,5\r\n'))).toEqual([
      [0.5, -0.5],
      [-0.5, 0.5],
    ]);
  });

  it('leaves out columns to the right in which nothing stands', () => {
    const study = csv('participant,s1,s2,,\nA,1,0,,\nB,0,1,,\n');
    expect(study.statements.map(({ id }) => id)).toEqual(['s1', 's2']);
  });

  it('takes the texts of statements from a second table, a column per language', async () => {
    writeFileSync(join(work, 'sorts.csv'), 'participant,s1,s2\nA,1,0\nB,0,1\n');
    writeFileSync(join(work, 'texts.csv'), 'id,nl,en\ns2,"Twee, of toch","Two, then"\ns1,Een,One\n');
    const study = await readStudy(join(work, 'sorts.csv'), { statements: join(work, 'texts.csv') });
    expect(study.statements.map(({ text }) => text)).toEqual([
      { nl: 'Een', en: 'One' },
      { nl: 'Twee, of toch', en: 'Two, then' },
    ]);
  });

  it('says which statements a second table lacks, and which it has too many', async () => {
    writeFileSync(join(work, 'short.csv'), 'id,statement\ns1,One\ns9,Nine\n');
    writeFileSync(join(work, 'two.csv'), 'participant,s1,s2\nA,1,0\nB,0,1\n');
    const study = await readStudy(join(work, 'two.csv'), { statements: join(work, 'short.csv'), language: 'en' });
    expect(study.findings.map(({ code, found }) => [code, found])).toEqual([
      ['statement-without-text', ['s2']],
      ['text-without-statement', ['s9']],
    ]);
    expect(study.statements.map(({ text }) => text)).toEqual([{ en: 'One' }, { en: 's2' }]);
  });

  it('gives of two participants with the same name the second the id name (2), with a finding', () => {
    const study = csv('participant,s1,s2\nJan,1,0\nJan,0,1\n');
    expect(study.sorts.map(({ id }) => id)).toEqual(['Jan', 'Jan (2)']);
    expect(study.participants).toEqual([{ id: 'Jan' }, { id: 'Jan (2)', name: 'Jan' }]);
    expect(study.findings).toMatchObject([{ code: 'same-name', sort: 'Jan (2)', row: 2, line: 3, found: 'Jan' }]);
  });
});

describe('the grid of a table', () => {
  const unequal = 'participant,s1,s2,s3\nA,1,0,0\nB,1,0,-1\nC,-1,0,1\nD,2,2,2\n';

  it('is forced where all sorts share it', () => {
    const study = csv('participant,s1,s2,s3\nA,1,0,-1\nB,-1,1,0\n');
    expect([study.forced, study.distribution]).toEqual([true, gridOf([1, 0, -1])]);
  });

  it('is unforced otherwise, shaped as the most frequent distribution, with a finding that names the others', () => {
    const study = csv(unequal);
    expect(study.forced).toBe(false);
    expect(study.distribution).toEqual([
      { value: -1, capacity: 1 },
      { value: 0, capacity: 1 },
      { value: 1, capacity: 1 },
      { value: 2, capacity: 0 },
    ]);
    expect(study.findings).toMatchObject([{ code: 'grid-inferred', severity: 'warning', found: ['A', 'D'] }]);
  });

  it('is the first one met where two are equally frequent', () => {
    const study = csv('participant,s1,s2,s3\nA,1,0,0\nB,1,1,0\n');
    expect(study.distribution).toEqual([
      { value: 0, capacity: 2 },
      { value: 1, capacity: 1 },
    ]);
  });

  it('is inferred by { forced: true } alone, which throws where the sorts share none', () => {
    expect(csv('participant,s1,s2\nA,1,0\nB,0,1\n', { forced: true }).forced).toBe(true);
    const error = refusalOf(() => csv(unequal, { forced: true }));
    expect(error.code).toBe('sorts-differ');
    expect(error.message).toContain('A (row 1), D (row 4)');
  });

  it('is the one given, and validate() then names what does not fit', () => {
    const distribution = gridOf([-1, 0, 1]);
    const study = csv(unequal, { distribution: [...distribution].reverse(), forced: true });
    expect(study.distribution).toEqual(distribution);
    const errors = validate(study).filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, sort, row }) => [code, sort, row])).toEqual([
      ['column-overfull', 'A', 1],
      ['column-underfull', 'A', 1],
      ['value-off-grid', 'D', 4],
      ['sort-constant', 'D', 4],
    ]);
  });

  it('given without saying whether it is forced is forced where every sort fills it', () => {
    expect(csv('participant,s1,s2\nA,1,0\nB,0,1\n', { distribution: gridOf([0, 1]) }).forced).toBe(true);
    expect(csv(unequal, { distribution: gridOf([-1, 0, 1]) }).forced).toBe(false);
  });

  it('is refused when it is none', () => {
    const bad = [
      { value: 0, capacity: 1 },
      { value: 0, capacity: 2 },
    ];
    expect(refusalOf(() => csv('participant,s1,s2\nA,1,0\n', { distribution: bad })).code).toBe('distribution-invalid');
    for (const none of ['-4…4', [], [null, null], [{ value: 0 }, { value: 1 }]] as never[]) {
      const given = { distribution: none };
      expect(refusalOf(() => csv('participant,s1,s2\nA,1,0\n', given)).code).toBe('distribution-invalid');
    }
    const yes = { forced: 'yes' as unknown as boolean };
    expect(refusalOf(() => csv('participant,s1,s2\nA,1,0\n', yes)).code).toBe('forced-invalid');
    expect(refusalOf(() => csv('participant,s1,s2\nA,0,0\nB,0,0\n')).code).toBe('grid-one-column');
  });
});

describe('reading a study file', () => {
  it('gives the same from the file, from its folder, and from its bytes in memory', async () => {
    writeFileSync(join(work, 'demo.qstudy.json'), readFileSync(`${folder}example.qstudy.json`));
    const study = await readStudy(join(work, 'demo.qstudy.json'));
    expect(await readStudy(work)).toEqual(study);
    expect(parseStudy({ name: 'x.qstudy.json', content: readFileSync(`${folder}example.qstudy.json`) })).toEqual(study);
  });

  it('keeps fields that it does not know, and finds nothing in the example of the format', async () => {
    const study = await readStudy(`${folder}example.qstudy.json`);
    expect(study).toMatchObject({ extensions: { 'example.org': { colourOfTheRoom: 'green' } } });
    expect(study.findings).toEqual([]);
  });

  it('opens a newer format where this version fits it, with a warning, and refuses it where not', () => {
    const file = fixture<Study>('io/example.qstudy.json');
    const read = (content: unknown): Study => parseStudy({ name: 'x.qstudy.json', content: JSON.stringify(content) });
    expect(read({ ...file, formatVersion: '1.1' }).findings).toMatchObject([
      { code: 'newer-format', severity: 'warning' },
    ]);
    const error = refusalOf(() => read({ ...file, formatVersion: '2.0', forced: 'perhaps' }));
    expect(error.findings.map(({ code, path }) => [code, path])).toEqual([
      ['newer-format', '/formatVersion'],
      ['field-invalid', '/forced'],
    ]);
    expect(refusalOf(() => read({ ...file, formatVersion: '0.9' })).code).toBe('field-invalid');
  });

  it('says in plain words where it breaks its schema, with the line and the sort', async () => {
    const text = readFileSync(`${folder}example.qstudy.json`, 'utf8').replace('"participant": "P02",', '');
    const error = refusalOf(() => parseStudy({ name: 'x.qstudy.json', content: text }));
    const line = text.slice(0, text.indexOf('"id": "P02",', text.indexOf('"sorts"'))).split('\n').length - 1;
    expect(error.findings).toMatchObject([{ code: 'field-missing', path: '/sorts/1/participant', sort: 'P02', line }]);
    expect(error.message).toContain(`Line ${line}, sorts › P02: the field "participant" is missing.`);
  });
});

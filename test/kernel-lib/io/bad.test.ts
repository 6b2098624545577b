import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { QError } from '../../../kernel-lib/src/error.js';
import type { Finding } from '../../../kernel-lib/src/finding.js';
import { readStudy } from '../../../kernel-lib/src/io/read-study.js';
import { validate } from '../../../kernel-lib/src/validate.js';

const folder = new URL('../../fixtures/bad/', import.meta.url).pathname;

/** Files from which no study results: the code of the error, and each finding as code, then row and line where there are any. */
const refused: Readonly<Record<string, readonly string[]>> = {
  'deep.qstudy.json': ['not-json'],
  'empty-cell.csv': ['cell-empty row 2 line 3'],
  'empty.csv': ['file-empty'],
  'empty.qstudy.json': ['file-empty'],
  'header-duplicate.csv': ['statement-duplicate line 1'],
  'header-only.csv': ['no-sorts'],
  'list.qstudy.json': ['field-invalid line 1'],
  'misspelt-method.qstudy.json': ['field-invalid line 242'],
  'no-numbers.dat': ['not-pqmethod line 1'],
  'non-numeric.csv': ['cell-not-numeric row 2 line 3', 'cell-not-numeric row 3 line 4'],
  'only-blank-lines.csv': ['file-empty'],
  'placed-twice.qstudy.json': ['field-twice line 175'],
  'ragged-dup-nonnumeric.csv': ['row-ragged row 2 line 3', 'cell-not-numeric row 3 line 4', 'same-name row 3 line 4'],
  'ragged.csv': ['row-ragged row 2 line 3', 'row-ragged row 3 line 4'],
  'short-line.dat': ['row-ragged row 2 line 4', 'cell-not-numeric row 3 line 5'],
  'too-few-lines.dat': ['sort-count line 1'],
  'truncated-late.qstudy.json': ['not-json line 214'],
  'truncated.qstudy.json': ['not-json line 1'],
  'unclosed-quote.csv': ['csv-quote line 3'],
  'unnamed.csv': ['statement-unnamed line 1', 'participant-unnamed row 2 line 3'],
  'utf16.csv': ['file-utf16'],
  'utf16.qstudy.json': ['file-utf16'],
  'workbook-as.csv': ['file-is-archive'],
  'workbook.xlsx': ['format-unknown'],
};

/** Files from which a study results: what validate() says of it, notes left out. */
const imperfect: Readonly<Record<string, readonly string[]>> = {
  'bom.csv': [],
  'constant.csv': ['warning grid-inferred', 'error sort-constant B'],
  'dangling-flag.qstudy.json': ['error reference-dangling P99'],
  'distribution-mismatch.qstudy.json': ['error column-overfull P02', 'error column-underfull P02'],
  'future-version.qstudy.json': ['warning newer-format'],
  'hostile-names.csv': [],
  'missing-statement.qstudy.json': ['error statement-missing P02'],
  'near-field.qstudy.json': ['warning field-nearly-known'],
  'off-grid.csv': ['warning grid-inferred'],
  'proto-id.qstudy.json': ['error reference-dangling P10'],
  'same-name.csv': ['warning same-name Jan (3)', 'warning same-name Jan (4)'],
  'semicolons.csv': [],
  'windows-1252.csv': ['warning encoding-guessed'],
};

const placed = ({ code, row, line }: Finding): string =>
  code + (row === undefined ? '' : ` row ${row}`) + (line === undefined ? '' : ` line ${line}`);

async function refusal(file: string): Promise<QError> {
  return readStudy(folder + file).then(
    () => expect.unreachable(`${file} gave a study`),
    (error: QError) => error,
  );
}

describe('a bad file', () => {
  it('is listed here, each of them', () => {
    const files = readdirSync(folder).filter((name) => name !== 'README.md');
    expect([...Object.keys(refused), ...Object.keys(imperfect)].sort()).toEqual(files.sort());
  });

  it.each(Object.entries(refused))('%s gives no study but one error that lists everything', async (file, expected) => {
    const error = await refusal(file);
    expect(error.name).toBe('QError');
    expect(error.findings.map(placed)).toEqual(expected);
    expect(error.code).toBe(error.findings[0]!.code);
    for (const { message } of error.findings) {
      expect(error.message).toContain(message.en);
      expect(message.nl).toBeTruthy();
      expect(message.nl).not.toBe(message.en);
    }
    expect(error.message.startsWith(`readStudy: ${file}`)).toBe(true);
  });

  it.each(Object.entries(imperfect))('%s gives a study, and validate() says what is wrong', async (file, expected) => {
    const findings = validate(await readStudy(folder + file)).filter(({ severity }) => severity !== 'note');
    expect(
      findings.map(({ severity, code, sort }) => `${severity} ${code}${sort === undefined ? '' : ` ${sort}`}`),
    ).toEqual(expected);
  });

  it('is never changed by reading it', async () => {
    const hash = (file: string): string =>
      createHash('sha256')
        .update(readFileSync(folder + file))
        .digest('hex');
    const files = readdirSync(folder);
    const before = files.map(hash);
    await Promise.allSettled(files.map((file) => readStudy(folder + file)));
    expect(readdirSync(folder)).toEqual(files);
    expect(files.map(hash)).toEqual(before);
  });

  it('that is a workbook is told how to come in', async () => {
    expect((await refusal('workbook.xlsx')).message).toContain('CSV UTF-8');
  });

  it('with names like __proto__ keeps every placement under its own id', async () => {
    const study = await readStudy(`${folder}hostile-names.csv`);
    expect(study.statements.map(({ id }) => id)).toEqual(['s1', 's2', 's3', '__proto__', 'constructor']);
    expect(study.sorts.map(({ id }) => id)).toEqual([
      '<img src=x onerror=alert(1)>',
      '__proto__',
      '../x',
      'Jan "de" Wit, jr.',
    ]);
    expect(study.sorts.map(({ placements }) => Object.entries(placements!))).toEqual([
      [
        ['s1', 1],
        ['s2', 0],
        ['s3', -1],
        ['__proto__', 0],
        ['constructor', 0],
      ],
      [
        ['s1', 0],
        ['s2', 1],
        ['s3', -1],
        ['__proto__', 0],
        ['constructor', 0],
      ],
      [
        ['s1', 0],
        ['s2', 0],
        ['s3', 1],
        ['__proto__', -1],
        ['constructor', 0],
      ],
      [
        ['s1', 0],
        ['s2', 0],
        ['s3', 0],
        ['__proto__', 1],
        ['constructor', -1],
      ],
    ]);
    expect(Object.getPrototypeOf(study.sorts[0]!.placements)).toBe(Object.prototype);
  });
});

describe('a path', () => {
  const refusalOf = (path: string): Promise<string> =>
    readStudy(path).then(
      () => 'read',
      (error: QError) => error.code,
    );

  it('that leads nowhere, to several studies or to none is explained', async () => {
    expect(await refusalOf(`${folder}nothing.csv`)).toBe('file-missing');
    expect(await refusalOf(folder)).toBe('folder-with-several-studies');
    expect(await refusalOf(new URL('../../fixtures/', import.meta.url).pathname)).toBe('folder-without-study');
    expect(await refusalOf('https://example.org/sorts.csv')).toBe('file-missing');
    expect(await refusalOf('participant,s1,s2\nA,1,0')).toBe('file-missing');
    for (const none of [undefined, null, 42, {}]) expect(await refusalOf(none as never)).toBe('path-invalid');
  });
});

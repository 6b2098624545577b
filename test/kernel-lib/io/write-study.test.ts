import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { QError } from '../../../kernel-lib/src/error.js';
import { readStudy } from '../../../kernel-lib/src/io/read-study.js';
import { studyToJson } from '../../../kernel-lib/src/io/study-json.js';
import { writeStudy } from '../../../kernel-lib/src/io/write-study.js';
import type { Study } from '../../../kernel-lib/src/study.js';

const fixtures = new URL('../../fixtures/', import.meta.url).pathname;
const example = `${fixtures}io/example.qstudy.json`;
let work = '';
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'qernel-write-'));
  return () => rmSync(work, { recursive: true });
});

const refusal = (study: Study, path: string): Promise<string> =>
  writeStudy(study, path).then(
    () => 'written',
    (error: QError) => error.code,
  );

describe('the text of a study file', () => {
  it('is the example of the format, to the byte, when that is read and written again', async () => {
    expect(studyToJson(await readStudy(example))).toBe(readFileSync(example, 'utf8'));
  });

  it('keeps the placements of a sort on one line, and leaves findings out', async () => {
    const study = await readStudy(`${fixtures}bad/same-name.csv`);
    expect(study.findings.length).toBeGreaterThan(0);
    const text = studyToJson(study);
    expect(text).not.toContain('"findings"');
    expect(text).toContain('"placements": { "s1": 1, "s2": 0, "s3": -1 }');
  });
});

describe('writing a study', () => {
  it('and reading it back gives the same study', async () => {
    const study = await readStudy(`${fixtures}io/four-views.csv`, { language: 'en' });
    await writeStudy(study, join(work, 'a.qstudy.json'));
    expect(await readStudy(work)).toEqual(study);
  });

  it('leaves nothing but the file, and keeps its permissions', async () => {
    const path = join(work, 'a.qstudy.json');
    writeFileSync(path, readFileSync(example));
    chmodSync(path, 0o640);
    await writeStudy(await readStudy(path), path);
    expect(readdirSync(work)).toEqual(['a.qstudy.json']);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readFileSync(path, 'utf8')).toBe(readFileSync(example, 'utf8'));
  });

  it.each(['truncated-late', 'misspelt-method', 'future-version', 'placed-twice', 'utf16', 'empty'])(
    'never goes over a file that could not be read or is newer: %s',
    async (name) => {
      const path = join(work, 'a.qstudy.json');
      const bytes = readFileSync(`${fixtures}bad/${name}.qstudy.json`);
      writeFileSync(path, bytes);
      expect(['target-unreadable', 'newer-format']).toContain(await refusal(await readStudy(example), path));
      expect(readFileSync(path)).toEqual(bytes);
      expect(readdirSync(work)).toEqual(['a.qstudy.json']);
    },
  );

  it('is refused for a study of a newer format, for one that does not fit the schema, and for another kind of file', async () => {
    const newer = await readStudy(`${fixtures}bad/future-version.qstudy.json`);
    expect(await refusal(newer, join(work, 'a.qstudy.json'))).toBe('newer-format');
    const study = await readStudy(example);
    const notANumber = { ...study, sorts: [{ ...study.sorts[0]!, placements: { s1: Number.NaN } }] };
    expect(await refusal(notANumber, join(work, 'a.qstudy.json'))).toBe('field-invalid');
    expect(await refusal(study, join(work, 'sorts.csv'))).toBe('not-a-study-path');
    expect(readdirSync(work)).toEqual([]);
  });
});

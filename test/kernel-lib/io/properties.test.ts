import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStudy } from '../../../kernel-lib/src/io/parse-study.js';
import { studyToJson } from '../../../kernel-lib/src/io/study-json.js';
import { uniqueNames } from '../../../kernel-lib/src/io/unique-names.js';

/** Any text that a cell of a CSV file can hold; a carriage return is read as the end of a line. */
const cell = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1 }),
    fc.constantFrom('__proto__', 'constructor', 'toString', '"', ',', ';', '\n', '=1+1'),
  )
  .filter(
    (text) =>
      !text.includes('\r') &&
      !text.includes('\0') &&
      !text.startsWith('\ufeff') &&
      text.trim() !== '' &&
      text.isWellFormed(),
  );

const table = fc
  .tuple(fc.uniqueArray(cell, { minLength: 2, maxLength: 6 }), fc.array(cell, { minLength: 1, maxLength: 5 }))
  .chain(([statements, names]) =>
    fc.record({
      statements: fc.constant(statements),
      names: fc.constant(names),
      values: fc.array(
        fc.array(fc.integer({ min: -6, max: 6 }), { minLength: statements.length, maxLength: statements.length }),
        {
          minLength: names.length,
          maxLength: names.length,
        },
      ),
    }),
  )
  .filter(({ values }) => new Set(values.flat()).size > 1);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csvOf = (
  statements: readonly string[],
  names: readonly string[],
  values: readonly (readonly number[])[],
): string =>
  [
    ['participant', ...statements].map(quoted).join(','),
    ...names.map((name, i) => [quoted(name), ...values[i]!].join(',')),
  ].join('\n');

describe('whatever names stand in a table', () => {
  it('reading it gives the placements that were written, and so does its study file', () => {
    fc.assert(
      fc.property(table, ({ statements, names, values }) => {
        const study = parseStudy({ name: 'x.csv', content: csvOf(statements, names, values) });
        expect(study.statements.map(({ id }) => id)).toEqual(statements);
        expect(study.participants.map(({ id, name }) => name ?? id)).toEqual(names);
        expect(study.sorts.map(({ placements }) => statements.map((id) => placements![id]))).toEqual(values);
        const again = parseStudy({ name: 'x.qstudy.json', content: studyToJson(study) });
        expect({ ...again, findings: study.findings }).toEqual(study);
        expect(studyToJson(again)).toBe(studyToJson(study));
      }),
      { numRuns: 200 },
    );
  });

  it('every sort gets an id of its own, and a name that stands once keeps it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('Jan', 'Jan (2)', 'Jan (3)', 'An', '__proto__'), { maxLength: 12 }),
        (names) => {
          const ids = uniqueNames(names);
          expect(new Set(ids).size).toBe(names.length);
          names.forEach((name, i) => {
            if (names.indexOf(name) === i) expect(ids[i]).toBe(name);
          });
        },
      ),
    );
  });
});

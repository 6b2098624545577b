import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { schemaFindings } from '../../../kernel-lib/src/io/schema-findings.js';
import { qstudySchema } from '../../../kernel-lib/src/schema.js';
import { fixture } from '../../support/fixtures.js';

const shipped: unknown = JSON.parse(
  readFileSync(new URL('../../../kernel-lib/schema/qstudy.schema.json', import.meta.url), 'utf8'),
);

/** The schema without the sentences that explain it. */
function bare(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(bare);
  if (node === null || typeof node !== 'object') return node;
  const prose = ['description', 'title', '$comment'];
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !(prose.includes(key) && typeof value === 'string'))
      .map(([key, value]) => [key, bare(value)]),
  );
}

describe('the schema of the study file', () => {
  it('in the library is the one that is shipped, without its prose', () => {
    expect(qstudySchema).toEqual(bare(shipped));
  });

  it('is a schema of draft 2020-12', () => {
    const { $schema } = shipped as { $schema: string };
    expect($schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(new Ajv2020({ strict: false, validateFormats: false }).validateSchema(shipped as object)).toBe(true);
  });

  it('accepts its own example, and knows a day that cannot be from one that can', () => {
    const example = fixture<{ history: { time: string }[] }>('io/example.qstudy.json');
    expect(schemaFindings(example)).toEqual([]);
    const [first, ...rest] = example.history;
    const late = { ...example, history: [{ ...first!, time: '2026-13-01T08:00:00Z' }, ...rest] };
    expect(schemaFindings(late)).toMatchObject([
      { code: 'field-invalid', path: '/history/0/time', found: '2026-13-01T08:00:00Z' },
    ]);
  });
});

// Writes kernel-lib/src/schema.ts from kernel-lib/schema/qstudy.schema.json: the library needs the schema where no file can be read.
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../kernel-lib/', import.meta.url);
const prose = new Set(['description', 'title', '$comment']);

/** The schema without its prose; a property that happens to be called like prose is an object and stays. */
const bare = (node) =>
  Array.isArray(node)
    ? node.map(bare)
    : node !== null && typeof node === 'object'
      ? Object.fromEntries(
          Object.entries(node)
            .filter(([key, value]) => !(prose.has(key) && typeof value === 'string'))
            .map(([key, value]) => [key, bare(value)]),
        )
      : node;

const schema = bare(JSON.parse(readFileSync(new URL('schema/qstudy.schema.json', root), 'utf8')));
writeFileSync(
  new URL('src/schema.ts', root),
  `// biome-ignore-all lint/suspicious/noThenProperty: a JSON Schema has a field of this name

/** A node of a JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of the study file without its prose, made from \`schema/qstudy.schema.json\` by \`scripts/schema-module.mjs\`. */
export const qstudySchema: JsonSchema = ${JSON.stringify(schema, null, 2)};
`,
);

import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Finding } from '../finding.js';
import { qstudySchema } from '../schema.js';
import type { Text } from '../study.js';
import { both, finding, named, pointerSegment } from '../wording.js';

/** The most findings that one file's disagreement with its schema gives. */
const MOST = 500;

/** Errors of these keywords always come with those of the schemas inside them, which say more. */
const WRAPPERS = new Set(['if', 'anyOf', 'allOf', 'propertyNames']);

let compiled: ValidateFunction | undefined;

/** Whether a value is a study file by its JSON Schema; if not, what is wrong in plain words, each with its JSON Pointer. */
export function schemaFindings(file: unknown): Finding[] {
  compiled ??= compileSchema();
  if (compiled(file)) return [];
  const errors = compiled.errors ?? [];
  const said = errors.filter((error) => !isEcho(error, errors));
  const found = new Map(
    said.map((error) => [error.instancePath + error.keyword + JSON.stringify(error.params), error]),
  );
  return [...found.values()].slice(0, MOST).map((error) => findingOf(error, file));
}

/** Whether an error says again what another one says: a wrapper's, or that of a preset where the method itself is unknown. */
function isEcho(error: ErrorObject, errors: readonly ErrorObject[]): boolean {
  if (WRAPPERS.has(error.keyword)) return true;
  return error.keyword === 'not' && errors.some((other) => other.instancePath === `${error.instancePath}/method`);
}

function compileSchema(): ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    ownProperties: true,
    verbose: true,
    // That the schema is one is tested; here it would double the time of the first reading.
    validateSchema: false,
    meta: false,
    strictTypes: false,
    strictRequired: false,
  });
  ajv.addFormat(
    'date-time',
    /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])[Tt ]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/,
  );
  return ajv.compile(qstudySchema);
}

function findingOf(error: ErrorObject, file: unknown): Finding {
  const missing = error.keyword === 'required' ? String(error.params.missingProperty) : undefined;
  const path = error.instancePath;
  const place = placeOf(path, file);
  const about = { step: 'readStudy', path, ...sortOf(path, file) };
  if (missing !== undefined) {
    return finding(
      'field-missing',
      'error',
      {
        en: `${place.en}: the field "${missing}" is missing.`,
        nl: `${place.nl}: het veld "${missing}" ontbreekt.`,
      },
      { ...about, expected: missing, path: `${path}/${pointerSegment(missing)}` },
    );
  }
  if (error.keyword === 'not') {
    return finding(
      'field-invalid',
      'error',
      {
        en: `${place.en}: only the centroid has a "preset".`,
        nl: `${place.nl}: alleen de centroïde heeft een "preset".`,
      },
      { ...about, path: `${path}/preset` },
    );
  }
  const expected = expectation(error);
  const value = shown(error.data);
  return finding(
    'field-invalid',
    'error',
    {
      en: `${place.en}: ${value} stands where ${expected.en} is expected.`,
      nl: `${place.nl}: er staat ${value}, verwacht is ${expected.nl}.`,
    },
    { ...about, found: small(error.data), expected: error.params },
  );
}

/** What a keyword of the schema asks for, in words. */
function expectation({ keyword, params, schema }: ErrorObject): { en: string; nl: string } {
  const words: Record<string, () => { en: string; nl: string }> = {
    type: () => typeWords(schema as string | string[]),
    const: () => same(JSON.stringify(params.allowedValue)),
    enum: () => ({
      en: `one of ${(params.allowedValues as unknown[]).map(shown).join(', ')}`,
      nl: `één van ${(params.allowedValues as unknown[]).map(shown).join(', ')}`,
    }),
    minItems: () => ({ en: `a list of ${params.limit} or more`, nl: `een lijst van ${params.limit} of meer` }),
    maxItems: () => ({ en: `a list of at most ${params.limit}`, nl: `een lijst van hoogstens ${params.limit}` }),
    uniqueItems: () => ({ en: 'a list without repetition', nl: 'een lijst zonder herhaling' }),
    minProperties: () => ({ en: 'a text in at least one language', nl: 'een tekst in ten minste één taal' }),
    minLength: () => ({ en: 'a text that is not empty', nl: 'een tekst die niet leeg is' }),
    minimum: () => ({ en: `a number of ${params.limit} or more`, nl: `een getal van ${params.limit} of meer` }),
    maximum: () => ({ en: `a number of at most ${params.limit}`, nl: `een getal van hoogstens ${params.limit}` }),
    exclusiveMinimum: () => ({ en: `a number above ${params.limit}`, nl: `een getal boven ${params.limit}` }),
    exclusiveMaximum: () => ({ en: `a number below ${params.limit}`, nl: `een getal onder ${params.limit}` }),
    format: () => ({ en: 'a moment such as 2026-03-02T09:00:00Z', nl: 'een tijdstip zoals 2026-03-02T09:00:00Z' }),
    pattern: () => patternWords(String(params.pattern)),
    oneOf: () => ({ en: 'exactly one of "level" and "zThreshold"', nl: 'precies één van "level" en "zThreshold"' }),
    dependentRequired: () => same(`"${params.missingProperty}"`),
  };
  return words[keyword]?.() ?? same(keyword);
}

function patternWords(pattern: string): { en: string; nl: string } {
  if (pattern === '\\S') return { en: 'a text that is not blank', nl: 'een tekst die niet leeg is' };
  if (pattern.startsWith('^F')) return { en: 'the name of a factor such as F1', nl: 'de naam van een factor zoals F1' };
  if (pattern.startsWith('^[a-z]{2,3}')) return { en: "a language tag such as 'nl'", nl: "een taalcode zoals 'nl'" };
  if (pattern.includes('{64}')) return { en: '64 hexadecimal digits', nl: '64 hexadecimale cijfers' };
  if (pattern.startsWith('^#')) return { en: "a colour such as '#3366cc'", nl: "een kleur zoals '#3366cc'" };
  if (pattern.startsWith('^(data:')) {
    return { en: 'a relative path or a data: address', nl: 'een relatief pad of een data:-adres' };
  }
  return { en: 'the value of a column', nl: 'de waarde van een kolom' };
}

const TYPES: Readonly<Record<string, { en: string; nl: string }>> = {
  string: { en: 'a text', nl: 'een tekst' },
  number: { en: 'a number', nl: 'een getal' },
  integer: { en: 'a whole number', nl: 'een geheel getal' },
  boolean: { en: 'true or false', nl: 'true of false' },
  array: { en: 'a list', nl: 'een lijst' },
  object: { en: 'an object { … }', nl: 'een object { … }' },
  null: { en: 'null', nl: 'null' },
};

function typeWords(type: string | string[]): { en: string; nl: string } {
  const words = (Array.isArray(type) ? type : [type]).map((name) => TYPES[name] ?? same(name));
  return { en: words.map((w) => w.en).join(' or '), nl: words.map((w) => w.nl).join(' of ') };
}

function same(text: string): { en: string; nl: string } {
  return { en: text, nl: text };
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

// A finding travels in notebook outputs: of an object only its outline.
function small(value: unknown): unknown {
  return value !== null && typeof value === 'object' ? shown(value) : value;
}

/** The place of a pointer in words: items of lists by their id, or by their number where they have none. */
function placeOf(pointer: string, file: unknown): Text & { en: string; nl: string } {
  if (pointer === '') return { en: 'the file', nl: 'het bestand' };
  let node = file;
  const words: string[] = [];
  for (const segment of pointer.slice(1).split('/')) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    const list = Array.isArray(node);
    node = child(node, key);
    const id = list ? child(node, 'id') : undefined;
    words.push(list ? (typeof id === 'string' ? named(id) : `${Number(key) + 1}`) : named(key));
  }
  return both(() => words.join(' › ')) as { en: string; nl: string };
}

function sortOf(pointer: string, file: unknown): { sort?: string } {
  const index = /^\/sorts\/(\d+)/.exec(pointer)?.[1];
  const id = index === undefined ? undefined : child(child(child(file, 'sorts'), index), 'id');
  return typeof id === 'string' && id !== '' ? { sort: id } : {};
}

function child(node: unknown, key: string): unknown {
  if (node === null || typeof node !== 'object' || !Object.hasOwn(node, key)) return undefined;
  return (node as Record<string, unknown>)[key];
}

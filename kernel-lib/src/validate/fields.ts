import type { Finding } from '../finding.js';
import { type JsonSchema, qstudySchema } from '../schema.js';
import type { Study } from '../study.js';
import { both, finding, named, pointerSegment, some } from '../wording.js';

type Json = Readonly<Record<string, unknown>>;
type Visit = (value: Json, schema: JsonSchema, reference: string | undefined, path: string) => void;

const TEXT = '#/$defs/text';

/** Fields whose name is nearly a known one, and texts that lack a language of the study. */
export function fieldFindings(study: Study): Finding[] {
  const languages = study.study.languages ?? [];
  const near: Finding[] = [];
  const lacking = new Map<string, string[]>(languages.map((language) => [language, []]));
  visitObjects(study as unknown as Json, (value, schema, reference, path) => {
    if (reference === TEXT) {
      for (const language of languages) if (!Object.hasOwn(value, language)) lacking.get(language)!.push(path);
    } else {
      near.push(...nearlyKnown(value, schema, path));
    }
  });
  return [
    ...near,
    ...defaultLanguage(study),
    ...[...lacking].flatMap(([language, paths]) => untranslated(language, paths)),
  ];
}

/** Visits every object of a study file for which the schema names fields, and every text. */
function visitObjects(study: Json, visit: Visit): void {
  const descend = (value: unknown, node: JsonSchema | undefined, path: string): void => {
    if (node === undefined || value === null || typeof value !== 'object') return;
    const reference = node.$ref as string | undefined;
    const schema = reference === undefined ? node : definition(reference);
    if (Array.isArray(value)) {
      for (const [i, item] of value.entries()) descend(item, schema.items as JsonSchema | undefined, `${path}/${i}`);
      return;
    }
    const properties = schema.properties as Readonly<Record<string, JsonSchema>> | undefined;
    if (properties || reference === TEXT) visit(value as Json, schema, reference, path);
    if (!properties) return;
    for (const key of Object.keys(value)) {
      if (Object.hasOwn(properties, key))
        descend((value as Json)[key], properties[key], `${path}/${pointerSegment(key)}`);
    }
  };
  descend(study, qstudySchema, '');
}

function definition(reference: string): JsonSchema {
  const name = reference.slice('#/$defs/'.length);
  return (qstudySchema.$defs as Readonly<Record<string, JsonSchema>>)[name]!;
}

function nearlyKnown(value: Json, schema: JsonSchema, path: string): Finding[] {
  const known = schema.properties as Json;
  const unknown = Object.keys(value).filter(
    (key) => !Object.hasOwn(known, key) && !(path === '' && key === 'findings'),
  );
  return unknown.flatMap((key) => {
    const meant = Object.keys(known).find((name) => !Object.hasOwn(value, name) && isNear(key, name));
    if (meant === undefined) return [];
    return finding(
      'field-nearly-known',
      'warning',
      {
        en: `The field "${named(key)}" at ${path || 'the top'} is unknown and has no effect; "${meant}" may be meant.`,
        nl: `Het veld "${named(key)}" bij ${path || 'de top'} is onbekend en heeft geen effect; misschien is "${meant}" bedoeld.`,
      },
      { path: `${path}/${pointerSegment(key)}`, found: key, expected: meant },
    );
  });
}

/** Whether two names differ in capitals, hyphens or underscores only, or by one slip of the keys in a name of four letters or more (two from eight). */
function isNear(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.toLowerCase().replace(/[-_ ]/g, ''));
  if (x === y) return true;
  if (b.length < 4 || Math.abs(a.length - b.length) > 2 || a.length > 64) return false;
  return slips(x!, y!) <= (b.length >= 8 ? 2 : 1);
}

/** Letters to insert, delete, replace or swap with their neighbour to turn one name into the other (optimal string alignment). */
function slips(a: string, b: string): number {
  const cost: number[][] = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replaced = cost[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? cost[i - 2]![j - 2]! + 1 : Infinity;
      cost[i]![j] = Math.min(replaced, swapped, cost[i - 1]![j]! + 1, cost[i]![j - 1]! + 1);
    }
  }
  return cost[a.length]![b.length]!;
}

function defaultLanguage({ study: { languages, defaultLanguage: language } }: Study): Finding[] {
  if (language === undefined || languages === undefined || languages.includes(language)) return [];
  return [
    finding(
      'default-language-unknown',
      'warning',
      {
        en: `The default language ${language} is not among the languages of the study (${languages.join(', ')}).`,
        nl: `De standaardtaal ${language} hoort niet bij de talen van de studie (${languages.join(', ')}).`,
      },
      { path: '/study/defaultLanguage', found: language, expected: languages },
    ),
  ];
}

function untranslated(language: string, paths: readonly string[]): Finding[] {
  if (paths.length === 0) return [];
  return [
    finding(
      'text-untranslated',
      'warning',
      both((shown) =>
        shown === 'nl'
          ? `${paths.length} ${paths.length === 1 ? 'tekst heeft' : 'teksten hebben'} geen versie in taal ${language}: ${some(paths, 'nl', 5)}.`
          : `${paths.length} ${paths.length === 1 ? 'text has' : 'texts have'} no version in language ${language}: ${some(paths, 'en', 5)}.`,
      ),
      { path: paths[0]!, found: paths.length, expected: language },
    ),
  ];
}

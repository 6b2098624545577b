import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { dataSha256 as libraryHash } from '../../kernel-lib/src/io/hash.js';
import { readStudy } from '../../kernel-lib/src/io/read-study.js';
import type { Provenance, Study } from '../../kernel-lib/src/study.js';
import { dataSha256 } from '../../scripts/data/hash.mjs';
import { dataFiles, isReplaced } from '../../scripts/data/make.mjs';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const study = (name: string): Study => JSON.parse(read(`data/${name}/${name}.qstudy.json`));

/** What the sources in data/source give of a statement, a category or a profile. */
interface Source {
  readonly id: string;
  readonly nl: string;
  readonly en: string;
  readonly category?: string;
  readonly after?: string;
  readonly study?: string;
  readonly array?: Readonly<Record<string, number>>;
}
const source = (file: string): readonly Source[] => JSON.parse(read(`data/source/${file}`));

interface Drawn {
  readonly sorts: readonly { readonly id: string; readonly follows: string; readonly profiles: readonly string[] }[];
}
const drawn = (name: string): Drawn => JSON.parse(read(`data/${name}/drawn.json`));

const idealArrays = ({ profiles = [] }: Study) => profiles.flatMap(({ idealArray }) => idealArray ?? []);

const all = ['carers', 'bin', 'climate'];
const reconstructed = ['carers', 'bin'];

describe('the study files in data/', () => {
  it('come out byte for byte from their sources and seeds', () => {
    const made = dataFiles();
    expect([...made.keys()]).toEqual([
      'carers/carers.qstudy.json',
      'carers/drawn.json',
      'bin/bin.qstudy.json',
      'bin/drawn.json',
      'climate/climate.qstudy.json',
    ]);
    for (const [path, text] of made) expect(read(`data/${path}`) === text, path).toBe(true);
  });

  it('are never written over real sorts that someone put in their place', () => {
    const carers = study('carers');
    const real = { ...carers, study: { ...carers.study, provenance: { origin: 'real', source: 'the thesis' } } };
    expect([carers, real].map((file) => isReplaced(JSON.stringify(file)))).toEqual([false, true]);
    expect(isReplaced(undefined)).toBe(false);
  });

  it.each(all)('%s keeps to the schema of the study file', (name) => {
    const ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats(ajv);
    const validate = ajv.compile(JSON.parse(read('kernel-lib/schema/qstudy.schema.json')));
    validate(study(name));
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['carers', 36, 30],
    ['bin', 36, 30],
    ['climate', 30, 435],
  ])('%s has %i statements and %i complete sorts, one for each participant', (name, statements, sorts) => {
    const file = study(name);
    expect(file.statements).toHaveLength(statements);
    expect(file.sorts).toHaveLength(sorts);
    expect(file.sorts.map(({ participant }) => participant)).toEqual(file.participants.map(({ id }) => id));
    expect(new Set(file.sorts.map(({ status }) => status))).toEqual(new Set(['complete']));
    expect(new Set(file.sorts.map(({ id }) => id)).size).toBe(sorts);
  });

  it.each(all)('%s: every sort places every statement once and fills the forced grid', (name) => {
    const { statements, distribution, sorts } = study(name);
    const grid = Object.fromEntries(distribution.map(({ value, capacity }) => [value, capacity]));
    for (const { id, placements = {} } of sorts) {
      expect(Object.keys(placements), id).toEqual(statements.map((statement) => statement.id));
      const filled: Record<string, number> = {};
      for (const value of Object.values(placements)) filled[value] = (filled[value] ?? 0) + 1;
      expect(filled, id).toEqual(grid);
    }
  });

  it.each(reconstructed)('%s: no two sorts are the same, and no drawn sort is an ideal array', (name) => {
    const file = study(name);
    const placed = [...file.sorts, ...idealArrays(file)].map(({ placements }) => JSON.stringify(placements));
    expect(new Set(placed).size).toBe(placed.length);
  });

  it.each(all)('%s says of its study, of every statement and of every profile where it comes from', (name) => {
    const file = study(name);
    const origins = (list: readonly { readonly provenance?: Provenance }[] = []) =>
      new Set(list.map(({ provenance }) => provenance?.origin));
    const made = name === 'climate' ? 'real' : 'constructed';
    expect(file.study.provenance?.origin).toBe(name === 'climate' ? 'real' : 'simulated');
    expect(origins(file.statements)).toEqual(new Set([made]));
    expect(origins(file.profiles)).toEqual(new Set([made]));
    expect(origins(idealArrays(file))).toEqual(new Set(name === 'climate' ? [] : ['constructed']));
  });

  it.each(reconstructed)('%s has every text in Dutch and English', (name) => {
    const missing: string[] = [];
    const look = (value: unknown, path: string): void => {
      if (value === null || typeof value !== 'object') return;
      const keys = Object.keys(value);
      if (keys.includes('nl') !== keys.includes('en')) missing.push(path);
      for (const [key, item] of Object.entries(value)) look(item, `${path}/${key}`);
    };
    look(study(name), name);
    expect(missing).toEqual([]);
  });

  it('the two reconstructed Q-sets share no statement, neither id nor wording', () => {
    const of = (name: string) => study(name).statements.flatMap(({ id, text }) => [id, text.nl, text.en]);
    const carers = new Set(of('carers'));
    expect(of('bin').filter((part: string) => carers.has(part))).toEqual([]);
    expect(carers.size).toBe(3 * 36);
  });

  it.each(reconstructed)(
    '%s keeps the ids and wording of its sources, four statements in each of nine categories',
    (name) => {
      const file = study(name);
      expect(file.statements.map(({ id, text, category, after }) => ({ id, ...text, category, after }))).toEqual(
        source(`qset-${name}.json`).map(({ id, nl, en, category, after }) => ({ id, nl, en, category, after })),
      );
      expect(file.categories?.map(({ id }) => id)).toEqual(source('categories.json').map(({ id }) => id));
      for (const { id } of file.categories ?? []) {
        expect(
          file.statements.filter((statement) => statement.category === id),
          id,
        ).toHaveLength(4);
      }
      expect(file.profiles?.map(({ id, idealArray }) => [id, idealArray?.placements])).toEqual(
        source('profiles.json')
          .filter((profile) => profile.study === name)
          .map(({ id, array }) => [id, array]),
      );
    },
  );

  it.each(all)('%s: the hash of its analysis is that of its data as the schema defines it', (name) => {
    const file = study(name);
    expect(file.analyses?.[0]?.input.dataSha256).toBe(dataSha256(file));
    expect(file.analyses?.[0]?.input.dataSha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it.each(all)(
    '%s is read from its folder without a finding, by a library that hashes its data to the same',
    async (name) => {
      const read = await readStudy(fileURLToPath(new URL(`../../data/${name}`, import.meta.url)));
      expect(read.findings).toEqual([]);
      expect(libraryHash(read, read.sorts)).toBe(read.analyses?.[0]?.input.dataSha256);
    },
  );

  it('hash as the schema’s own example does', () => {
    // Schema example (example.qstudy.json): the value printed there as dataSha256 of analysis a2.
    const example: Study = JSON.parse(read('test/fixtures/io/example.qstudy.json'));
    const used = example.sorts.filter(({ status }) => status === 'complete');
    expect(dataSha256({ ...example, sorts: used })).toBe(
      'cd6919459502602e3014391294abd5d397e60360f1b1fe97e1218833c5183182',
    );
  });
});

describe('the draw of the reconstructed studies', () => {
  it.each([
    ['carers', { profile: 24, against: 1, 'two profiles': 3, none: 2 }],
    ['bin', { profile: 23, against: 2, 'two profiles': 3, none: 2 }],
  ])(
    '%s: 25 sorts lead with one profile (the mirrored ones included), three follow two, two follow none',
    (name, counts) => {
      const found: Record<string, number> = {};
      for (const { follows } of drawn(name).sorts) found[follows] = (found[follows] ?? 0) + 1;
      expect(found).toEqual(counts);
    },
  );

  it.each(reconstructed)(
    '%s: the key to the draw names the sorts of the study file in their order, and stands outside it',
    (name) => {
      const file = study(name);
      expect(drawn(name).sorts.map(({ id }) => id)).toEqual(file.sorts.map(({ id }) => id));
      expect(JSON.stringify([file.participants, file.sorts])).not.toMatch(/follows|weights/);
    },
  );

  it('deals fifteen members to each network, and every profile to both in nearly equal parts', () => {
    const network = new Map(study('bin').participants.map(({ id, attributes }) => [id, attributes?.network]));
    const members = (ids: readonly string[]) =>
      [1, 2].map((which) => ids.filter((id) => network.get(id) === which).length);
    expect(members([...network.keys()])).toEqual([15, 15]);
    for (const profile of ['B-HOM', 'B-NGH', 'B-POL']) {
      const leads = drawn('bin').sorts.filter(
        ({ follows, profiles }) => follows !== 'two profiles' && profiles[0] === profile,
      );
      const [one, two] = members(leads.map(({ id }) => id));
      expect(Math.abs(one! - two!), profile).toBeLessThanOrEqual(1);
    }
  });
});

describe('the climate study', () => {
  it('is the two tables of its source, cell by cell', () => {
    // SHA-256 of the tables as they were handed over with the project; data/climate/SOURCE.md names the source.
    const sha256 = (path: string) => createHash('sha256').update(read(path)).digest('hex');
    expect(sha256('data/climate/climate-sorts.csv')).toBe(
      '82d61d2913f91c15827b284e03d22e78615d6dbd7868b896190778506ebec1ce',
    );
    expect(sha256('data/climate/climate-statements.csv')).toBe(
      '9fa9d2b70219241b9cdd3fdd33aa25a65bd5bb00db03dac9c7fd9d9f949ec217',
    );
    const lines = read('data/climate/climate-sorts.csv').trimEnd().split('\n').slice(1);
    const written = study('climate').sorts.map(({ id, placements }) => [id, ...Object.values(placements)].join(','));
    expect(written).toEqual(lines);
  });

  it('stays below 400 kB', () => {
    expect(Buffer.byteLength(read('data/climate/climate.qstudy.json'))).toBeLessThan(400_000);
  });
});

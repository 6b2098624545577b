import type { Text } from './texts.js';

/** Media type of an output that the extension draws. */
export const MIME = 'application/vnd.qernel.v1+json';

/** Kinds of output that are drawn. */
export const KINDS = ['sort', 'factor-array', 'factor-arrays'] as const;

/** A kind of output that is drawn. */
export type Kind = (typeof KINDS)[number];

/** Something in a payload that is missing or not as the schema has it. */
export interface Problem {
  /** What is wrong. */
  readonly code:
    | 'missing'
    | 'not-object'
    | 'not-list'
    | 'not-text'
    | 'not-number'
    | 'not-known'
    | 'not-unique'
    | 'no-column'
    | 'overfull'
    | 'too-many'
    | 'newer'
    | 'unknown-kind';
  /** JSON Pointer (RFC 6901) to it; empty for the whole payload. */
  readonly path: string;
  /** What was found there, where that helps. */
  readonly found?: string;
}

/** Where something comes from; `null` is "not stated". */
export interface Provenance {
  /** How real it is. */
  readonly origin: 'real' | 'constructed' | 'simulated' | 'model' | null;
  /** The sentence to print. */
  readonly note?: Text;
  /** Publication, data set or collection. */
  readonly source?: string;
  /** Id of the study. */
  readonly study?: string;
  /** Id of the analysis. */
  readonly analysis?: string;
  /** SHA-256 of the sorts used. */
  readonly dataSha256?: string;
}

/** One column of the grid. */
export interface Column {
  /** Value of every place in it. */
  readonly value: number;
  /** Number of places. */
  readonly capacity: number;
  /** Heading beside the value. */
  readonly label?: Text;
  /** Colour of the heading, `#rrggbb`. */
  readonly colour?: string;
}

/** One statement of the Q-set. */
export interface Statement {
  /** Its id. */
  readonly id: string;
  /** Number printed on the card, where it has one of its own. */
  readonly number?: number;
  /** Its full wording. */
  readonly text: Text;
  /** A few words for it. */
  readonly short?: Text;
}

/** The wording at the two ends of the grid. */
export interface Poles {
  /** At the lowest value. */
  readonly low?: Text;
  /** At the highest value. */
  readonly high?: Text;
}

/** A condition of instruction. */
export interface Condition {
  /** Its id. */
  readonly id: string;
  /** The instruction. */
  readonly conditionOfInstruction?: Text;
  /** The ends of the grid. */
  readonly poles: Poles;
}

/** What an author made of a factor. */
export interface Profile {
  /** The factor. */
  readonly factor: string;
  /** Its name. */
  readonly name?: Text;
  /** Its description. */
  readonly narrative?: Text;
  /** Where name and description come from. */
  readonly provenance: Provenance;
}

/** One sort. */
export interface Sort {
  /** Its id. */
  readonly id: string;
  /** Id of its condition of instruction. */
  readonly condition?: string;
  /** Whether it is analysed. */
  readonly status: 'complete' | 'in-progress' | 'excluded';
  /** Why it is left out. */
  readonly exclusionReason?: string;
  /** Statement → value. */
  readonly placements: ReadonlyMap<string, number>;
  /** Column value → statements from top to bottom. */
  readonly order: ReadonlyMap<number, readonly string[]>;
  /** Statement → the participant's words. */
  readonly comments: ReadonlyMap<string, string>;
}

/** Numbers by factor and then by statement, both in the order of the table. */
export type FactorTable = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Figures of one factor; those that the payload lacks are absent. */
export interface Characteristic {
  /** Number of defining sorts. */
  readonly defining?: number;
  /** Share of the variance, 0-1. */
  readonly explainedVariance?: number;
  /** Composite reliability, 0-1. */
  readonly compositeReliability?: number;
}

/** Highest level reached by a distinguishing statement. */
export type Mark = '*' | '**' | '***' | '6*';

/** How a distinguishing statement lies to all other factors. */
export type Direction = 'higher' | 'lower' | 'between';

/** One distinguishing statement of one factor. */
export interface Distinguishing {
  /** Id of the statement. */
  readonly statement: string;
  /** The level reached. */
  readonly mark: Mark;
  /** The way it lies. */
  readonly direction: Direction;
  /** Largest of its pairwise p. */
  readonly p?: number;
  /** Smallest absolute difference in z to another factor. */
  readonly difference?: number;
}

/** One defining sort. */
export interface DefiningSort {
  /** Id of the sort. */
  readonly sort: string;
  /** True when it defines the factor from its negative side. */
  readonly negative: boolean;
}

/** How to draw it. */
export interface ViewOptions {
  /** What a card shows. */
  readonly text: 'full' | 'short' | 'number';
  /** Whether marks are drawn. */
  readonly markers: 'symbols' | 'none';
  /** Ids lit up from the start. */
  readonly highlight: readonly string[];
  /** Height kept free, in CSS pixels. */
  readonly height?: number;
}

/** Something left out to keep the payload small. */
export interface Omission {
  /** Name of the field. */
  readonly what: string;
  /** How many rows or items. */
  readonly count?: number;
}

/** A step of the chain as it was recorded. */
export type RecordedStep = Readonly<Record<string, unknown>> & { readonly step: string };

/** A payload whose every part has been looked at; parts that could not be read are absent. */
export interface Payload {
  /** What is drawn. */
  readonly kind: Kind;
  /** Language to start in. */
  readonly language: string;
  /** Languages that its statements and title have. */
  readonly languages: readonly string[];
  /** Heading. */
  readonly title?: Text;
  /** The least real origin of what is shown. */
  readonly provenance: Provenance;
  /** How to draw it. */
  readonly view: ViewOptions;
  /** Steps that led here. */
  readonly steps: readonly RecordedStep[];
  /** What was left out. */
  readonly omitted: readonly Omission[];
  /** The grid from low to high. */
  readonly distribution: readonly Column[];
  /** True when a sort must fill the grid exactly. */
  readonly forced: boolean;
  /** Conditions of instruction. */
  readonly conditions: readonly Condition[];
  /** The statements in the order of the Q-set. */
  readonly statements: readonly Statement[];
  /** Profiles by factor. */
  readonly profiles: ReadonlyMap<string, Profile>;
  /** The sort, for kind `sort`. */
  readonly sort?: Sort;
  /** Factor arrays. */
  readonly arrays: FactorTable;
  /** z-scores. */
  readonly z: FactorTable;
  /** Factor → statements whose z is that of another. */
  readonly tied: ReadonlyMap<string, ReadonlySet<string>>;
  /** Factor → its figures. */
  readonly characteristics: ReadonlyMap<string, Characteristic>;
  /** Factor → statement → how it distinguishes. */
  readonly distinguishing: ReadonlyMap<string, ReadonlyMap<string, Distinguishing>>;
  /** Statements for which no difference was found at .05. */
  readonly consensus: ReadonlySet<string>;
  /** Factor → its defining sorts. */
  readonly defining: ReadonlyMap<string, readonly DefiningSort[]>;
}

/** What came of reading a payload: something to draw and what is wrong with it, or why nothing can be drawn. */
export type Reading =
  | { readonly payload: Payload; readonly problems: readonly Problem[] }
  | { readonly refused: Problem; readonly language: string };

// A grid that no person could sort into is a mistake, and drawing it would only stall the page.
const MOST_COLUMNS = 60;
const MOST_STATEMENTS = 2000;
const TALLEST = 4000;

/** Reads a payload that may hold anything: takes what is safe and lists the rest with its path. */
export function readPayload(data: unknown): Reading {
  const reader = new Reader();
  if (!isObject(data)) return { refused: { code: 'not-object', path: '', found: typeOf(data) }, language: 'en' };
  const language = reader.string(data, 'language', '') ?? 'en';
  const version = reader.string(data, 'schemaVersion', '');
  if (version !== undefined && !/^1\./.test(version)) {
    return { refused: { code: 'newer', path: '/schemaVersion', found: version }, language };
  }
  const kind = data.kind;
  if (typeof kind !== 'string') {
    return { refused: { code: kind === undefined ? 'missing' : 'not-text', path: '/kind' }, language };
  }
  const known = KINDS.find((each) => each === kind);
  if (known === undefined) return { refused: { code: 'unknown-kind', path: '/kind', found: kind }, language };

  const distribution = readDistribution(reader, data);
  if (distribution.length > MOST_COLUMNS) return tooMany('/distribution', distribution.length, language);
  const statements = readStatements(reader, data);
  if (statements.length > MOST_STATEMENTS) return tooMany('/statements', statements.length, language);
  const sort = known === 'sort' ? readSort(reader, data) : undefined;
  const arrays = known === 'sort' ? new Map() : readTable(reader, data, 'arrays', true);
  if (known === 'sort' && sort === undefined) return { refused: { code: 'missing', path: '/sort' }, language };
  if (known !== 'sort' && arrays.size === 0) return { refused: { code: 'missing', path: '/arrays' }, language };
  const title = reader.text(data, 'title', '', false);
  const contrasts = reader.object(data, 'contrasts', '', false) ?? {};
  const payload: Payload = {
    kind: known,
    language,
    languages: languagesOf(
      statements.map((each) => each.text),
      title,
    ),
    title,
    provenance: readProvenance(reader, data, '', true),
    view: readView(reader, data),
    steps: reader
      .list(data, 'steps', '', false)
      .filter((each): each is RecordedStep => isObject(each) && typeof each.step === 'string'),
    omitted: readOmissions(reader, data),
    distribution,
    forced: data.forced === true,
    conditions: readConditions(reader, data),
    statements,
    profiles: readProfiles(reader, data),
    sort,
    arrays,
    z: readTable(reader, data, 'z', false),
    tied: readTies(reader, data),
    characteristics: readCharacteristics(reader, data),
    distinguishing: readDistinguishing(reader, contrasts),
    consensus: new Set(strings(reader.list(contrasts, 'consensus', '/contrasts', false))),
    defining: readDefining(reader, data),
  };
  return { payload, problems: reader.problems };
}

function readDistribution(reader: Reader, data: Bag): Column[] {
  const columns: Column[] = [];
  reader.list(data, 'distribution', '', true).forEach((each, i) => {
    const path = `/distribution/${i}`;
    const bag = reader.own(each, path);
    const value = bag && reader.number(bag, 'value', path);
    if (bag === undefined || value === undefined) return;
    if (columns.some((column) => column.value === value)) {
      reader.report('not-unique', `${path}/value`, String(value));
      return;
    }
    const colour = typeof bag.colour === 'string' && /^#[0-9a-f]{6}$/i.test(bag.colour) ? bag.colour : undefined;
    const capacity = reader.number(bag, 'capacity', path) ?? 0;
    columns.push({ value, capacity, label: reader.text(bag, 'label', path, false), colour });
  });
  return columns.sort((a, b) => a.value - b.value);
}

function readStatements(reader: Reader, data: Bag): Statement[] {
  const statements: Statement[] = [];
  const ids = new Set<string>();
  reader.list(data, 'statements', '', true).forEach((each, i) => {
    const path = `/statements/${i}`;
    const bag = reader.own(each, path);
    const id = bag && reader.string(bag, 'id', path);
    if (bag === undefined || id === undefined) return;
    if (ids.has(id)) {
      reader.report('not-unique', `${path}/id`, id);
      return;
    }
    ids.add(id);
    const number = reader.number(bag, 'number', path, false);
    const text = reader.text(bag, 'text', path, true) ?? { und: id };
    statements.push({ id, number, text, short: reader.text(bag, 'short', path, false) });
  });
  return statements;
}

function readSort(reader: Reader, data: Bag): Sort | undefined {
  const bag = reader.object(data, 'sort', '', true);
  if (bag === undefined) return undefined;
  const placements = new Map<string, number>();
  const given = reader.object(bag, 'placements', '/sort', true) ?? {};
  for (const id of Object.keys(given)) {
    const value = reader.number(given, id, '/sort/placements');
    if (value !== undefined) placements.set(id, value);
  }
  const order = new Map<number, string[]>();
  for (const [value, ids] of Object.entries(reader.object(bag, 'order', '/sort', false) ?? {})) {
    if (Array.isArray(ids)) order.set(Number(value), strings(ids));
  }
  const comments = new Map<string, string>();
  for (const [id, words] of Object.entries(reader.object(bag, 'comments', '/sort', false) ?? {})) {
    if (typeof words === 'string' && words !== '') comments.set(id, words);
  }
  const status = bag.status === 'in-progress' || bag.status === 'excluded' ? bag.status : 'complete';
  return {
    id: reader.string(bag, 'id', '/sort') ?? '',
    condition: reader.string(bag, 'condition', '/sort', false),
    status,
    exclusionReason: reader.string(bag, 'exclusionReason', '/sort', false),
    placements,
    order,
    comments,
  };
}

function readTable(reader: Reader, data: Bag, field: 'arrays' | 'z', needed: boolean): FactorTable {
  const table = new Map<string, Map<string, number>>();
  const bag = reader.object(data, field, '', needed);
  if (bag === undefined) return table;
  const rows = reader.list(bag, 'rows', `/${field}`, true);
  const columns = reader.list(bag, 'columns', `/${field}`, true);
  const values = reader.list(bag, 'values', `/${field}`, true);
  columns.forEach((factor, j) => {
    if (typeof factor !== 'string') {
      reader.report('not-text', `/${field}/columns/${j}`, typeOf(factor));
      return;
    }
    const byStatement = new Map<string, number>();
    rows.forEach((id, i) => {
      const row = values[i];
      const value = Array.isArray(row) ? row[j] : undefined;
      if (typeof id !== 'string') {
        if (j === 0) reader.report('not-text', `/${field}/rows/${i}`, typeOf(id));
      } else if (isNumber(value)) byStatement.set(id, value);
      else {
        const path = `/${field}/values/${i}/${j}`;
        reader.report(value === undefined ? 'missing' : 'not-number', path, value === undefined ? id : typeOf(value));
      }
    });
    table.set(factor, byStatement);
  });
  return table;
}

function readProvenance(reader: Reader, data: Bag, path: string, needed: boolean): Provenance {
  const here = `${path}/provenance`;
  const bag = reader.object(data, 'provenance', path, needed);
  if (bag === undefined) return { origin: null };
  const origins = ['real', 'constructed', 'simulated', 'model'] as const;
  const origin = origins.find((each) => each === bag.origin) ?? null;
  if (origin === null && bag.origin !== null) reader.report('not-known', `${here}/origin`, told(bag.origin));
  return {
    origin,
    note: reader.text(bag, 'note', here, false),
    source: reader.string(bag, 'source', here, false),
    study: reader.string(bag, 'study', here, false),
    analysis: reader.string(bag, 'analysis', here, false),
    dataSha256: reader.string(bag, 'dataSha256', here, false),
  };
}

function readView(reader: Reader, data: Bag): ViewOptions {
  const bag = reader.object(data, 'view', '', false) ?? {};
  const height = reader.number(bag, 'height', '/view', false);
  return {
    text: bag.text === 'short' || bag.text === 'number' ? bag.text : 'full',
    markers: bag.markers === 'none' ? 'none' : 'symbols',
    highlight: strings(reader.list(bag, 'highlight', '/view', false)),
    height: height !== undefined && height > 0 ? Math.min(height, TALLEST) : undefined,
  };
}

function readOmissions(reader: Reader, data: Bag): Omission[] {
  return reader
    .list(data, 'omitted', '', false)
    .flatMap((each) =>
      isObject(each) && typeof each.what === 'string'
        ? [{ what: each.what, count: isNumber(each.count) ? each.count : undefined }]
        : [],
    );
}

function readConditions(reader: Reader, data: Bag): Condition[] {
  return reader.list(data, 'conditions', '', false).flatMap((each, i) => {
    const path = `/conditions/${i}`;
    const bag = reader.own(each, path);
    if (bag === undefined) return [];
    const poles = reader.object(bag, 'poles', path, false) ?? {};
    return [
      {
        id: reader.string(bag, 'id', path) ?? '',
        conditionOfInstruction: reader.text(bag, 'conditionOfInstruction', path, true),
        poles: {
          low: reader.text(poles, 'low', `${path}/poles`, false),
          high: reader.text(poles, 'high', `${path}/poles`, false),
        },
      },
    ];
  });
}

function readProfiles(reader: Reader, data: Bag): Map<string, Profile> {
  const profiles = new Map<string, Profile>();
  reader.list(data, 'profiles', '', false).forEach((each, i) => {
    const path = `/profiles/${i}`;
    const bag = reader.own(each, path);
    const factor = bag && reader.string(bag, 'factor', path);
    if (bag === undefined || factor === undefined) return;
    profiles.set(factor, {
      factor,
      name: reader.text(bag, 'name', path, true),
      narrative: reader.text(bag, 'narrative', path, false),
      provenance: readProvenance(reader, bag, path, true),
    });
  });
  return profiles;
}

function readTies(reader: Reader, data: Bag): Map<string, ReadonlySet<string>> {
  const tied = new Map<string, ReadonlySet<string>>();
  for (const [factor, groups] of Object.entries(reader.object(data, 'ties', '', false) ?? {})) {
    tied.set(factor, new Set(Array.isArray(groups) ? strings(groups.flat()) : []));
  }
  return tied;
}

function readCharacteristics(reader: Reader, data: Bag): Map<string, Characteristic> {
  const all = reader.object(data, 'characteristics', '', false) ?? {};
  const characteristics = new Map<string, Characteristic>();
  for (const factor of Object.keys(all)) {
    const path = `/characteristics/${escaped(factor)}`;
    const bag = reader.own(all[factor], path);
    if (bag === undefined) continue;
    characteristics.set(factor, {
      defining: reader.number(bag, 'defining', path),
      explainedVariance: reader.number(bag, 'explainedVariance', path),
      compositeReliability: reader.number(bag, 'compositeReliability', path),
    });
  }
  return characteristics;
}

function readDistinguishing(reader: Reader, contrasts: Bag): Map<string, ReadonlyMap<string, Distinguishing>> {
  const all = reader.object(contrasts, 'distinguishing', '/contrasts', false) ?? {};
  const distinguishing = new Map<string, ReadonlyMap<string, Distinguishing>>();
  for (const factor of Object.keys(all)) {
    const byStatement = new Map<string, Distinguishing>();
    const here = `/contrasts/distinguishing`;
    reader.list(all, factor, here, true).forEach((each, i) => {
      const path = `${here}/${escaped(factor)}/${i}`;
      const bag = reader.own(each, path);
      if (bag === undefined) return;
      const statement = reader.string(bag, 'statement', path);
      const mark = (['*', '**', '***', '6*'] as const).find((known) => known === bag.mark);
      const direction = (['higher', 'lower', 'between'] as const).find((known) => known === bag.direction);
      if (mark === undefined) reader.report('not-known', `${path}/mark`, told(bag.mark));
      if (direction === undefined) reader.report('not-known', `${path}/direction`, told(bag.direction));
      if (statement === undefined || mark === undefined || direction === undefined) return;
      const p = reader.number(bag, 'p', path);
      const difference = reader.number(bag, 'difference', path, false);
      byStatement.set(statement, { statement, mark, direction, p, difference });
    });
    distinguishing.set(factor, byStatement);
  }
  return distinguishing;
}

function readDefining(reader: Reader, data: Bag): Map<string, readonly DefiningSort[]> {
  const flags = reader.object(data, 'flags', '', false) ?? {};
  const all = reader.object(flags, 'defining', '/flags', false) ?? {};
  return new Map(
    Object.keys(all).map((factor) => [
      factor,
      reader
        .list(all, factor, '/flags/defining', true)
        .flatMap((each) =>
          isObject(each) && typeof each.sort === 'string'
            ? [{ sort: each.sort, negative: isNumber(each.loading) && each.loading < 0 }]
            : [],
        ),
    ]),
  );
}

function languagesOf(texts: readonly Text[], title: Text | undefined): string[] {
  return [...new Set([...texts, title ?? {}].flatMap((each) => Object.keys(each)))].filter((tag) => tag !== 'und');
}

function tooMany(path: string, count: number, language: string): Reading {
  return { refused: { code: 'too-many', path, found: String(count) }, language };
}

type Bag = Readonly<Record<string, unknown>>;

/** Takes one field at a time out of something unknown, and notes what is not as it should be. */
class Reader {
  readonly problems: Problem[] = [];

  report(code: Problem['code'], path: string, found?: string): void {
    this.problems.push(found === undefined ? { code, path } : { code, path, found });
  }

  own(value: unknown, path: string): Bag | undefined {
    if (isObject(value)) return value;
    this.report('not-object', path, typeOf(value));
    return undefined;
  }

  object(bag: Bag, field: string, path: string, needed: boolean): Bag | undefined {
    const value = bag[field];
    if (value !== undefined) return this.own(value, `${path}/${escaped(field)}`);
    if (needed) this.report('missing', `${path}/${escaped(field)}`);
    return undefined;
  }

  list(bag: Bag, field: string, path: string, needed: boolean): readonly unknown[] {
    const value = bag[field];
    if (Array.isArray(value)) return value;
    if (value !== undefined) this.report('not-list', `${path}/${escaped(field)}`, typeOf(value));
    else if (needed) this.report('missing', `${path}/${escaped(field)}`);
    return [];
  }

  string(bag: Bag, field: string, path: string, needed = true): string | undefined {
    const value = bag[field];
    if (typeof value === 'string' && value !== '') return value;
    if (value !== undefined) this.report('not-text', `${path}/${escaped(field)}`, typeOf(value));
    else if (needed) this.report('missing', `${path}/${escaped(field)}`);
    return undefined;
  }

  number(bag: Bag, field: string, path: string, needed = true): number | undefined {
    const value = bag[field];
    if (isNumber(value)) return value;
    if (value !== undefined) this.report('not-number', `${path}/${escaped(field)}`, typeOf(value));
    else if (needed) this.report('missing', `${path}/${escaped(field)}`);
    return undefined;
  }

  text(bag: Bag, field: string, path: string, needed: boolean): Text | undefined {
    const value = this.object(bag, field, path, needed);
    if (value === undefined) return undefined;
    const entries = Object.entries(value).filter((entry): entry is [string, string] => {
      if (typeof entry[1] === 'string') return entry[1] !== '';
      this.report('not-text', `${path}/${escaped(field)}/${escaped(entry[0])}`, typeOf(entry[1]));
      return false;
    });
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
}

function isObject(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function strings(values: readonly unknown[]): string[] {
  return values.filter((each): each is string => typeof each === 'string');
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}

/** What was found, briefly: a text itself, else its type. */
function told(value: unknown): string {
  return typeof value === 'string' ? value : typeOf(value);
}

function escaped(field: string): string {
  return field.replaceAll('~', '~0').replaceAll('/', '~1');
}

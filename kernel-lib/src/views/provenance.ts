import { isDutch } from '../numbers.js';
import { inLanguage, type Origin, type Provenance, type Study, type Text } from '../study.js';
import { both } from '../wording.js';

/** What of a study a view shows. Arrays are the ideal arrays that computed ones are compared with. */
export type Part = 'sorts' | 'statements' | 'grid' | 'arrays';

/** What a view shows, where it is not everything. */
export interface ProvenanceOptions {
  /** Parts shown; all where absent. */
  readonly parts?: readonly Part[];
  /** Ids of the sorts shown or computed from; every sort of the study where absent. */
  readonly sorts?: readonly string[];
  /** Factors whose profile's name or description is shown; none where absent. */
  readonly profiles?: readonly string[];
}

/** One sentence of the foot: a word or two that may stand out, and the rest. */
export interface ProvenanceSentence {
  /** `Simulated`, `Constructed`, …; empty where the sentence has no such word. */
  readonly lead: Text;
  /** What follows it, closed with a full stop. */
  readonly text: Text;
}

/** How real what a view shows is, in words for the chip and the foot. */
export interface ShownProvenance {
  /** The least real origin of what is shown. */
  readonly origin: Origin;
  /** A few words, such as `simulated sorts`. */
  readonly chip: Text;
  /** The foot, sentence by sentence. */
  readonly sentences: readonly ProvenanceSentence[];
  /** The foot as one line. */
  readonly line: Text;
}

const LEAST_REAL_LAST: readonly Origin[] = ['real', 'constructed', 'simulated', 'model', null];
const PARTS: readonly Part[] = ['sorts', 'statements', 'grid', 'arrays'];

const ORIGIN = {
  en: {
    real: 'Real',
    constructed: 'Constructed',
    simulated: 'Simulated',
    model: 'By a language model',
    null: 'Provenance not stated',
  },
  nl: {
    real: 'Echt',
    constructed: 'Geconstrueerd',
    simulated: 'Gesimuleerd',
    model: 'Van een taalmodel',
    null: 'Herkomst niet vermeld',
  },
} as const;

const CHIP = {
  en: { real: 'real', constructed: 'constructed', simulated: 'simulated', model: 'model-written' },
  nl: { real: 'echte', constructed: 'geconstrueerde', simulated: 'gesimuleerde', model: 'door een taalmodel gemaakte' },
} as const;

const PART = {
  en: { sorts: 'sorts', statements: 'statements', grid: 'grid', arrays: 'arrays' },
  nl: { sorts: 'sorteringen', statements: 'stellingen', grid: 'rooster', arrays: 'rangschikkingen' },
} as const;

/**
 * How real the shown parts of a study are: the least real origin (real, constructed, simulated, model, not stated, in that
 * order) and the sentences that every picture, table and report of it carries. They are made from the study's own provenance;
 * a part that states none inherits the study's.
 */
export function provenanceOf(study: Study, options: ProvenanceOptions = {}): ShownProvenance {
  const origins = originsOf(study, options);
  const stated = [...origins.values()].flatMap((counts) => [...counts.keys()]);
  const profiles = profilesOf(study, options.profiles ?? []);
  const origin = leastReal([...stated, ...profiles.map((p) => p.origin)]);
  const sentences = [...partSentences(origins), ...noteSentences(study, profiles, origin)];
  const sorts = origins.get('sorts');
  return {
    origin,
    chip: both((l) => chipOf(origin, sorts?.has(origin) === true, sorts?.get(origin) === 1, l)),
    sentences,
    line: both((l) => sentences.map(({ lead, text }) => lead[l]! + text[l]!).join(' ')),
  };
}

/** The least real of several origins; not stated where there are none. */
export function leastReal(origins: readonly Origin[]): Origin {
  return LEAST_REAL_LAST.filter((origin) => origins.includes(origin)).at(-1) ?? null;
}

/** Parts, each with the origins that occur in it and how often. */
function originsOf(study: Study, { parts = PARTS, sorts }: ProvenanceOptions): Map<Part, Map<Origin, number>> {
  const whole = study.study.provenance?.origin ?? null;
  const chosen = sorts && new Set(sorts);
  const found: Record<Part, () => Origin[]> = {
    sorts: () => study.sorts.filter((s) => chosen?.has(s.id) ?? true).map((s) => originOr(s.provenance, whole)),
    statements: () => study.statements.map((s) => originOr(s.provenance, whole)),
    grid: () => [originOr(gridProvenance(study), whole)],
    arrays: () => (study.profiles ?? []).flatMap((p) => (p.idealArray ? [p.idealArray.provenance.origin] : [])),
  };
  const counted = PARTS.filter((part) => parts.includes(part)).map((part) => [part, countOf(found[part]())] as const);
  return new Map(counted.filter(([, counts]) => counts.size > 0));
}

function originOr(provenance: Provenance | undefined, whole: Origin): Origin {
  return provenance ? provenance.origin : whole;
}

function countOf(origins: readonly Origin[]): Map<Origin, number> {
  const counts = new Map<Origin, number>();
  for (const origin of origins) counts.set(origin, (counts.get(origin) ?? 0) + 1);
  return counts;
}

/** The grid has no provenance of its own in the format; our data files state it under extensions. */
function gridProvenance(study: Study): Provenance | undefined {
  const { extensions } = study as { extensions?: { 'qernel-data'?: { provenance?: { distribution?: Provenance } } } };
  return extensions?.['qernel-data']?.provenance?.distribution;
}

function profilesOf(study: Study, factors: readonly string[]): Provenance[] {
  return (study.profiles ?? []).filter((p) => factors.includes(p.factor)).map((p) => p.provenance);
}

function partSentences(origins: Map<Part, Map<Origin, number>>): ProvenanceSentence[] {
  return [...LEAST_REAL_LAST].reverse().flatMap((origin) => {
    const parts = [...origins].flatMap(([part, counts]) =>
      counts.has(origin) ? [{ part, count: counts.get(origin)! }] : [],
    );
    if (parts.length === 0) return [];
    return [
      {
        lead: both((l) => ORIGIN[l][origin ?? 'null']),
        text: both(
          (l) =>
            `: ${row(
              parts.map(({ part, count }) => partInWords(part, count, l)),
              l,
            )}.`,
        ),
      },
    ];
  });
}

function partInWords(part: Part, count: number, language: 'en' | 'nl'): string {
  if (part !== 'sorts') return PART[language][part];
  if (count === 1) return language === 'nl' ? '1 sortering' : '1 sort';
  return `${count} ${PART[language].sorts}`;
}

function row(names: readonly string[], language: 'en' | 'nl'): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${last}`;
}

/** What the study and the profiles say of themselves beyond the parts, and where real data come from. */
function noteSentences(study: Study, profiles: readonly Provenance[], origin: Origin): ProvenanceSentence[] {
  const own = study.study.provenance;
  const fallback = study.study.defaultLanguage;
  const notes = [own, ...profiles].flatMap((p) => (p?.note ? [p.note] : []));
  const saidIn = (l: 'en' | 'nl'): string =>
    [...new Set(notes.flatMap((note) => clausesBeyondParts(inLanguage(note, l, fallback))))].join(' ');
  const said = both(saidIn);
  const sources = origin === 'real' || own?.origin === 'real' || own?.origin === 'model' ? own?.source : undefined;
  return [
    ...(said['en'] || said['nl'] ? [{ lead: both(() => ''), text: said }] : []),
    ...(sources
      ? [{ lead: both((l) => (isDutch(l) ? 'Bron' : 'Source')), text: both(() => `: ${closed(sources)}`) }]
      : []),
  ];
}

/** Words that a clause may have and still say no more than the sentences about the parts. */
const ALREADY_SAID = new Set(
  [
    'and',
    'en',
    ...Object.values(PART).flatMap(Object.values),
    ...Object.values(ORIGIN).flatMap((o) => Object.values(o)),
  ].map((w) => (w as string).toLowerCase()),
);

/** The sentences of a note, without the clauses that only repeat which part has which origin. */
function clausesBeyondParts(note: string): string[] {
  return split(note, /\.\s+/g)
    .map((sentence) =>
      split(sentence, /;\s+/g)
        .filter((clause) => !repeats(clause))
        .join('; '),
    )
    .filter((sentence) => sentence !== '')
    .map(closed);
}

function repeats(clause: string): boolean {
  const words = clause.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  return words.every((word) => ALREADY_SAID.has(word));
}

/** Splits where the pattern matches outside parentheses. */
function split(text: string, pattern: RegExp): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const before = text.slice(0, match.index);
    if (before.split('(').length > before.split(')').length) continue;
    pieces.push(text.slice(from, match.index));
    from = match.index + match[0].length;
  }
  return [...pieces, text.slice(from)].filter((piece) => piece.trim() !== '');
}

function closed(sentence: string): string {
  const first = sentence.charAt(0).toUpperCase() + sentence.slice(1);
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

function chipOf(origin: Origin, ofSorts: boolean, one: boolean, language: 'en' | 'nl'): string {
  if (origin === null) return language === 'nl' ? 'herkomst niet vermeld' : 'provenance not stated';
  const adjective = CHIP[language][origin];
  if (!ofSorts) return language === 'nl' ? `${adjective} gegevens` : `${adjective} data`;
  const noun = { en: one ? 'sort' : 'sorts', nl: one ? 'sortering' : 'sorteringen' }[language];
  return `${adjective} ${noun}`;
}

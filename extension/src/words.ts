import { exactP, level, place, zScore } from './numbers.js';
import type { Direction, Mark, Omission, Problem, Provenance, Sort } from './payload.js';
import { baseLanguage } from './texts.js';

/** The levels that marks stand for. */
export const LEVELS: Readonly<Record<Mark, number>> = { '*': 0.05, '**': 0.01, '***': 0.001, '6*': 0.000001 };

/** Every text of ours that a reader can meet, in one language. */
export interface Words {
  /** Language of the words, as a BCP 47 tag. */
  readonly language: 'en' | 'nl';
  /** Name of the switch between languages. */
  readonly languageSwitch: string;
  /** The short form of a language's own name, and its full one. */
  readonly languages: Readonly<Record<string, string>>;
  /** Figures in the header. */
  readonly explainedVariance: string;
  readonly reliability: string;
  readonly definingSorts: string;
  /** Before the ids of the defining sorts. */
  readonly definedBy: string;
  /** Said of a sort that defines from the negative side. */
  readonly negative: string;
  /** The chip that says how real the data are. */
  readonly chip: Readonly<Record<'real' | 'constructed' | 'simulated' | 'model' | 'null', string>>;
  /** The same as the first word of the foot. */
  readonly origin: Readonly<Record<'real' | 'constructed' | 'simulated' | 'model' | 'null', string>>;
  /** Before the provenance of names and descriptions. */
  readonly profileNames: string;
  readonly source: string;
  readonly study: string;
  readonly analysis: string;
  readonly data: string;
  readonly omitted: (omission: Omission) => string;
  /** How a distinguishing statement lies. */
  readonly direction: Readonly<Record<Direction, string>>;
  readonly distinguishing: (direction: Direction, mark: Mark) => string;
  readonly distinguishingIn: (factor: string, direction: Direction, mark: Mark) => string;
  readonly distinguishingHere: string;
  readonly notDistinguishing: string;
  readonly consensus: string;
  readonly consensusShort: string;
  readonly levels: (marks: readonly Mark[]) => string;
  readonly tied: string;
  readonly tiedKey: string;
  readonly highestOnTop: string;
  readonly againstEachOther: (p: number) => string;
  readonly column: (value: number, pole: string | undefined) => string;
  readonly inColumn: (value: number, row: number, of: number) => string;
  readonly placeIn: (factor: string, value: number) => string;
  readonly places: string;
  readonly zScores: string;
  readonly gridOf: (name: string) => string;
  readonly keys: string;
  readonly key: string;
  readonly chosen: string;
  readonly chosenInAll: (arrays: number) => string;
  readonly sideBySide: (arrays: number) => string;
  readonly sortOf: (id: string) => string;
  readonly arrayOf: (factor: string) => string;
  readonly status: Readonly<Record<Sort['status'], string>>;
  readonly notPlaced: string;
  readonly withoutPlace: string;
  readonly participantSaid: string;
  readonly labels: (number: string, id: string) => string;
  readonly direct: (low: string, high: string) => string;
  readonly problems: string;
  readonly more: (count: number) => string;
  readonly refused: string;
  readonly plain: string;
  readonly problem: (problem: Problem) => string;
  /** Steps of the chain. */
  readonly correlation: Readonly<Record<string, string>>;
  readonly extraction: Readonly<Record<string, string>>;
  readonly factors: (count: number) => string;
  readonly rotation: Readonly<Record<string, string>>;
  readonly byHand: (pair: string, degrees: string) => string;
  readonly flags: (limit: string, majority: boolean) => string;
  readonly flagLimit: (value: number) => string;
  readonly flagEdits: (count: number) => string;
  readonly standardised: string;
}

const en: Words = {
  language: 'en',
  languageSwitch: 'Language',
  languages: { en: 'English', nl: 'Nederlands' },
  explainedVariance: 'explained variance',
  reliability: 'reliability',
  definingSorts: 'defining sorts',
  definedBy: 'Defined by',
  negative: 'from the negative side',
  chip: {
    real: 'real data',
    constructed: 'constructed data',
    simulated: 'simulated data',
    model: 'data by a language model',
    null: 'provenance not stated',
  },
  origin: {
    real: 'Real',
    constructed: 'Constructed',
    simulated: 'Simulated',
    model: 'By a language model',
    null: 'Provenance not stated',
  },
  profileNames: 'Names and descriptions',
  source: 'Source',
  study: 'study',
  analysis: 'analysis',
  data: 'data',
  omitted: ({ what, count }) =>
    `Left out to keep the output small: ${what}${count === undefined ? '' : ` (${count})`}.`,
  direction: {
    higher: 'higher than in every other profile',
    lower: 'lower than in every other profile',
    between: 'in between, and different from each',
  },
  distinguishing: (direction, mark) => `Distinguishing, ${en.direction[direction]}, p < ${level(LEVELS[mark], 'en')}.`,
  distinguishingIn: (factor, direction, mark) =>
    direction === 'between'
      ? `In ${factor} in between, and different from each other profile (p < ${level(LEVELS[mark], 'en')}).`
      : `In ${factor} ${en.direction[direction]} (p < ${level(LEVELS[mark], 'en')}).`,
  distinguishingHere: 'distinguishing for this profile',
  notDistinguishing: 'not distinguishing',
  consensus: 'No difference found between the profiles (not: the same).',
  consensusShort: 'no difference found (not: the same)',
  levels: (marks) => marks.map((mark) => `p < ${level(LEVELS[mark], 'en')}`).join(' / '),
  tied: 'Same z as another statement; placed in the order of the Q-set.',
  tiedKey: 'same z as another; order of the Q-set',
  highestOnTop: 'In each column the highest z is on top.',
  againstEachOther: (p) => `${exactP(p, 'en')} against every other`,
  column: (value, pole) => `Column ${place(value, 'en')}${pole === undefined ? '' : `, ${pole}`}`,
  inColumn: (value, row, of) => `Column ${place(value, 'en')}, ${row} of ${of}.`,
  placeIn: (factor, value) => `${factor} ${place(value, 'en')}`,
  places: 'Place in each profile',
  zScores: 'z in each profile',
  gridOf: (name) => `Grid: ${name}`,
  keys: 'Arrow keys move between cards, Home and End along the row, Control with Home or End to the first or last card.',
  key: 'Key',
  chosen: 'chosen statement',
  chosenInAll: (arrays) => `One statement, lit up in ${arrays === 2 ? 'both' : `all ${inWords(arrays, 'en')}`}.`,
  sideBySide: (arrays) => `${capital(inWords(arrays, 'en'))} arrays side by side`,
  sortOf: (id) => `Q-sort ${id}`,
  arrayOf: (factor) => `Factor array ${factor}`,
  status: { complete: 'complete', 'in-progress': 'in progress', excluded: 'excluded from the analysis' },
  notPlaced: 'Not placed yet',
  withoutPlace: 'Without a place',
  participantSaid: 'In the participant’s words',
  labels: (number, id) => `${number} = ${id}.`,
  direct: (low, high) => `Left ${low}, right ${high}.`,
  problems: 'Part of this output could not be read. The rest is shown.',
  more: (count) => `and ${count} more`,
  refused: 'This output cannot be drawn.',
  plain: 'Its text form:',
  problem: ({ code, found }) =>
    ({
      missing: found === undefined ? 'is missing' : `is missing (${found})`,
      'not-object': `should be an object, found ${found}`,
      'not-list': `should be a list, found ${found}`,
      'not-text': `should be text, found ${found}`,
      'not-number': `should be a number, found ${found}`,
      'not-known': `has a value that is not known: ${found}`,
      'not-unique': `occurs twice: ${found}; the first is shown`,
      'no-column': `stands at ${found}, for which the grid has no column`,
      overfull: `holds more than fits: ${found}`,
      'too-many': `holds ${found}, more than can be drawn`,
      newer: `is ${found}; this version of the extension reads 1.x: install a newer one`,
      'unknown-kind': `is “${found}”, which this version of the extension does not draw`,
    })[code],
  correlation: { pearson: 'Pearson', spearman: 'Spearman', kendall: 'Kendall τ-b' },
  extraction: {
    pca: 'principal components',
    centroid: 'centroid',
    horst: 'Horst 5.5 centroid',
    axis: 'principal axis',
    minres: 'minimum residuals',
  },
  factors: (count) => (count === 1 ? '1 factor' : `${count} factors`),
  rotation: {
    none: 'unrotated',
    invert: 'inverted',
    reorder: 'reordered',
    split: 'split',
    target: 'to target',
    procrustes: 'Procrustes',
  },
  byHand: (pair, degrees) => `${pair} turned ${degrees}° by hand`,
  flags: (limit, majority) => `flags ${limit} ${majority ? 'with' : 'without'} majority rule`,
  flagLimit: (value) => `p < ${level(value, 'en')}`,
  flagEdits: (count) => (count === 1 ? '1 flag by hand' : `${count} flags by hand`),
  standardised: 'sorts standardised',
};

const nl: Words = {
  language: 'nl',
  languageSwitch: 'Taal',
  languages: { en: 'English', nl: 'Nederlands' },
  explainedVariance: 'verklaarde variantie',
  reliability: 'betrouwbaarheid',
  definingSorts: 'bepalende sorteringen',
  definedBy: 'Bepaald door',
  negative: 'van de negatieve kant',
  chip: {
    real: 'echte gegevens',
    constructed: 'geconstrueerde gegevens',
    simulated: 'gesimuleerde gegevens',
    model: 'gegevens van een taalmodel',
    null: 'herkomst niet vermeld',
  },
  origin: {
    real: 'Echt',
    constructed: 'Geconstrueerd',
    simulated: 'Gesimuleerd',
    model: 'Van een taalmodel',
    null: 'Herkomst niet vermeld',
  },
  profileNames: 'Namen en omschrijvingen',
  source: 'Bron',
  study: 'studie',
  analysis: 'analyse',
  data: 'gegevens',
  omitted: ({ what, count }) =>
    `Weggelaten om de uitvoer klein te houden: ${what}${count === undefined ? '' : ` (${count})`}.`,
  direction: {
    higher: 'hoger dan in elk ander profiel',
    lower: 'lager dan in elk ander profiel',
    between: 'ertussen, en van elk verschillend',
  },
  distinguishing: (direction, mark) => `Onderscheidend, ${nl.direction[direction]}, p < ${level(LEVELS[mark], 'nl')}.`,
  distinguishingIn: (factor, direction, mark) =>
    direction === 'between'
      ? `Bij ${factor} tussen de andere profielen, en van elk verschillend (p < ${level(LEVELS[mark], 'nl')}).`
      : `Bij ${factor} ${nl.direction[direction]} (p < ${level(LEVELS[mark], 'nl')}).`,
  distinguishingHere: 'onderscheidend voor dit profiel',
  notDistinguishing: 'niet onderscheidend',
  consensus: 'Geen verschil aangetoond tussen de profielen (niet: gelijk).',
  consensusShort: 'geen verschil aangetoond (niet: gelijk)',
  levels: (marks) => marks.map((mark) => `p < ${level(LEVELS[mark], 'nl')}`).join(' / '),
  tied: 'Zelfde z als een andere stelling; geplaatst in de volgorde van de Q-set.',
  tiedKey: 'zelfde z als een andere; volgorde van de Q-set',
  highestOnTop: 'In elke kolom staat de hoogste z bovenaan.',
  againstEachOther: (p) => `${exactP(p, 'nl')} tegenover elk ander`,
  column: (value, pole) => `Kolom ${place(value, 'nl')}${pole === undefined ? '' : `, ${pole}`}`,
  inColumn: (value, row, of) => `Kolom ${place(value, 'nl')}, ${row} van ${of}.`,
  placeIn: (factor, value) => `${factor} ${place(value, 'nl')}`,
  places: 'Plaats in elk profiel',
  zScores: 'z in elk profiel',
  gridOf: (name) => `Rooster: ${name}`,
  keys: 'Met de pijltjes gaat u van kaart naar kaart, met Home en End langs de rij, met Control en Home of End naar de eerste of laatste kaart.',
  key: 'Legenda',
  chosen: 'gekozen stelling',
  chosenInAll: (arrays) => `Eén stelling, in ${arrays === 2 ? 'beide' : `alle ${inWords(arrays, 'nl')}`} opgelicht.`,
  sideBySide: (arrays) => `${capital(inWords(arrays, 'nl'))} rangschikkingen naast elkaar`,
  sortOf: (id) => `Q-sortering ${id}`,
  arrayOf: (factor) => `Rangschikking van ${factor}`,
  status: { complete: 'volledig', 'in-progress': 'nog bezig', excluded: 'uitgesloten van de analyse' },
  notPlaced: 'Nog niet geplaatst',
  withoutPlace: 'Zonder plaats',
  participantSaid: 'In de woorden van de deelnemer',
  labels: (number, id) => `${number} = ${id}.`,
  direct: (low, high) => `Links ${low}, rechts ${high}.`,
  problems: 'Een deel van deze uitvoer was niet te lezen. De rest staat hier.',
  more: (count) => `en nog ${count}`,
  refused: 'Deze uitvoer kan niet worden getekend.',
  plain: 'Als tekst:',
  problem: ({ code, found }) =>
    ({
      missing: found === undefined ? 'ontbreekt' : `ontbreekt (${found})`,
      'not-object': `moet een object zijn, gevonden: ${found}`,
      'not-list': `moet een lijst zijn, gevonden: ${found}`,
      'not-text': `moet tekst zijn, gevonden: ${found}`,
      'not-number': `moet een getal zijn, gevonden: ${found}`,
      'not-known': `heeft een onbekende waarde: ${found}`,
      'not-unique': `komt tweemaal voor: ${found}; de eerste staat hier`,
      'no-column': `staat op ${found}, en het rooster heeft daar geen kolom`,
      overfull: `bevat meer dan er past: ${found}`,
      'too-many': `bevat er ${found}, meer dan er te tekenen zijn`,
      newer: `is ${found}; deze versie van de extensie leest 1.x: installeer een nieuwere`,
      'unknown-kind': `is “${found}”, en dat tekent deze versie van de extensie niet`,
    })[code],
  correlation: { pearson: 'Pearson', spearman: 'Spearman', kendall: 'Kendall τ-b' },
  extraction: {
    pca: 'hoofdcomponenten',
    centroid: 'centroïde',
    horst: 'centroïde van Horst (5.5)',
    axis: 'hoofdassen',
    minres: 'kleinste residuen',
  },
  factors: (count) => (count === 1 ? '1 factor' : `${count} factoren`),
  rotation: {
    none: 'ongeroteerd',
    invert: 'omgekeerd',
    reorder: 'herordend',
    split: 'gesplitst',
    target: 'naar doel',
    procrustes: 'Procrustes',
  },
  byHand: (pair, degrees) => `${pair} met de hand ${degrees}° gedraaid`,
  flags: (limit, majority) => `markering ${limit} ${majority ? 'met' : 'zonder'} meerderheidsregel`,
  flagLimit: (value) => `p < ${level(value, 'nl')}`,
  flagEdits: (count) => (count === 1 ? '1 markering met de hand' : `${count} markeringen met de hand`),
  standardised: 'sorteringen gestandaardiseerd',
};

/** Words in the language of a tag: Dutch for `nl` and its regions, English for all others. */
export function wordsFor(language: string): Words {
  return baseLanguage(language) === 'nl' ? nl : en;
}

/** The name of an origin as the catalogue has it. */
export function originOf(provenance: Provenance): 'real' | 'constructed' | 'simulated' | 'model' | 'null' {
  return provenance.origin ?? 'null';
}

/** `z +1.45`, in the language of the words. */
export function zInWords(z: number, words: Words): string {
  return `z ${zScore(z, words.language)}`;
}

const COUNTS = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  nl: ['geen', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen'],
} as const;

function inWords(count: number, language: 'en' | 'nl'): string {
  return COUNTS[language][count] ?? String(count);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

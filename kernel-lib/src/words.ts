import type { Mark } from './distinguish.js';
import { exactP, gridPlace, isDutch, levelOf } from './numbers.js';

/** Levels that the marks stand for. */
export const LEVEL_OF_MARK: Readonly<Record<Mark, number>> = { '*': 0.05, '**': 0.01, '***': 0.001, '6*': 0.000001 };

/** How a distinguishing statement lies against the other factors. */
type Direction = 'higher' | 'lower' | 'between';

/** Every text of ours that a view shows, in one language. */
export interface Words {
  readonly language: 'en' | 'nl';
  readonly explainedVariance: string;
  readonly reliability: string;
  readonly definingSorts: string;
  /** `7 defining sorts`, `1 defining sort`. */
  readonly defining: (count: number) => string;
  /** Before the ids of the defining sorts. */
  readonly definedBy: string;
  /** `P25 (−) sorted against this profile.` */
  readonly against: (sorts: readonly string[]) => string;
  readonly ofVariance: (share: string) => string;
  readonly direction: Readonly<Record<Direction, string>>;
  /** The three directions in three words. */
  readonly directionNames: string;
  readonly distinguishing: (direction: Direction, mark: Mark) => string;
  readonly distinguishingIn: (factor: string, direction: Direction, p: number) => string;
  readonly distinguishingHere: string;
  readonly notDistinguishing: string;
  readonly noDifference: string;
  readonly notTheSame: string;
  /** `p < .05 / p < .01`. */
  readonly levels: (marks: readonly Mark[]) => string;
  readonly notSignificant: string;
  readonly highestOnTop: string;
  readonly tied: string;
  readonly directions: (low: string, high: string) => string;
  readonly numbers: (number: string, id: string) => string;
  readonly column: string;
  readonly place: string;
  readonly statement: string;
  readonly factor: string;
  readonly key: string;
  readonly arrayOf: (factor: string) => string;
  readonly arraysSideBySide: (count: number) => string;
  readonly chosen: string;
  readonly chosenInAll: (count: number) => string;
  readonly sortOf: (id: string) => string;
  readonly participant: string;
  readonly conditionOfInstruction: string;
  readonly status: Readonly<Record<'complete' | 'in-progress' | 'excluded', string>>;
  readonly notPlaced: string;
  readonly participantSaid: string;
  readonly study: string;
  readonly studyRows: Readonly<Record<'statements' | 'participants' | 'sorts' | 'categories' | 'grid' | 'languages' | 'licence' | 'doi' | 'authors', string>>;
  readonly complete: (count: number) => string;
  readonly forced: string;
  readonly unforced: string;
  readonly values: string;
  readonly places: string;
  readonly setsApart: (name: string) => string;
  readonly topColumn: (value: number) => string;
  readonly bottomColumn: (value: number) => string;
  readonly higherThanAll: string;
  readonly lowerThanAll: string;
  readonly inBetween: string;
  readonly jointHighest: string;
  readonly jointLowest: string;
  readonly thisProfile: string;
  readonly placesNotZ: string;
  readonly againstEveryOther: string;
  readonly placesInAll: string;
  readonly contrastsTitle: string;
  readonly distinguishingOf: (name: string) => string;
  readonly consensusTitle: string;
  readonly consensusNote: string;
  readonly noDistinguishing: string;
  readonly noConsensus: string;
  readonly onlyAt01: string;
  readonly smallestP: (p: number) => string;
  readonly largestP: string;
  readonly notCorrected: string;
  readonly rows: (count: number) => string;
  readonly rowsOf: (shown: number, count: number) => string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly severity: Readonly<Record<'error' | 'warning' | 'note', string>>;
  readonly counted: (severity: 'error' | 'warning' | 'note', count: number) => string;
  readonly wayOut: string;
  readonly correlations: (count: number) => string;
  readonly correlationMethod: Readonly<Record<'pearson' | 'spearman' | 'kendall', string>>;
  readonly range: string;
  readonly mean: string;
  readonly highestPairs: string;
  readonly lowestPairs: string;
  readonly textOnly: string;
}

const en: Words = {
  language: 'en',
  explainedVariance: 'explained variance',
  reliability: 'reliability',
  definingSorts: 'defining sorts',
  defining: (count) => (count === 1 ? '1 defining sort' : `${count} defining sorts`),
  definedBy: 'Defined by',
  against: (sorts) => `${sorts.map((id) => `${id} (−)`).join(', ')} sorted against this profile.`,
  ofVariance: (share) => `${share} of variance`,
  direction: {
    higher: 'higher than in every other profile',
    lower: 'lower than in every other profile',
    between: 'in between, and different from each',
  },
  directionNames: 'higher, lower, between',
  distinguishing: (direction, mark) =>
    `distinguishing, ${en.direction[direction]}, p < ${levelOf(LEVEL_OF_MARK[mark], 'en')}`,
  distinguishingIn: (factor, direction, p) => `In ${factor} ${en.direction[direction]} (${exactP(p, 'en')}).`,
  distinguishingHere: 'distinguishing for this profile',
  notDistinguishing: 'not distinguishing',
  noDifference: 'no difference found between the profiles',
  notTheSame: '(not: the same)',
  levels: (marks) => marks.map((mark) => `p < ${levelOf(LEVEL_OF_MARK[mark], 'en')}`).join(' / '),
  notSignificant: 'n.s.',
  highestOnTop: 'In each column the highest z is on top.',
  tied: 'same z as another statement; order of the Q-set',
  directions: (low, high) => `Left ${low}, right ${high}.`,
  numbers: (number, id) => `${number} = ${id}.`,
  column: 'column',
  place: 'place',
  statement: 'statement',
  factor: 'factor',
  key: 'Key',
  arrayOf: (factor) => `Factor array ${factor}`,
  arraysSideBySide: (count) => `${capital(inWords(count, 'en'))} arrays side by side`,
  chosen: 'chosen statement',
  chosenInAll: (count) => `One statement, lit up in ${count === 2 ? 'both' : `all ${inWords(count, 'en')}`}.`,
  sortOf: (id) => `Q-sort ${id}`,
  participant: 'participant',
  conditionOfInstruction: 'condition of instruction',
  status: { complete: 'complete', 'in-progress': 'in progress', excluded: 'left out of the analysis' },
  notPlaced: 'Not placed yet',
  participantSaid: 'In the participant’s words',
  study: 'Study',
  studyRows: {
    statements: 'Q-set',
    participants: 'P-set',
    sorts: 'Q-sorts',
    categories: 'categories',
    grid: 'grid',
    languages: 'languages',
    licence: 'licence',
    doi: 'DOI',
    authors: 'authors',
  },
  complete: (count) => `${count} complete`,
  forced: 'forced distribution',
  unforced: 'free distribution',
  values: 'value',
  places: 'places',
  setsApart: (name) => `${name}: what sets this profile apart`,
  topColumn: (value) => `Top column (${gridPlace(value, 'en')})`,
  bottomColumn: (value) => `Bottom column (${gridPlace(value, 'en')})`,
  higherThanAll: 'Higher than in every other profile',
  lowerThanAll: 'Lower than in every other profile',
  inBetween: 'Distinguishing, but in between',
  jointHighest: 'Joint highest',
  jointLowest: 'Joint lowest',
  thisProfile: 'this profile',
  placesNotZ: 'Places in the array, not z (Watts & Stenner 2012): a higher place without a star is no demonstrated difference.',
  againstEveryOther: 'against every other profile',
  placesInAll: 'place in each profile',
  contrastsTitle: 'Distinguishing and consensus statements',
  distinguishingOf: (name) => `Distinguishing for ${name}`,
  consensusTitle: 'No difference found',
  consensusNote: 'No pair of profiles differs at .05. Not finding a difference does not show that the profiles agree.',
  noDistinguishing: 'No statement differs from every other profile at .05.',
  noConsensus: 'Every statement differs between at least two profiles at .05.',
  onlyAt01: 'differs at .05, not at .01',
  smallestP: (p) => `smallest ${exactP(p, 'en')}`,
  largestP: 'largest p',
  notCorrected: 'p is two-sided, and not corrected for the number of comparisons.',
  rows: (count) => (count === 1 ? '1 row' : `${count} rows`),
  rowsOf: (shown, count) => `the first ${shown} of ${count} rows`,
  none: 'none',
  yes: 'yes',
  no: 'no',
  findings: 'Findings',
  noFindings: 'Nothing found: no errors, no warnings, no notes.',
  severity: { error: 'error', warning: 'warning', note: 'note' },
  counted: (severity, count) => `${count} ${severity}${count === 1 ? '' : 's'}`,
  wayOut: 'Way out',
  correlations: (count) => `Correlations between ${count} sorts`,
  correlationMethod: { pearson: 'Pearson r', spearman: 'Spearman ρ', kendall: 'Kendall τ-b' },
  range: 'range',
  mean: 'mean',
  highestPairs: 'Most alike',
  lowestPairs: 'Least alike',
  textOnly: 'Record',
};

const nl: Words = {
  language: 'nl',
  explainedVariance: 'verklaarde variantie',
  reliability: 'betrouwbaarheid',
  definingSorts: 'bepalende sorteringen',
  defining: (count) => (count === 1 ? '1 bepalende sortering' : `${count} bepalende sorteringen`),
  definedBy: 'Bepaald door',
  against: (sorts) =>
    `${sorts.map((id) => `${id} (−)`).join(', ')} ${sorts.length === 1 ? 'sorteerde' : 'sorteerden'} tegen dit profiel in.`,
  ofVariance: (share) => `${share} variantie`,
  direction: {
    higher: 'hoger dan in elk ander profiel',
    lower: 'lager dan in elk ander profiel',
    between: 'ertussen, en van elk verschillend',
  },
  directionNames: 'hoger, lager, ertussen',
  distinguishing: (direction, mark) =>
    `onderscheidend, ${nl.direction[direction]}, p < ${levelOf(LEVEL_OF_MARK[mark], 'nl')}`,
  distinguishingIn: (factor, direction, p) => `Bij ${factor} ${nl.direction[direction]} (${exactP(p, 'nl')}).`,
  distinguishingHere: 'onderscheidend voor dit profiel',
  notDistinguishing: 'niet onderscheidend',
  noDifference: 'geen verschil aangetoond tussen de profielen',
  notTheSame: '(niet: gelijk)',
  levels: (marks) => marks.map((mark) => `p < ${levelOf(LEVEL_OF_MARK[mark], 'nl')}`).join(' / '),
  notSignificant: 'n.s.',
  highestOnTop: 'In elke kolom staat de hoogste z bovenaan.',
  tied: 'zelfde z als een andere stelling; volgorde van de Q-set',
  directions: (low, high) => `Links ${low}, rechts ${high}.`,
  numbers: (number, id) => `${number} = ${id}.`,
  column: 'kolom',
  place: 'plaats',
  statement: 'stelling',
  factor: 'factor',
  key: 'Legenda',
  arrayOf: (factor) => `Rangschikking van ${factor}`,
  arraysSideBySide: (count) => `${capital(inWords(count, 'nl'))} rangschikkingen naast elkaar`,
  chosen: 'gekozen stelling',
  chosenInAll: (count) => `Eén stelling, in ${count === 2 ? 'beide' : `alle ${inWords(count, 'nl')}`} opgelicht.`,
  sortOf: (id) => `Q-sortering ${id}`,
  participant: 'deelnemer',
  conditionOfInstruction: 'sorteeropdracht',
  status: { complete: 'volledig', 'in-progress': 'nog bezig', excluded: 'buiten de analyse gelaten' },
  notPlaced: 'Nog niet geplaatst',
  participantSaid: 'In de woorden van de deelnemer',
  study: 'Studie',
  studyRows: {
    statements: 'Q-set',
    participants: 'P-set',
    sorts: 'Q-sorteringen',
    categories: 'categorieën',
    grid: 'rooster',
    languages: 'talen',
    licence: 'licentie',
    doi: 'DOI',
    authors: 'auteurs',
  },
  complete: (count) => `${count} volledig`,
  forced: 'opgelegde verdeling',
  unforced: 'vrije verdeling',
  values: 'waarde',
  places: 'plaatsen',
  setsApart: (name) => `${name}: wat dit profiel onderscheidt`,
  topColumn: (value) => `Hoogste kolom (${gridPlace(value, 'nl')})`,
  bottomColumn: (value) => `Laagste kolom (${gridPlace(value, 'nl')})`,
  higherThanAll: 'Hoger dan in elk ander profiel',
  lowerThanAll: 'Lager dan in elk ander profiel',
  inBetween: 'Onderscheidend, maar ertussen',
  jointHighest: 'Gedeeld hoogste',
  jointLowest: 'Gedeeld laagste',
  thisProfile: 'dit profiel',
  placesNotZ:
    'Plaatsen in de rangschikking, niet z (Watts & Stenner 2012): een hogere plaats zonder ster is geen aangetoond verschil.',
  againstEveryOther: 'tegenover elk ander profiel',
  placesInAll: 'plaats in elk profiel',
  contrastsTitle: 'Onderscheidende stellingen en consensus',
  distinguishingOf: (name) => `Onderscheidend voor ${name}`,
  consensusTitle: 'Geen verschil aangetoond',
  consensusNote:
    'Geen twee profielen verschillen op 0,05. Dat er geen verschil is aangetoond, toont niet dat de profielen het eens zijn.',
  noDistinguishing: 'Geen stelling verschilt op 0,05 van elk ander profiel.',
  noConsensus: 'Elke stelling verschilt op 0,05 tussen minstens twee profielen.',
  onlyAt01: 'verschilt op 0,05, niet op 0,01',
  smallestP: (p) => `kleinste ${exactP(p, 'nl')}`,
  largestP: 'grootste p',
  notCorrected: 'p is tweezijdig, en niet gecorrigeerd voor het aantal vergelijkingen.',
  rows: (count) => (count === 1 ? '1 rij' : `${count} rijen`),
  rowsOf: (shown, count) => `de eerste ${shown} van ${count} rijen`,
  none: 'geen',
  yes: 'ja',
  no: 'nee',
  findings: 'Bevindingen',
  noFindings: 'Niets gevonden: geen fouten, geen waarschuwingen, geen opmerkingen.',
  severity: { error: 'fout', warning: 'waarschuwing', note: 'opmerking' },
  counted: (severity, count) =>
    `${count} ${{ error: ['fout', 'fouten'], warning: ['waarschuwing', 'waarschuwingen'], note: ['opmerking', 'opmerkingen'] }[severity][count === 1 ? 0 : 1]}`,
  wayOut: 'Uitweg',
  correlations: (count) => `Correlaties tussen ${count} sorteringen`,
  correlationMethod: { pearson: 'Pearson r', spearman: 'Spearman ρ', kendall: 'Kendall τ-b' },
  range: 'bereik',
  mean: 'gemiddelde',
  highestPairs: 'Het meest gelijkend',
  lowestPairs: 'Het minst gelijkend',
  textOnly: 'Record',
};

/** Words in the language of a BCP 47 tag: Dutch for `nl` and its regions, English for every other. */
export function wordsIn(language: string): Words {
  return isDutch(language) ? nl : en;
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

import type { Mark } from './distinguish.js';
import { exactP, gridPlace, isDutch, levelOf, upToOne } from './numbers.js';

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
  readonly studyRows: Readonly<
    Record<
      | 'statements'
      | 'participants'
      | 'sorts'
      | 'categories'
      | 'grid'
      | 'poles'
      | 'languages'
      | 'licence'
      | 'doi'
      | 'authors',
      string
    >
  >;
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
  readonly table: string;
  readonly countOf: (what: 'statements' | 'participants', count: number) => string;
  readonly correlations: (count: number) => string;
  readonly correlationMethod: Readonly<Record<'pearson' | 'spearman' | 'kendall', string>>;
  readonly range: string;
  readonly mean: string;
  readonly highestPairs: string;
  readonly lowestPairs: string;
  readonly textOnly: string;
  readonly smallestOf: string;
  readonly at05: string;
  readonly allWithZ: string;
  readonly setsApartMost: string;
  readonly loadingsTitle: (defining: number, all: number, byAThread: number) => string;
  readonly sort: string;
  readonly margin: string;
  readonly byAThread: string;
  readonly marginNote: (threshold: number) => string;
  readonly weightsNote: string;
  readonly definesNone: string;
  readonly nullSorts: string;
  readonly confounded: string;
  readonly unflagged: string;
  readonly oppositeSide: string;
  readonly leftOut: string;
  readonly byHand: string;
  readonly moreSorts: (count: number) => string;
  readonly moreInFrame: string;
  readonly eigenvalue: string;
  readonly eigenvalues: string;
  readonly standardError: string;
  readonly compositeReliability: string;
  readonly averageReliability: (value: string) => string;
  readonly characteristics: string;
  readonly scoreCorrelations: string;
  readonly notScored: string;
  readonly arraysAndZ: string;
  readonly loadings: string;
  readonly unrotated: string;
  readonly about: string;
  readonly retentionTitle: (says: readonly number[]) => string;
  readonly rule: Readonly<Record<'kaiser' | 'scree' | 'two-loadings' | 'humphrey' | 'parallel', string>>;
  readonly says: string;
  readonly limit: string;
  readonly noRuleAlone: string;
  readonly parallelNote: (draws: number, percentile: number, seed: number) => string;
  readonly analysisOf: (factors: number) => string;
  readonly size: (statements: number, sorts: number) => string;
  readonly flagsTitle: string;
  readonly andOthers: (count: number) => string;
  readonly profileHeads: Readonly<Record<'defining' | 'variance' | 'reliability' | 'ideal', string>>;
  readonly sortsDefine: (defining: number, all: number) => string;
  readonly idealLegend: string;
  readonly otherSide: string;
  readonly nameConstructed: string;
  readonly hangs: (list: string) => string;
  readonly idealTitle: string;
  readonly idealNote: string;
  readonly nearestProfile: string;
  readonly profile: string;
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
    poles: 'poles',
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
  placesNotZ:
    'Places in the array, not z (Watts & Stenner 2012): a higher place without a star is no demonstrated difference.',
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
  table: 'Table',
  countOf: (what, count) => `${count} ${count === 1 ? what.slice(0, -1) : what}`,
  correlations: (count) => `Correlations between ${count} sorts`,
  correlationMethod: { pearson: 'Pearson r', spearman: 'Spearman ρ', kendall: 'Kendall τ-b' },
  range: 'range',
  mean: 'mean',
  highestPairs: 'Most alike',
  lowestPairs: 'Least alike',
  textOnly: 'Record',
  smallestOf: 'smallest p',
  at05: 'also at .05',
  allWithZ: 'Every statement with its z',
  setsApartMost: 'sets this profile apart most',
  loadingsTitle: (defining, all, byAThread) =>
    `${defining} of ${all} sorts define a factor${byAThread ? `; ${inWords(byAThread, 'en')} ${byAThread === 1 ? 'hangs' : 'hang'} by a thread` : ''}`,
  sort: 'sort',
  margin: 'margin',
  byAThread: 'by a thread',
  marginNote: (threshold) =>
    `Significant beyond ±${upToOne(threshold, 2, 'en')}. Margin: how far a flag is from being lost, by the stricter of its two limits; below .05 it hangs by a thread.`,
  weightsNote: 'Bold: defines the factor. Framed: significant, without defining it.',
  definesNone: 'Defines no factor',
  nullSorts: 'No significant loading',
  confounded: 'Confounded',
  unflagged: 'Not flagged',
  oppositeSide: 'Defines from the other side',
  leftOut: 'Left out',
  byHand: 'Flagged by hand',
  moreSorts: (count) => `… ${count} more`,
  moreInFrame: 'loadingsFrame() holds every sort.',
  eigenvalue: 'eigenvalue',
  eigenvalues: 'Eigenvalues',
  standardError: 'SE of z',
  compositeReliability: 'composite reliability',
  averageReliability: (value) => `Reliability assumes that a sort correlates ${value} with its own repetition.`,
  characteristics: 'Factors',
  scoreCorrelations: 'Correlations between factor scores',
  notScored: 'no sort defines it: not scored',
  arraysAndZ: 'Places in the arrays, and z',
  loadings: 'Loadings',
  unrotated: 'Unrotated loadings',
  about: 'about',
  retentionTitle: (says) =>
    new Set(says).size === 1
      ? `How many factors: every rule says ${says[0]}`
      : `How many factors: the rules disagree (${says.join(', ')})`,
  rule: {
    kaiser: 'eigenvalue above 1',
    scree: 'scree, for the eye',
    'two-loadings': 'two loadings',
    humphrey: 'Humphrey',
    parallel: 'parallel analysis',
  },
  says: 'says',
  limit: 'limit',
  noRuleAlone:
    'No rule decides alone. Two loadings: how many are significant on the factor; Humphrey: the product of its two highest.',
  parallelNote: (draws, percentile, seed) =>
    `Parallel analysis: ${draws} permuted studies, percentile ${percentile}, seed ${seed}.`,
  analysisOf: (factors) => (factors === 1 ? 'One factor' : `${capital(inWords(factors, 'en'))} factors`),
  size: (statements, sorts) => `${statements} statements, ${sorts} sorts`,
  flagsTitle: 'Defining sorts',
  andOthers: (count) => `and ${count} more`,
  profileHeads: { defining: 'defining', variance: 'variance', reliability: 'reliability', ideal: 'ideal r' },
  sortsDefine: (defining, all) => `${defining} of ${all} sorts define a factor`,
  idealLegend:
    'ideal r: agreement of the computed array with the constructed one, a check of the method and never a result.',
  otherSide: '(n −): n of them define the factor from the other side.',
  nameConstructed: '°: name constructed.',
  hangs: (list) => `hangs by a thread (margin < .05): ${list}`,
  idealTitle: 'Agreement of the computed arrays with the ideal ones',
  idealNote:
    'Pearson r of places. The sorts were drawn from the ideal arrays: that these come back is a check of the method, never a result.',
  nearestProfile: 'nearest',
  profile: 'profile',
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
    poles: 'polen',
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
  table: 'Tabel',
  countOf: (what, count) => {
    const [one, many] = { statements: ['stelling', 'stellingen'], participants: ['deelnemer', 'deelnemers'] }[what] as [
      string,
      string,
    ];
    return `${count} ${count === 1 ? one : many}`;
  },
  correlations: (count) => `Correlaties tussen ${count} sorteringen`,
  correlationMethod: { pearson: 'Pearson r', spearman: 'Spearman ρ', kendall: 'Kendall τ-b' },
  range: 'bereik',
  mean: 'gemiddelde',
  highestPairs: 'Het meest gelijkend',
  lowestPairs: 'Het minst gelijkend',
  textOnly: 'Record',
  smallestOf: 'kleinste p',
  at05: 'ook op 0,05',
  allWithZ: 'Elke stelling met haar z',
  setsApartMost: 'onderscheidt dit profiel het meest',
  loadingsTitle: (defining, all, byAThread) =>
    `${defining} van ${all} sorteringen bepalen een factor${byAThread ? `; ${inWords(byAThread, 'nl')} ${byAThread === 1 ? 'hangt' : 'hangen'} aan een draad` : ''}`,
  sort: 'sortering',
  margin: 'marge',
  byAThread: 'aan een draad',
  marginNote: (threshold) =>
    `Significant voorbij ±${upToOne(threshold, 2, 'nl')}. Marge: hoe ver een markering van haar verlies staat, naar de strengste van haar twee grenzen; onder 0,05 hangt zij aan een draad.`,
  weightsNote: 'Vet: bepaalt de factor. Omkaderd: significant, zonder de factor te bepalen.',
  definesNone: 'Bepaalt geen factor',
  nullSorts: 'Geen significante lading',
  confounded: 'Op meer dan één factor',
  unflagged: 'Niet gemarkeerd',
  oppositeSide: 'Bepaalt vanaf de andere kant',
  leftOut: 'Weggelaten',
  byHand: 'Met de hand gemarkeerd',
  moreSorts: (count) => `… en nog ${count}`,
  moreInFrame: 'loadingsFrame() bevat elke sortering.',
  eigenvalue: 'eigenwaarde',
  eigenvalues: 'Eigenwaarden',
  standardError: 'SE van z',
  compositeReliability: 'samengestelde betrouwbaarheid',
  averageReliability: (value) =>
    `De betrouwbaarheid veronderstelt dat een sortering ${value} correleert met haar eigen herhaling.`,
  characteristics: 'Factoren',
  scoreCorrelations: 'Correlaties tussen factorscores',
  notScored: 'geen sortering bepaalt hem: geen scores',
  arraysAndZ: 'Plaatsen in de rangschikkingen, en z',
  loadings: 'Ladingen',
  unrotated: 'Ongeroteerde ladingen',
  about: 'over',
  retentionTitle: (says) =>
    new Set(says).size === 1
      ? `Hoeveel factoren: elke regel zegt ${says[0]}`
      : `Hoeveel factoren: de regels zijn het oneens (${says.join(', ')})`,
  rule: {
    kaiser: 'eigenwaarde boven 1',
    scree: 'scree, voor het oog',
    'two-loadings': 'twee ladingen',
    humphrey: 'Humphrey',
    parallel: 'parallelle analyse',
  },
  says: 'zegt',
  limit: 'grens',
  noRuleAlone:
    'Geen regel beslist alleen. Twee ladingen: hoeveel er op de factor significant zijn; Humphrey: het product van de twee hoogste.',
  parallelNote: (draws, percentile, seed) =>
    `Parallelle analyse: ${draws} gepermuteerde studies, percentiel ${percentile}, toevalsgetal ${seed}.`,
  analysisOf: (factors) => (factors === 1 ? 'Eén factor' : `${capital(inWords(factors, 'nl'))} factoren`),
  size: (statements, sorts) => `${statements} stellingen, ${sorts} sorteringen`,
  flagsTitle: 'Bepalende sorteringen',
  andOthers: (count) => `en nog ${count}`,
  profileHeads: { defining: 'bepalend', variance: 'variantie', reliability: 'betrouwb.', ideal: 'ideaal r' },
  sortsDefine: (defining, all) => `${defining} van ${all} sorteringen bepalen een factor`,
  idealLegend:
    'ideaal r: overeenkomst van de berekende rangschikking met de geconstrueerde, een toets van de methode en nooit een uitkomst.',
  otherSide: '(n −): n daarvan bepalen de factor vanaf de andere kant.',
  nameConstructed: '°: naam geconstrueerd.',
  hangs: (list) => `hangt aan een draad (marge < 0,05): ${list}`,
  idealTitle: 'Overeenkomst van de berekende rangschikkingen met de ideale',
  idealNote:
    'Pearson r van de plaatsen. De sorteringen zijn uit de ideale rangschikkingen getrokken: dat deze terugkomen, toetst de methode en is geen uitkomst.',
  nearestProfile: 'dichtste',
  profile: 'profiel',
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

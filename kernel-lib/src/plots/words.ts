import { isDutch } from '../numbers.js';
import { capital, countInWords } from './number-words.js';

/** Every sentence that the pictures say, in one language. */
export interface PictureWords {
  readonly chosen: string;
  readonly reason: string;
  readonly rule: string;
  readonly factor: string;
  readonly verdict: string;
  readonly scree: string;
  readonly screeNote: readonly string[];
  readonly eigenvalue: string;
  readonly line: (percentile: string) => string;
  readonly rules: {
    readonly parallel: string;
    readonly parallelNote: (percentile: string) => string;
    readonly twoLoadings: string;
    readonly twoLoadingsNote: (limit: string, level: string) => string;
    readonly humphrey: string;
    readonly humphreyNote: (limit: string) => string;
    readonly kaiser: string;
    readonly kaiserNote: string;
  };
  readonly counted: string;
  readonly last: string;
  readonly fails: string;
  readonly retentionTitle: (counts: readonly number[]) => string;
  readonly retentionSub: (chosen: number | undefined, agreeing: number, rules: number) => string;
  readonly passesAll: (shown: number) => string;
  readonly by: (last: number, won: string, lost: string) => string;
  readonly stopsAt: (factor: number, value: string) => string;
  readonly retentionFoot: (
    shown: number,
    of: number,
    draws: string,
    seed: number,
    sorts: number,
    statements: number,
  ) => string;
  readonly retentionAlt: (counts: string) => string;
  readonly zTitle: (factors: number) => string;
  readonly zSub: (statements: number, standing: string, none: number) => string;
  readonly zSubPlain: (statements: number) => string;
  readonly zAlone: (id: string, factor: string) => string;
  readonly statement: string;
  readonly disagree: string;
  readonly agree: string;
  readonly spread: string;
  readonly bandsApart: string;
  readonly bandsOverlap: string;
  readonly filled: string;
  readonly noDifference: string;
  readonly zFoot: (low: string, high: string, factors: number) => string;
  readonly distinguishing: (n: number) => string;
  readonly loadingsTitle: (defining: number, sorts: number, threads: number) => string;
  readonly loadingsSub: (limit: string, rule: 'majority' | 'single' | 'hand') => string;
  readonly margin: string;
  readonly factorLine: (defining: number, variance: string) => string;
  readonly definesNone: string;
  readonly null: string;
  readonly confounded: string;
  readonly unflagged: string;
  readonly opposite: string;
  readonly none: string;
  readonly defines: string;
  readonly significant: string;
  readonly notSignificant: (limit: string) => string;
  readonly thread: (limit: string) => string;
  readonly byAThread: string;
  readonly highestLoading: (sort: string, loading: string) => string;
  readonly excluded: string;
  readonly marginFoot: string;
  readonly definesNegatively: (sort: string, factor: string, loading: string) => string;
  readonly sort: string;
  readonly histogramTitle: (above: number, between: number, below: number, sorts: number) => string;
  readonly histogramSub: (limit: string, formula: string) => string;
  readonly highest: (z: string) => string;
  readonly noProfile: string;
  readonly above: string;
  readonly between: string;
  readonly below: string;
  readonly axis: string;
  readonly against: string;
  readonly along: string;
  readonly binFoot: (eigenvalue: string, variance: string, r: string | undefined) => string;
}

const en: PictureWords = {
  chosen: 'Chosen',
  reason: 'Reason',
  rule: 'Rule',
  factor: 'factor',
  verdict: 'Verdict',
  scree: 'Scree plot',
  screeNote: ['filled: above the dashed line; open: below', 'it. Dotted line: Kaiser’s limit, 1.'],
  eigenvalue: 'eigenvalue',
  line: (percentile) => `${percentile} % line (parallel analysis)`,
  rules: {
    parallel: 'Parallel analysis',
    parallelNote: (percentile) => `eigenvalue above the ${percentile} % line; margin`,
    twoLoadings: 'Two significant loadings',
    twoLoadingsNote: (limit, level) => `|a| > ${limit} (p < ${level}) for ≥ 2 sorts`,
    humphrey: 'Humphrey',
    humphreyNote: (limit) => `two highest |a|, product above ${limit}`,
    kaiser: 'Kaiser',
    kaiserNote: 'eigenvalue above 1',
  },
  counted: 'passes, is counted',
  last: 'the last that counts',
  fails: 'fails: here the rule stops',
  retentionTitle: (counts) =>
    counts.length === 1
      ? `The rules agree: ${number(counts[0]!)} ${counts[0] === 1 ? 'factor' : 'factors'}`
      : `${capital(list(counts.map(number), 'or'))} factors? The rules disagree`,
  retentionSub: (chosen, agreeing, rules) =>
    chosen === undefined
      ? 'No rule decides alone; the choice and its reason belong in the study file.'
      : `${capital(number(agreeing))} of ${number(rules)} rules ${agreeing === 1 ? 'points' : 'point'} to ${chosen}. No rule decides alone; the choice and its reason stand in the picture.`,
  passesAll: (shown) => `all ${shown} shown pass`,
  by: (last, won, lost) => `no. ${last} wins by ${won}, the next loses by ${lost}`,
  stopsAt: (factor, value) => `no. ${factor} fails at ${value}`,
  retentionFoot: (shown, of, draws, seed, sorts, statements) =>
    `${sorts} sorts × ${statements} statements, unrotated. Parallel analysis: each sort’s values shuffled, ${draws} draws, seed ${seed}. Shown: ${shown} of ${of} eigenvalues.`,
  retentionAlt: (counts) => `Rules for the number of factors side by side: ${counts}.`,
  zTitle: (factors) =>
    factors === 1 ? 'What the profile agrees with' : `Where the ${number(factors)} profiles differ most`,
  zSub: (statements, standing, none) =>
    `${statements} statements, from the largest to the smallest spread of z. ${standing}${none === 0 ? 'For every statement some difference was found.' : none === 1 ? 'For one statement no difference was found.' : `For ${number(none)} statements no difference was found.`}`,
  zSubPlain: (statements) => `${statements} statements and their z.`,
  zAlone: (id, factor) => `On ${id} ${factor} stands against the others. `,
  statement: 'statement',
  disagree: '← disagree',
  agree: 'agree →',
  spread: 'spread',
  bandsApart: 'bands do not touch: different, p < .05',
  bandsOverlap: 'overlap: no difference found',
  filled: 'filled: differs from every other profile; open: not',
  noDifference: 'n.s.',
  zFoot: (low, high, factors) =>
    `Half width of a band: 1.96 · SE / √2, so that two bands just touch at the critical difference (${low === high ? low : `${low} to ${high}`}); where standard errors differ the test decides. Spread: standard deviation of the ${number(factors)} z. The figure after each name: distinguishing statements. Pairwise, not corrected for the number of comparisons.`,
  distinguishing: (n) => String(n),
  loadingsTitle: (defining, sorts, threads) =>
    `${defining} of ${sorts} sorts define a factor${threads === 0 ? '' : `; ${number(threads)} ${threads === 1 ? 'hangs' : 'hang'} by a thread`}`,
  loadingsSub: (limit, rule) =>
    rule === 'hand'
      ? 'Which sorts define a factor was decided by hand.'
      : `A sort defines a factor when |a| > ${limit}${rule === 'majority' ? ' and a² is more than half of h²' : ' on that factor alone'}.`,
  margin: 'margin to loss',
  factorLine: (defining, variance) => `${defining} defining, ${variance} of variance`,
  definesNone: 'Defines no factor',
  null: 'Null',
  confounded: 'Confounded',
  unflagged: 'Unflagged',
  opposite: 'Opposite side',
  none: 'none',
  defines: 'defines the factor',
  significant: 'significant, does not define',
  notSignificant: (limit) => `not significant; guide lines at ±${limit}`,
  thread: (limit) => `margin below ${limit}: hangs by a thread`,
  byAThread: 'by a thread',
  highestLoading: (sort, loading) => `${sort} (highest ${loading})`,
  excluded: 'Excluded',
  marginFoot: 'Margin: distance to the stricter of the two limits, |a| and √(h²/2); below 0 the flag was set by hand.',
  definesNegatively: (sort, factor, loading) => `${sort} defines ${factor} negatively (${loading})`,
  sort: 'sort',
  histogramTitle: (above, between, below, sorts) =>
    `${sorts} sorts on one factor: ${above} above, ${between} between, ${below} below`,
  histogramSub: (limit, formula) =>
    `Each mark is one sort. The two limits are ±${formula} = ±${limit}; a sort between them loads on neither side.`,
  highest: (z) => `highest statement, z ${z}`,
  noProfile: 'no profile of its own: on neither side',
  above: 'above',
  between: 'between',
  below: 'below',
  axis: 'loading on the first factor, unrotated',
  against: '← against the factor',
  along: 'with the factor →',
  binFoot: (eigenvalue, variance, r) =>
    `Unrotated, eigenvalue ${eigenvalue}, ${variance} of the variance.${r === undefined ? '' : ` The two sides are scored apart; their z correlate ${r}.`} Bins start at the limits, so that no column straddles one.`,
};

const nl: PictureWords = {
  chosen: 'Gekozen',
  reason: 'Reden',
  rule: 'Regel',
  factor: 'factor',
  verdict: 'Oordeel',
  scree: 'Screeplot',
  screeNote: ['vol: boven de streepjeslijn; open: eronder.', 'Stippellijn: Kaisers grens, 1.'],
  eigenvalue: 'eigenwaarde',
  line: (percentile) => `${percentile} %-lijn (parallelle analyse)`,
  rules: {
    parallel: 'Parallelle analyse',
    parallelNote: (percentile) => `eigenwaarde boven de ${percentile} %-lijn; marge`,
    twoLoadings: 'Twee significante ladingen',
    twoLoadingsNote: (limit, level) => `|a| > ${limit} (p < ${level}) bij ≥ 2 sorteringen`,
    humphrey: 'Humphrey',
    humphreyNote: (limit) => `twee hoogste |a|, product boven ${limit}`,
    kaiser: 'Kaiser',
    kaiserNote: 'eigenwaarde boven 1',
  },
  counted: 'voldoet, wordt geteld',
  last: 'de laatste die telt',
  fails: 'voldoet niet: hier stopt de regel',
  retentionTitle: (counts) =>
    counts.length === 1
      ? `De regels zijn het eens: ${getal(counts[0]!)} ${counts[0] === 1 ? 'factor' : 'factoren'}`
      : `${capital(list(counts.map(getal), 'of'))} factoren? De regels zijn het niet eens`,
  retentionSub: (chosen, agreeing, rules) =>
    chosen === undefined
      ? 'Geen regel beslist alleen; de keuze en haar reden horen in het studiebestand.'
      : `${capital(getal(agreeing))} van de ${getal(rules)} regels ${agreeing === 1 ? 'wijst' : 'wijzen'} ${chosen} aan. Geen regel beslist alleen; de keuze en haar reden staan in de figuur.`,
  passesAll: (shown) => `alle ${shown} voldoen`,
  by: (last, won, lost) => `${last}e wint met ${won}, ${last + 1}e verliest met ${lost}`,
  stopsAt: (factor, value) => `${factor}e strandt op ${value}`,
  retentionFoot: (shown, of, draws, seed, sorts, statements) =>
    `${sorts} sorteringen × ${statements} stellingen, ongeroteerd. Parallelle analyse: waarden per sortering door elkaar geschud, ${draws} trekkingen, seed ${seed}. Getoond: ${shown} van de ${of} eigenwaarden.`,
  retentionAlt: (counts) => `Regels voor het aantal factoren naast elkaar: ${counts}.`,
  zTitle: (factors) =>
    factors === 1
      ? 'Waarmee het profiel akkoord gaat'
      : `Waarover de ${getal(factors)} profielen het meest verschillen`,
  zSub: (statements, standing, none) =>
    `${statements} stellingen, van de grootste naar de kleinste spreiding van z. ${standing}${none === 0 ? 'Over elke stelling is ergens een verschil aangetoond.' : none === 1 ? 'Alleen over één stelling is nergens een verschil aangetoond.' : `Over ${getal(none)} stellingen is nergens een verschil aangetoond.`}`,
  zSubPlain: (statements) => `${statements} stellingen met hun z.`,
  zAlone: (id, factor) => `Over ${id} staat ${factor} tegenover alle andere. `,
  statement: 'stelling',
  disagree: '← niet akkoord',
  agree: 'akkoord →',
  spread: 'spreiding',
  bandsApart: 'stroken raken elkaar niet: verschil, p < 0,05',
  bandsOverlap: 'overlap: geen verschil aangetoond',
  filled: 'vol: verschilt van elk ander profiel; open: niet',
  noDifference: 'n.s.',
  zFoot: (low, high, factors) =>
    `Halve breedte van een strook: 1,96 · SE / √2, zodat twee stroken elkaar net raken bij het kritieke verschil (${low === high ? low : `${low} tot ${high}`}); waar standaardfouten verschillen, beslist de toets. Spreiding: standaardafwijking van de ${getal(factors)} z-scores. Het getal na elke naam: onderscheidende stellingen. Paarsgewijs, niet gecorrigeerd voor het aantal vergelijkingen.`,
  distinguishing: (n) => String(n),
  loadingsTitle: (defining, sorts, threads) =>
    `${defining} van de ${sorts} sorteringen bepalen een factor${threads === 0 ? '' : `; ${getal(threads)} ${threads === 1 ? 'hangt' : 'hangen'} aan een draad`}`,
  loadingsSub: (limit, rule) =>
    rule === 'hand'
      ? 'Welke sorteringen een factor bepalen, is met de hand beslist.'
      : `Een sortering bepaalt een factor als |a| > ${limit}${rule === 'majority' ? ' en a² meer dan de helft van h² is' : ' op die factor alleen'}.`,
  margin: 'marge tot verlies',
  factorLine: (defining, variance) => `${defining} bepalend, ${variance} van de variantie`,
  definesNone: 'Bepaalt geen factor',
  null: 'Geen significante lading',
  confounded: 'Op meer factoren',
  unflagged: 'Niet gemarkeerd',
  opposite: 'Tegenpool',
  none: 'geen',
  defines: 'bepaalt de factor',
  significant: 'significant, bepaalt niet',
  notSignificant: (limit) => `niet significant; hulplijnen op ±${limit}`,
  thread: (limit) => `marge onder ${limit}: hangt aan een draad`,
  byAThread: 'aan een draad',
  highestLoading: (sort, loading) => `${sort} (hoogste ${loading})`,
  excluded: 'Buiten de analyse',
  marginFoot:
    'Marge: afstand tot de strengste van de twee grenzen, |a| en √(h²/2); onder 0 is de markering met de hand gezet.',
  definesNegatively: (sort, factor, loading) => `${sort} bepaalt ${factor} negatief (${loading})`,
  sort: 'sortering',
  histogramTitle: (above, between, below, sorts) =>
    `${sorts} sorteringen op één factor: ${above} erboven, ${between} ertussen, ${below} eronder`,
  histogramSub: (limit, formula) =>
    `Elk teken is één sortering. De twee grenzen zijn ±${formula} = ±${limit}; een sortering ertussen hoort bij geen van beide kanten.`,
  highest: (z) => `hoogste stelling, z ${z}`,
  noProfile: 'geen eigen profiel: geen van beide kanten',
  above: 'erboven',
  between: 'ertussen',
  below: 'eronder',
  axis: 'lading op de eerste factor, ongeroteerd',
  against: '← tegen de factor in',
  along: 'met de factor mee →',
  binFoot: (eigenvalue, variance, r) =>
    `Ongeroteerd, eigenwaarde ${eigenvalue}, ${variance} van de variantie.${r === undefined ? '' : ` De twee kanten zijn apart gescoord; hun z-scores correleren ${r}.`} De kolommen beginnen bij de grenzen, zodat er geen over een grens heen ligt.`,
};

/** The words of the pictures in a language: Dutch for Dutch, English for every other. */
export function pictureWords(language: string): PictureWords {
  return isDutch(language) ? nl : en;
}

const number = (n: number): string => countInWords(n, 'en');
const getal = (n: number): string => countInWords(n, 'nl');

function list(words: readonly string[], last: string): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

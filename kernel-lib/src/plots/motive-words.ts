import { isDutch } from '../numbers.js';
import { capital, countInWords, inARow } from './number-words.js';

/** What the pictures of motives say, in one language. Names of categories come in lower case, ready for a sentence. */
export interface MotiveWords {
  readonly profilesTitle: (first: number, profiles: number, only: string) => string;
  readonly ownBenefit: (name: string, times: number, profiles: number) => string;
  readonly meanOf: (cards: string) => string;
  readonly noSharedStatement: string;
  readonly studyLine: (profiles: number, sorts: number, statements: number, several: boolean) => string;
  readonly highest: string;
  readonly lowest: string;
  readonly above: string;
  readonly below: (to: string) => string;
  readonly profilesFoot: (several: boolean, methods: string, categories: number) => string;
  readonly motive: string;
  readonly clearlyHigh: (names: readonly string[]) => string;
  readonly clearlyLow: (names: readonly string[]) => string;
  readonly highIfNamed: (names: readonly string[]) => string;
  readonly lowIfNamed: (names: readonly string[]) => string;
  readonly allWithinChance: string;
  readonly ranksOnly: string;
  readonly sort: (id: string) => string;
  readonly mixSub: (categories: number) => string;
  readonly meanPlace: (cards: string) => string;
  readonly cardsPerMotive: (cards: number) => string;
  readonly theirCards: string;
  readonly mean: string;
  readonly verdict: Readonly<
    Record<'clearly-high' | 'clearly-low' | 'high-if-named' | 'low-if-named' | 'within-chance' | 'no-verdict', string>
  >;
  readonly bandNamed: (limit: string, chance: string) => string;
  readonly bandPicked: (limit: string, chance: string, categories: number, exact: boolean) => string;
  readonly noBand: string;
  readonly oneCard: string;
  readonly axisHead: string;
  readonly axisSub: (value: string, sd: string) => string;
  readonly axisBand: string;
  readonly axisNot: string;
  readonly taskHead: (name: string) => string;
  readonly taskSub: string;
  readonly nearnessHead: (profiles: number) => string;
  readonly nearnessSub: Readonly<Record<'loadings' | 'component-scores' | 'profiles', string>>;
  readonly opposite: string;
  readonly unexplained: string;
  readonly closing: (factor: string, share: string, rest: string, cards: number, opposite: boolean) => string;
  readonly mixFoot: (band: string, categories: number) => string;
  readonly bandFoot: (cards: number, places: number, grid: string, sd: string) => string;
  readonly spreadTitle: (most: string, least: string, sorts: number) => string;
  readonly spreadSub: (sd: string | null) => string;
  readonly spreadHead: string;
  readonly outside: string;
  readonly expected: (count: string) => string;
  readonly groupMean: string;
  readonly markWithin: string;
  readonly markNamed: string;
  readonly markClear: string;
  readonly spreadFoot: (sorts: number, reached: readonly (readonly string[])[]) => string;
  readonly sd: string;
}

const en: MotiveWords = {
  profilesTitle: (first, profiles, only) =>
    profiles === 1
      ? `${capital(only)} comes first`
      : first === 1
        ? `${capital(only)} comes first in ${profiles === 2 ? 'both profiles' : `all ${countInWords(profiles, 'en')} profiles`}`
        : `${capital(countInWords(first, 'en'))} different motives come first in ${countInWords(profiles, 'en')} profiles`,
  ownBenefit: (name, times, profiles) =>
    `; ${name} does so in ${times === 0 ? 'none' : `${countInWords(times, 'en')} of the ${countInWords(profiles, 'en')}`}`,
  meanOf: (cards) => `Mean z of ${cards} per motive.`,
  noSharedStatement:
    ' The studies share no statement: compare the pattern of a column, not heights across the studies.',
  studyLine: (profiles, sorts, statements, several) =>
    `${profiles} ${profiles === 1 ? 'profile' : 'profiles'}, ${sorts} sorts, ${statements} statements${several ? ' of its own' : ''}`,
  highest: 'highest motive of the profile',
  lowest: 'lowest',
  above: 'above 0',
  below: (to) => `below 0, the mean of all statements; bars to ±${to}`,
  profilesFoot: (several, methods, categories) =>
    `${several ? 'Each study apart: ' : ''}${methods}. The ${countInWords(categories, 'en')} categories were imposed before sorting, by whoever made this study file. No difference between cells is tested here.`,
  motive: 'motive',
  clearlyHigh: (names) => `${inARow(names, 'en')} ${names.length === 1 ? 'is' : 'are'} clearly high`,
  clearlyLow: (names) => `${inARow(names, 'en')} ${names.length === 1 ? 'is' : 'are'} clearly low`,
  highIfNamed: (names) => `${inARow(names, 'en')} ${names.length === 1 ? 'is' : 'are'} high only if named beforehand`,
  lowIfNamed: (names) => `${inARow(names, 'en')} ${names.length === 1 ? 'is' : 'are'} low only if named beforehand`,
  allWithinChance: 'no motive lies beyond what chance gives',
  ranksOnly: 'the order of its motives, without a verdict',
  sort: (id) => `Sort ${id}`,
  mixSub: (categories) =>
    `What this one sort says about the order of motives, and how much of that chance gives too. The ${countInWords(categories, 'en')} categories were imposed before sorting, by whoever made this study file.`,
  meanPlace: (cards) => `Mean place of ${cards} per motive`,
  cardsPerMotive: (cards) => (cards === 1 ? 'the one card' : `${countInWords(cards, 'en')} cards`),
  theirCards: 'the cards',
  mean: 'mean',
  verdict: {
    'clearly-high': 'clearly high',
    'clearly-low': 'clearly low',
    'high-if-named': 'high, only if named beforehand',
    'low-if-named': 'low, only if named beforehand',
    'within-chance': 'within the chance band',
    'no-verdict': 'no verdict',
  },
  bandNamed: (limit, chance) =>
    `within ±${limit}: chance gives this too. One motive named beforehand reaches ±${limit} by chance in ${chance} of sorts`,
  bandPicked: (limit, chance, categories, exact) =>
    `up to ±${limit}: required when the motive is picked after looking; by chance one of the ${countInWords(categories, 'en')} reaches it in ${exact ? '' : 'at most '}${chance}`,
  noBand:
    'Too few cards per motive for a verdict: chance alone often puts some motive at either end. The means only rank.',
  oneCard: 'one card',
  axisHead: 'Own benefit or community',
  axisSub: (value, sd) => `own benefit less community: ${value}; SD under chance ${sd}`,
  axisBand: 'grey: within one SD of chance',
  axisNot: 'The axis does not cover affection, recognition, interest, duty, pressure or task.',
  taskHead: (name) => `${name}, card by card`,
  taskSub: 'different things, so no band',
  nearnessHead: (profiles) =>
    profiles === 1
      ? 'Nearness to the profile of the same study'
      : `Nearness to the ${countInWords(profiles, 'en')} profiles of the same study`,
  nearnessSub: {
    loadings: 'a², from 0 to 1',
    'component-scores': 'a², from 0 to 1; a = correlation with the component scores',
    profiles: 'r², from 0 to 1; the profiles overlap, so that the r² do not add up',
  },
  opposite: 'opposite',
  unexplained: 'Explained by no profile',
  closing: (factor, share, rest, cards, opposite) =>
    `This sort is most like the ${opposite ? 'reverse of the ' : ''}array of ${factor} (${share}); ${rest} of it fits no profile. That is about ${cards} cards at one moment, not about who someone is. It is compared with the profiles of its own study only.`,
  mixFoot: (band, categories) => `${band}The ${countInWords(categories, 'en')} means rank motives within one sort.`,
  bandFoot: (cards, places, grid, sd) =>
    `Chance band: ${countInWords(cards, 'en')} of ${places} cards drawn without replacement from ${grid} places; SD ${sd}. `,
  spreadTitle: (most, least, sorts) => `These ${sorts} sorts differ most on ${most}, least on ${least}`,
  spreadSub: (sd) =>
    sd === null
      ? 'The sorts do not share one distribution, so that no one chance band holds for all.'
      : `Each mark is the mean place of one motive in one sort. If every sort were random, each row would have SD ${sd}.`,
  spreadHead: 'Mean place of each motive, sort by sort',
  outside: 'clear',
  expected: (count) => `by chance ${count}`,
  groupMean: 'mean of the group',
  markWithin: 'within the chance band',
  markNamed: 'beyond it only if named beforehand',
  markClear: 'clearly high or low',
  spreadFoot: (sorts, reached) =>
    `Among ${sorts} random sorts one motive lies ${reached.map(([limit, count]) => `at ±${limit} or further out in ${count}`).join(', ')} on average; “clear” counts the sorts on or beyond the dashed line. The means of one sort depend on each other: what one motive gains another loses.`,
  sd: 'SD',
};

const nl: MotiveWords = {
  profilesTitle: (first, profiles, only) =>
    profiles === 1
      ? `${capital(only)} staat bovenaan`
      : first === 1
        ? `${capital(only)} staat bovenaan in ${profiles === 2 ? 'beide profielen' : `alle ${countInWords(profiles, 'nl')} profielen`}`
        : `In ${countInWords(profiles, 'nl')} profielen staan ${countInWords(first, 'nl')} verschillende motieven bovenaan`,
  ownBenefit: (name, times, profiles) =>
    `; ${name} ${times === 0 ? 'in geen enkel' : `in ${countInWords(times, 'nl')} van de ${countInWords(profiles, 'nl')}`}`,
  meanOf: (cards) => `Gemiddelde z van ${cards} per motief.`,
  noSharedStatement:
    ' De studies delen geen enkele stelling: vergelijk het patroon van een kolom, niet de hoogte tussen de studies.',
  studyLine: (profiles, sorts, statements, several) =>
    `${profiles} ${profiles === 1 ? 'profiel' : 'profielen'}, ${sorts} sorteringen, ${statements} ${several ? 'eigen ' : ''}stellingen`,
  highest: 'hoogste motief van het profiel',
  lowest: 'laagste',
  above: 'boven 0',
  below: (to) => `onder 0, het gemiddelde van alle stellingen; balk tot ±${to}`,
  profilesFoot: (several, methods, categories) =>
    `${several ? 'Per studie apart: ' : ''}${methods}. De ${countInWords(categories, 'nl')} categorieën zijn vóór het sorteren opgelegd door wie dit studiebestand maakte. Geen verschil tussen cellen is hier getoetst.`,
  motive: 'motief',
  clearlyHigh: (names) => `${inARow(names, 'nl')} ${names.length === 1 ? 'staat' : 'staan'} duidelijk hoog`,
  clearlyLow: (names) => `${inARow(names, 'nl')} ${names.length === 1 ? 'staat' : 'staan'} duidelijk laag`,
  highIfNamed: (names) => `${inARow(names, 'nl')} alleen hoog als dat vooraf genoemd was`,
  lowIfNamed: (names) => `${inARow(names, 'nl')} alleen laag als dat vooraf genoemd was`,
  allWithinChance: 'geen motief ligt verder dan toeval geeft',
  ranksOnly: 'de volgorde van de motieven, zonder oordeel',
  sort: (id) => `Sortering ${id}`,
  mixSub: (categories) =>
    `Wat deze ene sortering zegt over de volgorde van motieven, en hoeveel daarvan toeval ook geeft. De ${countInWords(categories, 'nl')} categorieën zijn vóór het sorteren opgelegd door wie dit studiebestand maakte.`,
  meanPlace: (cards) => `Gemiddelde plaats van ${cards} per motief`,
  cardsPerMotive: (cards) => (cards === 1 ? 'de ene kaart' : `${countInWords(cards, 'nl')} kaarten`),
  theirCards: 'de kaarten',
  mean: 'gem.',
  verdict: {
    'clearly-high': 'duidelijk hoog',
    'clearly-low': 'duidelijk laag',
    'high-if-named': 'hoog, alleen als vooraf genoemd',
    'low-if-named': 'laag, alleen als vooraf genoemd',
    'within-chance': 'binnen de toevalsband',
    'no-verdict': 'geen oordeel',
  },
  bandNamed: (limit, chance) =>
    `binnen ±${limit}: geeft toeval ook; één vooraf genoemd motief haalt ±${limit} bij toeval in ${chance} van de sorteringen`,
  bandPicked: (limit, chance, categories, exact) =>
    `tot ±${limit}: de eis als het motief pas na het kijken gekozen is; bij toeval haalt één van de ${countInWords(categories, 'nl')} dat in ${exact ? '' : 'hoogstens '}${chance}`,
  noBand:
    'Te weinig kaarten per motief voor een oordeel: toeval alleen zet vaak een of ander motief aan een uiteinde. De gemiddelden geven enkel een volgorde.',
  oneCard: 'één kaart',
  axisHead: 'Eigen voordeel of gemeenschap',
  axisSub: (value, sd) => `eigen voordeel min gemeenschap: ${value}; SD bij toeval ${sd}`,
  axisBand: 'grijs: binnen één SD van toeval',
  axisNot: 'De as zegt niets over affectie, erkenning, interesse, plicht, druk of taak.',
  taskHead: (name) => `${name}, kaart per kaart`,
  taskSub: 'verschillende dingen, dus geen band',
  nearnessHead: (profiles) =>
    profiles === 1
      ? 'Nabijheid tot het profiel van dezelfde studie'
      : `Nabijheid tot de ${countInWords(profiles, 'nl')} profielen van dezelfde studie`,
  nearnessSub: {
    loadings: 'a², van 0 tot 1',
    'component-scores': 'a², van 0 tot 1; a = correlatie met de componentscores',
    profiles: 'r², van 0 tot 1; de profielen overlappen, zodat de r² niet optellen',
  },
  opposite: 'tegengesteld',
  unexplained: 'Door geen profiel verklaard',
  closing: (factor, share, rest, cards, opposite) =>
    `Deze sortering lijkt het meest op ${opposite ? 'het omgekeerde van ' : ''}de rangschikking van ${factor} (${share}); ${rest} ervan past bij geen enkel profiel. Dat zegt iets over ${cards} kaarten op één moment, niet over wie iemand is. Zij wordt alleen met de profielen van de eigen studie vergeleken.`,
  mixFoot: (band, categories) =>
    `${band}De ${countInWords(categories, 'nl')} gemiddelden rangschikken motieven binnen één sortering.`,
  bandFoot: (cards, places, grid, sd) =>
    `Toevalsband: ${countInWords(cards, 'nl')} van ${places} kaarten zonder teruglegging op ${grid} plaatsen; SD ${sd}. `,
  spreadTitle: (most, least, sorts) =>
    `Deze ${sorts} sorteringen verschillen het meest over ${most}, het minst over ${least}`,
  spreadSub: (sd) =>
    sd === null
      ? 'De sorteringen delen niet één verdeling, zodat geen enkele toevalsband voor alle geldt.'
      : `Elk teken is de gemiddelde plaats van één motief in één sortering. Was elke sortering willekeurig, dan had elke rij SD ${sd}.`,
  spreadHead: 'Gemiddelde plaats van elk motief, sortering per sortering',
  outside: 'duidelijk',
  expected: (count) => `bij toeval ${count}`,
  groupMean: 'gemiddelde van de groep',
  markWithin: 'binnen de toevalsband',
  markNamed: 'erbuiten alleen als vooraf genoemd',
  markClear: 'duidelijk hoog of laag',
  spreadFoot: (sorts, reached) =>
    `Van ${sorts} willekeurige sorteringen leggen er gemiddeld ${reached.map(([limit, count]) => `${count} één motief op ±${limit} of verder`).join(', ')}; ‘duidelijk’ telt de sorteringen op of voorbij de streepjeslijn. De gemiddelden van één sortering hangen samen: wat het ene motief wint, verliest een ander.`,
  sd: 'SD',
};

/** The words of the pictures of motives: Dutch for Dutch, English for every other language. */
export function motiveWords(language: string): MotiveWords {
  return isDutch(language) ? nl : en;
}

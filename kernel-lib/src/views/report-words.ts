import { isDutch } from '../numbers.js';
import type { ReportingPoint } from '../report.js';

/** What a report says beside the words that every view shares. */
export interface ReportWords {
  readonly point: Readonly<Record<ReportingPoint['point'], string>>;
  readonly notGiven: string;
  readonly sections: Readonly<
    Record<
      | 'purpose'
      | 'qset'
      | 'pset'
      | 'grid'
      | 'steps'
      | 'retention'
      | 'loadings'
      | 'factors'
      | 'arrays'
      | 'distinguishing'
      | 'profiles'
      | 'findings'
      | 'limits',
      string
    >
  >;
  readonly instruction: string;
  readonly poles: string;
  readonly number: string;
  readonly category: string;
  readonly statements: (count: number) => string;
  readonly people: (participants: number, analysed: number) => string;
  readonly sortsNotAnalysed: string;
  readonly inProgress: (count: number) => string;
  readonly software: string;
  readonly correlation: string;
  readonly extraction: string;
  readonly rotation: string;
  readonly flagRule: string;
  readonly scoring: string;
  readonly contrasts: string;
  readonly unrotated: string;
  readonly raw: string;
  readonly standardised: string;
  readonly critical: string;
  readonly whyThese: string;
  readonly share: string;
  readonly kept: string;
  readonly noRules: string;
  readonly noNarrative: string;
  readonly quote: string;
  readonly viewpoints: string;
  readonly sensitivity: string;
  readonly noSensitivity: string;
}

const en: ReportWords = {
  point: {
    question: 'Question',
    whyQ: 'Why Q methodology',
    concourse: 'Concourse',
    pilot: 'Pilot',
    recruitment: 'Choice of participants',
    procedure: 'Procedure',
    limits: 'Limits',
    availability: 'Data and code',
  },
  notGiven: 'not given by the authors',
  sections: {
    purpose: '1 · Question',
    qset: '2 · Q-set',
    pset: '3 · P-set',
    grid: '4 · Grid and sorting',
    steps: '5-6 · Analysis',
    retention: '7 · Number of factors',
    loadings: '8 · Loadings and flags',
    factors: '9 · Factors',
    arrays: '10 · Factor arrays and z',
    distinguishing: '10 · Distinguishing statements and statements without a difference',
    profiles: '11 · Interpretation',
    findings: 'What was found on the way',
    limits: '12 · Limits, sensitivity, data',
  },
  instruction: 'Condition of instruction',
  poles: 'Ends of the grid',
  number: 'no.',
  category: 'category',
  statements: (count) => `${count} statements`,
  people: (participants, analysed) => `${participants} participants; ${analysed} sorts analysed`,
  sortsNotAnalysed: 'Sorts left out',
  inProgress: (count) => `${count} in progress`,
  software: 'Software',
  correlation: 'Correlation',
  extraction: 'Extraction',
  rotation: 'Rotation',
  flagRule: 'Flags',
  scoring: 'Scores',
  contrasts: 'Contrasts',
  unrotated: 'unrotated',
  raw: 'weights a/(1 − a²) on the sorts as they are',
  standardised: 'weights a/(1 − a²) on standardised sorts',
  critical: 'two z differ beyond the critical z times the standard error of the difference',
  whyThese: 'Why these',
  share: 'share',
  kept: 'kept',
  noRules: 'Not in this report: give report() the result of retain().',
  noNarrative: 'no description given',
  quote: 'quote',
  viewpoints: 'Q describes viewpoints. How many people hold each of them cannot be concluded from it.',
  sensitivity: 'Sensitivity',
  noSensitivity: 'Not in this report.',
};

const nl: ReportWords = {
  point: {
    question: 'Onderzoeksvraag',
    whyQ: 'Waarom Q-methodologie',
    concourse: 'Concourse',
    pilot: 'Proef vooraf',
    recruitment: 'Keuze van de deelnemers',
    procedure: 'Werkwijze',
    limits: 'Grenzen',
    availability: 'Gegevens en code',
  },
  notGiven: 'niet opgegeven door de auteurs',
  sections: {
    purpose: '1 · Vraag',
    qset: '2 · Q-set',
    pset: '3 · P-set',
    grid: '4 · Rooster en sorteren',
    steps: '5-6 · Analyse',
    retention: '7 · Aantal factoren',
    loadings: '8 · Ladingen en markeringen',
    factors: '9 · Factoren',
    arrays: '10 · Factorrangschikkingen en z',
    distinguishing: '10 · Onderscheidende stellingen en stellingen zonder verschil',
    profiles: '11 · Interpretatie',
    findings: 'Wat onderweg opviel',
    limits: '12 · Grenzen, gevoeligheid, gegevens',
  },
  instruction: 'Sorteeropdracht',
  poles: 'Uiteinden van het rooster',
  number: 'nr.',
  category: 'categorie',
  statements: (count) => `${count} stellingen`,
  people: (participants, analysed) => `${participants} deelnemers; ${analysed} sorteringen geanalyseerd`,
  sortsNotAnalysed: 'Weggelaten sorteringen',
  inProgress: (count) => `${count} nog bezig`,
  software: 'Software',
  correlation: 'Correlatie',
  extraction: 'Extractie',
  rotation: 'Rotatie',
  flagRule: 'Markeringen',
  scoring: 'Scores',
  contrasts: 'Verschillen',
  unrotated: 'ongeroteerd',
  raw: 'gewichten a/(1 − a²) op de sorteringen zoals zij zijn',
  standardised: 'gewichten a/(1 − a²) op gestandaardiseerde sorteringen',
  critical: 'twee z verschillen voorbij de kritische z maal de standaardfout van het verschil',
  whyThese: 'Waarom deze',
  share: 'aandeel',
  kept: 'behouden',
  noRules: 'Niet in dit verslag: geef report() het resultaat van retain() mee.',
  noNarrative: 'geen beschrijving gegeven',
  quote: 'citaat',
  viewpoints: 'Q beschrijft zienswijzen. Hoeveel mensen elk ervan delen, valt er niet uit af te leiden.',
  sensitivity: 'Gevoeligheid',
  noSensitivity: 'Niet in dit verslag.',
};

/** Words of a report in the language of a BCP 47 tag: Dutch for `nl` and its regions, English for every other. */
export function reportWordsIn(language: string): ReportWords {
  return isDutch(language) ? nl : en;
}

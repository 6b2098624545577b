/** The study file of the public climate study, from its two tables in data/climate. Nothing here is made up or drawn. */
import { dataSha256 } from './hash.mjs';

const SOURCE =
  'M. Andreotta, F. Boschetti, S. Farrell, C. Paris, I. Walker, M. J. Hurlstone, Does extreme climate event exposure influence climate-related opinions? The case of the 2019-2020 Australian Black Summer bushfires; repository matt-lab/bushfire-audience-segmentation, Study 1 (September 2019); data and statements under CC0 (its LICENSE.md)';

const PROVENANCE = {
  origin: 'real',
  note: { en: 'Real, public sorts and statements (CC0), as the authors published them.' },
  source: SOURCE,
};

const CAPACITIES = [1, 2, 4, 5, 6, 5, 4, 2, 1];

/**
 * The study file.
 * @param {(file: string) => string[][]} table Reads one table of data/climate: rows of cells, the header first.
 * @returns {any}
 */
export function climateStudy(table) {
  const [[, ...ids], ...rows] = table('climate-sorts.csv');
  const [, ...statements] = table('climate-statements.csv');
  const study = {
    $schema: '../../kernel-lib/schema/qstudy.schema.json',
    format: 'qstudy',
    formatVersion: '1.0',
    study: head(),
    distribution: CAPACITIES.map((capacity, i) => ({ value: i - 4, capacity })),
    forced: true,
    conditions: [condition()],
    statements: statements.map(([id, text]) => ({ id, text: { en: text }, provenance: PROVENANCE })),
    participants: rows.map(([id]) => ({ id })),
    sorts: rows.map(([id, ...values]) => ({
      id,
      participant: id,
      condition: 'own',
      status: 'complete',
      placements: Object.fromEntries(ids.map((statement, i) => [statement, Number(values[i])])),
    })),
  };
  return { ...study, analyses: [analysis(dataSha256(study))], profiles: profiles() };
}

function head() {
  return {
    id: 'climate',
    title: { en: 'Climate-related opinions and the Australian Black Summer: Study 1, September 2019' },
    description: {
      en: '435 public sorts of 30 statements about climate change: Study 1 of Andreotta and others. It is here as a published analysis that can be rebuilt from public sorts, and as a study with more sorts than statements.',
    },
    languages: ['en'],
    defaultLanguage: 'en',
    authors: ['M. Andreotta', 'F. Boschetti', 'S. Farrell', 'C. Paris', 'I. Walker', 'M. J. Hurlstone'].map((name) => ({
      name,
    })),
    licence: 'CC0-1.0',
    reporting: {
      availability: {
        en: 'Data, statements and the authors’ program: repository matt-lab/bushfire-audience-segmentation, under CC0.',
      },
    },
    provenance: PROVENANCE,
  };
}

function condition() {
  return {
    id: 'own',
    conditionOfInstruction: {
      en: '(The authors’ wording was not taken over with the data.) Statements sorted from “unlike my point of view” to “like my point of view”.',
    },
    poles: { low: { en: 'unlike my point of view' }, high: { en: 'like my point of view' } },
  };
}

function analysis(sha256) {
  return {
    id: 'a1',
    title: { en: 'One principal component, split in two, as the authors did' },
    input: { sorts: 'all-complete', dataSha256: sha256 },
    correlation: 'pearson',
    method: 'pca',
    factors: 1,
    reason: 'The authors keep one principal component; this entry rebuilds their analysis.',
    retention: { seed: 1, draws: 1000, percentile: 95 },
    rotation: [
      {
        step: 'split',
        factors: ['F1'],
        reason:
          'The authors’ rule: a sort belongs to the Acceptors when its loading is at least 1.96/√30, to the Sceptics when it is at most −1.96/√30, otherwise to the Fencesitters; each side is scored on its own sorts.',
      },
    ],
    flags: { level: 0.05, majority: false },
    scores: { averageReliability: 0.8, standardise: false },
    contrasts: { criticalZ: 'brown' },
  };
}

function profiles() {
  const profile = (id, factor, name, narrative) => ({
    id,
    factor,
    analysis: 'a1',
    name: { en: name },
    narrative: { en: narrative },
    provenance: PROVENANCE,
  });
  return [
    profile(
      'ACC',
      'F1',
      'Acceptors',
      'Load at least 1.96/√30 on the one component. Their highest statement, as printed: “It is important to vote for leaders who will combat climate change” (s1).',
    ),
    profile(
      'SCE',
      'F2',
      'Sceptics',
      'Load at most −1.96/√30 on the one component. Their highest statement, as printed: “Scientists should stop falsely claiming that climate change is a settled science” (s2).',
    ),
  ];
}

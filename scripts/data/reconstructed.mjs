/** The study files of the two reconstructed studies: their sources in data/source, sorts drawn by draw.mjs, texts from texts.mjs. */
import { drawSorts } from './draw.mjs';
import { dataSha256 } from './hash.mjs';
import { SETTINGS } from './settings.mjs';
import { CONSTRUCTED, TEXTS } from './texts.mjs';

/**
 * The study file and the key to its draw.
 * @param {'carers' | 'bin'} name
 * @param {(file: string) => any} source Reads one JSON file of data/source.
 * @param {number} [seed] Another seed than that of the settings, to see how a draw might have come out.
 * @returns {{ study: any, drawn: any }}
 */
export function reconstructedStudy(name, source, seed = SETTINGS[name].seed) {
  const { draw, factors } = SETTINGS[name];
  const qset = source(`qset-${name}.json`);
  const { distribution, poles, conditionOfInstruction } = source('design.json');
  const profiles = source('profiles.json').filter((profile) => profile.study === name);
  const sorts = drawSorts({ statements: qset.map(({ id }) => id), distribution, profiles }, draw, seed);
  const study = {
    $schema: '../../kernel-lib/schema/qstudy.schema.json',
    format: 'qstudy',
    formatVersion: '1.0',
    study: { id: name, ...TEXTS[name].head, provenance: TEXTS[name].provenance },
    distribution,
    forced: true,
    conditions: [
      { id: 'own', conditionOfInstruction: conditionOfInstruction[name], poles: { low: poles.low, high: poles.high } },
    ],
    categories: source('categories.json').map(({ id, nl, en, orientation }) => ({ id, name: { nl, en }, orientation })),
    statements: qset.map(statementOf),
    participants: sorts.map((sort) => participantOf(name, sort)),
    sorts: sorts.map(({ id, placements }) => ({
      id,
      participant: id,
      condition: 'own',
      status: 'complete',
      placements,
    })),
  };
  return {
    study: {
      ...study,
      analyses: [analysisOf(name, profiles.length, dataSha256(study))],
      profiles: profiles.map((profile) => profileOf(profile, factors[profile.id])),
      extensions: { 'qernel-data': { provenance: TEXTS[name].parts } },
    },
    drawn: keyOf(name, seed, sorts),
  };
}

function statementOf({ id, nl, en, category, subcategory, after }) {
  return {
    id,
    text: { nl, en },
    category,
    ...(subcategory && { subcategory }),
    after,
    provenance: CONSTRUCTED.statement,
  };
}

/** Networks are dealt in turn within each profile, so that network and profile do not coincide; carers have no attributes. */
function participantOf(name, { id, turn }) {
  return name === 'bin' ? { id, attributes: { network: 1 + (turn % 2) } } : { id };
}

function analysisOf(name, factors, sha256) {
  return {
    id: 'a1',
    title: {
      nl: `Hoofdcomponenten, ${factors} factoren, varimax`,
      en: `Principal components, ${factors} factors, varimax`,
    },
    input: { sorts: 'all-complete', dataSha256: sha256 },
    correlation: 'pearson',
    method: 'pca',
    factors,
    reason: TEXTS[name].reason,
    retention: { seed: 1, draws: 1000, percentile: 95 },
    rotation: [{ step: 'varimax' }],
    flags: { level: 0.05, majority: true },
    scores: { averageReliability: 0.8, standardise: false },
    contrasts: { criticalZ: 'brown' },
  };
}

function profileOf({ id, name, name_nl, nl, en, array, provenance }, factor) {
  return {
    id,
    factor,
    analysis: 'a1',
    name: { nl: name_nl, en: name },
    narrative: { nl, en },
    idealArray: { placements: array, provenance: CONSTRUCTED.array },
    provenance: provenance === 'published summary' ? CONSTRUCTED.summarisedProfile : CONSTRUCTED.profile,
  };
}

/** What every sort was drawn from: for teachers, and for checking the draw. It is no part of the study file. */
function keyOf(name, seed, sorts) {
  const { draw } = SETTINGS[name];
  return {
    study: name,
    note: 'Key to the draw: what each simulated sort was drawn from. Not data of the study, and unknown to the analysis. SOURCE.md explains the fields.',
    script: 'scripts/data/make.mjs',
    seed,
    settings: draw,
    sorts: sorts.map(({ id, follows, profiles, weights }) => ({ id, follows, profiles, weights })),
  };
}

import { profilesOf } from '../interpreted.js';
import { both } from '../wording.js';
import { wordsIn } from '../words.js';
import { baseOf, type LoadingsPayload, type ScoredOptions, type ScoresOrAnalysis, shownProfile } from './payload.js';

/** A flag with a smaller margin than this hangs by a thread. */
export const THREAD = 0.05;

/** The loadings of every sort on every factor, with flags, margins, h² and the characteristics of the factors scored. */
export function loadingsTable(
  scores: ScoresOrAnalysis,
  options: Omit<ScoredOptions, 'contrasts'> = {},
): LoadingsPayload {
  const { study, loadings, communalities, flags, characteristics, steps } = scores;
  const defining = Object.values(flags.defining).flat();
  const definers = new Set(defining.map(({ sort }) => sort)).size;
  const thin = new Set(defining.filter(({ margin }) => margin < THREAD).map(({ sort }) => sort)).size;
  const profiles = (options.profiles ?? profilesOf(scores)).filter((p) => loadings.columns.includes(p.factor));
  const title = both((l) => wordsIn(l).loadingsTitle(definers, loadings.rows.length, thin));
  const base = baseOf(study, title, { ...options, sorts: loadings.rows, profiles: profiles.map((p) => p.factor) });
  return {
    kind: 'loadings',
    schemaVersion: base.schemaVersion,
    language: base.language,
    title,
    provenance: base.provenance,
    steps,
    profiles: profiles.map(shownProfile),
    loadings,
    communalities,
    flags,
    characteristics,
  };
}

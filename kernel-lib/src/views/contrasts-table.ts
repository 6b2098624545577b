import { type ContrastResult, distinguish } from '../distinguish.js';
import { both } from '../wording.js';
import { wordsIn } from '../words.js';
import { type ContrastsPayload, type ScoredOptions, type ScoresOrAnalysis, scoredOf } from './payload.js';

/**
 * The table of distinguishing and consensus statements. Contrasts are the analysis's own where not given; for scores alone
 * they are computed.
 */
export function contrastsTable(
  scores: ScoresOrAnalysis,
  contrasts: ContrastResult = scores.contrasts ?? distinguish(scores),
  options: Omit<ScoredOptions, 'contrasts'> = {},
): ContrastsPayload {
  const shown = scoredOf(
    scores,
    both((l) => wordsIn(l).contrastsTitle),
    scores.arrays.columns,
    { ...options, contrasts },
  );
  return { kind: 'contrasts', ...shown, contrasts: shown.contrasts ?? contrasts };
}

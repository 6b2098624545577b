import type { Finding } from './finding.js';
import type { Study } from './study.js';
import { analysisFindings, profileFindings } from './validate/analyses.js';
import { fieldFindings } from './validate/fields.js';
import { gridFindings } from './validate/grid.js';
import { peopleFindings } from './validate/people.js';
import { referenceFindings, repeatedIds } from './validate/references.js';
import { sortFindings } from './validate/sorts.js';
import { statementFindings } from './validate/statements.js';
import { indexOf } from './validate/study-index.js';

/**
 * Everything that is wrong, doubtful or worth knowing in a study, all at once and always in the same order: what reading it found, then the grid, the
 * Q-set, the sorts, the P-set, references, analyses, profiles, and fields. An `error` is what a step cannot work with, a `warning`
 * what may mislead, a `note` what is worth knowing. `row` counts sorts in the study's order, the first being 1. Changes nothing and throws nothing.
 */
export function validate(study: Study): Finding[] {
  // A study file that was parsed by hand has no findings yet.
  const { findings = [] } = study;
  const index = indexOf({ ...study, findings });
  const found = [
    ...gridFindings(index),
    ...repeatedIds(index),
    ...statementFindings(index),
    ...sortFindings(index),
    ...peopleFindings(index),
    ...referenceFindings(index),
    ...analysisFindings(index),
    ...profileFindings(index),
    ...fieldFindings(study),
  ];
  return [...findings, ...found.map((each) => ({ step: 'validate', ...each }))];
}

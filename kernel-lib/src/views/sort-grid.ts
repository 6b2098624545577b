import { QError } from '../error.js';
import type { Study } from '../study.js';
import { both } from '../wording.js';
import { wordsIn } from '../words.js';
import { baseOf, type LanguageOption, type SortPayload } from './payload.js';

/** One sort as a grid with full statements. Throws `unknown-sort`. */
export function sortGrid(study: Study, sort: string, options: LanguageOption = {}): SortPayload {
  const found = study.sorts.find(({ id }) => id === sort);
  if (!found)
    throw new QError('unknown-sort', `sortGrid: the study has no sort "${sort}"; it has ${study.sorts.length} others`);
  const base = baseOf(
    study,
    both((l) => wordsIn(l).sortOf(sort)),
    { ...options, parts: ['sorts', 'statements', 'grid'], sorts: [sort] },
  );
  return { kind: 'sort', ...base, sort: { ...found, placements: found.placements ?? {} } };
}

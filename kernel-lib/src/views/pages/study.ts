import { gridPlace } from '../../numbers.js';
import { wordsIn } from '../../words.js';
import type { Facts, Page } from '../page.js';
import type { StudyPayload } from '../payload.js';
import { polesOf, tintAt } from '../reading.js';
import { spoken } from '../tongue.js';

/** A study in short: how many of each, the grid, and the condition of instruction. */
export function studyPage(payload: StudyPayload): Page {
  const { language, study, distribution, statements, categories = [], conditions = [], forced, provenance } = payload;
  const words = wordsIn(language);
  const { participants, complete, inProgress, excluded } = study.counts;
  const rest = [
    inProgress > 0 && `${inProgress} ${words.status['in-progress']}`,
    excluded > 0 && `${excluded} ${words.status.excluded}`,
  ].filter(Boolean);
  const poles = polesOf(payload, language);
  const rows = [
    [words.studyRows.statements, words.countOf('statements', statements.length)],
    [words.studyRows.categories, categories.map((c) => spoken(c.name, language)).join(' · ')],
    [words.studyRows.participants, words.countOf('participants', participants)],
    [words.studyRows.sorts, [words.complete(complete), ...rest].join(' · ')],
    ...conditions.map((c) => [words.conditionOfInstruction, spoken(c.conditionOfInstruction, language)] as const),
    [words.studyRows.poles, poles ? `${poles.low} … ${poles.high}` : ''],
    [words.studyRows.grid, forced ? words.forced : words.unforced],
    [words.studyRows.languages, (study.languages ?? []).join(', ')],
    [words.studyRows.authors, (study.authors ?? []).join(', ')],
    [words.studyRows.licence, study.licence ?? ''],
    [words.studyRows.doi, study.doi ?? ''],
  ] as const;
  const facts: Facts = { block: 'facts', rows: rows.filter(([, detail]) => detail !== '') };
  return {
    language,
    title: spoken(study.title, language),
    ...(study.description && { sub: spoken(study.description, language) }),
    provenance,
    blocks: [
      facts,
      {
        block: 'table',
        caption: words.studyRows.grid,
        head: [{ text: '' }, ...distribution.map(() => ({ text: '', kind: 'number' as const }))],
        rows: [
          [
            words.values,
            ...distribution.map(({ value }, c) => ({
              text: gridPlace(value, language),
              tint: tintAt(c, distribution.length),
            })),
          ],
          [words.places, ...distribution.map(({ capacity }) => String(capacity))],
        ],
      },
    ],
  };
}

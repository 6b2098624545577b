import type { QSort, Study } from '../study.js';
import { baseOf, type LanguageOption, type StudyPayload } from './payload.js';

/** A study in short: title, what it is about, how many statements, participants and sorts, the grid, and where it comes from. */
export function studyCard(study: Study, options: LanguageOption = {}): StudyPayload {
  const { id, title, description, languages, authors, licence, doi } = study.study;
  const withStatus = (status: QSort['status']): number => study.sorts.filter((s) => s.status === status).length;
  return {
    kind: 'study',
    ...baseOf(study, title, options),
    study: {
      id,
      title,
      ...(description && { description }),
      ...(languages && { languages }),
      counts: {
        participants: study.participants.length,
        complete: withStatus('complete'),
        inProgress: withStatus('in-progress'),
        excluded: withStatus('excluded'),
      },
      ...(authors && { authors: authors.map(({ name }) => name) }),
      ...(licence && { licence }),
      ...(doi && { doi }),
    },
  };
}

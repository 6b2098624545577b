import type { Finding } from '../finding.js';
import type { Statement } from '../study.js';
import { finding, some } from '../wording.js';
import type { StudyIndex } from './study-index.js';

/** Statements that read the same, or carry the same number. */
export function statementFindings({ study }: StudyIndex): Finding[] {
  const sameNumber = groups(study.statements, ({ number }) => number).map(([first, ids]) =>
    finding(
      'statement-number-twice',
      'warning',
      {
        en: `Statements ${some(ids, 'en')} carry the same number, ${study.statements[first]!.number}.`,
        nl: `Stellingen ${some(ids, 'nl')} dragen hetzelfde nummer, ${study.statements[first]!.number}.`,
      },
      { statement: ids[0]!, path: `/statements/${first}/number`, found: ids },
    ),
  );
  const languages = [...new Set(study.statements.flatMap(({ text }) => Object.keys(text)))];
  const sameText = languages.flatMap((language) =>
    groups(study.statements, ({ text }) => (Object.hasOwn(text, language) ? text[language]!.trim() : undefined)).map(
      ([first, ids]) =>
        finding(
          'statement-text-twice',
          'warning',
          {
            en: `Statements ${some(ids, 'en')} read the same in language ${language}.`,
            nl: `Stellingen ${some(ids, 'nl')} luiden hetzelfde in taal ${language}.`,
          },
          { statement: ids[0]!, path: `/statements/${first}/text/${language}`, found: ids },
        ),
    ),
  );
  return [...sameNumber, ...sameText];
}

/** Groups of statements with the same key, each with the place of its second statement. */
function groups(statements: readonly Statement[], key: (statement: Statement) => unknown): [number, string[]][] {
  const places = new Map<unknown, number[]>();
  statements.forEach((statement, i) => {
    const value = key(statement);
    if (value === undefined) return;
    const same = places.get(value);
    if (same) same.push(i);
    else places.set(value, [i]);
  });
  return [...places.values()]
    .filter((same) => same.length > 1)
    .map((same) => [same[1]!, same.map((i) => statements[i]!.id)]);
}

import type { Finding } from '../finding.js';
import type { Text } from '../study.js';
import { finding, named, some } from '../wording.js';
import { parseCsv } from './csv.js';
import { tableError } from './sort-table.js';

const LANGUAGE_HEADER = /^[a-z]{2}(-[A-Za-z0-9]{2,8})?$/;

/**
 * The texts of statements from a CSV text: a header row, the id in the first column, texts in the others. A column whose header is a
 * language tag such as `nl` holds the texts in that language; of the rest the first is taken, in `language`.
 */
export function textsFromCsv(
  text: string,
  statements: readonly string[],
  language: string,
): { texts: Map<string, Text>; findings: Finding[] } {
  const { header, records, findings: quotes } = parseCsv(text);
  const languages = columnLanguages(header, language);
  const findings: Finding[] = [...quotes];
  const texts = new Map<string, Text>();
  for (const { cells, line } of records) {
    const id = cells[0]!;
    const entries = languages.flatMap((tag, i) => (tag && cells[i]?.trim() ? [[tag, cells[i]!.trim()] as const] : []));
    if (texts.has(id)) findings.push(twice(id, line));
    if (entries.length > 0) texts.set(id, Object.fromEntries(entries));
  }
  if (!languages.some(Boolean)) findings.push(noTextColumn());
  return { texts, findings: [...findings, ...unmatched(texts, statements)] };
}

/** For each column the language of its texts; undefined for the id and for columns that are not texts. */
function columnLanguages(header: readonly string[], language: string): (string | undefined)[] {
  const tags = header.map((cell, i) => (i > 0 && LANGUAGE_HEADER.test(cell.trim()) ? cell.trim() : undefined));
  const plain = header.findIndex((_, i) => i > 0 && tags[i] === undefined);
  if (plain > 0 && !tags.includes(language)) tags[plain] = language;
  return tags;
}

function unmatched(texts: ReadonlyMap<string, Text>, statements: readonly string[]): Finding[] {
  const known = new Set(statements);
  const without = statements.filter((id) => !texts.has(id));
  const unknown = [...texts.keys()].filter((id) => !known.has(id));
  const found: Finding[] = [];
  if (without.length > 0) {
    found.push(
      finding(
        'statement-without-text',
        'warning',
        {
          en: `The file of statements has no text for ${some(without, 'en')}; their ids are shown instead.`,
          nl: `Het bestand met stellingen heeft geen tekst voor ${some(without, 'nl')}; hun id staat in de plaats.`,
        },
        { step: 'readStudy', found: without },
      ),
    );
  }
  if (unknown.length > 0) {
    found.push(
      finding(
        'text-without-statement',
        'warning',
        {
          en: `The file of statements has texts for ${some(unknown, 'en')}, which the sorts do not have; they were left out.`,
          nl: `Het bestand met stellingen heeft teksten voor ${some(unknown, 'nl')}, die in de sorteringen niet voorkomen; ze zijn weggelaten.`,
        },
        { step: 'readStudy', found: unknown },
      ),
    );
  }
  return found;
}

function twice(id: string, line: number): Finding {
  return tableError(
    'statement-duplicate',
    {
      en: `Line ${line} of the file of statements: ${named(id)} has a text already.`,
      nl: `Regel ${line} van het bestand met stellingen: ${named(id)} heeft al een tekst.`,
    },
    { statement: id, line },
  );
}

function noTextColumn(): Finding {
  return tableError(
    'no-text-column',
    {
      en: 'The file of statements has no column with texts.',
      nl: 'Het bestand met stellingen heeft geen kolom met teksten.',
    },
    {
      remedy: {
        en: 'Use a header row, the id in the first column and the text in the second.',
        nl: 'Gebruik een kopregel, de id in de eerste kolom en de tekst in de tweede.',
      },
    },
  );
}

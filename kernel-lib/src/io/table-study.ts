import { QError } from '../error.js';
import type { Finding } from '../finding.js';
import type { Column, ImportedFile, Study, Text } from '../study.js';
import { finding, named } from '../wording.js';
import { gridOfSorts } from './grid-of-sorts.js';
import { refuseErrors } from './refusal.js';
import type { SortRow, SortTable } from './sort-table.js';
import { uniqueNames } from './unique-names.js';

/** What a table of sorts does not say. */
export interface TableOptions {
  /** The grid; inferred where absent. */
  readonly distribution?: readonly Column[];
  /** Whether sorts must fill the grid exactly; inferred where absent. */
  readonly forced?: boolean;
  /** Language of the statements, as a BCP 47 tag; `'und'` where absent. */
  readonly language?: string;
}

/**
 * The study that a table of sorts makes: a participant and a complete sort per row, the participant's name as id (of two with the same name the
 * second is called `name (2)`, with a finding), provenance not stated. Throws one error that lists every error of the table.
 */
export function studyOfTable(
  file: ImportedFile,
  table: SortTable,
  options: TableOptions,
  texts: { readonly texts: ReadonlyMap<string, Text>; readonly files: readonly ImportedFile[] },
): Study {
  const language = checkedLanguage(options.language);
  const distribution = options.distribution ?? table.distribution;
  checkDistribution(distribution);
  checkForced(options.forced);
  const ids = uniqueNames(table.rows.map((row) => row.name));
  const read = [...table.findings, ...sameNames(table.rows, ids)];
  refuseErrors(file.name, read);
  const grid = gridOfSorts(file.name, table.rows, { distribution, forced: options.forced });
  const findings = [...read, ...grid.findings];
  const title = table.title ?? baseName(file.name);
  return {
    format: 'qstudy',
    formatVersion: '1.0',
    study: {
      id: baseName(file.name),
      title: { [language]: title },
      ...(options.language !== undefined && { languages: [language], defaultLanguage: language }),
      provenance: { origin: null, files: [withWarnings(file, findings), ...texts.files] },
    },
    distribution: grid.distribution,
    forced: grid.forced,
    statements: table.statements.map((id) => ({ id, text: texts.texts.get(id) ?? { [language]: id } })),
    participants: ids.map((id, i) => (id === table.rows[i]!.name ? { id } : { id, name: table.rows[i]!.name })),
    sorts: table.rows.map((row, i) => ({
      id: ids[i]!,
      participant: ids[i]!,
      status: 'complete',
      // fromEntries makes an own field even of a statement that is called __proto__.
      placements: Object.fromEntries(table.statements.map((id, s) => [id, row.values[s]!])),
    })),
    findings,
  };
}

function baseName(name: string): string {
  return name.replace(/\.[^.]*$/, '') || name;
}

function withWarnings(file: ImportedFile, findings: readonly Finding[]): ImportedFile {
  const warnings = findings.filter((found) => found.severity === 'warning').map((found) => found.message.en!);
  return warnings.length > 0 ? { ...file, warnings } : file;
}

function sameNames(rows: readonly SortRow[], ids: readonly string[]): Finding[] {
  return rows.flatMap(({ name, row, line }, i) =>
    ids[i] === name
      ? []
      : finding(
          'same-name',
          'warning',
          {
            en: `More than one participant is called ${named(name)}; the one in row ${row} (line ${line}) is called ${named(ids[i]!)} here.`,
            nl: `Meer dan één deelnemer heet ${named(name)}; die in rij ${row} (regel ${line}) heet hier ${named(ids[i]!)}.`,
          },
          {
            step: 'readStudy',
            sort: ids[i]!,
            row,
            line,
            found: name,
            remedy: {
              en: 'Check that the same person was not entered twice.',
              nl: 'Ga na of dezelfde persoon niet twee keer is ingevoerd.',
            },
          },
        ),
  );
}

function checkedLanguage(language: string | undefined): string {
  if (language === undefined) return 'und';
  if (/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(language)) return language;
  throw new QError(
    'language-invalid',
    `readStudy: "${language}" is not a language tag; write one such as 'nl' or 'en-GB'`,
  );
}

function checkDistribution(distribution: readonly Column[] | undefined): void {
  if (distribution === undefined || isDistribution(distribution)) return;
  throw new QError(
    'distribution-invalid',
    'readStudy: a distribution is a list of two or more columns such as { value: -4, capacity: 2 }, each with another value and a whole ' +
      `number of places; found ${JSON.stringify(distribution)?.slice(0, 200)}`,
  );
}

function isDistribution(given: unknown): given is readonly Column[] {
  if (!Array.isArray(given) || given.length < 2) return false;
  const columns: readonly Partial<Column>[] = given.map((column) => column ?? {});
  return (
    new Set(columns.map(({ value }) => value)).size === columns.length &&
    columns.every(({ value, capacity }) => Number.isFinite(value) && Number.isInteger(capacity) && capacity! >= 0)
  );
}

function checkForced(forced: boolean | undefined): void {
  if (forced === undefined || typeof forced === 'boolean') return;
  throw new QError(
    'forced-invalid',
    `readStudy: forced is ${JSON.stringify(forced)}; take true or false, or leave it out to have it inferred`,
  );
}

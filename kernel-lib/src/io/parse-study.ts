import type { Finding } from '../finding.js';
import type { ImportedFile, Study, Text } from '../study.js';
import { finding } from '../wording.js';
import { sortsFromCsv } from './csv-sorts.js';
import { sortsFromPqmethod, textsFromSta } from './pqmethod.js';
import { studyFromJson } from './qstudy.js';
import { noStudy } from './refusal.js';
import type { SortTable } from './sort-table.js';
import { SAVE_AS_CSV, type SourceFile, type SourceText, sourceText } from './source.js';
import { textsFromCsv } from './statement-texts.js';
import { studyOfTable, type TableOptions } from './table-study.js';

/** A format that a study is read from. */
export type StudyFormat = 'qstudy' | 'csv' | 'pqmethod';

/** How a file that is already in memory is read. */
export interface ParseOptions extends TableOptions {
  /** The format; told by the file's name where absent. */
  readonly format?: StudyFormat;
  /** The statements' texts, as a CSV file: a header row, the id, then the text, or a column per language. */
  readonly statements?: SourceFile;
  /** The statements' texts, as PQMethod's `.sta` file. */
  readonly sta?: SourceFile;
}

/**
 * The study in a file that is already in memory, as a browser has it; `readStudy` reads it from disk. What was found stands in
 * `study.findings`. Throws a `QError` that lists everything where no study results.
 */
export function parseStudy(file: SourceFile, options: ParseOptions = {}): Study {
  const format = options.format ?? formatOf(file.name);
  if (format === undefined) throw noStudy(file.name, [unknownFormat(file.name)]);
  const source = sourceText(file, format !== 'qstudy');
  if (format === 'qstudy') {
    const study = studyFromJson(file.name, source.text);
    return { ...study, findings: [...study.findings, ...needlessOptions(options)] };
  }
  const table = format === 'csv' ? sortsFromCsv(source.text) : sortsFromPqmethod(source.text);
  const texts = statementTexts(table, options);
  const findings = [...source.findings, ...table.findings, ...texts.findings];
  return studyOfTable(
    { name: source.name, sha256: source.sha256, layout: format },
    { ...table, findings },
    options,
    texts,
  );
}

/** The format that a file's name tells, if it is one that is read. */
export function formatOf(name: string): StudyFormat | undefined {
  const lower = name.toLowerCase();
  if (lower.endsWith('.json')) return 'qstudy';
  if (lower.endsWith('.csv') || lower.endsWith('.tsv')) return 'csv';
  return lower.endsWith('.dat') ? 'pqmethod' : undefined;
}

interface StatementTexts {
  readonly texts: ReadonlyMap<string, Text>;
  readonly files: readonly ImportedFile[];
  readonly findings: readonly Finding[];
}

function statementTexts(table: SortTable, options: ParseOptions): StatementTexts {
  const language = options.language ?? 'und';
  if (options.statements) {
    const source = sourceText(options.statements, true);
    const { texts, findings } = textsFromCsv(source.text, table.statements, language);
    return { texts, files: [imported(source, 'statements-csv')], findings: [...source.findings, ...findings] };
  }
  if (options.sta && table.statements.length > 0) {
    const source = sourceText(options.sta, true);
    const { texts, findings } = textsFromSta(source.text, table.statements.length);
    const byId = new Map(texts.map((text, i) => [table.statements[i]!, { [language]: text }]));
    return { texts: byId, files: [imported(source, 'pqmethod-sta')], findings: [...source.findings, ...findings] };
  }
  return { texts: new Map(), files: [], findings: [] };
}

function imported(source: SourceText, layout: string): ImportedFile {
  return { name: source.name, sha256: source.sha256, layout };
}

function needlessOptions(options: ParseOptions): Finding[] {
  const given = (['distribution', 'forced', 'language', 'statements'] as const).filter(
    (key) => options[key] !== undefined,
  );
  if (given.length === 0) return [];
  return [
    finding(
      'options-ignored',
      'warning',
      {
        en: `A study file says all of this itself: ${given.join(', ')} had no effect.`,
        nl: `Een studiebestand zegt dit zelf: ${given.join(', ')} had geen effect.`,
      },
      { step: 'readStudy', found: given },
    ),
  ];
}

function unknownFormat(name: string): Finding {
  const workbook = /\.(xlsx?|xlsm|ods|numbers)$/i.test(name);
  return finding(
    'format-unknown',
    'error',
    workbook
      ? { en: 'Workbooks are not read.', nl: 'Werkmappen worden niet gelezen.' }
      : {
          en: 'Its name tells no format that is read: .qstudy.json, .csv, .tsv and PQMethod .dat are.',
          nl: 'De naam wijst op geen formaat dat gelezen wordt: dat zijn .qstudy.json, .csv, .tsv en PQMethod .dat.',
        },
    { step: 'readStudy', found: name, remedy: SAVE_AS_CSV },
  );
}

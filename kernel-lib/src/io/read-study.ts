import { QError } from '../error.js';
import type { Finding } from '../finding.js';
import type { Study, Text } from '../study.js';
import { finding, some } from '../wording.js';
import { beside, bytesOf, fileName, inside, standingAt } from './disk.js';
import { formatOf, parseStudy } from './parse-study.js';
import { noStudy } from './refusal.js';
import { type SourceFile, tooLarge } from './source.js';
import type { TableOptions } from './table-study.js';

/** What a table of sorts does not say; a study file says it all itself. */
export interface ReadOptions extends TableOptions {
  /** Path of a CSV file with the statements' texts: a header row, the id, then the text, or a column per language (`nl`, `en`). */
  readonly statements?: string;
}

/**
 * Reads a study: a `.qstudy.json`, a folder with one, a `.csv` (a header row; the participant in the first column, then one column per statement,
 * whose header is its id; comma, semicolon or tab) or a PQMethod `.dat` (with the `.sta` beside it, if there is one).
 *
 * Where a table does not say and `options` do not either, the grid is inferred: forced when all sorts share it; otherwise unforced, with the most
 * frequent distribution as the arrays' shape. A sort from a table has the participant's name as its id, exactly as written. `row` in a
 * finding counts the sorts of a table from 1, `line` the lines of the file.
 *
 * What was found stands in `study.findings`. Throws one `QError`, its message and `findings` listing everything, where no study results; its
 * `code` is that of the first error. Never changes the file.
 */
export async function readStudy(path: string, options: ReadOptions = {}): Promise<Study> {
  if (typeof path !== 'string') {
    throw new QError(
      'path-invalid',
      `readStudy: the path is ${String(path)}; give the path of a file or folder as text`,
    );
  }
  const { statements, ...rest } = options;
  const study = await studyPath(path);
  const file = await sourceAt(study);
  return parseStudy(file, {
    ...rest,
    ...(statements !== undefined && { statements: await sourceAt(statements) }),
    ...(formatOf(study) === 'pqmethod' && { sta: await staBeside(study) }),
  });
}

/** The path of the file that holds the study: the path itself, or the one study file in the folder. */
async function studyPath(path: string): Promise<string> {
  const standing = await standingAt(path).catch((error: Error) => {
    throw noStudy(path, [unreadable(error)]);
  });
  if (standing.kind !== 'folder') return path;
  const files = standing.names.filter((name) => name.toLowerCase().endsWith('.qstudy.json') && !name.startsWith('.'));
  if (files.length === 1) return inside(path, files[0]!);
  throw noStudy(path, [files.length === 0 ? noStudyFile(standing.names) : severalStudyFiles(files)]);
}

async function sourceAt(path: string): Promise<SourceFile> {
  const name = fileName(path);
  const standing = await standingAt(path).catch((error: Error) => {
    throw noStudy(name, [unreadable(error)]);
  });
  if (standing.kind === 'nothing') throw noStudy(path.slice(0, 200), [missing(path)]);
  if (standing.kind !== 'file') throw noStudy(path, [notAFile()]);
  const large = tooLarge(standing.bytes);
  if (large) throw noStudy(name, [large]);
  try {
    return { name, content: await bytesOf(path) };
  } catch (error) {
    throw noStudy(name, [unreadable(error as Error)]);
  }
}

async function staBeside(path: string): Promise<SourceFile | undefined> {
  const folder = await standingAt(beside(path, '.'));
  const wanted = fileName(path)
    .toLowerCase()
    .replace(/\.dat$/, '.sta');
  const name = folder.kind === 'folder' ? folder.names.find((other) => other.toLowerCase() === wanted) : undefined;
  return name === undefined ? undefined : sourceAt(beside(path, name));
}

function missing(path: string): Finding {
  if (/^https?:/i.test(path)) {
    return refusal(
      'file-missing',
      { en: 'Addresses on the web are not opened.', nl: 'Adressen op het web worden niet geopend.' },
      { en: 'Download the file and give its path.', nl: 'Download het bestand en geef het pad.' },
    );
  }
  if (path.includes('\n')) {
    return refusal(
      'file-missing',
      { en: 'This is a text, not the path of a file.', nl: 'Dit is een tekst, niet het pad van een bestand.' },
      {
        en: "Give the path, or read the text with parseStudy({ name: 'sorts.csv', content: text }).",
        nl: "Geef het pad, of lees de tekst met parseStudy({ name: 'sorts.csv', content: text }).",
      },
    );
  }
  return refusal(
    'file-missing',
    { en: 'There is no such file or folder.', nl: 'Dit bestand of deze map bestaat niet.' },
    {
      en: 'Check the path; it is taken from the folder in which the notebook or program runs.',
      nl: 'Ga het pad na; het vertrekt van de map waarin het notebook of programma loopt.',
    },
  );
}

function notAFile(): Finding {
  return refusal(
    'not-a-file',
    { en: 'This is not a file.', nl: 'Dit is geen bestand.' },
    { en: 'Give the path of a file.', nl: 'Geef het pad van een bestand.' },
  );
}

function unreadable(error: Error): Finding {
  return refusal(
    'file-unreadable',
    {
      en: `The file cannot be opened (${reason(error)}).`,
      nl: `Het bestand kan niet geopend worden (${reason(error)}).`,
    },
    { en: 'Check who may read it.', nl: 'Ga na wie het mag lezen.' },
  );
}

function reason(error: Error): string {
  return (error as NodeJS.ErrnoException).code ?? error.message;
}

function noStudyFile(names: readonly string[]): Finding {
  const tables = names.filter((name) => /\.(csv|tsv|dat)$/i.test(name));
  return refusal(
    'folder-without-study',
    {
      en: 'The folder holds no .qstudy.json.',
      nl: 'De map bevat geen .qstudy.json.',
    },
    tables.length > 0
      ? { en: `Name the table itself: ${some(tables, 'en')}.`, nl: `Noem de tabel zelf: ${some(tables, 'nl')}.` }
      : { en: 'Give the path of the file with the sorts.', nl: 'Geef het pad van het bestand met de sorteringen.' },
  );
}

function severalStudyFiles(files: readonly string[]): Finding {
  return refusal(
    'folder-with-several-studies',
    {
      en: `The folder holds ${files.length} study files: ${some(files, 'en')}.`,
      nl: `De map bevat ${files.length} studiebestanden: ${some(files, 'nl')}.`,
    },
    { en: 'Name one of them.', nl: 'Noem er één van.' },
  );
}

function refusal(code: string, message: Text, remedy: Text): Finding {
  return finding(code, 'error', message, { step: 'readStudy', remedy });
}

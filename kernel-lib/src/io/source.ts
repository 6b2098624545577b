import type { Finding } from '../finding.js';
import type { Text } from '../study.js';
import { finding } from '../wording.js';
import { sha256Hex } from './hash.js';
import { noStudy } from './refusal.js';

/** One file as it was given: its name without folders, and its bytes (or its text, which then stands for its UTF-8). */
export interface SourceFile {
  /** File name without folders. */
  readonly name: string;
  /** What the file holds. */
  readonly content: Uint8Array | string;
}

/** A file read as text. */
export interface SourceText {
  /** File name without folders. */
  readonly name: string;
  /** The text, without byte order mark, every line ended by `\n`. */
  readonly text: string;
  /** SHA-256 of the bytes. */
  readonly sha256: string;
  /** What reading it as text found. */
  readonly findings: readonly Finding[];
}

/** The largest file that is read, in bytes. */
export const LARGEST_FILE = 200_000_000;

/**
 * The text of a file. UTF-8 with or without byte order mark; where `fallback` is true, bytes that are not UTF-8 are read as
 * Windows-1252 and a finding says so. Throws for a file that is empty, too large, in UTF-16, or not a text at all.
 */
export function sourceText(file: SourceFile, fallback: boolean): SourceText {
  const bytes = typeof file.content === 'string' ? new TextEncoder().encode(file.content) : file.content;
  const problem = notText(bytes);
  if (problem) throw noStudy(file.name, [problem]);
  const { text, findings } = decoded(file.name, bytes, fallback);
  if (text.trim() === '') throw noStudy(file.name, [empty()]);
  return { name: file.name, text: text.replace(/\r\n?/g, '\n'), sha256: sha256Hex(bytes), findings };
}

/** What is wrong with a file of this many bytes, if it is too large to read. */
export function tooLarge(bytes: number): Finding | undefined {
  if (bytes <= LARGEST_FILE) return undefined;
  return refusal(
    'file-too-large',
    {
      en: `The file has ${bytes} bytes; at most ${LARGEST_FILE} are read.`,
      nl: `Het bestand telt ${bytes} bytes; er worden er hoogstens ${LARGEST_FILE} gelezen.`,
    },
    {
      en: 'A study of this size is not expected: check that it is the right file.',
      nl: 'Een studie van deze omvang is niet te verwachten: ga na of dit het juiste bestand is.',
    },
    { found: bytes, expected: LARGEST_FILE },
  );
}

/** A finding that the file holds nothing. */
function empty(): Finding {
  return refusal(
    'file-empty',
    { en: 'The file is empty.', nl: 'Het bestand is leeg.' },
    {
      en: 'Check that it was saved or downloaded completely.',
      nl: 'Ga na of het volledig bewaard of gedownload is.',
    },
  );
}

function notText(bytes: Uint8Array): Finding | undefined {
  if (bytes.length === 0) return empty();
  const large = tooLarge(bytes.length);
  if (large) return large;
  if (starts(bytes, 0x50, 0x4b)) {
    return refusal(
      'file-is-archive',
      {
        en: 'This is a workbook or another zipped file, whatever its name says.',
        nl: 'Dit is een werkmap of een ander gezipt bestand, wat de naam ook zegt.',
      },
      SAVE_AS_CSV,
    );
  }
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff) || everyOtherIsZero(bytes)) {
    return refusal(
      'file-utf16',
      { en: 'The file is in UTF-16, not in UTF-8.', nl: 'Het bestand staat in UTF-16, niet in UTF-8.' },
      {
        en: 'Save it again as UTF-8 (in Excel: "CSV UTF-8").',
        nl: 'Bewaar het opnieuw als UTF-8 (in Excel: "CSV UTF-8").',
      },
    );
  }
  if (bytes.subarray(0, 4096).includes(0)) {
    return refusal(
      'file-not-text',
      { en: 'The file is not a text: it holds zero bytes.', nl: 'Het bestand is geen tekst: het bevat nulbytes.' },
      SAVE_AS_CSV,
    );
  }
  return undefined;
}

/** The way out for a table in a format that is not read. */
export const SAVE_AS_CSV: Text = {
  en: 'Save the sorts as CSV UTF-8: a header row, the participant in the first column, then one column per statement.',
  nl: 'Bewaar de sorteringen als CSV UTF-8: een kopregel, de deelnemer in de eerste kolom, daarna een kolom per stelling.',
};

function decoded(name: string, bytes: Uint8Array, fallback: boolean): { text: string; findings: Finding[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), findings: [] };
  } catch {
    const about = { line: lineOfFirstBadByte(bytes) };
    if (!fallback) {
      throw noStudy(name, [
        refusal(
          'file-not-utf8',
          {
            en: `Line ${about.line} is not UTF-8.`,
            nl: `Regel ${about.line} is geen UTF-8.`,
          },
          { en: 'Save the file again as UTF-8.', nl: 'Bewaar het bestand opnieuw als UTF-8.' },
          about,
        ),
      ]);
    }
    const guessed = finding(
      'encoding-guessed',
      'warning',
      {
        en: `From line ${about.line} on the file is not UTF-8; it was read as Windows-1252.`,
        nl: `Vanaf regel ${about.line} is het bestand geen UTF-8; het is gelezen als Windows-1252.`,
      },
      {
        step: 'readStudy',
        ...about,
        remedy: {
          en: 'Check the accented letters in names and statements, or save the file again as UTF-8.',
          nl: 'Ga de letters met accenten in namen en stellingen na, of bewaar het bestand opnieuw als UTF-8.',
        },
      },
    );
    return { text: new TextDecoder('windows-1252').decode(bytes), findings: [guessed] };
  }
}

function lineOfFirstBadByte(bytes: Uint8Array): number {
  const lines: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const until = end < 0 ? bytes.length : end + 1;
    lines.push(bytes.subarray(from, until));
    from = until;
  }
  return 1 + lines.findIndex((line) => !isUtf8(line));
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function starts(bytes: Uint8Array, ...head: number[]): boolean {
  return head.every((byte, i) => bytes[i] === byte);
}

// UTF-16 without a byte order mark: Latin letters and digits leave every second byte zero.
function everyOtherIsZero(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 400);
  if (head.length < 4) return false;
  const zeros = [0, 1].map((parity) => head.filter((byte, i) => i % 2 === parity && byte === 0).length);
  return Math.max(...zeros) > 0.4 * (head.length / 2) && Math.min(...zeros) === 0;
}

function refusal(
  code: string,
  message: Text,
  remedy: Text,
  about: Omit<Finding, 'code' | 'severity' | 'message'> = {},
): Finding {
  return finding(code, 'error', message, { step: 'readStudy', ...about, remedy });
}

import type { Finding } from '../finding.js';
import type { Study } from '../study.js';
import { finding, named } from '../wording.js';
import { DEEPEST, lineAt, linesOf, repeatedFields, tooDeep } from './json-walk.js';
import { noStudy, refuseErrors } from './refusal.js';
import { schemaFindings } from './schema-findings.js';

/** The version of the study file that this library reads and writes. */
export const FORMAT_VERSION = '1.0';

/**
 * The study that the text of a `.qstudy.json` holds, unknown fields included. Throws one error that lists everything where the text is not JSON,
 * holds a field twice, or is not a study file by its schema. A file of a newer format gives a study only where this version's schema fits it,
 * with the warning `newer-format`; `writeStudy` refuses it.
 */
export function studyFromJson(name: string, text: string): Study {
  const file = parsed(name, text);
  const repeated = repeatedFields(text).map(({ pointer, line }) => fieldTwice(pointer, line));
  const newer = isNewer(file) ? [newerFormat(file.formatVersion)] : [];
  const subject = newer.length > 0 ? { ...(file as object), formatVersion: FORMAT_VERSION } : file;
  const schema = withLines(text, schemaFindings(subject));
  const errors = [...repeated, ...schema];
  if (newer.length > 0 && schema.length > 0) throw noStudy(name, [{ ...newer[0]!, severity: 'error' }, ...errors]);
  refuseErrors(name, errors);
  const study = file as Study;
  return { ...study, findings: [...newer, ...(Object.hasOwn(study, 'findings') ? [findingsField()] : [])] };
}

/** Whether a study or file is of a newer format than this library's. */
export function isNewer(file: unknown): file is { readonly formatVersion: string } {
  const version = (file as { formatVersion?: unknown } | null)?.formatVersion;
  const parts = typeof version === 'string' ? /^(\d+)\.(\d+)$/.exec(version) : null;
  if (!parts) return false;
  const [major, minor] = FORMAT_VERSION.split('.').map(Number);
  return Number(parts[1]) > major! || (Number(parts[1]) === major && Number(parts[2]) > minor!);
}

function parsed(name: string, text: string): unknown {
  if (tooDeep(text)) throw noStudy(name, [nestedTooDeep()]);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw noStudy(name, [notJson(text, (error as Error).message)]);
  }
}

function withLines(text: string, findings: readonly Finding[]): Finding[] {
  const holder = (found: Finding): string =>
    found.code === 'field-missing' ? found.path!.replace(/\/[^/]*$/, '') : (found.path ?? '');
  const lines = linesOf(text, new Set(findings.map(holder)));
  return findings.map((found) => {
    const line = lines.get(holder(found));
    if (line === undefined) return found;
    const { en, nl } = found.message as { en: string; nl: string };
    return { ...found, line, message: { en: `Line ${line}, ${en}`, nl: `Regel ${line}, ${nl}` } };
  });
}

// Engines word their complaint differently, but all of them that we meet give a position or a line, or say that the text ends too soon.
function notJson(text: string, complaint: string): Finding {
  const offset = /position (\d+)/.exec(complaint)?.[1];
  const stated = /line (\d+) column/.exec(complaint)?.[1];
  const line =
    offset !== undefined ? lineAt(text, Number(offset)) : stated ? Number(stated) : lineAt(text, text.length);
  const endsEarly = offset === undefined ? !stated : Number(offset) >= text.trimEnd().length;
  return finding(
    'not-json',
    'error',
    endsEarly
      ? {
          en: `The file breaks off in line ${line}, before its JSON is complete.`,
          nl: `Het bestand breekt af in regel ${line}, voor de JSON volledig is.`,
        }
      : { en: `Line ${line} is not valid JSON.`, nl: `Regel ${line} is geen geldige JSON.` },
    {
      step: 'readStudy',
      line,
      found: complaint,
      remedy: {
        en: 'Take a complete copy of the file, or correct this line.',
        nl: 'Neem een volledige kopie van het bestand, of verbeter deze regel.',
      },
    },
  );
}

function nestedTooDeep(): Finding {
  return finding(
    'not-json',
    'error',
    {
      en: `Its brackets are nested more than ${DEEPEST} deep, as in no study file.`,
      nl: `De haakjes zijn meer dan ${DEEPEST} diep genest, zoals in geen enkel studiebestand.`,
    },
    { step: 'readStudy' },
  );
}

function fieldTwice(pointer: string, line: number): Finding {
  const field = named(pointer.split('/').at(-1)!.replaceAll('~1', '/').replaceAll('~0', '~'));
  return finding(
    'field-twice',
    'error',
    {
      en: `Line ${line}: "${field}" stands twice in the same object (${named(pointer)}); which of the two holds cannot be known.`,
      nl: `Regel ${line}: "${field}" staat twee keer in hetzelfde object (${named(pointer)}); welke van de twee geldt, is niet te weten.`,
    },
    {
      step: 'readStudy',
      path: pointer,
      line,
      remedy: { en: 'Delete one of them.', nl: 'Verwijder één van beide.' },
    },
  );
}

function newerFormat(version: string): Finding {
  return finding(
    'newer-format',
    'warning',
    {
      en: `The file has format ${named(version)}; this library knows ${FORMAT_VERSION}, so it is opened for reading only.`,
      nl: `Het bestand heeft formaat ${named(version)}; deze bibliotheek kent ${FORMAT_VERSION} en opent het dus alleen om te lezen.`,
    },
    {
      step: 'readStudy',
      path: '/formatVersion',
      found: version,
      expected: FORMAT_VERSION,
      remedy: {
        en: 'Install a newer version of qernel to change it.',
        nl: 'Installeer een nieuwere versie van qernel om het te wijzigen.',
      },
    },
  );
}

function findingsField(): Finding {
  return finding(
    'field-reserved',
    'warning',
    {
      en: 'The file has a field "findings" of its own; findings are made while reading, and this field is not kept.',
      nl: 'Het bestand heeft zelf een veld "findings"; bevindingen ontstaan bij het lezen, en dit veld blijft niet bewaard.',
    },
    { step: 'readStudy', path: '/findings' },
  );
}

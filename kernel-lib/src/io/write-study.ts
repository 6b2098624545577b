import { QError } from '../error.js';
import type { Study } from '../study.js';
import { bytesOf, fileName, standingAt, writeWhole } from './disk.js';
import { parseStudy } from './parse-study.js';
import { FORMAT_VERSION, isNewer } from './qstudy.js';
import { noStudy } from './refusal.js';
import { schemaFindings } from './schema-findings.js';
import { studyToJson } from './study-json.js';

/**
 * Writes a study to a `.qstudy.json`: its fields as they are, unknown ones too, without `findings`; whole or not at all. Throws, and writes
 * nothing, when the path is not that of a study file, when the study is of a newer format or does not fit its schema, or when
 * the file that stands there could not be read or is of a newer format.
 */
export async function writeStudy(study: Study, path: string): Promise<void> {
  if (!path.toLowerCase().endsWith('.qstudy.json')) {
    throw new QError('not-a-study-path', `writeStudy: ${path} is no study file; end its name in .qstudy.json`);
  }
  if (isNewer(study)) throw newer(`the study has format ${study.formatVersion}`);
  const text = studyToJson(study);
  const findings = schemaFindings(JSON.parse(text));
  if (findings.length > 0) {
    const { code, message } = noStudy(fileName(path), findings);
    throw new QError(code, message.replace('readStudy:', 'writeStudy: not written:'), findings);
  }
  await refuseToOverwrite(path);
  await writeWhole(path, text);
}

async function refuseToOverwrite(path: string): Promise<void> {
  const standing = await standingAt(path);
  if (standing.kind === 'nothing') return;
  if (standing.kind !== 'file')
    throw new QError('not-a-file', `writeStudy: ${path} is not a file; give the path of a file`);
  const there = await readable(path);
  if (isNewer(there)) throw newer(`the file at ${path} has format ${there.formatVersion}`);
}

async function readable(path: string): Promise<Study> {
  try {
    return parseStudy({ name: fileName(path), content: await bytesOf(path) });
  } catch (error) {
    const why = error instanceof QError ? error.message : String(error);
    throw new QError(
      'target-unreadable',
      `writeStudy: the file at ${path} could not be read, so it is left as it is; write elsewhere (${why})`,
    );
  }
}

function newer(what: string): QError {
  return new QError(
    'newer-format',
    `writeStudy: ${what}, newer than ${FORMAT_VERSION}, which this library writes; install a newer qernel`,
  );
}

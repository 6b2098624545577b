import { QError } from '../error.js';
import type { Finding } from '../finding.js';

/** The findings that one error spells out; all of them are in its `findings`. */
const SPELT_OUT = 100;

/** The one error of a file that gives no study: its code is that of the first error found, its message lists everything found. */
export function noStudy(name: string, findings: readonly Finding[]): QError {
  const code = findings.find((found) => found.severity === 'error')?.code ?? 'no-study';
  const [only] = findings;
  if (only && findings.length === 1) return new QError(code, `readStudy: ${name}: ${sentence(only)}`, findings);
  const list = findings.slice(0, SPELT_OUT).map((found) => `- ${found.severity}: ${sentence(found)}`);
  if (findings.length > SPELT_OUT) list.push(`- and ${findings.length - SPELT_OUT} more`);
  return new QError(code, `readStudy: ${name} gives no study:\n${list.join('\n')}`, findings);
}

/** Throws the one error when anything found is an error. */
export function refuseErrors(name: string, findings: readonly Finding[]): void {
  if (findings.some((found) => found.severity === 'error')) throw noStudy(name, findings);
}

function sentence(found: Finding): string {
  return found.remedy?.en ? `${found.message.en} ${found.remedy.en}` : (found.message.en ?? found.code);
}

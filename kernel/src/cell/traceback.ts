import { fileURLToPath } from 'node:url';
import { inspect } from 'node:util';
import type { Tracer } from '../compiler/source-maps.ts';
import type { Complaint } from './compile.ts';

/** An error as Jupyter's `error` output has it. */
export interface Failure {
  readonly ename: string;
  readonly evalue: string;
  readonly traceback: readonly string[];
}

/** Something that was compiled and may stand in a stack: its name, its source and the way back to it. */
interface Origin {
  readonly name: string;
  readonly source: string | null;
  readonly trace: Tracer;
}

const origins = new Map<string, Origin>();

/** Makes what runs under `filename` known by `name` in tracebacks, with its places in `source`. */
export function knowOrigin(filename: string, origin: Origin): void {
  origins.set(filename, origin);
}

const FRAMES = 50;
const ownFile = __filename;

/** From now on every `error.stack` speaks of cells' own lines and leaves the kernel's frames out. */
export function installStacks(): void {
  Error.stackTraceLimit = FRAMES;
  Error.prepareStackTrace = (error, sites) =>
    [header(error), ...sites.filter((site) => !isKernel(site)).map((site) => `    at ${told(site)}`)].join('\n');
}

function header(error: Error): string {
  try {
    return String(error);
  } catch {
    return 'Error';
  }
}

function isKernel(site: NodeJS.CallSite): boolean {
  const file = site.getFileName();
  return (
    file === ownFile ||
    file === null ||
    file === undefined ||
    file.startsWith('node:') ||
    (origins.has(file) && place(site) === null)
  );
}

function place(site: NodeJS.CallSite): { name: string; line: number; column: number } | null {
  const file = site.getFileName()!;
  const line = site.getLineNumber() ?? 1;
  const column = site.getColumnNumber() ?? 1;
  const origin = origins.get(file);
  if (!origin) return { name: file.startsWith('file:') ? fileURLToPath(file) : file, line, column };
  const at = origin.trace({ line, column });
  return at && { name: origin.name, ...at };
}

function told(site: NodeJS.CallSite): string {
  const at = place(site);
  const where = at ? `${at.name}:${at.line}:${at.column}` : 'unknown';
  const called = site.getFunctionName();
  if (!called) return where;
  const type = site.isToplevel() || site.isConstructor() ? null : site.getTypeName();
  const name =
    type && type !== 'Object' && type !== 'Proxy' && !called.startsWith(`${type}.`) ? `${type}.${called}` : called;
  return `${site.isAsync() ? 'async ' : ''}${site.isConstructor() ? 'new ' : ''}${name} (${where})`;
}

/** What a cell threw, as an `error` output; values that are no errors are shown as they are. */
export function failureOf(thrown: unknown): Failure {
  if (!isError(thrown)) {
    const shown = typeof thrown === 'string' ? thrown : inspect(thrown);
    return {
      ename: 'Thrown',
      evalue: shown,
      traceback: [`Thrown: ${shown}`, 'What was thrown is no Error and knows no line.'],
    };
  }
  const ename = String(thrown.name || 'Error');
  const evalue = String(thrown.message);
  return { ename, evalue, traceback: tracebackOf(thrown, ename, evalue, new Set()) };
}

const isError = (value: unknown): value is Error =>
  value instanceof Error || Object.prototype.toString.call(value) === '[object Error]';

const FRAME = /^ {4}at (?:.*\()?(.+?):(\d+):(\d+)\)?$/;

function tracebackOf(error: Error, ename: string, evalue: string, seen: Set<unknown>): string[] {
  seen.add(error);
  const frames = String(error.stack ?? '')
    .split('\n')
    .filter((line) => FRAME.test(line));
  const first = frames.map(excerptOf).find((lines) => lines.length > 0) ?? [];
  return [`${ename}: ${evalue}`, ...first, ...frames, ...whyOf(error, seen)];
}

function whyOf(error: Error, seen: Set<unknown>): string[] {
  const inner = [
    ...('cause' in error && error.cause !== undefined ? [error.cause] : []),
    ...(error instanceof AggregateError ? error.errors : []),
  ].filter((one) => !seen.has(one));
  return inner.flatMap((one) => {
    if (!isError(one)) return [`caused by: ${inspect(one)}`];
    const [head, ...rest] = tracebackOf(one, String(one.name), String(one.message), seen);
    return [`caused by: ${head}`, ...rest];
  });
}

/** The lines about the place that a frame names, when it lies in a cell or in a module beside the notebook. */
function excerptOf(frame: string): string[] {
  const [, name, line, column] = FRAME.exec(frame)!;
  const origin = [...origins.values()].findLast((one) => one.name === name && one.source !== null);
  return origin ? excerpt(origin.source!, Number(line), Number(column), 1) : [];
}

/** A line of a source with a mark under the place. */
function excerpt(source: string, line: number, column: number, length: number): string[] {
  const text = source.split('\n')[line - 1];
  if (text === undefined) return [];
  const number = `${line} | `.padStart(8);
  // A tab stays a tab, or the mark would stand beside its place.
  const before = text.slice(0, column - 1).replace(/[^\t]/g, ' ');
  return [`${number}${text}`, `${' '.repeat(number.length)}${before}${'^'.repeat(Math.max(1, length))}`];
}

/** Why a cell did not compile, as an `error` output. */
export function complaintsOf(complaints: readonly Complaint[], source: string, label: string): Failure {
  const where = (one: Complaint): string => `${one.file ?? `cell ${label}`}:${one.line}:${one.column}`;
  const first = complaints[0]!;
  return {
    ename: 'TypeScriptError',
    evalue: `line ${first.line}: ${first.text}`,
    traceback: complaints.flatMap((one) => [
      `TypeScriptError: ${one.text} (TS${one.code})`,
      ...(one.file === null ? excerpt(source, one.line, one.column, one.length) : []),
      `    at ${where(one)}`,
    ]),
  };
}

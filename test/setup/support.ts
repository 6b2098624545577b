import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A clone in which nothing is installed yet, and a PATH that holds only what a test puts there. */
export interface BareClone {
  /** Its top folder. */
  readonly folder: string;
  /** Puts a program on the PATH that prints these lines and ends with `code`. */
  readonly fake: (name: string, lines: readonly string[], code?: number) => void;
  /** Runs a script of the clone; `before` is code that runs ahead of it in the same Node. */
  readonly run: (args: readonly string[], options?: { env?: Record<string, string>; before?: string }) => Result;
  /** Removes it. */
  readonly remove: () => void;
}

/** How a script ended. */
export interface Result {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Makes a bare clone in a folder for temporary files. */
export function bareClone(): BareClone {
  const folder = mkdtempSync(path.join(tmpdir(), 'qernel-clone-'));
  for (const name of ['scripts', 'package.json', 'package-lock.json', 'requirements.txt', '.npmrc']) {
    cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  const bin = path.join(folder, 'fake-bin');
  mkdirSync(bin);
  return {
    folder,
    fake(name, lines, code = 0) {
      const file = path.join(bin, name);
      writeFileSync(file, `#!/bin/sh\n${lines.map((line) => `echo '${line}'`).join('\n')}\nexit ${code}\n`);
      chmodSync(file, 0o755);
    },
    run(args, { env = {}, before = '' } = {}) {
      const preload = path.join(folder, 'before.cjs');
      writeFileSync(preload, before);
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', preload, ...args], {
        cwd: folder,
        env: { PATH: bin, LANG: 'C', ...env },
        encoding: 'utf8',
      });
      return { code: status, stdout, stderr };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

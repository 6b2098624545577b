import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'acorn';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BareClone, bareClone } from './support.js';

const PYTHON = ['3.11.2', '/usr/bin/python3', 'venv'];
const node = (version: string): string =>
  `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`;

let clone: BareClone;
beforeEach(() => {
  clone = bareClone();
});
afterEach(() => clone.remove());

describe('a missing prerequisite ends set-up with one sentence', () => {
  it.each(['start', 'test'])('an old Node, with npm %s', (command) => {
    const { code, stdout, stderr } = clone.run([`scripts/${command}.mjs`], { before: node('18.19.1') });
    expect(stderr).toBe('This needs Node 20.19 or newer, and this is Node 18.19.1: get a newer one from nodejs.org.\n');
    expect([code, stdout]).toEqual([1, '']);
  });

  it('an old Node, in Dutch where the terminal is Dutch', () => {
    const { stderr } = clone.run(['scripts/start.mjs'], { before: node('20.18.3'), env: { LANG: 'nl_BE.UTF-8' } });
    expect(stderr).toBe('Dit vraagt Node 20.19 of nieuwer, en dit is Node 20.18.3: haal een nieuwere op nodejs.org.\n');
  });

  it('no Python', () => {
    const { code, stderr } = clone.run(['scripts/start.mjs']);
    expect(stderr).toBe(
      'Python 3.10 or newer was not found (tried python3, python and py): install it from python.org or your package manager.\n',
    );
    expect(code).toBe(1);
  });

  it('a Python that is too old', () => {
    clone.fake('python3', ['3.9.2', '/usr/bin/python3', 'venv']);
    const { code, stderr } = clone.run(['scripts/test.mjs']);
    expect(stderr).toBe(
      'This needs Python 3.10 or newer, and only Python 3.9.2 was found: install a newer one from python.org or your package manager.\n',
    );
    expect(code).toBe(1);
  });

  it('a Python without its venv module, as Debian has it before python3-venv', () => {
    clone.fake('python3', ['3.11.2', '/usr/bin/python3', '']);
    const { code, stderr } = clone.run(['scripts/start.mjs']);
    expect(stderr).toBe(
      'Python 3.11.2 has no working venv module: on Debian and Ubuntu "apt-get install python3-venv" adds it.\n',
    );
    expect(code).toBe(1);
  });

  it('no npm', () => {
    clone.fake('python3', PYTHON);
    const { code, stderr } = clone.run(['scripts/start.mjs'], { before: `process.execPath = '/nowhere/bin/node';` });
    expect(stderr).toBe('npm was not found beside Node: install Node from nodejs.org, which brings npm.\n');
    expect(code).toBe(1);
  });

  it('takes a later Python where the first one is too old', () => {
    clone.fake('python3', ['3.9.2', '/usr/bin/python3', 'venv']);
    clone.fake('python3.12', ['3.12.4', '/usr/bin/python3.12', 'venv']);
    const { stderr } = clone.run(['scripts/start.mjs'], { before: `process.execPath = '/nowhere/bin/node';` });
    expect(stderr).toContain('npm was not found');
  });

  it('says what npm said when it fails, and leaves nothing that counts as installed', () => {
    clone.fake('python3', PYTHON);
    clone.fake('npm', ['npm error code ENOTFOUND'], 1);
    const { code, stdout, stderr } = clone.run(['scripts/start.mjs'], {
      before: `process.execPath = '/nowhere/bin/node';`,
    });
    expect(stderr).toBe('installing npm packages failed:\nnpm error code ENOTFOUND\n');
    expect(stdout).toContain('✗ installing npm packages');
    expect(code).toBe(1);
    expect(() => readFileSync(path.join(clone.folder, 'node_modules/.qernel-stamp.json'))).toThrow('ENOENT');
  });
});

describe('what an old Node reads first', () => {
  it.each(['start', 'test', 'lab', 'build', 'check', 'notebooks'])('scripts/%s.mjs has the syntax of 2020', (name) => {
    const options = { ecmaVersion: 2020, sourceType: 'module' } as const;
    const text = (file: string): string => readFileSync(path.join(clone.folder, 'scripts', file), 'utf8');
    const imports = parse(text(`${name}.mjs`), options).body.flatMap((each) =>
      each.type === 'ImportDeclaration' ? [each.source.value] : [],
    );
    expect(imports).toEqual(['./setup/node-version.mjs']);
    const first = parse(text('setup/node-version.mjs'), options).body.map(({ type }) => type);
    expect(first).not.toContain('ImportDeclaration');
  });
});

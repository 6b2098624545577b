// What the README promises, run as written: its programs, its commands, its pictures and the output that it shows.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const scripts = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts as Record<string, string>;
const scratch = `${root}build/readme/`;

/** The contents of all fenced blocks of one language. */
function blocks(language: string): string[] {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map((m) => m[1]!);
}

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the README', () => {
  it.each(blocks('ts').map((source, i) => [i + 1, source] as const))('shows program %i as it runs', (i, source) => {
    mkdirSync(scratch, { recursive: true });
    const file = `${scratch}program-${i}.mjs`;
    const options = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };
    writeFileSync(file, ts.transpileModule(source, { compilerOptions: options }).outputText);
    const printed = execFileSync(process.execPath, [file], { cwd: root, encoding: 'utf8' });
    expect(printed).toMatch(/\w{3}/);
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm (?:run ([a-z]+)|(start|test))/g)].map((m) => m[1] ?? m[2]!);
    expect(named.length).toBeGreaterThan(4);
    for (const name of named) expect(scripts).toHaveProperty(name);
  });

  it('analyses a study of one’s own with the command that it gives', () => {
    const line = blocks('sh')
      .join('\n')
      .split('\n')
      .find((l) => l.includes('--factors'))!;
    const [file, ...rest] = line.replace('npm start -- ', '').split(' ');
    expect(existsSync(`${root}${file}`)).toBe(true);
    const printed = execFileSync(process.execPath, ['scripts/start.mjs', file!, ...rest], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(printed).toContain('435');
    expect(printed).toContain('F2');
  });

  it('shows the seven profiles as npm start prints them', async () => {
    const { readSeven } = await import('../../scripts/start/seven.mjs');
    const { profilesText } = await import('qernel');
    expect(blocks('text').join('\n').trim()).toBe(profilesText(await readSeven(), { language: 'en' }).trim());
  });

  it('shows pictures that are there, each with words for whoever does not see it', () => {
    const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    expect(pictures.length).toBeGreaterThanOrEqual(3);
    for (const [, alternative, path] of pictures) {
      expect(existsSync(root + path)).toBe(true);
      expect(alternative!.length).toBeGreaterThan(40);
    }
  });

  it('links to files that are there', () => {
    const links = [...readme.matchAll(/(?<!!)\[[^\]]*\]\((?!https?:)([^)#]+)\)/g)].map((m) => m[1]!);
    expect(links.length).toBeGreaterThan(5);
    for (const path of links) expect(existsSync(root + path), path).toBe(true);
  });
});

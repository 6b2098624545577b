import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../scripts/start/arguments.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'qernel-arguments-'));
writeFileSync(path.join(folder, 'study.csv'), '');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = (args: string[], env: Record<string, string> = {}): ReturnType<typeof readArguments> =>
  readArguments(args, { INIT_CWD: folder, LANG: 'C', ...env });

describe('npm start', () => {
  it('without a file asks for the seven profiles, in the language of the option, else of the terminal', () => {
    expect(read([])).toEqual({ language: 'en' });
    expect(read([], { LANG: 'nl_BE.UTF-8' })).toEqual({ language: 'nl' });
    expect(read([], { LANG: 'nl_BE.UTF-8', LC_ALL: 'C' })).toEqual({ language: 'en' });
    expect(read(['--language', 'nl'])).toEqual({ language: 'nl' });
  });

  it('takes a file as seen from where npm was called, and passes on only what was given', () => {
    const args = ['study.csv', '--factors', '3', '--method', 'centroid', '--level', '.01'];
    expect(read(args)).toMatchObject({
      file: path.join(folder, 'study.csv'),
      choices: { factors: 3, method: 'centroid', level: 0.01 },
    });
  });

  it('leaves the choices to a study file that holds them', () => {
    expect(read(['study.csv'])).toMatchObject({ choices: {} });
  });

  it.each([
    [['--factor', '3'], /^npm start: there is no option --factor; there are --factors, /],
    [['none.csv', '--factors', '3'], /^npm start: there is no file .*none\.csv\.$/],
    [
      ['study.csv', '--method', 'pca'],
      /^npm start: say how many factors to keep, as in npm start -- study\.csv --factors 3\.$/,
    ],
    [
      ['study.csv', '--factors', 'three'],
      /^npm start: --factors cannot be "three"; it is a whole number of 1 or more\.$/,
    ],
    [['study.csv', '--factors', '0'], /^npm start: --factors cannot be "0"/],
    [
      ['study.csv', '--factors', '3', '--method', 'pcs'],
      /^npm start: --method cannot be "pcs"; it is one of pca, centroid\.$/,
    ],
    [['--factors', '3'], /^npm start: --factors goes with a file/],
    [['study.csv', 'study.csv', '--factors', '3'], /^npm start: one file at a time, and 2 were given/],
    [['study.csv', '--factors'], /^npm start: .*--factors/],
  ])('refuses %j in one sentence, with exit code 2', (args, sentence) => {
    let thrown: { message: string; code: number } | undefined;
    try {
      read(args);
    } catch (error) {
      thrown = error as { message: string; code: number };
    }
    expect(thrown?.message).toMatch(sentence);
    expect(thrown?.message).not.toContain('\n');
    expect(thrown?.code).toBe(2);
  });
});

import { readFileSync, rmSync } from 'node:fs';
import { inPackages } from '../setup/npm.mjs';
import { inRoot } from '../setup/root.mjs';
import { run, tail } from '../setup/run.mjs';
import { jupyterEnvironment } from '../setup/venv.mjs';

const REPORT = inRoot('build/playwright.json');

/** What a reader sees in JupyterLab, in a real browser. Without a browser it fails with the sentence that tells how to get one. */
export async function inBrowser(browser, texts) {
  if (!browser) return { passed: 0, failed: 1, messages: [`browser: ${texts.noBrowser}`] };
  rmSync(REPORT, { force: true });
  const env = { ...jupyterEnvironment(), CHROME: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: REPORT };
  const args = [
    inPackages('@playwright/test/cli.js'),
    'test',
    '--config',
    inRoot('test/browser/playwright.config.mts'),
    '--reporter=json',
  ];
  const { output } = await run(process.execPath, args, { env });
  try {
    return counted(JSON.parse(readFileSync(REPORT, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, messages: [`browser: Playwright gave no report:\n${tail(output)}`] };
  }
}

function counted({ stats, suites, errors }) {
  const specs = suites.flatMap(specsOf);
  const failures = specs.filter(({ ok }) => !ok);
  const skipped = specs.filter(({ tests }) => tests.every(({ status }) => status === 'skipped'));
  return {
    passed: stats.expected,
    failed: failures.length + (specs.length === 0 || errors.length > 0 ? 1 : 0),
    messages: [
      ...errors.map(({ message }) => `browser: ${message}`),
      ...failures.map(({ title, tests }) => `browser: ${title}\n${plain(firstError(tests))}`),
      ...skipped.map(({ title }) => `skipped: browser: ${title}`),
    ],
  };
}

const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

const firstError = (tests) =>
  tests.flatMap(({ results }) => results.map(({ error }) => error?.message)).find(Boolean) ?? '';

// biome-ignore lint/suspicious/noControlCharactersInRegex: the colours of a terminal are control characters.
const plain = (text) => tail(text.replace(/\u001b\[[0-9;]*m/g, ''), 20);

import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inPackages } from '../setup/npm.mjs';
import { inRoot, root } from '../setup/root.mjs';
import { run, tail } from '../setup/run.mjs';
import { jupyterEnvironment } from '../setup/venv.mjs';

const REPORT = inRoot('build/vitest.json');

/** Unit, property and reference tests: every test of vitest counted, and a file that cannot be read as one that failed. */
export async function tests() {
  rmSync(REPORT, { force: true });
  const { output } = await run(
    process.execPath,
    [inPackages('vitest/vitest.mjs'), 'run', '--reporter=json', `--outputFile=${REPORT}`],
    { env: jupyterEnvironment() },
  );
  let report;
  try {
    report = JSON.parse(readFileSync(REPORT, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, messages: [`vitest gave no report:\n${tail(output)}`] };
  }
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    messages: [
      ...broken.map((file) => `${shown(file.name)}: ${file.message}`),
      ...report.testResults.flatMap((file) => file.assertionResults.flatMap((test) => messageOf(file, test))),
    ],
  };
}

function messageOf(file, test) {
  if (test.status === 'failed')
    return [`${shown(file.name)}: ${test.fullName}\n${tail(test.failureMessages.join('\n'), 12)}`];
  if (test.status !== 'passed') return [`skipped: ${shown(file.name)}: ${test.fullName}`];
  return [];
}

const shown = (file) => path.relative(root, file);

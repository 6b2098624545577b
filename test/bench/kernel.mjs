// npm run bench, after the analysis: how long the kernel takes, beside plain tslab in the same run. Prints, never asserts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jupyterEnvironment, venvPython } from '../../scripts/setup/venv.mjs';

/** In seconds; what has no aim is shown for comparison. */
const AIMS = {
  'kernel ready': 1.5,
  'cell that imports the library': 0.3,
  'first completion': 1,
  'later completion': 0.15,
};

const script = fileURLToPath(new URL('kernel_times.py', import.meta.url));
const { status, stdout, stderr } = spawnSync(venvPython, [script, 'qernel', 'tslab'], {
  env: { ...jupyterEnvironment(), PYTHONDONTWRITEBYTECODE: '1' },
  encoding: 'utf8',
});
if (status !== 0) throw new Error(stderr);
const measured = stdout
  .split('\n')
  .filter((line) => line.startsWith('{'))
  .map((line) => JSON.parse(line));
const of = (kernel, work) => measured.find((one) => one.kernel === kernel && one.work === work).median;
const results = measured
  .filter(({ kernel }) => kernel === 'qernel')
  .map(({ work, median }) => ({ work, qernel: median, tslab: of('tslab', work), aim: AIMS[work] ?? null }));

console.log('\nthe kernel, median of three starts, beside plain tslab\n');
for (const { work, qernel, tslab, aim } of results) {
  const judged = aim === null ? '' : `aim ≤ ${seconds(aim)}   ${qernel <= aim ? 'within' : 'above'}`;
  console.log(`${work.padEnd(44)} ${seconds(qernel)}   tslab ${seconds(tslab)}   ${judged}`.trimEnd());
}
const build = new URL('../../build/', import.meta.url);
mkdirSync(build, { recursive: true });
writeFileSync(new URL('bench-kernel.json', build), `${JSON.stringify(results, null, 2)}\n`);
console.log('\nwritten to build/bench-kernel.json');

function seconds(value) {
  return `${value.toFixed(3)} s`.padStart(9);
}

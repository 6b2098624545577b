// Runs the kernel's suites over jupyter_client: `node test/kernel/run.mjs [errors messages …]`, ends in counts.
// QERNEL_PYTHON names the Python (the clone's .venv where absent), QERNEL_NODE the Node that runs the kernel.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const python =
  process.env.QERNEL_PYTHON ??
  join(root, '.venv', ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']));

/** Each suite, with at least how many checks it holds: a suite that finds none has not passed. */
const SUITES = { errors: 21, messages: 40, conformance: 12, notebooks: 5, live: 10, wheel: 6 };

/** Runs one suite; gives what it said, and how many of its checks ran and passed. */
function suite(name) {
  return new Promise((resolve) => {
    const child = spawn(python, ['-m', 'unittest', `${name}_test`], {
      cwd: join(root, 'test', 'kernel'),
      env: { ...process.env, JUPYTER_PATH: join(root, 'share', 'jupyter') },
      timeout: 300_000,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
    child.on('error', (error) => resolve({ said: String(error), checks: 0, passed: false }));
    child.on('close', (code) => {
      const checks = Number(/Ran (\d+) tests?/.exec(said)?.[1] ?? 0);
      resolve({ said, checks, passed: code === 0 && checks >= SUITES[name] });
    });
  });
}

if (!existsSync(join(root, 'kernel', 'dist', 'kernel.cjs'))) {
  console.error('kernel/dist/kernel.cjs is missing: node kernel/build.mjs');
  process.exit(1);
}
const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(SUITES);
let checks = 0;
let failed = 0;
for (const name of wanted) {
  const start = Date.now();
  const ran = await suite(name);
  checks += ran.checks;
  if (!ran.passed) failed++;
  console.log(`${ran.passed ? '✓' : '✗'} ${name}: ${ran.checks} checks, ${((Date.now() - start) / 1000).toFixed(1)} s`);
  if (!ran.passed) console.log(ran.said);
}
console.log(`${checks} checks in ${wanted.length} suites, ${failed} suites failed`);
process.exitCode = failed === 0 ? 0 : 1;

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

/** Each suite, with at least how many checks it holds: a suite that finds none has not passed. The longest come first. */
const SUITES = { messages: 40, notebooks: 5, live: 10, conformance: 11, errors: 21, wheel: 6 };

/** The names of all suites. */
export const ALL = Object.keys(SUITES);

/** Runs one suite, its kernels on `node`: how many checks passed and failed, how many seconds it took, and what it said. */
export function suite(name, node = process.env.QERNEL_NODE) {
  const began = Date.now();
  const told = (said, checks, failed) => ({
    name,
    passed: Math.max(0, checks - failed),
    failed,
    seconds: (Date.now() - began) / 1000,
    said,
  });
  return new Promise((resolve) => {
    const child = spawn(python, ['-m', 'unittest', `${name}_test`], {
      cwd: join(root, 'test', 'kernel'),
      env: {
        ...process.env,
        JUPYTER_PATH: join(root, 'share', 'jupyter'),
        PYTHONDONTWRITEBYTECODE: '1',
        ...(node ? { QERNEL_NODE: node } : {}),
      },
      timeout: 600_000,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (said += piece));
    child.on('error', (error) => resolve(told(String(error), 0, 1)));
    child.on('close', (code) => {
      const number = (pattern) => Number(pattern.exec(said)?.[1] ?? 0);
      const run = number(/Ran (\d+) tests?/) - number(/skipped=(\d+)/);
      const failed = number(/failures=(\d+)/) + number(/errors=(\d+)/);
      const missing = code !== 0 || run < SUITES[name] ? 1 : 0;
      resolve(told(said, run, Math.max(failed, missing)));
    });
  });
}

/** Runs suites, each `[name, node]`, two at a time; `onResult` hears each as it is done. */
export async function suites(wanted, onResult = () => {}) {
  const waiting = [...wanted];
  const results = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await suite(...next);
      results.push({ ...result, node: next[1] });
      onResult(result);
    }
  };
  await Promise.all([worker(), worker()]);
  return results;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!existsSync(join(root, 'kernel', 'dist', 'kernel.cjs'))) {
    console.error('kernel/dist/kernel.cjs is missing: npm run build');
    process.exit(1);
  }
  const wanted = process.argv.length > 2 ? process.argv.slice(2) : ALL;
  const results = await suites(
    wanted.map((name) => [name]),
    ({ name, passed, failed, seconds, said }) => {
      console.log(`${failed ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed, ${seconds.toFixed(1)} s`);
      if (failed) console.log(said);
    },
  );
  const sum = (kind) => results.reduce((total, result) => total + result[kind], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
}

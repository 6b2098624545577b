import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const python =
  process.env.QERNEL_PYTHON ?? join(root, '.venv', process.platform === 'win32' ? 'Scripts' : 'bin', 'python');

/** The Python suites that talk to the kernel through jupyter_client, with at least how many checks each holds. */
const SUITES = { errors: 21, messages: 40, conformance: 12, notebooks: 5, live: 7 };

/** Runs one suite; gives what it said, and how many checks ran. */
function suite(name: string): { readonly said: string; readonly passed: boolean; readonly checks: number } {
  const ran = spawnSync(python, ['-m', 'unittest', `${name}_test`], {
    cwd: join(root, 'test', 'kernel'),
    env: { ...process.env, JUPYTER_PATH: join(root, 'share', 'jupyter') },
    encoding: 'utf8',
    timeout: 280_000,
  });
  const said = `${ran.stdout ?? ''}${ran.stderr ?? ''}`;
  return { said, passed: ran.status === 0, checks: Number(/Ran (\d+) tests?/.exec(said)?.[1] ?? 0) };
}

describe('the kernel, through jupyter_client', () => {
  it('has been built', () => {
    expect(existsSync(join(root, 'kernel', 'dist', 'kernel.cjs')), 'run npm run build').toBe(true);
  });

  for (const [name, least] of Object.entries(SUITES)) {
    it(`passes every check of ${name}_test.py`, { timeout: 300_000 }, () => {
      const { said, passed, checks } = suite(name);
      expect(passed, said.slice(-6_000)).toBe(true);
      expect(checks).toBeGreaterThanOrEqual(least);
    });
  }
});

import { run } from './run.mjs';
import { Stop } from './stop.mjs';

/** The oldest Python that JupyterLab 4.6 runs on. */
export const OLDEST_PYTHON = [3, 10];

const NAMES = ['python3', 'python', 'py', 'python3.14', 'python3.13', 'python3.12', 'python3.11', 'python3.10'];

const PROBE = `
import sys
try:
    import venv, ensurepip
    able = 'venv'
except ImportError:
    able = ''
print('.'.join(map(str, sys.version_info[:3])), sys.executable, able, sep='\\n')
`;

/**
 * The first Python of 3.10 or newer with a working venv module, as `{ command, args, version }`.
 * Throws a Stop that says which of the three is missing: Python, its age or the module.
 */
export async function findPython(texts, env = process.env) {
  let tooOld = null;
  let withoutVenv = null;
  for (const command of NAMES) {
    const args = command === 'py' ? ['-3'] : [];
    const { code, output } = await run(command, [...args, '-c', PROBE], { env });
    if (code !== 0) continue;
    const [version, executable, able] = output.split(/\r?\n/);
    if (!isNewEnough(version)) tooOld ??= version;
    else if (able !== 'venv') withoutVenv ??= version;
    else return { command, args, version, executable };
  }
  if (withoutVenv) throw new Stop(texts.noVenv(withoutVenv));
  throw new Stop(tooOld ? texts.oldPython(tooOld) : texts.noPython);
}

/** Whether a version such as '3.11.7' is new enough. */
export function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  return major > OLDEST_PYTHON[0] || (major === OLDEST_PYTHON[0] && minor >= OLDEST_PYTHON[1]);
}

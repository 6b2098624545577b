import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findPython } from './python.mjs';
import { inRoot } from './root.mjs';
import { run, tail } from './run.mjs';
import { contentHash, readStamp, writeStamp } from './stamp.mjs';
import { Stop } from './stop.mjs';

const STAMP = '.venv/qernel-stamp.json';
const BIN = process.platform === 'win32' ? 'Scripts' : 'bin';

/** A program of .venv. */
export const venvProgram = (name) => inRoot('.venv', BIN, process.platform === 'win32' ? `${name}.exe` : name);

/** The Python of .venv. */
export const venvPython = venvProgram('python');

/** A .venv with JupyterLab, nbclient and nbconvert, exactly as requirements.txt names them. */
export const pythonPackages = {
  name: 'venv',
  async stands() {
    if (readStamp(STAMP)?.inputs !== inputs()) return false;
    // A Python that was removed or replaced leaves a .venv that no longer starts.
    return (await run(venvPython, ['-c', 'import jupyterlab, nbclient'])).code === 0;
  },
  async make(texts) {
    const python = await findPython(texts);
    const steps = [
      [python.command, [...python.args, '-m', 'venv', '--clear', inRoot('.venv')]],
      [
        venvPython,
        [
          '-m',
          'pip',
          'install',
          '--quiet',
          '--disable-pip-version-check',
          '--no-input',
          '--require-hashes',
          '-r',
          inRoot('requirements.txt'),
        ],
      ],
    ];
    for (const [command, args] of steps) {
      const { code, output } = await run(command, args);
      if (code !== 0) throw new Stop(texts.failed(texts.venvDoing, tail(output)));
    }
    // Our own package.json says that files here are modules; JupyterLab's are not.
    writeFileSync(inRoot('.venv/package.json'), '{ "type": "commonjs" }\n');
    writeStamp(STAMP, { inputs: inputs() });
  },
};

function inputs() {
  // The folder counts: programs of a .venv name it, so a moved clone needs a new one.
  return contentHash(['requirements.txt'], [inRoot('.venv')]);
}

/** The environment in which Jupyter finds our kernel and extension, and in which the kernel is this same Node. */
export function jupyterEnvironment(env = process.env) {
  const before = (first, rest) => [first, rest].filter(Boolean).join(path.delimiter);
  const PATH = before([path.dirname(venvPython), path.dirname(process.execPath)].join(path.delimiter), env.PATH);
  return {
    ...env,
    PATH,
    JUPYTER_PATH: before(inRoot('share/jupyter'), env.JUPYTER_PATH),
    PYDEVD_DISABLE_FILE_VALIDATION: '1',
  };
}

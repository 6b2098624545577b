import { readdirSync, rmSync } from 'node:fs';
import { inRoot } from '../setup/root.mjs';
import { run, tail } from '../setup/run.mjs';
import { Stop } from '../setup/stop.mjs';
import { jupyterEnvironment, venvPython } from '../setup/venv.mjs';

/** The notebooks of the project, in order: paths from the top folder. */
export function notebookPaths() {
  return readdirSync(inRoot('notebooks'))
    .filter((name) => name.endsWith('.ipynb') && !name.startsWith('.'))
    .sort()
    .map((name) => `notebooks/${name}`);
}

/**
 * Executes notebooks, two at a time, and compares them with what is committed: `{ notebook, cells, seconds, problems }`
 * for each, in the order given. `out` keeps the executed copies, `folder` is where the cells run, `update` writes the outputs
 * into the notebooks themselves. `onResult` hears each as it is done.
 */
export async function checkNotebooks(paths, { out, folder, update = false, onResult = () => {} } = {}) {
  const options = [
    ...(out ? ['--out', out] : []),
    ...(folder ? ['--folder', folder] : []),
    ...(update ? ['--update'] : []),
  ];
  const results = new Map();
  const { output } = await python('check.py', [...options, ...paths], (line) => {
    if (!line.startsWith('{"notebook"')) return;
    const result = JSON.parse(line);
    results.set(result.notebook, result);
    onResult(result);
  });
  return paths.map(
    (notebook) =>
      results.get(notebook) ?? { notebook, cells: 0, seconds: 0, problems: [`was not executed: ${tail(output, 3)}`] },
  );
}

/** Writes executed notebooks as HTML pages with a page of contents. */
export async function writePages(out, paths) {
  rmSync(out, { recursive: true, force: true });
  const { code, output } = await python('pages.py', [out, ...paths]);
  if (code !== 0) throw new Stop(`${out}:\n${tail(output)}`);
}

function python(script, args, onLine) {
  const env = { ...jupyterEnvironment(), PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1' };
  return run(venvPython, [inRoot('scripts/notebooks', script), ...args], { env, onLine });
}

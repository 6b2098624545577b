// Notebook 2 from the wheel: `node test/kernel/wheel-notebook.mjs`, run by hand because pip fetches a Node of 60 MB.
// A new environment in a temporary folder gets the wheel of build/wheel and nbclient, nothing else, and no Node is on PATH;
// every output must be the one that is committed.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findPython } from '../../scripts/setup/python.mjs';
import { run, tail } from '../../scripts/setup/run.mjs';
import { TEXTS } from '../../scripts/setup/texts.mjs';

const NAME = '02-carers.ipynb';
const root = fileURLToPath(new URL('../..', import.meta.url));
const home = mkdtempSync(join(tmpdir(), 'qernel-wheel-'));
const bin = join(home, 'env', process.platform === 'win32' ? 'Scripts' : 'bin');
const python = join(bin, process.platform === 'win32' ? 'python.exe' : 'python');

try {
  const [wheel] = readdirSync(join(root, 'build/wheel')).filter((file) => file.endsWith('.whl'));
  const { command, args } = await findPython(TEXTS.en);
  await must(command, [...args, '-m', 'venv', join(home, 'env')]);
  await must(python, ['-m', 'pip', 'install', '--quiet', join(root, 'build/wheel', wheel), 'nbclient']);
  const copy = copyOfNotebook();
  const { output } = await run(python, [join(root, 'scripts/notebooks/check.py'), copy], {
    cwd: home,
    env: withoutNode(),
  });
  const line = output.split('\n').find((each) => each.startsWith('{"notebook"'));
  if (!line) throw new Error(tail(output));
  const { cells, seconds, problems } = JSON.parse(line);
  for (const problem of problems) console.log(problem);
  console.log(`${NAME} from ${wheel}: ${cells} cells, ${seconds} s, ${problems.length} differences from the clone`);
  process.exitCode = problems.length === 0 && cells > 0 ? 0 : 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}

/** The notebook on the kernel qernel, beside the data that it reads; no package of the clone is above it. */
function copyOfNotebook() {
  cpSync(join(root, 'data'), join(home, 'data'), { recursive: true });
  const notebook = JSON.parse(readFileSync(join(root, 'notebooks', NAME), 'utf8'));
  notebook.metadata.kernelspec = { display_name: 'Qernel (TypeScript)', language: 'typescript', name: 'qernel' };
  const copy = join(home, 'notebooks', NAME);
  mkdirSync(join(home, 'notebooks'));
  writeFileSync(copy, JSON.stringify(notebook));
  return copy;
}

/** This environment with nothing of the clone, and with only those folders of PATH in which no Node lies. */
function withoutNode() {
  const { QERNEL_NODE: _, JUPYTER_PATH: __, NODE_PATH: ___, PATH, ...rest } = process.env;
  const others = PATH.split(delimiter).filter((folder) => {
    try {
      return !readdirSync(folder).some((file) => /^node(\.exe)?$/.test(file));
    } catch {
      return false;
    }
  });
  return { ...rest, PATH: [bin, ...others].join(delimiter), PYTHONDONTWRITEBYTECODE: '1' };
}

async function must(program, args) {
  const { code, output } = await run(program, args);
  if (code !== 0) throw new Error(`${program} ${args.join(' ')}:\n${tail(output)}`);
}

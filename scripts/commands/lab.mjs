import { spawn } from 'node:child_process';
import { languageOf } from '../setup/language.mjs';
import { createProgress } from '../setup/progress.mjs';
import { inRoot } from '../setup/root.mjs';
import { setUp } from '../setup/setup.mjs';
import { untilStop } from '../setup/stop.mjs';
import { TEXTS } from '../setup/texts.mjs';
import { jupyterEnvironment, venvPython } from '../setup/venv.mjs';

/** `npm run lab`: JupyterLab on this machine only, with our kernel and extension; further arguments go to JupyterLab. */
export function main(argv) {
  return untilStop(async () => {
    await setUp(TEXTS[languageOf()], createProgress());
    return openLab(argv);
  });
}

function openLab(argv) {
  const root = process.getuid?.() === 0 ? ['--allow-root'] : [];
  const args = [
    '-m',
    'jupyterlab',
    '--ip=127.0.0.1',
    `--ServerApp.root_dir=${inRoot()}`,
    '--LabApp.default_url=/lab/tree/notebooks',
    ...root,
    ...argv,
  ];
  const lab = spawn(venvPython, args, { cwd: inRoot(), env: jupyterEnvironment(), stdio: 'inherit' });
  // Ctrl+C reaches JupyterLab itself, which asks before it stops; this process waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => lab.kill('SIGTERM'));
  return new Promise((resolve) => lab.on('close', (code) => resolve(code ?? 0)));
}

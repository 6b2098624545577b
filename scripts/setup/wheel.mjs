import { made } from './made.mjs';
import { inRoot } from './root.mjs';
import { run, tail } from './run.mjs';
import { Stop } from './stop.mjs';
import { venvPython } from './venv.mjs';

/** The wheel that gives kernel and library to whoever has only pip. */
export const wheel = made({
  name: 'wheel',
  inputs: [
    'kernel-lib/dist',
    'kernel-lib/notebook',
    'kernel-lib/package.json',
    'kernel/dist',
    'kernel/python',
    'kernel/README.md',
    'kernel/pyproject.toml',
    'kernel/build.mjs',
    'kernel/wheel.mjs',
    'share/jupyter/kernels/qernel',
    'LICENSE',
    'package-lock.json',
    'requirements.txt',
  ],
  products: ['build/wheel'],
  async make(texts) {
    const { code, output } = await run(process.execPath, [inRoot('kernel/wheel.mjs')], {
      env: { ...process.env, QERNEL_PYTHON: venvPython },
    });
    if (code !== 0) throw new Stop(texts.failed(texts.wheelDoing, tail(output)));
  },
});

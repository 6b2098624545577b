import { rmSync } from 'node:fs';
import { made } from './made.mjs';
import { inPackages } from './npm.mjs';
import { inRoot } from './root.mjs';
import { run, tail } from './run.mjs';
import { Stop } from './stop.mjs';

const PRODUCT = 'share/jupyter/labextensions';

/** The extension as JupyterLab loads it. */
export const labExtension = made({
  name: 'extension',
  inputs: ['extension/lib', 'extension/style', 'extension/package.json', 'package-lock.json'],
  products: [PRODUCT],
  async make(texts) {
    rmSync(inRoot(PRODUCT), { recursive: true, force: true });
    const { code, output } = await run(process.execPath, [
      inPackages('@jupyter/builder/lib/build-labextension.js'),
      '--core-package-file',
      inPackages('@jupyterlab/core-meta/core.package.json'),
      inRoot('extension'),
    ]);
    if (code !== 0) throw new Stop(texts.failed(texts.extensionDoing, tail(output)));
  },
});

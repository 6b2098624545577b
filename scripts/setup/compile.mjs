import { rmSync } from 'node:fs';
import { made } from './made.mjs';
import { inPackages } from './npm.mjs';
import { inRoot } from './root.mjs';
import { run, tail } from './run.mjs';
import { Stop } from './stop.mjs';

const PRODUCTS = ['kernel-lib/dist', 'extension/lib', 'kernel/dist'];

/** The library and the extension in JavaScript, with their types, and the kernel in one file. */
export const compiled = made({
  name: 'compile',
  inputs: [
    'kernel-lib/src',
    'kernel-lib/tsconfig.json',
    'extension/src',
    'extension/tsconfig.json',
    'kernel/src',
    'kernel/build.mjs',
    'tsconfig.base.json',
    'package-lock.json',
  ],
  products: PRODUCTS,
  async make(texts) {
    // A clean build: what was compiled from a file that is gone must not stay.
    for (const product of PRODUCTS) rmSync(inRoot(product), { recursive: true, force: true });
    // node_modules/.bin/tsc is tslab's TypeScript; the project's own is called by its path.
    const { code, output } = await run(process.execPath, [
      inPackages('typescript/bin/tsc'),
      '-b',
      'kernel-lib',
      'extension',
    ]);
    if (code !== 0) throw new Stop(texts.failed(texts.compileDoing, tail(output)));
    const kernel = await run(process.execPath, [inRoot('kernel/build.mjs')]);
    if (kernel.code !== 0) throw new Stop(texts.failed(texts.compileDoing, tail(kernel.output)));
  },
});

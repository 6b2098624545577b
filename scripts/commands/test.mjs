import { inBrowser } from '../checks/browser.mjs';
import { cellTypes } from '../checks/cell-types.mjs';
import { kernelMessages, kernelTypes } from '../checks/kernel.mjs';
import { notebooks } from '../checks/notebooks.mjs';
import { notebooksOnQernel } from '../checks/notebooks-on-qernel.mjs';
import { tests } from '../checks/tests.mjs';
import { biome, documented } from '../checks/written.mjs';
import { findBrowser, getBrowser } from '../setup/browser.mjs';
import { languageOf } from '../setup/language.mjs';
import { createProgress } from '../setup/progress.mjs';
import { setUp } from '../setup/setup.mjs';
import { untilStop } from '../setup/stop.mjs';
import { TEXTS } from '../setup/texts.mjs';

/** `npm test`: sets up, runs every check, and ends with one line `N passed, N failed`. */
export function main() {
  return untilStop(async () => {
    const texts = TEXTS[languageOf()];
    const progress = createProgress();
    await setUp(texts, progress);
    const browser = (await findBrowser()) ?? (await progress.during(texts.browserDoing, () => getBrowser()));
    const checks = [
      ['form and lint (Biome)', biome],
      ['documented exports (typedoc)', documented],
      ['types of the cells (TypeScript 5.0.4)', cellTypes],
      ['types of the kernel', kernelTypes],
      ['notebooks executed and compared', notebooks],
      ['notebooks on the Qernel kernel', notebooksOnQernel],
      ["the kernel over Jupyter's messages", kernelMessages],
      ['unit, property and reference tests (vitest)', tests],
      ['JupyterLab in a browser', () => inBrowser(browser, texts)],
    ];
    const results = [];
    for (const [name, check] of checks) results.push(await counted(name, check, progress));
    return summary(results, progress);
  });
}

function counted(name, check, progress) {
  return progress.during(name, check, ({ passed, failed }) => ({
    well: failed === 0,
    words: `${passed} passed, ${failed} failed`,
  }));
}

/** Every message, then the one line; the exit code. */
function summary(results, progress) {
  for (const message of results.flatMap(({ messages }) => messages)) progress.line(`\n${message}`);
  const sum = (kind) => results.reduce((total, result) => total + result[kind], 0);
  progress.line();
  progress.line(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}

import { cellTypes } from '../checks/cell-types.mjs';
import { kernelTypes } from '../checks/kernel.mjs';
import { biome, documented } from '../checks/written.mjs';
import { languageOf } from '../setup/language.mjs';
import { createProgress } from '../setup/progress.mjs';
import { setUp } from '../setup/setup.mjs';
import { untilStop } from '../setup/stop.mjs';
import { TEXTS } from '../setup/texts.mjs';

/** `npm run check`: what can be checked without running anything: types, form, documentation. */
export function main() {
  return untilStop(async () => {
    await setUp(TEXTS[languageOf()], createProgress());
    const results = await Promise.all([biome(), documented(), cellTypes(), kernelTypes()]);
    for (const message of results.flatMap(({ messages }) => messages)) console.log(message);
    return results.some(({ failed }) => failed > 0) ? 1 : 0;
  });
}

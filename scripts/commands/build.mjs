import { languageOf } from '../setup/language.mjs';
import { createProgress } from '../setup/progress.mjs';
import { setUp } from '../setup/setup.mjs';
import { untilStop } from '../setup/stop.mjs';
import { TEXTS } from '../setup/texts.mjs';

/** `npm run build`: everything that has to be made before a notebook runs. */
export function main() {
  return untilStop(() => setUp(TEXTS[languageOf()], createProgress()));
}

import { parseArgs } from 'node:util';
import { problemLines } from '../notebooks/executed.mjs';
import { checkNotebooks, notebookPaths } from '../notebooks/run.mjs';
import { languageOf } from '../setup/language.mjs';
import { createProgress } from '../setup/progress.mjs';
import { setUp } from '../setup/setup.mjs';
import { Stop, untilStop } from '../setup/stop.mjs';
import { TEXTS } from '../setup/texts.mjs';

/**
 * `npm run notebooks`: executes notebooks and compares them with what is committed; with `--update` writes the new outputs into them.
 * Without names it takes all of `notebooks/`.
 */
export function main(argv) {
  return untilStop(async () => {
    const { values, positionals } = given(argv);
    const texts = TEXTS[languageOf()];
    const progress = createProgress();
    await setUp(texts, progress);
    const results = await checkNotebooks(positionals.length > 0 ? positionals : notebookPaths(), {
      update: values.update,
      onResult: ({ notebook, cells, seconds, problems }) =>
        progress.line(`${problems.length > 0 ? '✗' : '✓'} ${notebook}  ${cells} cells  ${seconds} s`),
    });
    const problems = problemLines(results);
    if (problems.length > 0) throw new Stop(problems.join('\n'));
  });
}

function given(args) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { update: { type: 'boolean', default: false } } });
  } catch (error) {
    throw new Stop(`npm run notebooks: ${error.message}`, 2);
  }
}

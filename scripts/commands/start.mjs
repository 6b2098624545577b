import { executedNotebooks } from '../notebooks/executed.mjs';
import { notebookPaths } from '../notebooks/run.mjs';
import { compiled } from '../setup/compile.mjs';
import { npmPackages } from '../setup/npm.mjs';
import { createProgress } from '../setup/progress.mjs';
import { setUp } from '../setup/setup.mjs';
import { Stop, untilStop } from '../setup/stop.mjs';
import { TEXTS as SETUP_TEXTS } from '../setup/texts.mjs';
import { readArguments } from '../start/arguments.mjs';
import { NEXT } from '../start/next.mjs';
import { USAGE } from '../start/usage.mjs';

/** `npm start`: the seven profiles, or with a file the same chain on it. */
export function main(argv) {
  return untilStop(async () => {
    const asked = readArguments(argv);
    if (asked.help) return console.log(USAGE[asked.language].help);
    return asked.file ? ownStudy(asked) : sevenProfiles(asked.language);
  });
}

async function sevenProfiles(language) {
  const texts = SETUP_TEXTS[language];
  const progress = createProgress();
  progress.line();
  await setUp(texts, progress);
  const failure = await execute(texts, progress);
  const { profilesText } = await import('qernel');
  const { readSeven } = await import('../start/seven.mjs');
  progress.line();
  progress.line(profilesText(await readSeven(), { language }));
  progress.line();
  for (const [what, how] of NEXT[language]) progress.line(what.padEnd(10) + how);
  if (failure) throw failure;
}

/** Executes the notebooks where they do not stand; a check that fails is told last, after the profiles. */
async function execute(texts, progress) {
  const count = notebookPaths().length;
  if (await executedNotebooks.stands()) {
    progress.line(`✓ ${texts.notebooks(count)}`);
    return null;
  }
  try {
    await progress.during(texts.notebooksDoing(count), () => executedNotebooks.make(texts));
    progress.line(`✓ ${texts.notebooks(count)}`);
    return null;
  } catch (error) {
    if (error instanceof Stop) return new Stop(`\n${error.message}`, error.code);
    throw error;
  }
}

async function ownStudy({ file, statements, choices, language }) {
  // Progress on stderr: what is computed can go to a file.
  await setUp(SETUP_TEXTS[language], createProgress(process.stderr), [npmPackages, compiled]);
  const { analyseFile } = await import('../start/own-study.mjs');
  console.log(await analyseFile(file, { statements, choices, language }));
}

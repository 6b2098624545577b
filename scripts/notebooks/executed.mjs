import { rmSync } from 'node:fs';
import path from 'node:path';
import { made } from '../setup/made.mjs';
import { inRoot } from '../setup/root.mjs';
import { Stop } from '../setup/stop.mjs';
import { checkNotebooks, notebookPaths, writePages } from './run.mjs';

const COPIES = inRoot('build/notebooks');
const PAGES = inRoot('build/html');

/** The notebooks executed and compared with what is committed, and their HTML pages. */
export const executedNotebooks = made({
  name: 'notebooks',
  inputs: [
    'notebooks',
    'data',
    'kernel-lib/dist',
    'kernel-lib/notebook',
    'scripts/notebooks',
    'share/jupyter/kernels',
    'share/jupyter/nbconvert',
    'package-lock.json',
    'requirements.txt',
  ],
  products: ['build/notebooks', 'build/html'],
  async make(texts) {
    rmSync(COPIES, { recursive: true, force: true });
    const paths = notebookPaths();
    const results = await checkNotebooks(paths, { out: COPIES });
    await writePages(
      PAGES,
      paths.map((each) => path.join(COPIES, path.basename(each))),
    );
    const problems = problemLines(results);
    if (problems.length > 0) throw new Stop([...problems, texts.notebooksDiffer].join('\n'));
  },
});

/** Every problem as a line that names its notebook. */
export function problemLines(results) {
  return results.flatMap(({ notebook, problems }) => problems.map((problem) => `${notebook}: ${problem}`));
}

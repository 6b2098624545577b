import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { problemLines } from '../notebooks/executed.mjs';
import { checkNotebooks, notebookPaths } from '../notebooks/run.mjs';
import { inRoot } from '../setup/root.mjs';

const KERNEL = { display_name: 'Qernel (TypeScript)', language: 'typescript', name: 'qernel' };

/** Every notebook on the Qernel kernel instead of tslab: the same outputs as are committed, one check each. */
export async function notebooksOnQernel() {
  const copies = inRoot('build', 'on-qernel');
  rmSync(copies, { recursive: true, force: true });
  mkdirSync(copies, { recursive: true });
  const paths = notebookPaths().map((path) => {
    const notebook = JSON.parse(readFileSync(inRoot(path), 'utf8'));
    notebook.metadata.kernelspec = KERNEL;
    const copy = join(copies, basename(path));
    writeFileSync(copy, JSON.stringify(notebook));
    return copy;
  });
  const results = await checkNotebooks(paths, { folder: inRoot('notebooks') });
  const failed = results.filter(({ problems }) => problems.length > 0);
  return { passed: results.length - failed.length, failed: failed.length, messages: problemLines(failed) };
}

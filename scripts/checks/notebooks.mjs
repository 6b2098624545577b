import { problemLines } from '../notebooks/executed.mjs';
import { checkNotebooks, notebookPaths } from '../notebooks/run.mjs';

/** Every notebook executed again and compared with what is committed: one check each. */
export async function notebooks() {
  const results = await checkNotebooks(notebookPaths());
  const failed = results.filter(({ problems }) => problems.length > 0);
  return { passed: results.length - failed.length, failed: failed.length, messages: problemLines(failed) };
}

import { notebookPaths } from '../notebooks/run.mjs';
import { inRoot } from '../setup/root.mjs';
import { run, tail } from '../setup/run.mjs';

/**
 * The cells of every notebook, and the files of test/types, under tslab's own TypeScript 5.0.4: one check each.
 * It runs in the notebooks' folder, from which tslab resolves what a cell imports.
 */
export async function cellTypes() {
  const paths = notebookPaths().map((each) => inRoot(each));
  const { output } = await run(process.execPath, [inRoot('scripts/checks/cell-types.cjs'), ...paths], {
    cwd: inRoot('notebooks'),
  });
  const results = output.split('\n').flatMap((line) => (line.startsWith('{"file"') ? [JSON.parse(line)] : []));
  if (results.length === 0) return { passed: 0, failed: 1, messages: [`cell types: ${tail(output)}`] };
  const failed = results.filter(({ problems }) => problems.length > 0);
  return {
    passed: results.length - failed.length,
    failed: failed.length,
    messages: failed.flatMap(({ file, problems }) => problems.map((problem) => `${file}: ${problem}`)),
  };
}

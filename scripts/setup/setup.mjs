import { compiled } from './compile.mjs';
import { labExtension } from './extension.mjs';
import { npmPackages } from './npm.mjs';
import { findPython } from './python.mjs';
import { pythonPackages } from './venv.mjs';
import { wheel } from './wheel.mjs';

/** What everything else stands on, in the order in which it is made. */
const PARTS = [npmPackages, pythonPackages, compiled, labExtension, wheel];

/** Makes what is missing of `parts` and says so; where all of it stands one line tells that. */
export async function setUp(texts, progress, parts = PARTS) {
  const standing = [];
  const needsPython = parts.includes(pythonPackages);
  for (const part of parts) {
    if (await part.stands()) {
      standing.push(part);
      continue;
    }
    // Before the first long download, not after it.
    if (part === npmPackages && needsPython && !(await pythonPackages.stands())) await findPython(texts);
    await progress.during(texts[`${part.name}Doing`], () => part.make(texts));
  }
  const line = standing.map((part) => `✓ ${texts[part.name]}`.padEnd(17)).join(' ');
  if (standing.length === parts.length) progress.line(`${line} ${texts.nothingToDo}`);
  else if (standing.length > 0) progress.line(line.trimEnd());
}

/*
 * The types of notebook cells as the kernel sees them, without running them: tslab's own converter takes cell after
 * cell, with the declarations of the ones before. Prints one JSON line per file: `{ "file", "problems": ["…"] }`.
 *
 * tslab's TypeScript is older than the one that writes the library's declarations, and what it cannot read it takes as `any`
 * without a word. So a name that a cell declares may not be `any`, and test/types asks the same of the whole library.
 */
const { readFileSync, readdirSync } = require('node:fs');
const path = require('node:path');
const ts = require('@tslab/typescript-for-tslab');
const { createConverter } = require('tslab/dist/converter.js');

const root = path.resolve(__dirname, '../..');

function cellsOf(file) {
  const { cells } = JSON.parse(readFileSync(file, 'utf8'));
  return cells.flatMap(({ cell_type, source }, index) =>
    cell_type === 'code' ? [{ number: index + 1, source: Array.isArray(source) ? source.join('') : source }] : [],
  );
}

/** Type errors of a notebook's cells, and names that became `any`. */
function notebookProblems(file, converter) {
  let declared = '';
  return cellsOf(file).flatMap(({ number, source }) => {
    const { diagnostics, declOutput } = converter.convert(declared, source);
    const errors = diagnostics.map(
      ({ start, messageText }) => `cell ${number}, line ${start.line + 1}: ${messageText}`,
    );
    if (errors.length > 0) return errors;
    const before = new Set(anyNames(declared));
    declared = declOutput ?? '';
    return anyNames(declared)
      .filter((name) => !before.has(name))
      .map((name) => `cell ${number}: ${name} has the type any`);
  });
}

function anyNames(declarations) {
  return [...declarations.matchAll(/declare (?:const|let|var) (\w+): any;/g)].map(([, name]) => name);
}

/** The options with which tslab compiles a cell, for a file that stands by itself. */
const OPTIONS = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  esModuleInterop: true,
  target: ts.ScriptTarget.ES2022,
  lib: ['lib.es2022.d.ts'],
  resolveJsonModule: true,
  skipLibCheck: true,
  noEmit: true,
};

function fileProblems(file) {
  const program = ts.createProgram([file], OPTIONS);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const line = diagnostic.file ? diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start).line + 1 : 0;
    const where =
      diagnostic.file && diagnostic.file.fileName !== file ? `${path.relative(root, diagnostic.file.fileName)} ` : '';
    return `${where}line ${line}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`;
  });
}

function print(file, problems) {
  console.log(JSON.stringify({ file: path.relative(root, file).split(path.sep).join('/'), problems }));
}

const folder = path.join(root, 'test/types');
for (const name of readdirSync(folder).filter((each) => each.endsWith('.ts') && !each.endsWith('.test.ts'))) {
  const file = path.join(folder, name).split(path.sep).join('/');
  print(file, fileProblems(file));
}
const converter = createConverter({ isJS: false, isBrowser: false });
for (const file of process.argv.slice(2)) print(file, notebookProblems(file, converter));
converter.close();

// Copies of a small notebook, and of a real one, each spoiled in one way: every one must fail the check, with a message that
// names the notebook, the cell and what is wrong.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkNotebooks, notebookPaths } from '../../scripts/notebooks/run.mjs';

interface Cell {
  cell_type: string;
  source: string[];
  outputs: Output[];
  metadata: Record<string, unknown>;
}

interface Output {
  text?: string[];
  data?: Record<string, unknown>;
}

interface Notebook {
  cells: Cell[];
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const read = (file: string): Notebook => JSON.parse(readFileSync(file, 'utf8'));
const codeCells = (notebook: Notebook): Cell[] => notebook.cells.filter((cell) => cell.cell_type === 'code');
const withOutput = (notebook: Notebook): Cell[] => codeCells(notebook).filter((cell) => cell.outputs.length > 0);

/** Changes the first digit of the first output that has one, as a number that came out differently would. */
function changeNumber(notebook: Notebook): void {
  for (const output of withOutput(notebook).flatMap((cell) => cell.outputs)) {
    for (const [holder, key] of [
      [output, 'text'] as const,
      ...Object.keys(output.data ?? {}).map((mime) => [output.data!, mime] as const),
    ]) {
      const before = JSON.stringify((holder as Record<string, unknown>)[key]);
      const after = before?.replace(/(?<![\w\\#&.])([1-8])(?=[\s.,"])/, (digit) => String(Number(digit) + 1));
      if (before === undefined || after === before) continue;
      (holder as Record<string, unknown>)[key] = JSON.parse(after!);
      return;
    }
  }
  throw new Error('no number to change');
}

/** An error that the notebook allows, so that the cell behind it comes back aborted. */
function abortCell(notebook: Notebook): void {
  const second = codeCells(notebook)[1]!;
  const failing = {
    ...structuredClone(second),
    id: 'failing',
    source: ["throw new Error('on purpose');"],
    outputs: [],
    metadata: { tags: ['raises-exception'] },
  };
  notebook.cells.splice(notebook.cells.indexOf(second), 0, failing);
}

const SPOILS = {
  number: changeNumber,
  aborted: abortCell,
  removed: (notebook: Notebook) => void withOutput(notebook).at(-1)!.outputs.pop(),
  late: (notebook: Notebook) =>
    void codeCells(notebook)[0]!.source.push(
      "\nvoid Promise.resolve().then(() => { throw new Error('nobody waited'); });\nundefined;",
    ),
  later: (notebook: Notebook) =>
    void codeCells(notebook)
      .at(-1)!
      .source.push("\nsetTimeout(() => { throw new Error('after the end'); }, 400);\nundefined;"),
} as const;

const NOTEBOOKS = [
  { kind: 'a small notebook', file: path.join(ROOT, 'test/fixtures/notebooks/small.ipynb') },
  ...notebookPaths()
    .filter((file) => file.includes('/02-'))
    .map((file) => ({ kind: 'a real notebook', file: path.join(ROOT, file) })),
];

describe.each(NOTEBOOKS)('$kind', ({ file }) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'qernel-spoiled-'));
  const problems = new Map<string, string[]>();

  beforeAll(async () => {
    const copies = ['unspoiled', ...Object.keys(SPOILS)].map((name) => {
      const notebook = read(file);
      if (name !== 'unspoiled') SPOILS[name as keyof typeof SPOILS](notebook);
      const copy = path.join(folder, `${name}.ipynb`);
      writeFileSync(copy, JSON.stringify(notebook));
      return copy;
    });
    for (const result of await checkNotebooks(copies, { folder: path.dirname(file) })) {
      problems.set(path.basename(result.notebook, '.ipynb'), result.problems);
    }
  }, 240_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('passes as it is committed', () => {
    expect(problems.get('unspoiled')).toEqual([]);
  });

  it('fails with one number changed', () => {
    expect(problems.get('number')).toEqual([
      expect.stringMatching(/^cell \d+ \(.+\) output \d+ differs, .+: committed ".+", now ".+"$/),
    ]);
  });

  it('fails with an aborted cell, and names it', () => {
    expect(problems.get('aborted')).toContainEqual(
      expect.stringMatching(/^cell \d+ \(.+\) was aborted and did not run$/),
    );
  });

  it('fails with one output removed', () => {
    expect(problems.get('removed')).toEqual([
      expect.stringMatching(/^cell \d+ \(.+\) committed with .*outputs?, now gives \d+ outputs?$/),
    ]);
  });

  it('fails with a rejection that nobody awaits', () => {
    expect(problems.get('late')).toContainEqual(expect.stringContaining('Error: nobody waited'));
  });

  it('fails with an error thrown after the last cell', () => {
    expect(problems.get('later')).toContainEqual(
      expect.stringMatching(/^after the last cell: .*Error: after the end$/),
    );
  });
});

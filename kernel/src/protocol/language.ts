import * as ts from 'qernel:typescript';
import { isCompleteCode } from 'tslab/dist/converter.js';
import type { Compiler } from '../cell/compile.ts';
import type { Json } from '../wire/message.ts';
import { pointAt, unitAt } from './code-points.ts';
import type { Bundle } from './outputs.ts';

/** Whether a cell may be run as it stands: complete, incomplete (with the indent of its next line) or invalid. */
export function isComplete(code: string): Json {
  const { completed, indent } = isCompleteCode(code);
  if (!completed) return { status: 'incomplete', indent: indent ?? '' };
  const { diagnostics } = ts.transpileModule(code, {
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  return { status: diagnostics && diagnostics.length > 0 ? 'invalid' : 'complete' };
}

/** What may stand at the cursor. */
export function complete(compiler: Compiler, code: string, cursor: number): Json {
  const found = compiler.complete(code, unitAt(code, cursor));
  const start = pointAt(code, found.start);
  const end = pointAt(code, found.end);
  const kinds = new Map(found.original?.entries.map((entry) => [entry.name, entry.kind as string]));
  return {
    status: 'ok',
    matches: found.candidates,
    cursor_start: start,
    cursor_end: end,
    metadata: {
      _jupyter_types_experimental: found.candidates.map((text) => ({ text, type: kinds.get(text) ?? '', start, end })),
    },
  };
}

/** What is known of the name at the cursor, or of the function whose arguments the cursor stands in. */
export function inspect(compiler: Compiler, code: string, cursor: number): Json {
  const at = unitAt(code, cursor);
  const info = [at, at - 1, calleeBefore(code, at)]
    .filter((place) => place !== null && place >= 0)
    .map((place) => compiler.inspect(code, place!))
    .find((found) => found !== undefined);
  return { status: 'ok', found: info !== undefined, data: info ? described(info) : {}, metadata: {} };
}

/** Where the name of the innermost call stands in whose parentheses `at` lies. */
function calleeBefore(code: string, at: number): number | null {
  const file = ts.createSourceFile('cell.ts', code, ts.ScriptTarget.Latest, true);
  let found: number | null = null;
  const visit = (node: ts.Node): void => {
    if (node.pos > at || node.end < at) return;
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && node.expression.end < at)
      found = node.expression.end - 1;
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function described(info: ts.QuickInfo): Bundle {
  const signature = partsOf(info.displayParts);
  const text = partsOf(info.documentation);
  const tags = (info.tags ?? []).map((tag) => ({ name: tag.name, text: partsOf(tag.text) }));
  return {
    'text/plain': [signature, text, ...tags.map((tag) => `@${tag.name} ${tag.text}`.trim())]
      .filter(Boolean)
      .join('\n\n'),
    'text/markdown': [
      `\`\`\`typescript\n${signature}\n\`\`\``,
      text,
      ...tags.map((tag) => `*@${tag.name}* ${tag.text}`.trim()),
    ]
      .filter(Boolean)
      .join('\n\n'),
  };
}

const partsOf = (parts: readonly ts.SymbolDisplayPart[] | undefined): string =>
  (parts ?? []).map((part) => part.text).join('');

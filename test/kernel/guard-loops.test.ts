import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { guardLoops } from '../../kernel/src/compiler/guard-loops.ts';

const guarded = (code: string): string =>
  ts
    .transpileModule(code, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
      transformers: { before: [guardLoops(ts as never) as never] },
    })
    .outputText.replace(/\s+/g, ' ');

describe('loops that an interrupt can stop', () => {
  it.each([
    ['while', 'while (true) {}'],
    ['do', 'do {} while (true);'],
    ['for', 'for (;;) {}'],
    ['for of', 'for (const a of []) {}'],
    ['for in', 'for (const a in {}) {}'],
    ['a body without braces', 'while (true) f();'],
  ])('%s looks at the flag first', (_, code) => {
    expect(guarded(code)).toContain('{ if (__qernel__.look[0]) __qernel__.stop();');
  });

  it('each of two nested loops looks', () => {
    expect(guarded('for (;;) { while (true) {} }').match(/look\[0\]/g)).toHaveLength(2);
  });

  it('code without loops is left as it is', () => {
    expect(guarded('const a = [1].map((n) => n);')).toBe('const a = [1].map((n) => n); ');
  });
});

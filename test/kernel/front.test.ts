import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { rotationModule } from '../../kernel-lib/src/live/rotation-module.ts';

describe("the page's side of a live rotation", () => {
  it('is the one that its sources make', async () => {
    const made: { frontModule(): Promise<string> } = await import('../../kernel/front.mjs' as string);
    const text = await made.frontModule();
    const esm = /esm: (".*"),\n/.exec(text)![1]!;
    expect(rotationModule.esm).toBe(JSON.parse(esm));
  });

  it('is at most 20 KB, since a notebook keeps it with every output', () => {
    expect(rotationModule.esm.length + rotationModule.css.length).toBeLessThan(20 * 1024);
  });

  it('never writes markup: what a study says is shown as text', () => {
    const source = readFileSync(new URL('../../kernel/front/rotation.ts', import.meta.url), 'utf8');
    expect(source).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/);
  });
});

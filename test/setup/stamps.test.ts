import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BareClone, bareClone } from './support.js';

interface Part {
  readonly stands: () => Promise<boolean>;
  readonly make: (texts: object) => Promise<unknown>;
}

let clone: BareClone;
let times: number;
let interrupt: boolean;
beforeEach(() => {
  clone = bareClone();
  times = 0;
  interrupt = false;
  write('source/a.txt', 'one');
});
afterEach(() => clone.remove());

function write(name: string, text: string): void {
  const file = path.join(clone.folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/** Something made from source/ into product/, by the clone's own `made`. */
async function part(): Promise<Part> {
  const { made } = await import(
    /* @vite-ignore */ pathToFileURL(path.join(clone.folder, 'scripts/setup/made.mjs')).href
  );
  return made({
    name: 'thing',
    inputs: ['source'],
    products: ['product'],
    async make() {
      times += 1;
      write('product/half.txt', 'half');
      if (interrupt) throw new Error('interrupted');
      write('product/whole.txt', 'whole');
    },
  });
}

describe('what was made', () => {
  it('stands until its source changes, by content and not by date', async () => {
    const thing = await part();
    expect(await thing.stands()).toBe(false);
    await thing.make({});
    expect(await thing.stands()).toBe(true);
    write('source/a.txt', 'one');
    expect(await thing.stands()).toBe(true);
    write('source/a.txt', 'two');
    expect(await thing.stands()).toBe(false);
    expect(times).toBe(1);
  });

  it('does not stand when a file of it is gone or changed', async () => {
    const thing = await part();
    await thing.make({});
    rmSync(path.join(clone.folder, 'product/half.txt'));
    expect(await thing.stands()).toBe(false);
    write('product/half.txt', 'other');
    expect(await thing.stands()).toBe(false);
  });

  it('does not stand after an interrupted run, even one that followed a good one', async () => {
    const thing = await part();
    interrupt = true;
    await expect(thing.make({})).rejects.toThrow('interrupted');
    expect(await thing.stands()).toBe(false);
    interrupt = false;
    await thing.make({});
    write('source/a.txt', 'two');
    interrupt = true;
    await expect(thing.make({})).rejects.toThrow('interrupted');
    expect(await thing.stands()).toBe(false);
  });
});

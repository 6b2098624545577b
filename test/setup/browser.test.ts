import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { inBrowser } from '../../scripts/checks/browser.mjs';
import { findBrowser } from '../../scripts/setup/browser.mjs';
import { TEXTS } from '../../scripts/setup/texts.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'qernel-browser-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fake(name: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, '#!/bin/sh\n');
  chmodSync(file, 0o755);
  return file;
}

describe('the browser', () => {
  it('is the one named in CHROME or CHROMIUM, else the one on the PATH', async () => {
    const onPath = fake('google-chrome-stable');
    const named = fake('my-own');
    expect(await findBrowser({ PATH: folder })).toBe(onPath);
    expect(await findBrowser({ PATH: folder, CHROMIUM: named })).toBe(named);
    expect(await findBrowser({ PATH: folder, CHROME: path.join(folder, 'gone') })).toBe(onPath);
  });

  it.each(['en', 'nl'] as const)(
    'where there is none the check fails and tells how to install one (%s)',
    async (language) => {
      const { passed, failed, messages } = await inBrowser(null, TEXTS[language]);
      expect([passed, failed]).toEqual([0, 1]);
      expect(messages[0]).toContain('apt-get install chromium');
    },
  );
});

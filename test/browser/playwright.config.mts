import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mts',
  outputDir: '../../build/playwright',
  timeout: 120_000,
  expect: { timeout: 60_000 },
  workers: 1,
  use: {
    viewport: { width: 1400, height: 1000 },
    launchOptions: {
      executablePath: process.env['CHROME'],
      args: [
        // The only page it opens is our own server on this machine; as root Chromium has no sandbox.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});

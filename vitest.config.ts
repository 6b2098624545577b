import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Long enough for what executes notebooks or draws by seed, on a machine that does other things as well.
    testTimeout: 60_000,
    maxWorkers: 2,
  },
  resolve: {
    alias: [
      { find: /^qernel$/, replacement: source('./kernel-lib/src/index.ts') },
      { find: /^qernel\/notebook$/, replacement: source('./kernel-lib/src/notebook.ts') },
    ],
  },
});

import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inRoot } from './root.mjs';
import { run, tail } from './run.mjs';
import { contentHash, readStamp, writeStamp } from './stamp.mjs';
import { Stop } from './stop.mjs';

// Inside what it vouches for: whoever removes node_modules removes the stamp with it.
const STAMP = 'node_modules/.qernel-stamp.json';

/** The locked npm packages, exactly as package-lock.json names them. */
export const npmPackages = {
  name: 'npm',
  async stands() {
    return readStamp(STAMP)?.inputs === inputs();
  },
  async make(texts) {
    const { command, args } = findNpm();
    // What an interrupted run left behind can make npm fail.
    rmSync(inPackages(), { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    const { code, output } = await run(
      command,
      // No package's own script is needed: what has to be built comes built.
      [...args, 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'],
      // npm would first finish and then put everything away, which takes longer than all of it; the next run begins anew anyway.
      { shell: process.platform === 'win32' && args.length === 0, stopWith: 'SIGKILL' },
    );
    if (code === null) throw new Stop(texts.noNpm);
    if (code !== 0) throw new Stop(texts.failed(texts.npmDoing, tail(output)));
    writeStamp(STAMP, { inputs: inputs() });
  },
};

function inputs() {
  return contentHash(
    ['package-lock.json', 'package.json', 'kernel-lib/package.json', 'extension/package.json', '.npmrc'],
    [process.platform, process.arch, process.versions.modules],
  );
}

/** How to call npm: the one that runs this, the one that Node brings, or the one on the PATH. */
function findNpm() {
  const running = process.env.npm_execpath;
  const brought = path.join(path.dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
  const cli = [running, brought].find((file) => file && /npm-cli\.c?js$/.test(file) && existsSync(file));
  return cli ? { command: process.execPath, args: [cli] } : { command: 'npm', args: [] };
}

/** Where an npm package lies. */
export const inPackages = (...parts) => inRoot('node_modules', ...parts);

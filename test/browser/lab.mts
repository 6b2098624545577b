import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jupyterEnvironment, venvPython } from '../../scripts/setup/venv.mjs';

/** A running JupyterLab, its folder, and how to stop it. */
export interface Lab {
  /** Address, without a slash at the end. */
  readonly url: string;
  /** The folder that it shows; made for this run and removed with it. */
  readonly folder: string;
  /** Stops the server and removes its folders. */
  readonly stop: () => Promise<void>;
}

/** Starts JupyterLab on a free port with our kernel and extension and nothing of the user's own settings. */
export async function startLab(): Promise<Lab> {
  const home = mkdtempSync(path.join(tmpdir(), 'qernel-lab-'));
  const folder = path.join(home, 'work');
  mkdirSync(path.join(home, 'settings'), { recursive: true });
  mkdirSync(folder);
  const port = await freePort();
  const server = spawn(venvPython, ['-m', 'jupyterlab', ...options(home, folder, port)], {
    env: {
      ...jupyterEnvironment(),
      HOME: home,
      JUPYTER_CONFIG_DIR: path.join(home, 'config'),
      JUPYTER_DATA_DIR: path.join(home, 'data'),
      JUPYTER_RUNTIME_DIR: path.join(home, 'runtime'),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log = listen(server);
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}/api`, server, log);
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  return { url, folder, stop };
}

function options(home: string, folder: string, port: number): string[] {
  const overrides = path.join(home, 'settings', 'overrides.json');
  // Without this a prompt about Jupyter's news covers the first page.
  const settings = {
    '@jupyterlab/apputils-extension:notification': { fetchNews: 'false' },
    // All cells in the page at once: otherwise an output far down is there only when someone scrolls to it.
    '@jupyterlab/notebook-extension:tracker': { windowingMode: 'none' },
  };
  writeFileSync(overrides, JSON.stringify(settings));
  return [
    '--no-browser',
    ...(process.getuid?.() === 0 ? ['--allow-root'] : []),
    '--ip=127.0.0.1',
    `--port=${port}`,
    '--ServerApp.port_retries=0',
    '--IdentityProvider.token=',
    '--ServerApp.password=',
    `--ServerApp.root_dir=${folder}`,
    `--LabApp.app_settings_dir=${path.join(home, 'settings')}`,
    `--LabApp.workspaces_dir=${path.join(home, 'workspaces')}`,
    `--LabApp.user_settings_dir=${path.join(home, 'user-settings')}`,
    '--LabApp.news_url=',
    '--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate',
    '--LabApp.extension_manager=readonly',
  ];
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}

function listen(server: ChildProcess): () => string {
  let log = '';
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => (log += chunk));
  return () => log;
}

async function answering(address: string, server: ChildProcess, log: () => string): Promise<void> {
  const until = Date.now() + 60_000;
  while (server.exitCode === null && Date.now() < until) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`JupyterLab did not start:\n${log()}`);
}

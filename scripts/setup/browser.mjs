import { existsSync } from 'node:fs';
import path from 'node:path';
import { inPackages } from './npm.mjs';
import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/google-chrome', '/snap/bin/chromium'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    process.env[variable] ? [path.join(process.env[variable], 'Google/Chrome/Application/chrome.exe')] : [],
  ),
};

/** The Chrome or Chromium that is there: named in CHROME or CHROMIUM, on the PATH, where the system keeps it, or Playwright's own; null where there is none. */
export async function findBrowser(env = process.env) {
  const named = [env.CHROME, env.CHROMIUM].find((file) => file && existsSync(file));
  if (named) return named;
  const folders = (env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name + suffix)));
  const found = [...onPath, ...(PLACES[process.platform] ?? [])].find((file) => existsSync(file));
  return found ?? (await playwrightsOwn());
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const file = chromium.executablePath();
  return file && existsSync(file) ? file : null;
}

/**
 * Gets a Chromium: Playwright's own download; where that fails and we are root on Debian, the package. Gives its path, or null where
 * neither works.
 */
export async function getBrowser(env = process.env) {
  const root = process.getuid?.() === 0;
  const debian = root && existsSync('/etc/debian_version');
  const ways = [
    [
      [
        process.execPath,
        inPackages('@playwright/test/cli.js'),
        'install',
        ...(debian ? ['--with-deps'] : []),
        'chromium',
      ],
    ],
    debian
      ? [
          ['apt-get', 'update'],
          ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
        ]
      : [],
  ];
  for (const commands of ways) {
    for (const [command, ...args] of commands) {
      await run(command, args, { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } });
    }
    const browser = await findBrowser(env);
    if (browser && (await starts(browser))) return browser;
  }
  return null;
}

/** Whether a browser starts at all: one that was downloaded may lack the system's libraries. */
async function starts(browser) {
  return (await run(browser, ['--version'])).code === 0;
}

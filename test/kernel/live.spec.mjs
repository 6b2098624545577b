// Turns a factor in an output of JupyterLab and reads the changed record in the next cell; axe looks at the output.
// `QERNEL_LAB_ENV=<environment with the wheel and jupyterlab> node test/kernel/live.spec.mjs [folder for pictures]`, ends in counts.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../..', import.meta.url));
const environment = process.env.QERNEL_LAB_ENV;
if (!environment) throw new Error('QERNEL_LAB_ENV names no environment that holds the wheel and jupyterlab');
const pictures = process.argv[2];

const port = await new Promise((resolve) => {
  const probe = createServer().listen(0, '127.0.0.1', () => {
    const { port: free } = probe.address();
    probe.close(() => resolve(free));
  });
});
const home = mkdtempSync(path.join(tmpdir(), 'qernel-live-'));
const folder = path.join(home, 'work');
mkdirSync(path.join(home, 'settings'), { recursive: true });
cpSync(path.join(root, 'data/carers'), path.join(folder, 'carers'), { recursive: true });
const cell = (source) => ({
  cell_type: 'code',
  execution_count: null,
  id: `c${Math.random().toString(36).slice(2)}`,
  metadata: {},
  outputs: [],
  source,
});
const cells = [
  "import * as q from 'qernel';\nimport { live } from 'qernel/notebook';\nconst study = await q.readStudy('carers');\nconst factors = q.rotate(q.extract(q.correlate(study), { method: 'pca', factors: 4 }), q.varimax());\nconst turn = live(q.rotation(factors, 'F1', 'F2'));",
  'JSON.stringify(turn.value.steps.at(-1))',
];
writeFileSync(
  path.join(folder, 'turn.ipynb'),
  JSON.stringify({
    cells: cells.map(cell),
    metadata: { kernelspec: { name: 'qernel', display_name: 'Qernel (TypeScript)', language: 'typescript' } },
    nbformat: 4,
    nbformat_minor: 5,
  }),
);
writeFileSync(
  path.join(home, 'settings/overrides.json'),
  JSON.stringify({
    '@jupyterlab/apputils-extension:notification': { fetchNews: 'false' },
    '@jupyterlab/notebook-extension:tracker': { windowingMode: 'none' },
  }),
);
// No Node on PATH: the kernel has to run on the one that came with the wheel.
const server = spawn(
  path.join(environment, 'bin/python'),
  [
    '-m',
    'jupyterlab',
    '--no-browser',
    '--allow-root',
    '--ip=127.0.0.1',
    `--port=${port}`,
    '--IdentityProvider.token=',
    `--ServerApp.root_dir=${folder}`,
    `--LabApp.app_settings_dir=${home}/settings`,
  ],
  {
    env: {
      HOME: home,
      PATH: path.join(environment, 'bin'),
      JUPYTER_CONFIG_DIR: `${home}/config`,
      JUPYTER_DATA_DIR: `${home}/data`,
      JUPYTER_RUNTIME_DIR: `${home}/run`,
    },
    stdio: 'ignore',
  },
);
const url = `http://127.0.0.1:${port}`;
for (let tries = 0; tries < 100; tries++) {
  if (
    await fetch(`${url}/api`).then(
      (r) => r.ok,
      () => false,
    )
  )
    break;
  await new Promise((r) => setTimeout(r, 300));
}
const browser = await chromium.launch({
  executablePath: process.env.QERNEL_BROWSER ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
let passed = 0;
let failed = 0;
let failing = null;
const check = async (title, body) => {
  try {
    await body();
    passed++;
    console.log(`✓ ${title}`);
  } catch (error) {
    failed++;
    await failing?.(title);
    console.log(`✗ ${title}\n${error}`);
  }
};
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 1000 } });
  page.setDefaultTimeout(15_000);
  failing = (title) => shot(title.replace(/\W+/g, '-'));
  const shot = async (name) => pictures && page.screenshot({ path: path.join(pictures, `${name}.png`) });
  await page.goto(`${url}/lab/tree/turn.ipynb`);
  await page.locator('.jp-Notebook .jp-CodeCell').first().waitFor();
  const run = async (at) => {
    await page.locator('.jp-CodeCell .jp-Editor').nth(at).click();
    await page.keyboard.press('Shift+Enter');
  };
  const result = async () => page.locator('.jp-CodeCell').nth(1).locator('.jp-OutputArea-executeResult').textContent();
  const plot = page.locator('.qr-plot');
  await page.locator('.jp-Notebook-ExecutionIndicator[data-status="idle"]').waitFor();
  await page.waitForTimeout(2_000);
  await check('the loadings of two factors are drawn in an output of their own', async () => {
    await run(0);
    await plot.waitFor();
    assert.equal(await page.locator('.qr-plot circle').count(), 30);
    await shot('live-light');
  });
  await check('the picture that stays is not shown twice', async () => {
    assert.equal(await page.locator('[data-qernel-still]').isVisible(), false);
  });
  await check('keys turn the factors, and the next cell reads the turned record', async () => {
    await plot.focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
    await page.locator('.qr-reason input').fill('as theory has it');
    await page.keyboard.press('Tab');
    await page.locator('.qr-code', { hasText: 'as theory has it' }).waitFor();
    assert.equal(await page.locator('.jp-CodeCell').count(), 2, 'a key reached the notebook');
    await run(1);
    await page.locator('.jp-CodeCell').nth(1).locator('.jp-OutputArea-executeResult').waitFor();
    assert.match(await result(), /"factors":\["F1","F2"\],"degrees":12,"reason":"as theory has it"/);
  });
  await check('slider and number field turn them too', async () => {
    await page.locator('.qr input[type=number]').fill('-20');
    await page.locator('.qr-code', { hasText: '-20' }).waitFor();
    await page.locator('.qr input[type=range]').fill('-19.5');
    await page.locator('.qr-code', { hasText: '-19.5' }).waitFor();
  });
  await check('axe finds nothing serious in the output', async () => {
    await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'));
    const { violations } = await page.evaluate(() => globalThis.axe.run('.qr'));
    assert.deepEqual(
      violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => [id, nodes[0].html]),
      [],
    );
  });
  await check('it is alive again after the page is loaded again', async () => {
    await page
      .locator(
        '.jp-NotebookPanel-toolbar [data-jp-item-name="save"] jp-button, .jp-NotebookPanel-toolbar [data-jp-item-name="save"] button',
      )
      .first()
      .click();
    await page.waitForTimeout(1_000);
    await page.reload();
    await plot.waitFor();
    await plot.focus();
    await page.keyboard.press('Home');
    await page.locator('.qr-code', { hasText: ', 0, { reason' }).waitFor();
  });
  await shot('live-reloaded');
} finally {
  await browser.close();
  server.kill('SIGTERM');
  await new Promise((resolve) => server.once('exit', resolve));
  rmSync(home, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

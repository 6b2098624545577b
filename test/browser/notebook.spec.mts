import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { type Lab, startLab } from './lab.mjs';

const NOTEBOOKS = path.resolve(import.meta.dirname, '../../notebooks');
const MIME = 'application/vnd.qernel.v1+json';

let lab: Lab;
test.beforeAll(async () => {
  lab = await startLab();
});
test.afterAll(() => lab?.stop());

/** The first notebook with a factor array among its committed outputs. */
function notebookWithGrid(): string {
  const names = readdirSync(NOTEBOOKS).filter((name) => name.endsWith('.ipynb'));
  const found = names.sort().find((name) => readFileSync(path.join(NOTEBOOKS, name), 'utf8').includes(`"${MIME}"`));
  if (!found) throw new Error('no notebook has an output that the extension draws');
  return found;
}

test('an executed notebook shows its factor array as a grid that can be read', async ({ page }) => {
  const name = notebookWithGrid();
  copyFileSync(path.join(NOTEBOOKS, name), path.join(lab.folder, name));
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${lab.url}/lab/tree/${name}?reset`);
  const grid = page.locator('.jp-OutputArea [data-qernel-view]').first();
  await grid.scrollIntoViewIfNeeded();
  await expect(grid).toBeVisible();
  await expect(grid.getByRole('grid').or(grid.getByRole('table')).first()).toBeVisible();
  expect(errors).toEqual([]);
});

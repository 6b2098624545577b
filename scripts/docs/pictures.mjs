// node scripts/docs/pictures.mjs: draws the README's pictures anew from the carers' study, with the Chromium that the tests use.
import { chromium } from '@playwright/test';
import * as q from 'qernel';
import { findBrowser } from '../setup/browser.mjs';
import { inRoot } from '../setup/root.mjs';

const analysis = q.analyse(await q.readStudy(inRoot('data/carers')));
const retention = q.retain(q.correlate(analysis.study), {
  seed: 1,
  chosen: 4,
  reason: 'Parallel analysis says four, and the published summary describes four profiles.',
});
const language = 'en';
const pictures = {
  'factor-array-en-light': q.htmlOf(q.factorArray(analysis, 'F1', { language })),
  'four-arrays-en-light': q.htmlOf(q.factorArrays(analysis, { language, highlight: q.mostDivisive(analysis) })),
  'retention-en-light': q.htmlOf(q.plotRetention(retention, { language })),
  'z-dots-en-light': q.htmlOf(q.plotZ(analysis, { language })),
};

const browser = await chromium.launch({
  executablePath: (await findBrowser()) ?? undefined,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({
  viewport: { width: 932, height: 800 },
  colorScheme: 'light',
  deviceScaleFactor: 1.5,
});
for (const [name, html] of Object.entries(pictures)) {
  await page.setContent(
    `<body style="margin:0;background:#fff"><div id="view" style="padding:0 16px;width:900px">${html}</div></body>`,
  );
  await page.locator('#view').screenshot({ path: inRoot('docs/pictures', `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}
await browser.close();

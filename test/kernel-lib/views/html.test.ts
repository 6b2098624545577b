import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import * as q from '../../../kernel-lib/src/index.js';

const carers = await q.readStudy('data/carers');
const analysis = q.analyse(carers);

const records: Record<string, unknown> = {
  array: q.factorArray(analysis, 'F3'),
  arrays: q.factorArrays(analysis, { highlight: 'C30' }),
  crib: q.cribSheet(analysis, 'F2'),
  sort: q.sortGrid(carers, 'P01'),
  loadings: q.loadingsTable(analysis),
  contrasts: q.contrastsTable(analysis),
  analysis,
  report: q.report(analysis),
  ideal: q.agreementWithIdeal(analysis),
};

function parsed(html: string): Document {
  return new JSDOM(html).window.document;
}

/** What is left in a notebook that nobody trusts: no style sheet, no drawing. */
function sanitised(html: string): Document {
  const document = parsed(html);
  for (const element of document.querySelectorAll('style, svg')) element.remove();
  for (const element of document.querySelectorAll('[style]')) element.removeAttribute('style');
  return document;
}

describe('HTML of a record', () => {
  it.each(Object.keys(records))('is the same bytes each time, and needs nothing from elsewhere: %s', (name) => {
    const html = q.htmlOf(records[name], { language: 'nl' });
    expect(q.htmlOf(records[name], { language: 'nl' })).toBe(html);
    expect(html).not.toMatch(/(?:src|href)="(?!data:)|@import|url\((?!data:)|<script/);
  });

  it.each(Object.keys(records))('says that sorts are simulated, in words that survive a sanitiser: %s', (name) => {
    const text = sanitised(q.htmlOf(records[name], { language: 'en' })).body.textContent!;
    expect(text).toMatch(/Simulated: (1 sort|30 sorts)\. Constructed: statements/);
  });

  it('keeps every rule of its style to its own outputs', () => {
    for (const record of Object.values(records)) {
      const style = parsed(q.htmlOf(record)).querySelector('style')!.textContent!;
      const selectors = style
        .replace(/@(container|media)[^{]*\{/g, '')
        .split('}')
        .flatMap((rule) => rule.split('{')[0]!.split(/,(?![^(]*\))/))
        .map((selector) => selector.trim())
        .filter((selector) => selector !== '');
      expect(selectors.filter((selector) => !selector.includes('.qernel'))).toEqual([]);
    }
  });

  it('gives no two elements the same id, however many outputs stand on a page', () => {
    const document = parsed(
      Object.values(records)
        .map((record) => q.htmlOf(record))
        .join(''),
    );
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('an array as HTML', () => {
  const document = sanitised(q.htmlOf(records['array'], { language: 'en' }));
  const board = document.querySelector('table')!;

  it('is a table whose columns are headed by their value', () => {
    const heads = [...board.querySelectorAll('th[scope=col]')].map((th) => th.textContent!.split(' ')[0]);
    expect(heads).toEqual(['−4', '−3', '−2', '−1', '0', '+1', '+2', '+3', '+4']);
  });

  it('has every statement in full in the column of its place', () => {
    const values = [-4, -3, -2, -1, 0, 1, 2, 3, 4];
    const f = analysis.arrays.columns.indexOf('F3');
    const places = new Map(analysis.arrays.rows.map((id, i) => [id, analysis.arrays.values[i]![f]!]));
    const found = [...board.querySelectorAll('tbody tr')].flatMap((tr) =>
      [...tr.children].flatMap((td, c) => {
        const id = td.querySelector('b')?.textContent;
        return id ? [{ id, value: values[c], text: td.textContent!.replaceAll('\u00ad', '') }] : [];
      }),
    );
    expect(found).toHaveLength(36);
    for (const { id, value, text } of found) {
      expect(value).toBe(places.get(id));
      expect(text).toContain(carers.statements.find((s) => s.id === id)!.text['en']);
    }
  });

  it('says in words what its marks say in signs', () => {
    for (const d of analysis.contrasts.distinguishing['F3']!) {
      const card = [...board.querySelectorAll('td')].find((td) => td.querySelector('b')?.textContent === d.statement)!;
      expect(card.textContent).toMatch(/distinguishing, (higher|lower|in between)/);
    }
  });
});

describe('text from a file in HTML', () => {
  const hostile = '<img src=x onerror=alert(1)></style><script>alert(2)</script>"\'&amp;';

  it('is shown as text wherever it comes from, and makes no element', () => {
    const all = { en: hostile, nl: hostile };
    const study: q.Study = {
      ...carers,
      study: { ...carers.study, title: all, description: all },
      statements: carers.statements.map((s) => ({ ...s, text: all })),
      conditions: [{ id: 'own', conditionOfInstruction: all, poles: { low: all, high: all } }],
      profiles: carers.profiles!.map((p) => ({ ...p, name: all, narrative: all })),
    };
    const bad = q.analyse(study);
    const views = [
      q.factorArray(bad, 'F1'),
      q.factorArrays(bad, { highlight: 'C01' }),
      q.cribSheet(bad, 'F1'),
      q.sortGrid(study, 'P01'),
      q.contrastsTable(bad),
      q.studyCard(study),
      bad,
      q.report(bad),
    ];
    for (const view of views) {
      const document = parsed(q.htmlOf(view, { language: 'en' }));
      expect(document.querySelectorAll('img, script, [onerror]')).toHaveLength(0);
      expect(document.querySelectorAll('style')).toHaveLength(1);
      expect(document.body.textContent!.replaceAll('\u00ad', '')).toContain(hostile);
    }
  });

  it('keeps ids of sorts and statements that look like markup', () => {
    const named = { ...carers, sorts: carers.sorts.map((s, i) => (i === 0 ? { ...s, id: '<b>P01</b>' } : s)) };
    const document = parsed(q.htmlOf(q.loadingsTable(q.analyse(named)), { language: 'en' }));
    expect(document.body.textContent).toContain('<b>P01</b>');
  });
});

describe('long words on cards', () => {
  it('may part at a syllable, with the words themselves unchanged', () => {
    const html = q.htmlOf(q.factorArray(analysis, 'F1'), { language: 'nl' });
    expect(html).toContain('gezond\u00adheids\u00adzorg');
  });
});

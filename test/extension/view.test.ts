// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { drawPayload } from '../../extension/src/draw.js';
import { softHyphens } from '../../extension/src/hyphens.js';
import { example, oneArray } from './payloads.js';

let host: HTMLElement;

beforeEach(() => {
  host = document.createElement('div');
  document.body.replaceChildren(host);
});

const one = <E extends HTMLElement = HTMLElement>(selector: string): E => {
  const found = host.querySelector<E>(selector);
  if (found === null) throw new Error(`nothing matches ${selector}`);
  return found;
};
const all = (selector: string): HTMLElement[] => [...host.querySelectorAll<HTMLElement>(selector)];
const focused = (): string | undefined => (document.activeElement as HTMLElement | null)?.dataset.qernelStatement;
const press = (key: string, ctrlKey = false): void => {
  document.activeElement?.dispatchEvent(
    new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }),
  );
};

describe('a factor array on the page', () => {
  it('is a grid of named cells under named columns', () => {
    drawPayload(host, oneArray());
    expect(one('[data-qernel-view]').dataset.qernelView).toBe('factor-array');
    expect(all('[role=grid] [role=row] [role=gridcell]')).toHaveLength(9);
    expect(all('[role=columnheader]').map((head) => head.getAttribute('aria-label'))).toEqual([
      'Kolom −2, helemaal niet akkoord',
      'Kolom −1',
      'Kolom 0',
      'Kolom +1',
      'Kolom +2, helemaal akkoord',
    ]);
    expect(one('[data-qernel-statement=s1]').getAttribute('aria-label')).toBe(
      's1. Burgers weten zelf het best wat hun buurt nodig heeft. Kolom +2, 1 van 1. Onderscheidend, hoger dan in elk ander profiel, p < 0,001.',
    );
  });

  it('is one tab stop, whose focus the keys move', () => {
    drawPayload(host, oneArray());
    expect(all('[role=gridcell][tabindex="0"]')).toHaveLength(1);
    one('[role=gridcell][tabindex="0"]').focus();
    expect(focused()).toBe('s2');
    press('ArrowUp');
    expect(focused()).toBe('s3');
    press('ArrowLeft');
    expect(focused()).toBe('s5');
    press('End', true);
    expect(focused()).toBe('s1');
    expect(all('[role=gridcell][tabindex="0"]').map((cell) => cell.dataset.qernelStatement)).toEqual(['s1']);
  });

  it('describes the card that has the focus by z, p and its z in every factor', () => {
    drawPayload(host, oneArray());
    one('[data-qernel-statement=s1]').click();
    const described = one('[data-qernel-statement=s1]').getAttribute('aria-describedby') ?? '';
    const detail = document.getElementById(described)?.textContent ?? '';
    // z and p of s1 in the fixture: 1.561571 and −.104491; 6.127e-6.
    expect(detail).toContain('z +1,56 · p < 0,001 tegenover elk ander');
    expect(detail).toContain('F2 −0,10');
  });

  it('keeps the shortcuts of Lab away from everything that can have the focus', () => {
    drawPayload(host, oneArray());
    const focusable = all('[tabindex], button');
    expect(focusable.length).toBeGreaterThan(9);
    for (const each of focusable) expect(each.dataset.lmSuppressShortcuts).toBe('true');
  });

  it('shows the three figures, rounded for the reader', () => {
    drawPayload(host, oneArray());
    // Characteristics of F1 in the fixture: .444467, .941176, 4.
    expect(all('.qernel-figures dd').map((each) => each.textContent)).toEqual(['44,4\u202f%', '0,94', '4']);
  });

  it('says how real its data are and by which steps it came about', () => {
    drawPayload(host, oneArray());
    expect(one('.qernel-chip').textContent).toBe('geconstrueerde gegevens');
    expect(one('.qernel-foot').textContent).toContain('Geconstrueerd: Verzonnen voorbeeld');
    expect(one('.qernel-foot').textContent).toContain(
      'Pearson · hoofdcomponenten, 2 factoren · varimax · markering p < 0,05 met meerderheidsregel · 1 markering met de hand',
    );
  });

  it('changes every word with the language, and keeps the card', () => {
    drawPayload(host, oneArray());
    one('[data-qernel-statement=s5]').click();
    one('[data-qernel-language=en]').click();
    expect(one('[data-qernel-view]').lang).toBe('en');
    expect(one('h2').textContent).toContain('F1 · The neighbourhood knows');
    expect(all('.qernel-figures dd').map((each) => each.textContent)).toEqual(['44.4%', '.94', '4']);
    expect(one('.qernel-chip').textContent).toBe('constructed data');
    expect(one('[tabindex="0"]').getAttribute('aria-label')).toBe(
      's5. Participation costs more than it yields. Column −2, 1 of 1. Distinguishing, lower than in every other profile, p < .001.',
    );
    expect(host.textContent).not.toMatch(/bepalend|verklaarde|kolom|lager/i);
    expect((document.activeElement as HTMLElement).dataset.qernelLanguage).toBe('en');
  });

  it('shows a missing translation in the other language and says so', () => {
    const data = oneArray();
    (data.statements as { text: Record<string, string> }[])[0] = {
      id: 's1',
      text: { nl: 'Alleen Nederlands.' },
    } as never;
    drawPayload(host, { ...data, language: 'en' });
    expect(one('[data-qernel-statement=s1] .qernel-text').lang).toBe('nl');
    expect(one('[data-qernel-statement=s1]').textContent).toContain('Alleen Nederlands. (nl)');
  });

  it('gives every view on a page ids of its own', () => {
    drawPayload(host, oneArray());
    const other = document.createElement('div');
    document.body.append(other);
    drawPayload(other, oneArray());
    const ids = [...document.querySelectorAll('[id]')].map((each) => each.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('keeps the height free that the payload asks for', () => {
    drawPayload(host, { ...oneArray(), view: { height: 640 } });
    expect(one('[data-qernel-view]').style.minHeight).toBe('640px');
  });
});

describe('several arrays on the page', () => {
  it('light up one statement in all of them, with the place in each', () => {
    drawPayload(host, example('factor-arrays'));
    expect(all('[role=grid]')).toHaveLength(2);
    one('[data-qernel-factor=F2] [data-qernel-statement=s9]').click();
    expect(all('[aria-selected=true]').map((cell) => cell.dataset.qernelStatement)).toEqual(['s9', 's9']);
    expect(focused()).toBe('s9');
    // Places of s9 in the fixture: 0 and −2.
    expect(one('.qernel-spot').textContent).toContain('Plaats in elk profiel: F1 0, F2 −2.');
    expect(one('.qernel-spot').textContent).toContain('Bij F2 lager dan in elk ander profiel (p < 0,000001).');
  });

  it('name each small cell by its full statement', () => {
    drawPayload(host, example('factor-arrays'));
    const cell = one('[data-qernel-factor=F1] [data-qernel-statement=s9]');
    expect(cell.textContent).toBe('9');
    expect(cell.getAttribute('aria-label')).toMatch(/^s9\. Een digitaal loket is goed genoeg voor iedereen\. Kolom 0/);
  });
});

describe('a sort on the page', () => {
  it('shows the words of the participant beside the card they belong to', () => {
    drawPayload(host, example('sort'));
    one('[data-qernel-statement=s9]').click();
    expect(one('.qernel-detail').textContent).toContain('Niet iedereen is digitaal vaardig.');
  });
});

describe('a payload that nobody should trust', () => {
  it('shows markup in statements, names and notes as text', () => {
    const hostile = '<img src=x onerror="alert(1)"><script>alert(2)</script>';
    const data = oneArray();
    (data.statements as unknown[])[0] = { id: 's1', text: { nl: hostile } };
    data.provenance = { origin: 'constructed', note: { nl: hostile } };
    data.profiles = [{ factor: 'F1', name: { nl: hostile }, provenance: { origin: null } }];
    drawPayload(host, data);
    expect(all('script, img')).toEqual([]);
    expect(one('[data-qernel-statement=s1] .qernel-text').textContent).toBe(hostile);
  });

  it('names the path of what is missing or wrong and shows the rest', () => {
    const data = oneArray();
    delete data.distribution;
    delete data.provenance;
    (data.arrays as { values: unknown[][] }).values[3] = ['high'];
    drawPayload(host, data);
    expect(all('.qernel-problems code').map((each) => each.textContent)).toEqual([
      '/distribution',
      '/arrays/values/3/0',
      '/provenance',
    ]);
    expect(one('.qernel-chip').textContent).toBe('herkomst niet vermeld');
    expect(all('[role=gridcell]')).toHaveLength(8);
    expect(one('.qernel-unplaced').textContent).toContain('De raad hoort de koers te bepalen.');
  });

  it('names a kind that it does not draw and shows the text form instead', () => {
    drawPayload(host, { kind: 'z-scores', schemaVersion: '1.0', language: 'en' }, 'F1  1.2\nF2 −.3');
    expect(one('.qernel-problems').textContent).toContain(
      '“z-scores”, which this version of the extension does not draw',
    );
    expect(one('pre').textContent).toBe('F1  1.2\nF2 −.3');
  });

  it('asks for a newer extension where the payload is newer', () => {
    drawPayload(host, { ...oneArray(), schemaVersion: '2.0' });
    expect(one('.qernel-problems').textContent).toContain('/schemaVersion is 2.0');
  });

  it.each([
    [undefined],
    [null],
    ['text'],
    [[]],
    [{ kind: { toString: 1 } }],
    [{ kind: 'sort', schemaVersion: '1.0', language: 'nl', sort: 7 }],
    [{ kind: 'factor-array', schemaVersion: '1.0', language: 'nl', arrays: { rows: 1, columns: [2], values: 'x' } }],
  ])('gives a readable message for %j', (data) => {
    drawPayload(host, data);
    expect(one('.qernel-problems').textContent).toMatch(/cannot be drawn|kan niet worden getekend/);
  });

  it('does not try to draw a grid of thousands of columns', () => {
    const distribution = Array.from({ length: 5000 }, (_, value) => ({ value, capacity: 1 }));
    drawPayload(host, { ...oneArray(), distribution });
    expect(one('.qernel-problems').textContent).toContain('/distribution bevat er 5000');
  });
});

describe('long words', () => {
  it('part between syllables, never one or two letters from an end', () => {
    expect(softHyphens('gezondheidszorg').split('\u00ad')).toEqual(['gezond', 'heids', 'zorg']);
    expect(softHyphens('zorg voor elkaar')).toBe('zorg voor elkaar');
  });
});

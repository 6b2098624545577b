import { afterEach, describe, expect, it, vi } from 'vitest';
import * as q from '../../kernel-lib/src/index.js';
import { show } from '../../kernel-lib/src/notebook.js';

const HOOK = Symbol.for('qernel.display');
const MIME = 'application/vnd.qernel.v1+json';
const carers = await q.readStudy('data/carers');
const analysis = q.analyse(carers);

/** What `show` hands to the kernel. */
function bundleOf(value: unknown, options: q.ShowOptions = {}): Record<string, unknown> {
  const bundles: Record<string, unknown>[] = [];
  Object.assign(globalThis, { [HOOK]: (data: Record<string, unknown>) => bundles.push(data) });
  show(value, options);
  expect(bundles).toHaveLength(1);
  return bundles[0]!;
}

afterEach(() => {
  Reflect.deleteProperty(globalThis, HOOK);
  vi.restoreAllMocks();
});

describe('show', () => {
  it('gives one bundle at once: for the extension, as HTML and as plain text', () => {
    const bundle = bundleOf(q.factorArray(analysis, 'F1', { language: 'en' }));
    expect(Object.keys(bundle)).toEqual([MIME, 'text/html', 'text/plain']);
    expect(bundle[MIME]).toMatchObject({ kind: 'factor-array', language: 'en' });
    expect(JSON.parse(JSON.stringify(bundle))).toEqual(bundle);
  });

  it('leaves to HTML and text what the extension does not draw', () => {
    for (const value of [
      q.cribSheet(analysis, 'F2'),
      q.contrastsTable(analysis),
      q.studyCard(carers),
      carers,
      [],
      analysis,
    ]) {
      expect(Object.keys(bundleOf(value))).toEqual(['text/html', 'text/plain']);
    }
  });

  it('speaks the language asked for, also to the extension', () => {
    const bundle = bundleOf(q.factorArray(analysis, 'F1', { language: 'en' }), { language: 'nl' });
    expect(bundle[MIME]).toMatchObject({ language: 'nl' });
    expect(bundle['text/plain']).toContain('TAAKGEBONDEN');
    expect(bundle['text/html']).toContain('verklaarde variantie');
  });

  it('uses the way that our own kernel leaves open', () => {
    const kernel = Symbol.for('qernel.kernel');
    const shown: unknown[] = [];
    Object.defineProperty(globalThis, kernel, {
      configurable: true,
      value: { display: (data: unknown) => shown.push(data) },
    });
    show('Hello');
    Reflect.deleteProperty(globalThis, kernel);
    expect(shown).toHaveLength(1);
  });

  it('prints plain text where no notebook runs', () => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    show(q.sortGrid(carers, 'P01', { language: 'en' }));
    expect(write.mock.calls[0]![0]).toMatch(/^Q-SORT P01\n/);
  });
});

describe('what is shown', () => {
  const everything = {
    array: q.factorArray(analysis, 'F1'),
    arrays: q.factorArrays(analysis, { highlight: q.mostDivisive(analysis) }),
    crib: q.cribSheet(analysis, 'F2'),
    contrasts: q.contrastsTable(analysis),
    sort: q.sortGrid(carers, 'P01'),
    study: q.studyCard(carers),
    correlations: q.correlate(carers),
    characteristics: q.characteristicsFrame(analysis),
  };
  const pictures = {
    loadings: q.plotLoadings,
    z: q.plotZ,
    retention: (_: unknown, options: q.PictureOptions) =>
      q.plotRetention(q.retain(q.correlate(carers), { draws: 5 }), options),
    mix: (_: unknown, options: q.PictureOptions) => q.plotMotiveMix(q.motiveMix(analysis, 'P01'), options),
    spread: (_: unknown, options: q.PictureOptions) =>
      q.plotMotiveSpread(q.motiveSpread(q.motiveMixes(analysis)), options),
    profiles: (_: unknown, options: q.PictureOptions) => q.plotProfiles([{ scores: analysis }], options),
  };

  it.each(Object.entries(pictures))('says how real a picture is also in its text: %s', (_name, plot) => {
    expect(q.textOf(plot(analysis, { language: 'en' })).replace(/\s+/g, ' ')).toMatch(/Simulated: (30 sorts|1 sort)\./);
    expect(q.textOf(plot(analysis, { language: 'nl' })).replace(/\s+/g, ' ')).toMatch(/Gesimuleerd: (30|1) sortering/);
  });

  it.each(Object.entries(everything))('says everywhere how real it is: %s', (_name, value) => {
    for (const language of ['en', 'nl']) {
      const said =
        language === 'nl'
          ? /Gesimuleerd: 30 sorteringen|Gesimuleerd: 1 sortering/
          : /Simulated: 30 sorts|Simulated: 1 sort/;
      expect(q.textOf(value, { language })).toMatch(said);
      expect(q.htmlOf(value, { language }).replace(/<[^>]*>/g, '')).toMatch(said);
      expect(q.htmlOf(value, { language })).toMatch(language === 'nl' ? /gesimuleerde sortering/ : /simulated sort/);
    }
  });

  it.each(Object.entries(everything))(
    'stays within 97 columns of text, and gives the same bytes twice: %s',
    (_name, value) => {
      for (const language of ['en', 'nl']) {
        const lines = q.textOf(value, { language }).split('\n');
        expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(97);
        expect(q.htmlOf(value, { language })).toBe(q.htmlOf(value, { language }));
      }
    },
  );

  it('shows every statement of an array in full', () => {
    const html = q.htmlOf(everything.array, { language: 'en' });
    const missing = carers.statements.filter((s) => !html.includes(s.text['en']!.replace(/'/g, '&#39;')));
    expect(missing).toEqual([]);
  });

  it('never takes text from a file for markup', () => {
    const attack = '<img src=x onerror=alert(1)>"\'';
    const hostile: q.Study = {
      ...carers,
      study: { ...carers.study, id: attack, title: { en: attack, nl: attack } },
      statements: carers.statements.map((s) => ({ ...s, text: { en: attack, nl: attack } })),
      sorts: carers.sorts.map((s) => ({ ...s, id: `${attack}${s.id}`, comments: { C01: attack } })),
      conditions: [
        { id: 'own', conditionOfInstruction: { en: attack }, poles: { low: { en: attack }, high: { en: attack } } },
      ],
      profiles: (carers.profiles ?? []).map((p) => ({ ...p, name: { en: attack }, narrative: { en: attack } })),
    };
    const computed = q.analyse(hostile);
    const values = [
      q.factorArray(computed, 'F1'),
      q.factorArrays(computed),
      q.cribSheet(computed, 'F1'),
      q.contrastsTable(computed),
      q.studyCard(hostile),
      q.sortGrid(hostile, hostile.sorts[0]!.id),
      q.correlate(hostile),
      q.statementsFrame(hostile),
      attack,
    ];
    for (const value of values) expect(q.htmlOf(value, { language: 'en' })).not.toMatch(/<img|onerror=alert\(1\)>/);
  });

  it('lists findings with the way out, and says so when there are none', () => {
    expect(q.textOf([], { language: 'nl' })).toContain('Niets gevonden');
    const finding: q.Finding = {
      code: 'x',
      severity: 'warning',
      message: { en: 'Sort P01 is odd.' },
      remedy: { en: 'Look at it.' },
    };
    expect(q.textOf([finding])).toMatch(/1 warning[\s\S]*Sort P01 is odd\. Way out: Look at it\./);
  });

  it('summarises correlations by their range and the pairs most and least alike', () => {
    const summary = q.textOf(q.correlate(carers), { language: 'en' });
    const r = q.correlate(carers).r!;
    const above = r.values.flatMap((row, i) => row.slice(0, i));
    expect(summary).toContain(
      `range −${String(Math.abs(Math.min(...above)).toFixed(2)).slice(1)} … ${Math.max(...above)
        .toFixed(2)
        .slice(1)}`,
    );
  });

  it('gives the same correlations for a large study, whose table does not travel', async () => {
    const climate = await q.readStudy('data/climate');
    const short = q.textOf(q.correlate(climate), { language: 'en' });
    expect(short).toBe(q.textOf(q.correlate(climate, { matrix: true }), { language: 'en' }));
  });
});

import { describe, expect, it } from 'vitest';
import { analyse, analysisText, profilesText, readStudy } from '../../kernel-lib/src/index.js';

const analyses = await Promise.all(['carers', 'bin'].map(async (id) => analyse(await readStudy(`data/${id}`))));

describe('the seven profiles in a terminal', () => {
  it.each([
    ['en', 'Simulated: 30 sorts. Constructed: statements, grid and arrays.', 'No evidence about'],
    ['nl', 'Gesimuleerd: 30 sorteringen. Geconstrueerd: stellingen, rooster en rangschikkingen.', 'Geen bewijs over'],
  ] as const)('say for each study how real it is (%s)', (language, provenance, evidence) => {
    const text = profilesText(analyses, { language });
    const flowing = text.replace(/\s+/g, ' ');
    expect(flowing.split(provenance)).toHaveLength(3);
    expect(flowing.split(evidence)).toHaveLength(3);
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(97);
  });

  it('are seven rows, and the three names that have no source carry a sign', () => {
    const rows = profilesText(analyses, { language: 'en' })
      .split('\n')
      .filter((line) => /^ {2}F\d /.test(line));
    expect(rows).toHaveLength(7);
    expect(rows.filter((row) => row.includes(' °'))).toHaveLength(3);
    for (const row of rows) expect(row).toMatch(/^ {2}F\d .+ \d+ (\(\d −\) )? *\d+\.\d% +\.\d\d +\.\d\d$/);
  });
});

describe('the text of an analysis', () => {
  const [analysis] = analyses as [ReturnType<typeof analyse>];
  const { study } = analysis;

  it('has every sort, every statement in the language asked for, and how real the data are', () => {
    const flowing = analysisText(analysis, { language: 'nl' }).replace(/\s+/g, ' ');
    for (const { id } of study.sorts) expect(flowing).toContain(` ${id} `);
    // A statement runs over several lines of its column: its first two words stand together.
    for (const { text } of study.statements) expect(flowing).toContain(text.nl!.split(' ').slice(0, 2).join(' '));
    expect(flowing).toContain('Gesimuleerd: 30 sorteringen');
  });

  it('shows nothing from a file that could steer the terminal', () => {
    const hostile = { ...study, study: { ...study.study, title: { en: 'a\u001b[2Jb\u202ec' } } };
    const text = analysisText({ ...analysis, study: hostile }, { language: 'en' });
    for (const steering of ['\u001b', '\u202e']) expect(text).not.toContain(steering);
  });
});

import { describe, expect, it } from 'vitest';
import { analyse, readStudy, validate } from '../../kernel-lib/src/index.js';
import { analysisText } from '../../scripts/start/analysis-text.mjs';
import { profilesText } from '../../scripts/start/profiles.mjs';
import { coefficient, percentage, wrapped, zScore } from '../../scripts/start/wording.mjs';

const studies = await Promise.all(
  ['carers', 'bin'].map(async (id) => {
    const study = await readStudy(`data/${id}`);
    return { id, study, analysis: analyse(study) };
  }),
);

describe('numbers as they are read', () => {
  it('have a true minus, no leading zero in English where 1 is the most, and a comma in Dutch', () => {
    expect([coefficient(-0.456, 'en'), coefficient(-0.456, 'nl'), coefficient(-0.001, 'en')]).toEqual([
      '−.46',
      '−0,46',
      '.00',
    ]);
    expect([percentage(0.184, 'en'), percentage(0.184, 'nl')]).toEqual(['18.4 %', '18,4 %']);
    expect([zScore(-1.057, 'en'), zScore(0.5, 'nl')]).toEqual(['−1.06', '0,50']);
  });

  it('stand in lines of at most 97 characters', () => {
    const lines = wrapped('word '.repeat(60).trim(), '  ', '    ').split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(97);
    expect(lines.join(' ').match(/word/g)).toHaveLength(60);
  });
});

describe('the seven profiles', () => {
  it.each([
    ['en', 'sorts simulated · statements, grid and arrays constructed', 'No evidence about carers or members'],
    [
      'nl',
      'sorteringen gesimuleerd · stellingen, rooster en rangschikkingen geconstrueerd',
      'Geen bewijs over mantelzorgers of leden',
    ],
  ] as const)('say for each study how real it is (%s)', (language, provenance, evidence) => {
    const text = profilesText(studies, language);
    expect(text.split(provenance)).toHaveLength(3);
    expect(text).toContain(evidence);
    expect(Math.max(...text.split('\n').map((line: string) => line.length))).toBeLessThanOrEqual(97);
  });

  it('are seven rows, and the three names that have no source carry a sign', () => {
    const rows = profilesText(studies, 'en')
      .split('\n')
      .filter((line: string) => /^ {2}F\d /.test(line));
    expect(rows).toHaveLength(7);
    expect(rows.filter((row: string) => row.includes(' °'))).toHaveLength(3);
    for (const row of rows) expect(row).toMatch(/^ {2}F\d .+ \d+ (\(\d −\) )? *\d+\.\d % +\.\d\d +\.\d\d$/);
  });
});

describe('the text of an analysis', () => {
  const { study, analysis } = studies[0]!;

  it('has every sort, every statement in the language asked for, and how real the data are', () => {
    const text = analysisText(analysis, validate(study), 'nl');
    const flowing = text.replace(/\s+/g, ' ');
    for (const { id } of study.sorts) expect(text).toContain(`  ${id} `);
    for (const statement of study.statements) expect(flowing).toContain(statement.text.nl!);
    expect(text).toContain('sorteringen gesimuleerd');
  });

  it('shows nothing from a file that could steer the terminal', () => {
    const hostile = { ...study, study: { ...study.study, title: { en: 'a\u001b[2Jb\u202ec' } } };
    expect(analysisText({ ...analysis, study: hostile }, [], 'en')).toMatch(/^a \[2Jb c\n/);
  });
});

import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../kernel-lib/src/finding.js';
import { readStudy } from '../../kernel-lib/src/io/read-study.js';
import type { Study } from '../../kernel-lib/src/study.js';
import { inOrder } from '../../kernel-lib/src/validate/in-order.js';
import { validate } from '../../kernel-lib/src/validate.js';
import { fixture, studyOf } from '../support/fixtures.js';

// biome-ignore lint/suspicious/noExplicitAny: the changes below make what the types forbid
type Loose = any;

/** The example of the study format after one change. */
function changed(change: (study: Loose) => void): Study {
  const study = { ...fixture<Loose>('io/example.qstudy.json'), findings: [] };
  change(study);
  return study as Study;
}

const said = (study: Study): string[] =>
  validate(study)
    .filter(({ code }) => code !== 'sort-excluded' && code !== 'sort-in-progress')
    .map(({ severity, code, path }) => `${severity} ${code} ${path}`);

const grid = [-2, -1, -1, 0, 0, 0, 1, 1, 2];

describe('validate', () => {
  it('finds nothing in the example of the format but the sorts that are not analysed', () => {
    expect(validate(changed(() => {}))).toMatchObject([
      { code: 'sort-excluded', severity: 'note', step: 'validate', sort: 'P09', row: 9 },
      { code: 'sort-in-progress', severity: 'note', step: 'validate', sort: 'P10', row: 10, found: 1, expected: 9 },
    ]);
  });

  it('says which column of a forced grid holds how many, and which statements lie there', () => {
    const study = changed((s) => {
      s.sorts[1].placements.s9 = 2;
    });
    const [overfull, underfull] = validate(study) as [Finding, Finding];
    expect(overfull).toMatchObject({
      code: 'column-overfull',
      severity: 'error',
      sort: 'P02',
      row: 2,
      path: '/sorts/1/placements',
      found: 2,
      expected: 1,
      message: {
        en: 'Sort P02: column +2 holds 2 statements (s1, s9), there is room for 1.',
        nl: 'Sortering P02: kolom +2 bevat 2 stellingen (s1, s9), er is plaats voor 1.',
      },
    });
    expect(overfull.remedy).toBeDefined();
    expect(underfull).toMatchObject({ code: 'column-underfull', sort: 'P02', found: 1, expected: 2 });
    expect(underfull.message.en).toBe('Sort P02: column +1 holds 1 of its 2 statements (s8).');
  });

  it('lists everything at once, what reading found first, in the same order every time, and changes nothing', () => {
    const spoil = (s: Loose): void => {
      s.findings = [{ code: 'from-reading', severity: 'note', message: { en: 'x', nl: 'x' }, step: 'readStudy' }];
      s.distribution[2].capacity = 4;
      s.sorts[2].placements.s9 = 7;
      s.sorts[5].participant = 'nobody';
      s.analyses[0].rotation[1].factors[1] = 'F3';
      s.profiles[0].quotes[0].sort = 'P77';
    };
    const study = changed(spoil);
    const before = JSON.stringify(study);
    const found = said(study);
    expect(found).toEqual([
      'note from-reading undefined',
      'error capacity-mismatch /distribution',
      'error value-off-grid /sorts/2/placements',
      'note participant-without-sort /participants',
      'error reference-dangling /sorts/5/participant',
      'error factor-unknown /analyses/0/rotation/1/factors/1',
      'error reference-dangling /profiles/0/quotes/0/sort',
    ]);
    expect(said(changed(spoil))).toEqual(found);
    expect(JSON.stringify(study)).toBe(before);
  });

  const cases: readonly [string, (s: Loose) => void, readonly string[]][] = [
    ['columns out of order', (s) => s.distribution.reverse(), ['error columns-unordered /distribution/1/value']],
    [
      'two columns of one value',
      (s) => s.distribution.splice(1, 1, { value: -2, capacity: 0 }, s.distribution[1]),
      ['error columns-unordered /distribution/1/value'],
    ],
    [
      'a statement that is not placed',
      (s) => delete s.sorts[1].placements.s9,
      ['error statement-missing /sorts/1/placements'],
    ],
    [
      'a statement that the Q-set does not have',
      (s) => {
        s.sorts[1].placements.s10 = 0;
      },
      ['error statement-unknown /sorts/1/placements'],
    ],
    [
      'two statements with one id',
      (s) => {
        s.statements[3].id = 's3';
        s.sorts.length = 0;
        s.analyses.length = 0;
        s.profiles.length = 0;
        s.participants.length = 0;
      },
      ['error statement-duplicate /statements/3/id', 'error too-few-sorts /sorts'],
    ],
    [
      'two sorts with one id',
      (s) => {
        s.sorts[8].id = 'P08';
      },
      ['error sort-duplicate /sorts/8/id'],
    ],
    [
      'two statements with one text',
      (s) => {
        s.statements[1].text.en = s.statements[0].text.en;
      },
      ['warning statement-text-twice /statements/1/text/en'],
    ],
    [
      'two statements with one number',
      (s) => {
        s.statements[0].number = 4;
        s.statements[2].number = 4;
      },
      ['warning statement-number-twice /statements/2/number'],
    ],
    [
      'two identical sorts',
      (s) => {
        s.sorts[3].placements = { ...s.sorts[1].placements };
      },
      ['warning sorts-identical /sorts/3/placements'],
    ],
    [
      'a sort in the order of presentation',
      (s) => {
        s.sorts[1].placements = Object.fromEntries(grid.map((value, i) => [`s${i + 1}`, value]));
      },
      ['warning sort-in-order /sorts/1/placements'],
    ],
    [
      'two participants with one name',
      (s) => {
        s.participants[3].name = 'Jan';
        s.participants[6].name = 'Jan';
      },
      ['warning same-name /participants'],
    ],
    [
      'two names that differ in capitals and spaces only',
      (s) => {
        s.participants[3].name = 'jan ';
        s.participants[6].name = 'Jan';
      },
      ['note names-nearly-equal /participants'],
    ],
    [
      'two complete sorts of one participant under one condition',
      (s) => {
        s.sorts[3].participant = 'P03';
      },
      ['warning participant-sorts-twice /sorts/3/participant', 'note participant-without-sort /participants'],
    ],
    [
      'a repetition, which is no second sort',
      (s) => {
        Object.assign(s.sorts[3], { participant: 'P03', repeatOf: 'P03' });
        s.participants.splice(3, 1);
      },
      [],
    ],
    [
      'a repetition of itself',
      (s) => {
        s.sorts[3].repeatOf = 'P04';
      },
      ['error repeats-itself /sorts/3/repeatOf'],
    ],
    [
      'a condition that is not there',
      (s) => {
        s.sorts[0].condition = 'ideal';
      },
      ['error reference-dangling /sorts/0/condition'],
    ],
    [
      'a category that is not there',
      (s) => {
        s.statements[0].category = 'XXX';
      },
      ['error reference-dangling /statements/0/category'],
    ],
    [
      'a comment on a statement that is not there, its id with a slash',
      (s) => {
        s.sorts[0].comments['a/b'] = 'x';
      },
      ['error reference-dangling /sorts/0/comments/a~1b'],
    ],
    [
      'answers to no question, with no choice, and out of range',
      (s) => {
        s.participants[0].survey = { colour: 'green', role: 'king', years: -3 };
      },
      [
        'error reference-dangling /participants/0/survey/colour',
        'error reference-dangling /participants/0/survey/role',
        'warning answer-invalid /participants/0/survey/years',
      ],
    ],
    [
      'an order of cards that contradicts the placements',
      (s) => {
        s.sorts[0].order['2'] = ['s3'];
      },
      ['warning order-disagrees /sorts/0/order'],
    ],
    [
      'an analysis of an excluded sort, and of one that is not there',
      (s) => {
        s.analyses[0].input.sorts.push('P09', 'P99');
      },
      ['error sort-not-complete /analyses/0/input/sorts/8', 'error reference-dangling /analyses/0/input/sorts/9'],
    ],
    [
      'a reordering that leaves a factor out, after a split that made three',
      (s) => {
        s.analyses[1].rotation.push(
          { step: 'split', factors: ['F1'], reason: 'x' },
          { step: 'reorder', factors: ['F2', 'F1'] },
        );
      },
      ['error reorder-incomplete /analyses/1/rotation/2/factors'],
    ],
    [
      'a flag and a profile of a factor that only a split makes',
      (s) => {
        s.analyses[1].rotation.push({ step: 'split', factors: ['F1'], reason: 'x' });
        s.analyses[1].flags.edits[0].factor = 'F3';
        s.profiles[0].factor = 'F3';
      },
      [],
    ],
    [
      'a target that is not rectangular and names what is not there',
      (s) => {
        s.analyses[1].rotation.push({
          step: 'target',
          target: { of: 'z', rows: ['s1', 's77'], columns: ['F1', 'F2'], values: [[1, 0], [1]] },
        });
      },
      [
        'error target-ragged /analyses/1/rotation/1/target/values',
        'error reference-dangling /analyses/1/rotation/1/target/rows/1',
      ],
    ],
    [
      'a profile of an analysis that is not there, and one of a factor beyond the last',
      (s) => {
        s.profiles[0].analysis = 'a9';
        s.profiles[1].factor = 'F3';
      },
      ['error reference-dangling /profiles/0/analysis', 'error factor-unknown /profiles/1/factor'],
    ],
    [
      'two profiles of one factor',
      (s) => {
        s.profiles[1].factor = 'F1';
      },
      ['warning factor-named-twice /profiles/1/factor'],
    ],
    [
      'an ideal array that breaks the grid',
      (s) => {
        s.profiles[0].idealArray.placements.s9 = 2;
      },
      [
        'warning column-overfull /profiles/0/idealArray/placements',
        'warning column-underfull /profiles/0/idealArray/placements',
      ],
    ],
    [
      'texts without one of the languages, once for each language',
      (s) => {
        delete s.statements[0].text.en;
        delete s.statements[4].short.en;
        delete s.conditions[0].poles.low.nl;
      },
      ['warning text-untranslated /conditions/0/poles/low', 'warning text-untranslated /statements/0/text'],
    ],
    [
      'a default language that is none of the languages',
      (s) => {
        s.study.defaultLanguage = 'fr';
      },
      ['warning default-language-unknown /study/defaultLanguage'],
    ],
    [
      'fields with nearly a known name, and none of other programs’ fields',
      (s) => {
        s.study.license = 'CC0-1.0';
        delete s.study.licence;
        s.sorts[0].exclusion_reason = 'x';
        s.analyses[1].flags.minimunGap = 0.1;
        s.sorts[1].weather = 'rain';
        s.statements[0].x = 1;
      },
      [
        'warning field-nearly-known /study/license',
        'warning field-nearly-known /sorts/0/exclusion_reason',
        'warning field-nearly-known /analyses/1/flags/minimunGap',
      ],
    ],
    [
      'an unforced distribution',
      (s) => {
        s.forced = false;
        s.sorts[1].placements.s9 = 2;
      },
      ['note unforced /forced'],
    ],
    [
      'a single complete sort',
      (s) => {
        s.sorts.splice(1, 7);
        s.analyses.length = 0;
        s.profiles.length = 0;
        s.participants.splice(1, 7);
      },
      ['error too-few-sorts /sorts'],
    ],
  ];

  it.each(cases)('tells of %s', (_, change, expected) => {
    expect(said(changed(change))).toEqual(expected);
  });

  it('says of a constant sort that it has no correlation, and which value it has', () => {
    const study = studyOf({ anna: [1, 0, -1, 0], bob: [-1, -1, -1, -1], carl: [0, 1, 0, -1] }, { forced: false });
    expect(validate(study).find(({ code }) => code === 'sort-constant')).toMatchObject({
      severity: 'error',
      sort: 'bob',
      row: 2,
      found: -1,
      message: { en: 'Sort bob gives every statement the same value, −1: such a sort has no correlation.' },
    });
  });

  it('speaks English and Dutch, and never lets a name break its sentence in two lines', () => {
    const findings = validate(
      changed((s) => {
        s.sorts[8].exclusionReason = 'first line\nsecond line';
        s.sorts[1].placements = { 's1\u202e': 9 };
      }),
    );
    for (const { message } of findings) {
      expect(message.en).toMatch(/^\P{Cc}+$/u);
      expect(message.nl).toMatch(/^\P{Cc}+$/u);
      expect(message.en).not.toContain('\u202e');
      expect(message.nl).not.toBe(message.en);
    }
    expect(JSON.parse(JSON.stringify(findings))).toEqual(findings);
  });
});

describe('a sort that follows the order of presentation', () => {
  it('is one laid down column by column, from either side', () => {
    expect(inOrder([-2, -1, -1, 0, 0, 0, 1, 1, 2])).toBe('ascending');
    expect(inOrder([2, 1, 1, 0, 0, 0, -1, -1, -2])).toBe('descending');
  });

  it('is one laid down row by row along the grid', () => {
    const capacity = new Map([
      [-4, 2],
      [-3, 3],
      [-2, 4],
      [-1, 6],
      [0, 6],
      [1, 6],
      [2, 4],
      [3, 3],
      [4, 2],
    ]);
    const rows = [0, 1, 2, 3, 4, 5].flatMap((row) =>
      [...capacity].filter(([, places]) => places > row).map(([value]) => value),
    );
    expect(rows).toHaveLength(36);
    expect(inOrder(rows)).toBe('in-runs');
  });

  it('is not one that was thought about: none of 74 synthetic and 93 certified sorts', () => {
    const synthetic = ['four-views-36x30', 'bipolar-40x24', 'unforced-30x20'].map((name) => `synthetic/${name}.json`);
    const certified = ['01-plain', '03-near-duplicates', '06-more-sorts-than-statements', '12-borderline-contrast'];
    const sorts = [
      ...synthetic.flatMap((path) => fixture<{ sorts: { values: number[] }[] }>(path).sorts),
      ...certified.flatMap(
        (name) => fixture<{ study: { sorts: { values: number[] }[] } }>(`certified/${name}.json`).study.sorts,
      ),
    ];
    expect(sorts.map(({ values }) => inOrder(values)).filter((order) => order !== undefined)).toEqual([]);
    expect(sorts.length).toBe(74 + 93);
  });

  const climate = new URL('../../data/climate/climate.qstudy.json', import.meta.url);
  it.runIf(existsSync(climate))(
    'occurs four times among 435 public sorts, each with long runs that are plain to see',
    async () => {
      const findings = validate(await readStudy(climate.pathname));
      const unread = findings.filter(({ code }) => code === 'sort-in-order').map(({ sort }) => sort);
      expect(unread).toEqual(['P045', 'P265', 'P316', 'P348']);
    },
  );
});

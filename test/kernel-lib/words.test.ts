import { describe, expect, it } from 'vitest';
import { reportWordsIn } from '../../kernel-lib/src/views/report-words.js';
import { wordsIn } from '../../kernel-lib/src/words.js';

/** Every text of a catalogue by its path, those within records too; texts that are made by a function are left aside. */
function textsOf(catalogue: object, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] => {
    if (typeof value === 'string') return [[path + key, value]];
    return typeof value === 'object' && value !== null ? textsOf(value as object, `${path}${key}.`) : [];
  });
}

/** What Dutch and English write alike. */
const ALIKE = [
  'factor',
  'margin',
  'study',
  'Q-set',
  'P-set',
  'DOI',
  'scree',
  'n.s.',
  'Record',
  'Pearson r',
  'Spearman ρ',
  'Kendall τ-b',
  'Humphrey',
  'Concourse',
  'Software',
  'Scores',
  '2 · Q-set',
  '3 · P-set',
  'statement',
];

describe('words of the views', () => {
  it.each([
    ['every view', wordsIn],
    ['a report', reportWordsIn],
  ] as const)('are all there in both languages, for %s', (_, words) => {
    const en = new Map(textsOf(words('en')));
    const nl = new Map(textsOf(words('nl')));
    expect([...nl.keys()]).toEqual([...en.keys()]);
    const same = [...nl].filter(([key, text]) => key !== 'language' && text === en.get(key)).map(([, text]) => text);
    expect(same.filter((text) => !ALIKE.includes(text))).toEqual([]);
  });

  it('are Dutch for every region of Dutch, and English for every other language', () => {
    expect(wordsIn('nl-BE').language).toBe('nl');
    expect([wordsIn('en-GB').language, wordsIn('fr').language, wordsIn('und').language]).toEqual(['en', 'en', 'en']);
  });

  it('decline with the number that they count', () => {
    expect([wordsIn('en').defining(1), wordsIn('en').defining(2)]).toEqual(['1 defining sort', '2 defining sorts']);
    expect([wordsIn('nl').defining(1), wordsIn('nl').defining(2)]).toEqual([
      '1 bepalende sortering',
      '2 bepalende sorteringen',
    ]);
    expect(wordsIn('en').loadingsTitle(29, 30, 1)).toBe('29 of 30 sorts define a factor; one hangs by a thread');
    expect(wordsIn('nl').loadingsTitle(29, 30, 2)).toBe(
      '29 van 30 sorteringen bepalen een factor; twee hangen aan een draad',
    );
    expect(wordsIn('en').loadingsTitle(30, 30, 0)).toBe('30 of 30 sorts define a factor');
  });
});

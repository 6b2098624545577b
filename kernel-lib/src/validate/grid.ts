import type { Finding } from '../finding.js';
import { both, finding, gridValue } from '../wording.js';
import type { StudyIndex } from './study-index.js';

/** What is wrong with the grid itself, and whether it is forced. */
export function gridFindings({ study }: StudyIndex): Finding[] {
  const { distribution, statements, forced } = study;
  const found: Finding[] = [];
  const outOfOrder = distribution.findIndex(({ value }, i) => i > 0 && value <= distribution[i - 1]!.value);
  if (outOfOrder >= 0) {
    const { value } = distribution[outOfOrder]!;
    const before = distribution[outOfOrder - 1]!.value;
    found.push(
      finding(
        'columns-unordered',
        'error',
        both((language) =>
          language === 'nl'
            ? `Kolom ${gridValue(value, 'nl')} van het rooster komt na ${gridValue(before, 'nl')}: kolommen horen van laag naar hoog te staan, elke waarde één keer.`
            : `Column ${gridValue(value, 'en')} of the grid comes after ${gridValue(before, 'en')}: columns stand from low to high, each value once.`,
        ),
        { path: `/distribution/${outOfOrder}/value`, found: value },
      ),
    );
  }
  const places = distribution.reduce((sum, { capacity }) => sum + capacity, 0);
  if (places !== statements.length) {
    found.push(
      finding(
        'capacity-mismatch',
        'error',
        {
          en: `The grid has ${places} places for ${statements.length} statements.`,
          nl: `Het rooster heeft ${places} plaatsen voor ${statements.length} stellingen.`,
        },
        {
          path: '/distribution',
          found: places,
          expected: statements.length,
          remedy: {
            en: 'Correct the capacities of the columns, or the list of statements; only then are the columns of the sorts checked.',
            nl: 'Verbeter de capaciteit van de kolommen, of de lijst van stellingen; pas dan worden de kolommen van de sorteringen nagegaan.',
          },
        },
      ),
    );
  }
  const said = study.findings.some(({ code }) => code === 'grid-inferred');
  if (!forced && !said) {
    found.push(
      finding(
        'unforced',
        'note',
        {
          en: 'The distribution is not forced: sorts may differ in mean and spread, and only factor arrays follow the grid.',
          nl: 'De verdeling is niet gedwongen: sorteringen kunnen verschillen in gemiddelde en spreiding, en alleen de rangschikkingen per factor volgen het rooster.',
        },
        { path: '/forced', found: false },
      ),
    );
  }
  return found;
}

import type { Finding } from '../finding.js';
import type { QSort } from '../study.js';
import { both, finding, gridValue, named, some } from '../wording.js';
import { inOrder } from './in-order.js';
import { type Laid, placementFindings, strangers } from './placements.js';
import type { StudyIndex } from './study-index.js';

/** What each sort shows by itself, and sorts that are the same. */
export function sortFindings(index: StudyIndex): Finding[] {
  const each = index.study.sorts.flatMap((sort, i) => oneSort(index, sort, i));
  return [...each, ...identicalSorts(index), ...howMany(index)];
}

function oneSort(index: StudyIndex, sort: QSort, i: number): Finding[] {
  const about = { sort: sort.id, row: i + 1, path: `/sorts/${i}/placements` };
  const laid: Laid = {
    of: (language) => `${language === 'nl' ? 'Sortering' : 'Sort'} ${named(sort.id)}`,
    about,
    severity: 'error',
    placements: sort.placements ?? {},
  };
  if (sort.status === 'excluded') return [...strangers(index, laid), excluded(sort, i)];
  if (sort.status === 'in-progress') return [...strangers(index, laid), inProgress(index, sort, i)];
  const found = placementFindings(index, laid, index.study.forced);
  const values = valuesOf(index, sort);
  if (values.length < 2) return found;
  if (values.every((value) => value === values[0])) return [...found, constant(values[0]!, laid)];
  const direction = values.length === index.study.statements.length ? inOrder(values) : undefined;
  return direction === undefined ? found : [...found, unread(direction, laid)];
}

/** The values of a sort in the order of the Q-set, for the statements that it places. */
function valuesOf({ study }: StudyIndex, sort: QSort): number[] {
  const placements = sort.placements ?? {};
  const values: number[] = [];
  for (const { id } of study.statements) if (Object.hasOwn(placements, id)) values.push(placements[id]!);
  return values;
}

function constant(value: number, laid: Laid): Finding {
  return finding(
    'sort-constant',
    'error',
    both((language) =>
      language === 'nl'
        ? `${laid.of('nl')} geeft elke stelling dezelfde waarde, ${gridValue(value, 'nl')}: zo’n sortering heeft geen correlatie.`
        : `${laid.of('en')} gives every statement the same value, ${gridValue(value, 'en')}: such a sort has no correlation.`,
    ),
    {
      ...laid.about,
      found: value,
      remedy: { en: 'Exclude it with a reason.', nl: 'Sluit haar met een reden uit.' },
    },
  );
}

function unread(direction: 'ascending' | 'descending' | 'in-runs', laid: Laid): Finding {
  const how = {
    ascending: { en: 'rise with', nl: 'stijgen met' },
    descending: { en: 'fall with', nl: 'dalen met' },
    'in-runs': { en: 'follow in long runs', nl: 'volgen in lange reeksen' },
  }[direction];
  return finding(
    'sort-in-order',
    'warning',
    both((language) =>
      language === 'nl'
        ? `${laid.of('nl')}: de plaatsingen ${how.nl} de volgorde van de stellingen; wellicht zijn ze niet gelezen.`
        : `${laid.of('en')}: the placements ${how.en} the order of the statements; they may not have been read.`,
    ),
    {
      ...laid.about,
      found: direction,
      remedy: {
        en: 'Look at the time taken and the comments; exclude the sort with a reason if nobody read the cards.',
        nl: 'Bekijk de gebruikte tijd en de toelichtingen; sluit de sortering met een reden uit als niemand de kaarten las.',
      },
    },
  );
}

function excluded(sort: QSort, i: number): Finding {
  const reason = named(sort.exclusionReason ?? '').replace(/[.\s]+$/, '');
  return finding(
    'sort-excluded',
    'note',
    {
      en: `Sort ${named(sort.id)} is left out: ${reason || 'no reason given'}.`,
      nl: `Sortering ${named(sort.id)} telt niet mee: ${reason || 'geen reden gegeven'}.`,
    },
    { sort: sort.id, row: i + 1, path: `/sorts/${i}/status` },
  );
}

function inProgress({ study }: StudyIndex, sort: QSort, i: number): Finding {
  const placed = Object.keys(sort.placements ?? {}).length;
  const n = study.statements.length;
  return finding(
    'sort-in-progress',
    'note',
    {
      en: `Sort ${named(sort.id)} is not finished, ${placed} of ${n} statements are placed; it is not analysed.`,
      nl: `Sortering ${named(sort.id)} is niet af, ${placed} van ${n} stellingen zijn geplaatst; ze wordt niet geanalyseerd.`,
    },
    { sort: sort.id, row: i + 1, path: `/sorts/${i}/status`, found: placed, expected: n },
  );
}

function identicalSorts({ study, statements }: StudyIndex): Finding[] {
  const groups = new Map<string, number[]>();
  study.sorts.forEach((sort, i) => {
    const placements = sort.placements ?? {};
    if (sort.status !== 'complete' || Object.keys(placements).length < statements.size) return;
    const key = study.statements.map(({ id }) => placements[id]).join(',');
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  return [...groups.values()].flatMap((group) =>
    group.length > 1
      ? identical(
          group.map((i) => study.sorts[i]!.id),
          group[1]!,
        )
      : [],
  );
}

function identical(ids: readonly string[], second: number): Finding {
  return finding(
    'sorts-identical',
    'warning',
    {
      en: `Sorts ${some(ids, 'en')} are the same in every placement.`,
      nl: `Sorteringen ${some(ids, 'nl')} zijn in elke plaatsing gelijk.`,
    },
    {
      sort: ids[1]!,
      row: second + 1,
      path: `/sorts/${second}/placements`,
      found: ids,
      remedy: {
        en: 'Check that one sort was not entered twice; two people hardly ever sort alike in everything.',
        nl: 'Ga na of een sortering niet twee keer is ingevoerd; twee mensen sorteren bijna nooit in alles gelijk.',
      },
    },
  );
}

function howMany({ study }: StudyIndex): Finding[] {
  const complete = study.sorts.filter(({ status, repeatOf }) => status === 'complete' && repeatOf === undefined).length;
  if (complete < 2) {
    return [
      finding(
        'too-few-sorts',
        'error',
        {
          en: `The study has ${complete} complete ${complete === 1 ? 'sort' : 'sorts'}; correlating needs at least 2.`,
          nl: `De studie heeft ${complete} volledige ${complete === 1 ? 'sortering' : 'sorteringen'}; correleren vraagt er minstens 2.`,
        },
        { path: '/sorts', found: complete, expected: 2 },
      ),
    ];
  }
  if (complete < study.statements.length) return [];
  return [
    finding(
      'more-sorts-than-statements',
      'note',
      {
        en: `There are ${complete} sorts for ${study.statements.length} statements: they can differ in at most ${study.statements.length - 1} ways, whatever their number.`,
        nl: `Er zijn ${complete} sorteringen voor ${study.statements.length} stellingen: ze kunnen op hoogstens ${study.statements.length - 1} manieren verschillen, hoeveel het er ook zijn.`,
      },
      { path: '/sorts', found: complete, expected: study.statements.length },
    ),
  ];
}

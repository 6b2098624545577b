import type { Finding } from '../finding.js';
import type { Participant } from '../study.js';
import { finding, named, some } from '../wording.js';
import type { StudyIndex } from './study-index.js';

/** What the P-set shows: equal and nearly equal names, two sorts of one person, people without a sort. */
export function peopleFindings(index: StudyIndex): Finding[] {
  return [...equalNames(index), ...nearlyEqualNames(index), ...twoSorts(index), ...withoutSort(index)];
}

function nameOf({ id, name }: Participant): string {
  return name ?? id;
}

function groupsBy<T>(items: readonly T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

function equalNames({ study }: StudyIndex): Finding[] {
  const said = new Set(study.findings.filter(({ code }) => code === 'same-name').map(({ sort }) => sort));
  return groupsBy(study.participants, nameOf).flatMap((group) => {
    const ids = group.map(({ id }) => id);
    if (ids.slice(1).every((id) => said.has(id))) return [];
    const name = named(nameOf(group[0]!));
    return finding(
      'same-name',
      'warning',
      {
        en: `${ids.length} participants are called ${name} (${some(ids, 'en')}).`,
        nl: `${ids.length} deelnemers heten ${name} (${some(ids, 'nl')}).`,
      },
      {
        path: '/participants',
        found: ids,
        remedy: {
          en: 'Check that the same person was not entered twice.',
          nl: 'Ga na of dezelfde persoon niet twee keer is ingevoerd.',
        },
      },
    );
  });
}

function nearlyEqualNames({ study }: StudyIndex): Finding[] {
  const plain = (person: Participant): string => nameOf(person).trim().replace(/\s+/g, ' ').toLowerCase();
  return groupsBy(study.participants, plain).flatMap((group) => {
    const names = [...new Set(group.map(nameOf))];
    if (names.length < 2) return [];
    const quoted = names.map((name) => `"${name}"`);
    return finding(
      'names-nearly-equal',
      'note',
      {
        en: `Names differ in nothing but capitals or spaces: ${some(quoted, 'en')}; they count as different participants.`,
        nl: `Namen verschillen alleen in hoofdletters of spaties: ${some(quoted, 'nl')}; ze tellen als verschillende deelnemers.`,
      },
      { path: '/participants', found: names },
    );
  });
}

function twoSorts({ study }: StudyIndex): Finding[] {
  const first = study.conditions?.[0]?.id;
  const complete = study.sorts.filter(({ status, repeatOf }) => status === 'complete' && repeatOf === undefined);
  return groupsBy(complete, ({ participant, condition }) => JSON.stringify([participant, condition ?? first])).map(
    (group) => {
      const ids = group.map(({ id }) => id);
      const who = named(group[0]!.participant);
      return finding(
        'participant-sorts-twice',
        'warning',
        {
          en: `Participant ${who} has ${ids.length} complete sorts under one condition of instruction (${some(ids, 'en')}) and weighs that many times.`,
          nl: `Deelnemer ${who} heeft ${ids.length} volledige sorteringen onder dezelfde instructie (${some(ids, 'nl')}) en weegt zo veel keer mee.`,
        },
        {
          sort: ids[1]!,
          row: study.sorts.indexOf(group[1]!) + 1,
          path: `/sorts/${study.sorts.indexOf(group[1]!)}/participant`,
          found: ids,
          remedy: {
            en: 'Mark a repetition with repeatOf, or exclude one of them with a reason.',
            nl: 'Geef een herhaling aan met repeatOf, of sluit er één met een reden uit.',
          },
        },
      );
    },
  );
}

function withoutSort({ study }: StudyIndex): Finding[] {
  const sorted = new Set(study.sorts.map(({ participant }) => participant));
  const without = study.participants.map(({ id }) => id).filter((id) => !sorted.has(id));
  if (without.length === 0) return [];
  return [
    finding(
      'participant-without-sort',
      'note',
      {
        en: `${without.length} of ${study.participants.length} participants ${without.length === 1 ? 'has' : 'have'} no sort: ${some(without, 'en')}.`,
        nl: `${without.length} van de ${study.participants.length} deelnemers ${without.length === 1 ? 'heeft' : 'hebben'} geen sortering: ${some(without, 'nl')}.`,
      },
      { path: '/participants', found: without },
    ),
  ];
}

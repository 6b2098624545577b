import type { Finding } from '../finding.js';
import type { Answer, Study } from '../study.js';
import { finding, named, pointerSegment, some } from '../wording.js';
import type { StudyIndex } from './study-index.js';

/** The parts of a study file that the library's own types leave out, as far as they refer to something. */
interface MoreOfStudy {
  readonly questions?: readonly {
    readonly id: string;
    readonly kind?: string;
    readonly choices?: readonly { readonly id: string }[];
    readonly minimum?: number;
    readonly maximum?: number;
  }[];
}

interface MoreOfSort {
  readonly presort?: Readonly<Record<string, string>>;
}

/** Kinds of things that are referred to by id, in both languages. */
export const KINDS = {
  statement: { en: 'statement', nl: 'stelling' },
  sort: { en: 'sort', nl: 'sortering' },
  participant: { en: 'participant', nl: 'deelnemer' },
  condition: { en: 'condition of instruction', nl: 'instructie' },
  category: { en: 'category', nl: 'categorie' },
  question: { en: 'question', nl: 'vraag' },
  choice: { en: 'choice', nl: 'keuze' },
  analysis: { en: 'analysis', nl: 'analyse' },
  profile: { en: 'profile', nl: 'profiel' },
} as const;

/** A reference to something that is not there. */
export function dangling(kind: keyof typeof KINDS, id: string, path: string, about: Partial<Finding> = {}): Finding {
  return finding(
    'reference-dangling',
    'error',
    {
      en: `There is no ${KINDS[kind].en} "${named(id)}", which ${path} refers to.`,
      nl: `Er is geen ${KINDS[kind].nl} "${named(id)}", waarnaar ${path} verwijst.`,
    },
    {
      path,
      found: id,
      remedy: {
        en: 'Correct the id, or add what it refers to.',
        nl: 'Verbeter de id, of voeg toe waarnaar ze verwijst.',
      },
      ...about,
    },
  );
}

/** Ids that occur twice in their list. */
export function repeatedIds({ study }: StudyIndex): Finding[] {
  const { questions } = study as Study & MoreOfStudy;
  return [
    ...repeated('statement', study.statements, '/statements'),
    ...repeated('participant', study.participants, '/participants'),
    ...repeated('sort', study.sorts, '/sorts'),
    ...repeated('condition', study.conditions, '/conditions'),
    ...repeated('category', study.categories, '/categories'),
    ...repeated('question', questions, '/questions'),
    ...(questions ?? []).flatMap(({ choices }, i) => repeated('choice', choices, `/questions/${i}/choices`)),
    ...repeated('analysis', study.analyses, '/analyses'),
    ...repeated('profile', study.profiles, '/profiles'),
  ];
}

function repeated(
  kind: keyof typeof KINDS,
  items: readonly { readonly id?: string }[] | undefined,
  path: string,
): Finding[] {
  const first = new Map<string, number>();
  return (items ?? []).flatMap(({ id }, i) => {
    if (id === undefined) return [];
    const before = first.get(id);
    if (before === undefined) {
      first.set(id, i);
      return [];
    }
    const about = kind === 'statement' ? { statement: id } : kind === 'sort' ? { sort: id, row: i + 1 } : {};
    return finding(
      `${kind}-duplicate`,
      'error',
      {
        en: `Two have the id "${named(id)}" as ${KINDS[kind].en}: number ${before + 1} and number ${i + 1}.`,
        nl: `Twee hebben de id "${named(id)}" als ${KINDS[kind].nl}: nummer ${before + 1} en nummer ${i + 1}.`,
      },
      {
        path: `${path}/${i}/id`,
        found: id,
        remedy: { en: 'Give each its own id.', nl: 'Geef elk een eigen id.' },
        ...about,
      },
    );
  });
}

/** References of statements, sorts and participants to what is not there, and answers that their question does not allow. */
export function referenceFindings(index: StudyIndex): Finding[] {
  return [...ofStatements(index), ...ofParticipants(index), ...ofSorts(index)];
}

function ofStatements({ study, categories }: StudyIndex): Finding[] {
  return study.statements.flatMap(({ id, category }, i) =>
    category === undefined || categories.has(category)
      ? []
      : [dangling('category', category, `/statements/${i}/category`, { statement: id })],
  );
}

function ofParticipants({ study }: StudyIndex): Finding[] {
  const questions = new Map((study as Study & MoreOfStudy).questions?.map((question) => [question.id, question]));
  return study.participants.flatMap(({ survey = {} }, i) =>
    Object.entries(survey).flatMap(([id, answer]) => {
      const path = `/participants/${i}/survey/${pointerSegment(id)}`;
      const question = questions.get(id);
      if (!question) return [dangling('question', id, path)];
      if (question.kind === 'choice') {
        const choices = new Set(question.choices?.map((choice) => choice.id));
        return chosen(answer)
          .filter((choice) => !choices.has(choice))
          .map((choice) => dangling('choice', choice, path));
      }
      return question.kind === 'number' ? outOfRange(answer, question, path) : [];
    }),
  );
}

function chosen(answer: Answer): string[] {
  if (answer === null) return [];
  return (Array.isArray(answer) ? answer : [answer]).map(String);
}

function outOfRange(
  answer: Answer,
  limits: { readonly minimum?: number; readonly maximum?: number },
  path: string,
): Finding[] {
  const { minimum = -Infinity, maximum = Infinity } = limits;
  if (answer === null || (typeof answer === 'number' && answer >= minimum && answer <= maximum)) return [];
  return [
    finding(
      'answer-invalid',
      'warning',
      {
        en: `The answer ${named(String(answer))} at ${path} is not a number that the question allows.`,
        nl: `Het antwoord ${named(String(answer))} bij ${path} is geen getal dat de vraag toelaat.`,
      },
      {
        path,
        found: answer,
        expected: limits.minimum === undefined && limits.maximum === undefined ? 'number' : { ...limits },
      },
    ),
  ];
}

function ofSorts(index: StudyIndex): Finding[] {
  const { study, statements, sorts, participants, conditions } = index;
  return study.sorts.flatMap((sort, i) => {
    const about = { sort: sort.id, row: i + 1 };
    const found: Finding[] = [];
    const check = (
      kind: keyof typeof KINDS,
      id: string | undefined,
      known: { has(id: string): boolean },
      field: string,
    ): void => {
      if (id !== undefined && !known.has(id)) found.push(dangling(kind, id, `/sorts/${i}/${field}`, about));
    };
    check('participant', sort.participant, participants, 'participant');
    check('condition', sort.condition, conditions, 'condition');
    check('sort', sort.repeatOf, sorts, 'repeatOf');
    if (sort.repeatOf === sort.id) found.push(repeatsItself(sort.id, i));
    const { presort } = sort as MoreOfSort;
    for (const [field, keyed] of [
      ['presort', presort],
      ['comments', sort.comments],
    ] as const) {
      for (const id of Object.keys(keyed ?? {})) check('statement', id, statements, `${field}/${pointerSegment(id)}`);
    }
    return [...found, ...orderFindings(index, i)];
  });
}

function repeatsItself(id: string, i: number): Finding {
  return finding(
    'repeats-itself',
    'error',
    {
      en: `Sort ${named(id)} is marked as a repetition of itself.`,
      nl: `Sortering ${named(id)} staat als herhaling van zichzelf.`,
    },
    { sort: id, row: i + 1, path: `/sorts/${i}/repeatOf`, found: id },
  );
}

/** Where the order of cards within columns, which is for drawing only, does not agree with the placements. */
function orderFindings({ study }: StudyIndex, i: number): Finding[] {
  const { id, order, placements = {} } = study.sorts[i]!;
  if (!order) return [];
  const drawn = Object.entries(order).flatMap(([value, ids]) =>
    ids.map((statement) => [statement, Number(value)] as const),
  );
  const wrong = drawn.filter(
    ([statement, value]) => !Object.hasOwn(placements, statement) || placements[statement] !== value,
  );
  const names = wrong.map(([statement]) => statement);
  const seen = new Set(drawn.map(([statement]) => statement));
  if (seen.size < drawn.length)
    names.push(...drawn.map(([statement]) => statement).filter((statement, at, all) => all.indexOf(statement) < at));
  const lacking = Object.keys(placements).filter((statement) => !seen.has(statement));
  const all = [...new Set([...names, ...lacking])];
  if (all.length === 0) return [];
  return [
    finding(
      'order-disagrees',
      'warning',
      {
        en: `Sort ${named(id)}: the order within columns does not agree with the placements for ${some(all, 'en')}; the placements count.`,
        nl: `Sortering ${named(id)}: de volgorde binnen kolommen klopt niet met de plaatsingen van ${some(all, 'nl')}; de plaatsingen tellen.`,
      },
      { sort: id, row: i + 1, path: `/sorts/${i}/order`, found: all },
    ),
  ];
}

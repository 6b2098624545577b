import type { Finding } from '../finding.js';
import type { Column } from '../study.js';
import { both, finding, gridValue, some } from '../wording.js';
import type { StudyIndex } from './study-index.js';

/** Placements as they lie: what they are of, in words, and what a finding about them points to. */
export interface Laid {
  /** Of what, in each language, such as `Sort P04`. */
  readonly of: (language: 'en' | 'nl') => string;
  /** What every finding about it carries. */
  readonly about: Pick<Finding, 'sort' | 'row' | 'path'>;
  /** How bad it is when it breaks the grid. */
  readonly severity: 'error' | 'warning';
  /** `{ statement id: value }`. */
  readonly placements: Readonly<Record<string, number>>;
}

/**
 * What is wrong with placements that should hold every statement once and, where `mustFill`, fill the grid. Columns are not counted against a
 * grid that no sort can fill: that finding would come once per sort and say nothing about any.
 */
export function placementFindings(index: StudyIndex, laid: Laid, mustFill: boolean): Finding[] {
  const forced = mustFill && index.gridHolds;
  if (isSound(index, laid.placements, forced)) return [];
  const strange = strangers(index, laid);
  const absent = absentees(index, laid);
  const off = offGrid(index, laid);
  if (!forced) return [...strange, ...absent, ...off];
  const columns = columnsHeld(index, laid);
  const overfull = index.study.distribution.flatMap((column) =>
    overfullColumn(column, columns.get(column.value) ?? [], laid),
  );
  // Where statements are missing or lie off the grid, the columns that lack them say the same again.
  const constant = columns.size === 1;
  const underfull =
    absent.length + off.length > 0 || constant
      ? []
      : index.study.distribution.flatMap((column) => underfullColumn(column, columns.get(column.value) ?? [], laid));
  return [...strange, ...absent, ...off, ...overfull, ...underfull];
}

/** The quick answer for placements that are as they should be, which most are. */
function isSound({ study, capacity }: StudyIndex, placements: Laid['placements'], forced: boolean): boolean {
  if (Object.keys(placements).length !== study.statements.length) return false;
  const room = new Map(capacity);
  for (const { id } of study.statements) {
    if (!Object.hasOwn(placements, id)) return false;
    const left = room.get(placements[id]!);
    if (left === undefined || (forced && left === 0)) return false;
    room.set(placements[id]!, left - 1);
  }
  return true;
}

/** Placements of statements that the Q-set does not have. */
export function strangers({ statements }: StudyIndex, laid: Laid): Finding[] {
  const unknown = Object.keys(laid.placements).filter((id) => !statements.has(id));
  if (unknown.length === 0) return [];
  return [
    finding(
      'statement-unknown',
      laid.severity,
      both((language) =>
        language === 'nl'
          ? `${laid.of('nl')} plaatst ${some(unknown, 'nl')}, maar de Q-set heeft zo’n stelling niet.`
          : `${laid.of('en')} places ${some(unknown, 'en')}, which the Q-set does not have.`,
      ),
      { ...laid.about, found: unknown, ...single(unknown) },
    ),
  ];
}

function absentees({ study }: StudyIndex, laid: Laid): Finding[] {
  const absent: string[] = [];
  for (const { id } of study.statements) if (!Object.hasOwn(laid.placements, id)) absent.push(id);
  if (absent.length === 0) return [];
  return [
    finding(
      'statement-missing',
      laid.severity,
      both((language) =>
        language === 'nl'
          ? `${laid.of('nl')} plaatst ${absent.length} van de ${study.statements.length} stellingen niet: ${some(absent, 'nl')}.`
          : `${laid.of('en')} does not place ${absent.length} of the ${study.statements.length} statements: ${some(absent, 'en')}.`,
      ),
      {
        ...laid.about,
        found: study.statements.length - absent.length,
        expected: study.statements.length,
        ...single(absent),
        remedy: {
          en: 'Complete the sort, or exclude it with a reason.',
          nl: 'Vul de sortering aan, of sluit haar met een reden uit.',
        },
      },
    ),
  ];
}

function offGrid({ capacity, statements }: StudyIndex, laid: Laid): Finding[] {
  const off: [string, number][] = [];
  for (const id of Object.keys(laid.placements)) {
    const value = laid.placements[id]!;
    if (!capacity.has(value) && statements.has(id)) off.push([id, value]);
  }
  if (off.length === 0) return [];
  const listed = (language: 'en' | 'nl'): string =>
    some(
      off.map(([id, value]) => `${id} (${gridValue(value, language)})`),
      language,
    );
  return [
    finding(
      'value-off-grid',
      laid.severity,
      both((language) =>
        language === 'nl'
          ? `${laid.of('nl')} gebruikt waarden die het rooster niet heeft: ${listed('nl')}.`
          : `${laid.of('en')} uses values that the grid does not have: ${listed('en')}.`,
      ),
      {
        ...laid.about,
        found: [...new Set(off.map(([, value]) => value))],
        expected: [...capacity.keys()],
        ...single(off.map(([id]) => id)),
      },
    ),
  ];
}

function columnsHeld({ study }: StudyIndex, laid: Laid): Map<number, string[]> {
  const columns = new Map<number, string[]>();
  for (const { id } of study.statements) {
    if (!Object.hasOwn(laid.placements, id)) continue;
    const value = laid.placements[id]!;
    const held = columns.get(value);
    if (held) held.push(id);
    else columns.set(value, [id]);
  }
  return columns;
}

function overfullColumn({ value, capacity }: Column, held: readonly string[], laid: Laid): Finding[] {
  if (held.length <= capacity) return [];
  return [
    finding(
      'column-overfull',
      laid.severity,
      both((language) =>
        language === 'nl'
          ? `${laid.of('nl')}: kolom ${gridValue(value, 'nl')} bevat ${held.length} ${held.length === 1 ? 'stelling' : 'stellingen'} (${some(held, 'nl')}), er is plaats voor ${capacity}.`
          : `${laid.of('en')}: column ${gridValue(value, 'en')} holds ${held.length} ${held.length === 1 ? 'statement' : 'statements'} (${some(held, 'en')}), there is room for ${capacity}.`,
      ),
      {
        ...laid.about,
        found: held.length,
        expected: capacity,
        remedy: {
          en: 'Move what is too much, or exclude the sort with a reason.',
          nl: 'Verplaats wat te veel is, of sluit de sortering met een reden uit.',
        },
      },
    ),
  ];
}

function underfullColumn({ value, capacity }: Column, held: readonly string[], laid: Laid): Finding[] {
  if (held.length >= capacity) return [];
  return [
    finding(
      'column-underfull',
      laid.severity,
      both((language) => {
        const holds = held.length === 0 ? '' : ` (${some(held, language)})`;
        return language === 'nl'
          ? `${laid.of('nl')}: kolom ${gridValue(value, 'nl')} bevat ${held.length} van de ${capacity} stellingen${holds}.`
          : `${laid.of('en')}: column ${gridValue(value, 'en')} holds ${held.length} of its ${capacity} statements${holds}.`;
      }),
      { ...laid.about, found: held.length, expected: capacity },
    ),
  ];
}

function single(ids: readonly string[]): { statement?: string } {
  return ids.length === 1 && ids[0] !== '' ? { statement: ids[0]! } : {};
}

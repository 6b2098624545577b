import { gridPlace } from '../../numbers.js';
import { wordsIn } from '../../words.js';
import type { SortPayload } from '../payload.js';
import { columnsOf, polesOf, statementsOf } from '../reading.js';
import { spoken } from '../tongue.js';
import { footLines } from './foot.js';
import { gridLines } from './grid.js';
import { hanging, padded, printable, wrapped } from './lines.js';

/** One sort as plain text: the grid of ids, then every statement in full, what is not placed, and what the participant said. */
export function sortText(payload: SortPayload): string {
  const { language, sort, provenance } = payload;
  const words = wordsIn(language);
  const statements = statementsOf(payload);
  const placed = new Map(
    payload.statements.flatMap(({ id }) =>
      Object.hasOwn(sort.placements, id) ? [[id, sort.placements[id]!] as const] : [],
    ),
  );
  const at = new Map(
    [...payload.statements.map(({ id }) => id), ...Object.values(sort.order ?? {}).flat()].map((id, i) => [id, i]),
  );
  const columns = columnsOf(payload.distribution, placed, (a, b) => at.get(a)! - at.get(b)!);
  const condition = payload.conditions?.find((c) => c.id === sort.condition) ?? payload.conditions?.[0];
  const status = `${words.participant} ${sort.participant} · ${words.status[sort.status]}${sort.exclusionReason ? `: ${sort.exclusionReason}` : ''}`;
  const widest = Math.min(16, Math.max(...payload.statements.map(({ id }) => [...printable(id)].length)));
  const told = (id: string): string => spoken(statements.get(id)!.text, language);
  const list = [...columns]
    .reverse()
    .flatMap(({ value, statements: ids }) =>
      ids.flatMap((id, i) =>
        hanging(
          `  ${padded(i === 0 ? gridPlace(value, language) : '', 5)}${padded(printable(id), widest)}  `,
          told(id),
        ),
      ),
    );
  const left = payload.statements.filter(({ id }) => !placed.has(id));
  const comments = Object.entries(sort.comments ?? {});
  return [
    [
      ...wrapped(words.sortOf(sort.id).toUpperCase()),
      ...(condition ? wrapped(spoken(condition.conditionOfInstruction, language)) : []),
      ...wrapped(status),
    ],
    gridLines(columns, (id) => id, polesOf(payload, language, sort.condition), language),
    list,
    left.length > 0
      ? [words.notPlaced, ...left.flatMap(({ id }) => hanging(`  ${padded(printable(id), widest)}  `, told(id)))]
      : [],
    comments.length > 0
      ? [
          words.participantSaid,
          ...comments.flatMap(([id, said]) => hanging(`  ${padded(printable(id), widest)}  `, said)),
        ]
      : [],
    footLines(language, provenance),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => line.trimEnd()).join('\n'))
    .join('\n\n');
}

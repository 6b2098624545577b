import { wordsIn } from '../../words.js';
import type { SortPayload } from '../payload.js';
import { columnsOf, polesOf, statementsOf } from '../reading.js';
import { spoken } from '../tongue.js';
import { CARD_STYLE, cardGridHtml } from './array-grid.js';
import { chip, framed, ours } from './frame.js';
import { markup, said } from './markup.js';

const STYLE = `
$ .q-waiting{margin-top:12px;font-size:12.5px}
$ .q-waiting li{margin-top:3px}
`;

/** One sort as a grid of full statements, with the participant's words where there are any. */
export function sortHtml(payload: SortPayload, language: string = payload.language): string {
  const { sort, statements, conditions, provenance } = payload;
  const words = wordsIn(language);
  const known = statementsOf(payload);
  const places = new Map(
    statements.flatMap(({ id }) =>
      typeof sort.placements[id] === 'number' ? [[id, sort.placements[id]!] as const] : [],
    ),
  );
  const given = new Map(Object.values(sort.order ?? {}).flatMap((ids) => ids.map((id, i) => [id, i] as const)));
  const columns = columnsOf(payload.distribution, places, (a, b) => (given.get(a) ?? 0) - (given.get(b) ?? 0));
  const poles = polesOf(payload, language, sort.condition);
  const condition = (conditions ?? []).find((c) => c.id === sort.condition) ?? conditions?.[0];
  const waiting = statements.filter(({ id }) => !places.has(id));
  const status = [
    sort.participant !== sort.id && `${words.participant} ${sort.participant}`,
    sort.status !== 'complete' && words.status[sort.status],
    sort.exclusionReason,
  ]
    .filter(Boolean)
    .join(' · ');
  const body = [
    markup`<header><div><h2>${spoken(payload.title, ours(language))}</h2>${status && markup`<p class="q-sub">${status}</p>`}${condition && markup`<p class="q-sub">${words.conditionOfInstruction}: ${said(condition.conditionOfInstruction, language)}</p>`}</div><div class="q-side">${chip(provenance, language)}</div></header>`,
    markup`<div class="q-board">${cardGridHtml({
      language,
      caption: words.sortOf(sort.id),
      columns,
      statements: known,
      ...(poles && { poles }),
      notesOf: (id) => ({ ...(sort.comments?.[id] && { comment: sort.comments[id] }) }),
    })}</div>`,
    waiting.length > 0 &&
      markup`<div class="q-waiting"><h3>${words.notPlaced} (${waiting.length})</h3><ul>${waiting.map(({ id, text }) => markup`<li>${id} ${said(text, language)}</li>`)}</ul></div>`,
  ];
  return framed({ language, style: CARD_STYLE + STYLE, body, provenance });
}

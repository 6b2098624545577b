import type { ContrastResult } from '../distinguish.js';
import type { Finding } from '../finding.js';
import type { DefiningSort } from '../flag.js';
import { decimal, exactP, gridPlace, percent, reliabilityIn, signed, upToOne } from '../numbers.js';
import type { Table } from '../table.js';
import { type Words, wordsIn } from '../words.js';
import { THREAD } from './loadings-table.js';
import { type Block, type Cell, type Facts, type Head, heading, type PageTable } from './page.js';
import type { LoadingsPayload, ScoredPayload } from './payload.js';
import { marksOf, nameOf, placesOf, statementsOf, tintAt } from './reading.js';
import { spoken } from './tongue.js';

/** Triangles of the text form: `>` higher, `<` lower, `<>` between. */
export const POINTER = { higher: '>', lower: '<', between: '<>' } as const;

/** Beyond so many sorts a group of loadings shows its strongest and its thinnest only. */
const WHOLE_GROUPS = 80;
const STRONGEST = 10;
const THINNEST = 5;

/** Every statement with its place and z on the factors: ordered by z for one factor, as in the Q-set for several. */
export function statementsTable(
  payload: ScoredPayload,
  factors: readonly string[] = payload.arrays.columns,
): PageTable {
  const { language, arrays, z, contrasts } = payload;
  const words = wordsIn(language);
  const statements = statementsOf(payload);
  const consensus = new Set(contrasts?.consensus);
  const tints = new Map(payload.distribution.map(({ value }, c, all) => [value, tintAt(c, all.length)]));
  const byFactor = factors.map((factor) => ({
    places: placesOf(arrays, factor),
    z: placesOf(z, factor),
    marks: marksOf(payload, factor),
  }));
  const first = byFactor[0]!;
  const ids = factors.length === 1 ? [...arrays.rows].sort((a, b) => first.z.get(b)! - first.z.get(a)!) : arrays.rows;
  return {
    block: 'table',
    caption: words.arraysAndZ,
    head: [
      { text: '' },
      { text: words.statement, kind: 'wide' },
      ...factors.map((factor): Head => ({ text: `${factor}, z`, factor })),
    ],
    rows: ids.map((id) => [
      id,
      spoken(statements.get(id)!.text, language),
      ...byFactor.map(({ places, z: scores, marks }): Cell => {
        const mark = marks.get(id);
        const place = places.get(id)!;
        const sign = mark ? POINTER[mark.direction] + mark.mark : consensus.has(id) ? '=' : '';
        const aside = mark ? words.distinguishing(mark.direction, mark.mark) : consensus.has(id) && words.noDifference;
        return {
          text: `${signed(scores.get(id)!, 2, language)} ${sign}`.trimEnd(),
          badge: gridPlace(place, language),
          tint: tints.get(place) ?? 4,
          ...(mark && { weight: 'strong' as const }),
          ...(aside && { aside }),
        };
      }),
    ]),
  };
}

/** What the signs of a table of statements mean. */
export function signsRemark(language: string): string {
  const words = wordsIn(language);
  return `> ${words.direction.higher}; < ${words.direction.lower}; <> ${words.direction.between}; ${['*', '**', '***', '6*'].join(' ')} ${words.levels(['*', '**', '***', '6*'])}; = ${words.noDifference} ${words.notTheSame}.`;
}

/** The characteristics of the factors. */
export function characteristicsTable(
  payload: Pick<LoadingsPayload, 'language' | 'characteristics' | 'flags' | 'profiles'>,
): PageTable {
  const { language, characteristics, flags } = payload;
  const words = wordsIn(language);
  return {
    block: 'table',
    caption: words.characteristics,
    head: [
      { text: words.factor },
      { text: '', kind: 'wide' },
      ...[words.definingSorts, words.eigenvalue, words.explainedVariance, words.reliability, words.standardError].map(
        (text): Head => ({ text, kind: 'number' }),
      ),
    ],
    rows: Object.keys(flags.defining).map((factor) => {
      const name = nameOf(payload, factor, language).replace(`${factor} · `, '');
      const about = characteristics[factor];
      if (!about) return [factor, words.notScored, '0', '', '', '', ''];
      const against = flags.defining[factor]!.filter(({ loading }) => loading < 0).length;
      return [
        factor,
        name === factor ? '' : name,
        String(about.defining) + (against > 0 ? ` (${against} −)` : ''),
        decimal(about.eigenvalue, 2, language),
        percent(about.explainedVariance, language),
        reliabilityIn(about.compositeReliability, language),
        decimal(about.standardError, 2, language),
      ];
    }),
  };
}

/** Loadings grouped by the factor that a sort defines, the thinnest margin last. */
export function loadingsGroups(payload: LoadingsPayload): PageTable {
  const { language, loadings, flags, communalities } = payload;
  const words = wordsIn(language);
  const rowOf = rowMaker(payload, words);
  const definers = new Set(Object.values(flags.defining).flatMap((list) => list.map(({ sort }) => sort)));
  const rest = loadings.rows.filter((id) => !definers.has(id));
  const whole = loadings.rows.length <= WHOLE_GROUPS;
  const groups = loadings.columns.flatMap((factor) => {
    const list = [...(flags.defining[factor] ?? [])].sort((a, b) => b.margin - a.margin);
    const about = payload.characteristics[factor];
    const after = [words.defining(list.length), about && words.ofVariance(percent(about.explainedVariance, language))]
      .filter(Boolean)
      .join(', ');
    return [
      heading(nameOf(payload, factor, language), { factor, after }),
      ...shortened(list, whole, words, loadings.columns.length, (d) => rowOf(d.sort, d)),
    ];
  });
  const none =
    rest.length > 0
      ? [
          heading(words.definesNone, { after: String(rest.length) }),
          ...shortened(rest, whole, words, loadings.columns.length, (id) => rowOf(id)),
        ]
      : [];
  return {
    block: 'table',
    caption: words.loadings,
    head: [
      { text: words.sort },
      ...loadings.columns.map((factor): Head => ({ text: factor, kind: 'number', factor })),
      { text: 'h²', kind: 'number' },
      { text: words.margin, kind: 'number' },
      { text: '' },
    ],
    rows: [...groups, ...none],
  };

  function rowMaker({ loadings: table }: LoadingsPayload, w: Words): (sort: string, defines?: DefiningSort) => Cell[] {
    const at = new Map(table.rows.map((id, i) => [id, i]));
    const cell = definingCells(flags.defining);
    return (sort, defines) => [
      sort,
      ...table.values[at.get(sort)!]!.map((a, f): Cell => {
        const factor = table.columns[f]!;
        const weight = cell.has(`${factor}\0${sort}`) ? 'strong' : Math.abs(a) > flags.threshold ? 'boxed' : 'faint';
        return { text: upToOne(a, 2, language), weight, bar: a, factor };
      }),
      upToOne(communalities[sort]!, 2, language),
      defines ? { text: upToOne(defines.margin, 2, language), weight: 'strong' } : '',
      defines && defines.margin < THREAD ? { text: w.byAThread, tint: 3 } : '',
    ];
  }
}

function definingCells(defining: LoadingsPayload['flags']['defining']): Set<string> {
  return new Set(Object.entries(defining).flatMap(([factor, list]) => list.map(({ sort }) => `${factor}\0${sort}`)));
}

/** All rows of a group, or its first and last with how many lie between. */
function shortened<T>(
  list: readonly T[],
  whole: boolean,
  words: Words,
  factors: number,
  rowOf: (each: T) => Cell[],
): Cell[][] {
  if (whole || list.length <= STRONGEST + THINNEST + 1) return list.map(rowOf);
  const between = [words.moreSorts(list.length - STRONGEST - THINNEST), ...Array<string>(factors + 3).fill('')];
  return [...list.slice(0, STRONGEST).map(rowOf), between, ...list.slice(-THINNEST).map(rowOf)];
}

/** Which sorts define no factor and why, which define from the other side, which were left out or flagged by hand. */
export function sortFacts({ language, flags }: Pick<LoadingsPayload, 'language' | 'flags'>): Facts {
  const words = wordsIn(language);
  const opposite = Object.entries(flags.defining).flatMap(([factor, list]) =>
    list
      .filter(({ loading }) => loading < 0)
      .map(({ sort, loading }) => `${sort} (${factor}, ${upToOne(loading, 2, language)})`),
  );
  const rows: [string, string][] = [
    [words.nullSorts, some(flags.null, words)],
    [words.confounded, some(flags.confounded, words)],
    [words.unflagged, some(flags.unflagged, words)],
    [words.oppositeSide, some(opposite, words)],
    [
      words.leftOut,
      some(
        flags.excluded.map(({ sort, reason }) => `${sort}: ${reason}`),
        words,
        '; ',
      ),
    ],
    [
      words.byHand,
      some(
        flags.edits.map(({ sort, factor, flag, reason }) => `${sort} ${factor} ${flag}: ${reason}`),
        words,
        '; ',
      ),
    ],
  ];
  return { block: 'facts', rows: rows.filter(([, detail]) => detail !== '') };
}

function some(items: readonly string[], words: Words, between = ', ', most = 30): string {
  const rest = items.length - most;
  return items.slice(0, most).join(between) + (rest > 0 ? ` ${words.andOthers(rest)}` : '');
}

/** A table of coefficients that cannot exceed 1, such as correlations. */
export function coefficientsTable(table: Table, caption: string, language: string): PageTable {
  return {
    block: 'table',
    caption,
    head: [{ text: '' }, ...table.columns.map((text): Head => ({ text, kind: 'number' }))],
    rows: table.rows.map((id, i) => [id, ...table.values[i]!.map((v) => upToOne(v, 2, language))]),
  };
}

/** Statements for which no difference was found, with how near one came. */
export function consensusTable(payload: ScoredPayload & { readonly contrasts: ContrastResult }): PageTable {
  const { language, contrasts, arrays } = payload;
  const words = wordsIn(language);
  const statements = statementsOf(payload);
  const strict = new Set(contrasts.consensus);
  const tints = new Map(payload.distribution.map(({ value }, c, all) => [value, tintAt(c, all.length)]));
  return {
    block: 'table',
    caption: words.consensusTitle,
    head: [
      { text: '' },
      { text: words.statement, kind: 'wide' },
      ...arrays.columns.map((factor): Head => ({ text: factor, factor })),
      { text: '' },
      { text: '' },
    ],
    rows: contrasts.consensusAt01.map((id) => [
      id,
      spoken(statements.get(id)!.text, language),
      ...arrays.values[arrays.rows.indexOf(id)]!.map(
        (v): Cell => ({ text: gridPlace(v, language), tint: tints.get(v) ?? 4 }),
      ),
      words.smallestP(contrasts.smallestP[id]!),
      strict.has(id) ? '' : words.onlyAt01,
    ]),
  };
}

/** Statements that distinguish one factor, with place, z, p and the other factors' places. */
export function distinguishingTable(
  payload: ScoredPayload & { readonly contrasts: ContrastResult },
  factor: string,
): PageTable {
  const { language, contrasts, arrays, z } = payload;
  const words = wordsIn(language);
  const statements = statementsOf(payload);
  const scores = placesOf(z, factor);
  const tints = new Map(payload.distribution.map(({ value }, c, all) => [value, tintAt(c, all.length)]));
  const list = [...contrasts.distinguishing[factor]!].sort(
    (a, b) => scores.get(b.statement)! - scores.get(a.statement)!,
  );
  return {
    block: 'table',
    caption: words.distinguishingOf(nameOf(payload, factor, language)),
    head: [
      { text: '' },
      { text: words.statement, kind: 'wide' },
      ...arrays.columns.map((name): Head => ({ text: name, factor: name })),
      { text: 'z', kind: 'number' },
      { text: '' },
      { text: words.largestP },
    ],
    rows: list.map((d) => [
      d.statement,
      spoken(statements.get(d.statement)!.text, language),
      ...arrays.values[arrays.rows.indexOf(d.statement)]!.map(
        (v, f): Cell =>
          arrays.columns[f] === factor
            ? { text: gridPlace(v, language), tint: tints.get(v) ?? 4 }
            : { text: gridPlace(v, language), weight: 'faint' },
      ),
      signed(scores.get(d.statement)!, 2, language),
      { text: POINTER[d.direction] + d.mark, weight: 'strong', aside: words.distinguishing(d.direction, d.mark) },
      exactP(d.p, language),
    ]),
  };
}

/** Findings, errors first, each with what it is about and the way out. */
export function findingsTable(findings: readonly Finding[], language: string): PageTable {
  const words = wordsIn(language);
  const severities = ['error', 'warning', 'note'] as const;
  return {
    block: 'table',
    caption: words.findings,
    head: [{ text: '' }, { text: words.about }, { text: '', kind: 'wide' }],
    rows: severities.flatMap((severity) =>
      findings
        .filter((f) => f.severity === severity)
        .map((f): Cell[] => [
          { text: words.severity[severity], ...(severity !== 'note' && { weight: 'strong' as const }) },
          [f.sort, f.statement, f.factor].filter(Boolean).join(' · '),
          [spoken(f.message, language), f.remedy && `${words.wayOut}: ${spoken(f.remedy, language)}`]
            .filter(Boolean)
            .join(' '),
        ]),
    ),
  };
}

/** Blocks of findings: the table, or one sentence where there are none. */
export function findingsBlocks(findings: readonly Finding[], language: string): Block[] {
  const words = wordsIn(language);
  return findings.length > 0 ? [findingsTable(findings, language)] : [{ block: 'paragraph', text: words.noFindings }];
}

import type { Finding } from '../finding.js';
import type { AnalysisEntry, Profile } from '../study.js';
import { finding, named, pointerSegment } from '../wording.js';
import { placementFindings } from './placements.js';
import { dangling } from './references.js';
import type { StudyIndex } from './study-index.js';

/** A step of rotation as a file may hold it, this library's own steps and those that it only keeps. */
interface FileStep {
  readonly step: string;
  readonly factors?: readonly string[];
  readonly target?: {
    readonly of: string;
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    readonly values: readonly (readonly unknown[])[];
  };
}

/** What the analyses of a study refer to and do not find: sorts, conditions, factors. */
export function analysisFindings(index: StudyIndex): Finding[] {
  return (index.study.analyses ?? []).flatMap((entry, i) => oneAnalysis(index, entry, `/analyses/${i}`));
}

function oneAnalysis(index: StudyIndex, entry: AnalysisEntry, path: string): Finding[] {
  const { input, flags, scores } = entry;
  const found: Finding[] = [];
  if (input.sorts !== 'all-complete') {
    found.push(...input.sorts.flatMap((id, s) => usable(index, id, `${path}/input/sorts/${s}`)));
  }
  if (input.condition !== undefined && !index.conditions.has(input.condition)) {
    found.push(dangling('condition', input.condition, `${path}/input/condition`));
  }
  const rotation = rotationFindings(index, entry, path);
  found.push(...rotation.findings);
  flags.edits?.forEach(({ sort, factor }, e) => {
    const about = { sort, factor };
    if (!index.sorts.has(sort)) found.push(dangling('sort', sort, `${path}/flags/edits/${e}/sort`, about));
    found.push(...inRange(factor, rotation.factors, `${path}/flags/edits/${e}/factor`, about));
  });
  const { reliabilityBySort = {} } = scores as { reliabilityBySort?: Readonly<Record<string, number>> };
  for (const id of Object.keys(reliabilityBySort)) {
    if (!index.sorts.has(id))
      found.push(dangling('sort', id, `${path}/scores/reliabilityBySort/${pointerSegment(id)}`));
  }
  return found;
}

function usable({ study, sorts }: StudyIndex, id: string, path: string): Finding[] {
  const place = sorts.get(id);
  if (place === undefined) return [dangling('sort', id, path)];
  const { status } = study.sorts[place]!;
  if (status === 'complete') return [];
  return [
    finding(
      'sort-not-complete',
      'error',
      {
        en: `The analysis at ${path} takes sort ${named(id)}, which is ${status === 'excluded' ? 'excluded' : 'not finished'}.`,
        nl: `De analyse bij ${path} neemt sortering ${named(id)} op, die ${status === 'excluded' ? 'uitgesloten' : 'niet af'} is.`,
      },
      { sort: id, row: place + 1, path, found: status, expected: 'complete' },
    ),
  ];
}

/** How many factors an analysis ends with: each split of a bipolar factor adds one. */
function factorsOf({ factors, rotation }: AnalysisEntry): number {
  return factors + (rotation as readonly FileStep[]).filter(({ step }) => step === 'split').length;
}

function rotationFindings(
  index: StudyIndex,
  entry: AnalysisEntry,
  path: string,
): { findings: Finding[]; factors: number } {
  let factors = entry.factors;
  const findings = (entry.rotation as readonly FileStep[]).flatMap((step, r) => {
    const at = `${path}/rotation/${r}`;
    const named = (step.factors ?? []).flatMap((factor, f) =>
      inRange(factor, factors, `${at}/factors/${f}`, { factor }),
    );
    const order = step.step === 'reorder' ? reorderFindings(step.factors ?? [], factors, `${at}/factors`) : [];
    const target = step.target ? targetFindings(index, step.target, factors, `${at}/target`) : [];
    if (step.step === 'split') factors++;
    return [...named, ...order, ...target];
  });
  return { findings, factors };
}

function inRange(factor: string, factors: number, path: string, about: Partial<Finding> = {}): Finding[] {
  const number = Number(factor.slice(1));
  if (number >= 1 && number <= factors) return [];
  return [
    finding(
      'factor-unknown',
      'error',
      {
        en: `${path} names ${named(factor)}; the analysis has F1 to F${factors} there.`,
        nl: `${path} noemt ${named(factor)}; de analyse heeft daar F1 tot en met F${factors}.`,
      },
      { path, found: factor, expected: factors, ...about },
    ),
  ];
}

function reorderFindings(order: readonly string[], factors: number, path: string): Finding[] {
  if (new Set(order).size === factors && order.length === factors) return [];
  return [
    finding(
      'reorder-incomplete',
      'error',
      {
        en: `${path} should name each of the ${factors} factors once; it names ${order.map(named).join(', ')}.`,
        nl: `${path} hoort elk van de ${factors} factoren één keer te noemen; er staat ${order.map(named).join(', ')}.`,
      },
      { path, found: order, expected: factors },
    ),
  ];
}

function targetFindings(
  index: StudyIndex,
  target: NonNullable<FileStep['target']>,
  factors: number,
  path: string,
): Finding[] {
  const { of, rows, columns, values } = target;
  const found: Finding[] = columns.flatMap((factor, c) => inRange(factor, factors, `${path}/columns/${c}`, { factor }));
  const rectangular = values.length === rows.length && values.every((row) => row.length === columns.length);
  if (!rectangular) {
    found.push(
      finding(
        'target-ragged',
        'error',
        {
          en: `The target at ${path} is not a table of ${rows.length} rows by ${columns.length} columns.`,
          nl: `Het doel bij ${path} is geen tabel van ${rows.length} rijen bij ${columns.length} kolommen.`,
        },
        { path: `${path}/values`, found: values.map((row) => row.length), expected: [rows.length, columns.length] },
      ),
    );
  }
  const [kind, known] =
    of === 'loadings' ? (['sort', index.sorts] as const) : (['statement', index.statements] as const);
  rows.forEach((id, r) => {
    if (!known.has(id)) found.push(dangling(kind, id, `${path}/rows/${r}`));
  });
  return found;
}

/** What profiles refer to and do not find, two profiles of one factor, and ideal arrays that do not fit the grid. */
export function profileFindings(index: StudyIndex): Finding[] {
  const { profiles = [] } = index.study;
  return [...profiles.flatMap((profile, i) => oneProfile(index, profile, i)), ...sameFactor(profiles)];
}

function oneProfile(index: StudyIndex, profile: Profile, i: number): Finding[] {
  const path = `/profiles/${i}`;
  const found = isElsewhere(index, profile) ? [] : factorOfProfile(index, profile, path);
  profile.quotes?.forEach(({ sort, statement }, q) => {
    if (!index.sorts.has(sort)) found.push(dangling('sort', sort, `${path}/quotes/${q}/sort`));
    if (statement !== undefined && !index.statements.has(statement)) {
      found.push(dangling('statement', statement, `${path}/quotes/${q}/statement`));
    }
  });
  if (!profile.idealArray) return found;
  const called = named(profile.id ?? Object.values(profile.name)[0] ?? profile.factor);
  const laid = {
    of: (language: 'en' | 'nl') =>
      language === 'nl' ? `De ideale rangschikking van ${called}` : `The ideal array of ${called}`,
    about: { path: `${path}/idealArray/placements` },
    severity: 'warning' as const,
    placements: profile.idealArray.placements,
  };
  return [...found, ...placementFindings(index, laid, true)];
}

function isElsewhere({ study }: StudyIndex, profile: Profile): boolean {
  return profile.study !== undefined && profile.study !== study.study.id;
}

function factorOfProfile({ study }: StudyIndex, profile: Profile, path: string): Finding[] {
  const { analyses = [] } = study;
  if (profile.analysis === undefined && analyses.length === 0) return [];
  const entry = profile.analysis === undefined ? analyses.at(-1) : analyses.find(({ id }) => id === profile.analysis);
  if (!entry) return [dangling('analysis', profile.analysis!, `${path}/analysis`, { factor: profile.factor })];
  return inRange(profile.factor, factorsOf(entry), `${path}/factor`, { factor: profile.factor });
}

function sameFactor(profiles: readonly Profile[]): Finding[] {
  const first = new Map<string, number>();
  return profiles.flatMap(({ factor, analysis, study }, i) => {
    const key = JSON.stringify([study, analysis, factor]);
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, i);
      return [];
    }
    return finding(
      'factor-named-twice',
      'warning',
      {
        en: `Profiles ${before + 1} and ${i + 1} both interpret ${factor} of the same analysis.`,
        nl: `Profielen ${before + 1} en ${i + 1} duiden allebei ${factor} van dezelfde analyse.`,
      },
      { path: `/profiles/${i}/factor`, factor, found: factor },
    );
  });
}

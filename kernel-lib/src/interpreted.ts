import type { Step } from './steps.js';
import type { AnalysisEntry, Profile, Study } from './study.js';

/** What is known of an analysis: the study, and the steps taken. */
interface Taken {
  /** The study. */
  readonly study: Study;
  /** The steps. */
  readonly steps: readonly Step[];
}

/**
 * The study's profiles that name the factors of this very analysis, in the order of the file: a name given to the third of
 * four factors says nothing about the third of five, or about other axes.
 */
export function profilesOf({ study, steps }: Taken): Profile[] {
  return (study.profiles ?? []).filter(({ analysis, study: other }) => {
    if (other !== undefined && other !== study.study.id) return false;
    const entry = analysis === undefined ? study.analyses?.at(-1) : study.analyses?.find((a) => a.id === analysis);
    return !entry || hasAxesOf(entry, steps);
  });
}

/** The study's last analysis with the axes of this one, where its author wrote one down. */
export function entryBehind({ study, steps }: Taken): AnalysisEntry | undefined {
  return (study.analyses ?? []).filter((entry) => hasAxesOf(entry, steps)).at(-1);
}

/** Whether steps lead to the axes that an entry of a study file describes. */
function hasAxesOf(entry: AnalysisEntry, steps: readonly Step[]): boolean {
  const { correlation, method, factors, rotation } = entry;
  const preset = method === 'centroid' ? { preset: entry.preset ?? 'pqmethod' } : {};
  const described = [
    { step: 'correlate', method: correlation } as const,
    { step: 'extract', method, factors, ...preset } as const,
    ...rotation,
  ];
  return axesOf(steps) === axesOf(described);
}

/** The steps that fix the axes, as text to compare; reasons and the choice of sorts left aside. */
function axesOf(steps: readonly Step[]): string {
  return steps
    .filter(({ step }) => step !== 'flag' && step !== 'score' && step !== 'distinguish')
    .map((step) => JSON.stringify(step.step === 'correlate' ? [step.step, step.method] : settled(step)))
    .join();
}

function settled(step: Step): unknown {
  const entries = Object.entries(step).filter(
    ([key, value]) => key !== 'reason' && !(key === 'kaiser' && value === true),
  );
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}

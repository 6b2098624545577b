import { decimal, isDutch, levelOf } from '../numbers.js';
import type { FlagStep, Step } from '../steps.js';

const NAMES = {
  en: {
    pearson: 'Pearson',
    spearman: 'Spearman',
    kendall: 'Kendall τ-b',
    pca: 'principal components',
    centroid: 'centroid',
    varimax: 'varimax',
    invert: 'inverted',
    reorder: 'reordered',
    split: 'split',
  },
  nl: {
    pearson: 'Pearson',
    spearman: 'Spearman',
    kendall: 'Kendall τ-b',
    pca: 'hoofdcomponenten',
    centroid: 'centroïde',
    varimax: 'varimax',
    invert: 'omgekeerd',
    reorder: 'herordend',
    split: 'gesplitst',
  },
} as const;

/** The steps that led to a record as one line: `Pearson · principal components, 4 factors · varimax · flags p < .05 with majority rule`. */
export function methodInWords(steps: readonly Step[], language: string): string {
  return steps.flatMap((step) => stepInWords(step, isDutch(language) ? 'nl' : 'en')).join(' · ');
}

function stepInWords(step: Step, l: 'en' | 'nl'): string[] {
  const names = NAMES[l];
  switch (step.step) {
    case 'correlate':
      return [names[step.method]];
    case 'extract': {
      const preset = step.preset ? ` (${step.preset})` : '';
      const factors = step.factors === 1 ? '1 factor' : `${step.factors} ${l === 'nl' ? 'factoren' : 'factors'}`;
      return [`${names[step.method]}${preset}, ${factors}`];
    }
    case 'byHand': {
      const turn = `${decimal(step.degrees, Number.isInteger(step.degrees) ? 0 : 1, l)}°`;
      const pair = step.factors.join('×');
      return [
        (l === 'nl' ? `${pair} met de hand ${turn} gedraaid` : `${pair} turned ${turn} by hand`) + because(step.reason),
      ];
    }
    case 'varimax': {
      const raw =
        step.kaiser === false ? (l === 'nl' ? ' zonder Kaisernormalisatie' : ' without Kaiser normalisation') : '';
      return [names.varimax + raw];
    }
    case 'invert':
    case 'reorder':
    case 'split':
      return [`${step.factors.join(', ')} ${names[step.step]}${because(step.reason)}`];
    case 'flag':
      return flagInWords(step, l);
    case 'score':
      return step.standardise === true ? [l === 'nl' ? 'sorteringen gestandaardiseerd' : 'sorts standardised'] : [];
    case 'distinguish':
      return [];
  }
}

function flagInWords(step: FlagStep, l: 'en' | 'nl'): string[] {
  const count = step.edits?.length ?? 0;
  const edits = {
    en: count === 1 ? '1 flag by hand' : `${count} flags by hand`,
    nl: count === 1 ? '1 markering met de hand' : `${count} markeringen met de hand`,
  }[l];
  const byHand = count > 0 ? [edits] : [];
  if (step.automatic === false) return byHand;
  const limit =
    step.zThreshold === undefined ? `p < ${levelOf(step.level ?? 0.05, l)}` : `z > ${decimal(step.zThreshold, 2, l)}`;
  const majority = step.majority !== false;
  const rule = {
    en: `flags ${limit} ${majority ? 'with' : 'without'} majority rule`,
    nl: `markering ${limit} ${majority ? 'met' : 'zonder'} meerderheidsregel`,
  }[l];
  return [rule, ...byHand];
}

function because(reason: string | undefined): string {
  return reason === undefined ? '' : ` (${reason.replace(/[.\s]+$/, '')})`;
}

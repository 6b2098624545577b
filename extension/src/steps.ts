import { decimal } from './numbers.js';
import type { RecordedStep } from './payload.js';
import type { Words } from './words.js';

/** Recorded steps as one line: `Pearson · principal components, 4 factors · varimax · flags p < .05 with majority rule`. */
export function stepsInWords(steps: readonly RecordedStep[], words: Words): string {
  return steps.flatMap((step) => stepInWords(step, words)).join(' · ');
}

function stepInWords(step: RecordedStep, words: Words): string[] {
  switch (step.step) {
    case 'correlate':
      return named(words.correlation, step.method);
    case 'extract': {
      const method = named(words.extraction, step.method).map((name) => name + preset(step.preset));
      const factors = typeof step.factors === 'number' ? [words.factors(step.factors)] : [];
      return [[...method, ...factors].join(', ')];
    }
    case 'byHand':
      return [words.byHand(pair(step.factors, '×'), angle(step.degrees, words)) + reason(step.reason)];
    case 'flag':
      return flagInWords(step, words);
    case 'score':
      return step.standardise === true ? [words.standardised] : [];
    case 'distinguish':
      return [];
    default:
      return [[...named(words.rotation, step.step), ...list(pair(step.factors, ', '))].join(' ') + reason(step.reason)];
  }
}

function flagInWords(step: RecordedStep, words: Words): string[] {
  const edits = Array.isArray(step.edits) && step.edits.length > 0 ? [words.flagEdits(step.edits.length)] : [];
  if (step.automatic === false) return edits;
  const level = typeof step.level === 'number' && step.level > 0 && step.level < 1 ? step.level : 0.05;
  const limit =
    typeof step.zThreshold === 'number' ? `z > ${decimal(step.zThreshold, 2, words.language)}` : words.flagLimit(level);
  return [words.flags(limit, step.majority !== false), ...edits];
}

function named(names: Readonly<Record<string, string>>, value: unknown): string[] {
  if (typeof value !== 'string') return [];
  return [Object.hasOwn(names, value) ? (names[value] ?? value) : value];
}

function preset(value: unknown): string {
  return typeof value === 'string' ? ` (${value})` : '';
}

function pair(factors: unknown, between: string): string {
  return Array.isArray(factors) ? factors.filter((each) => typeof each === 'string').join(between) : '';
}

function angle(degrees: unknown, words: Words): string {
  if (typeof degrees !== 'number') return '?';
  return decimal(degrees, Number.isInteger(degrees) ? 0 : 1, words.language);
}

function reason(value: unknown): string {
  return typeof value === 'string' && value.trim() !== '' ? ` (${value})` : '';
}

function list(text: string): string[] {
  return text === '' ? [] : [text];
}

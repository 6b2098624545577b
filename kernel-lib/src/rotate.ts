import { QError } from './error.js';
import { communalitiesOf, type Factors } from './extract.js';
import type { Finding } from './finding.js';
import { byHandOn, invertOn, reorderOn, splitOn } from './rotate/by-hand.js';
import { rotateVarimax } from './rotate/varimax.js';
import type { ByHandStep, InvertStep, ReorderStep, RotationStep, SplitStep, VarimaxStep } from './steps.js';
import type { Table } from './table.js';

/**
 * Turns factors by one or more steps, each on the result of the one before. Varimax fixes sign (Σ a·|a| > 0) and order
 * (descending Σ a²) afterwards; steps by hand never do, so that turning by θ and then −θ gives the same back.
 * Throws `unknown-factor` or `unknown-step`.
 */
export function rotate(factors: Factors, ...steps: readonly RotationStep[]): Factors {
  let loadings = factors.loadings;
  const findings: Finding[] = [...factors.findings];
  for (const step of steps) {
    const turned = apply(loadings, step);
    loadings = turned.loadings;
    findings.push(...turned.findings);
  }
  return {
    ...factors,
    steps: [...factors.steps, ...steps],
    findings,
    loadings,
    communalities: steps.length ? communalitiesOf(loadings) : factors.communalities,
  };
}

/** Varimax, as a step of `rotate`: Kaiser row normalisation unless `kaiser: false`; converged when a whole sweep turns no pair by 1e-12 rad. */
export function varimax(options: { readonly kaiser?: boolean } = {}): VarimaxStep {
  return { step: 'varimax', ...options };
}

/** A turn of two factors by hand, clockwise in degrees as in PQROT, as a step of `rotate`; a study file asks for the reason. */
export function byHand(a: string, b: string, degrees: number, options: { readonly reason?: string } = {}): ByHandStep {
  return { step: 'byHand', factors: [a, b], degrees, ...options };
}

/** A change of sign of the named factors, as a step of `rotate`. */
export function invert(...factors: readonly string[]): InvertStep {
  return { step: 'invert', factors };
}

/** All factors in a new order, as a step of `rotate`; they are named anew from `'F1'`. */
export function reorder(...factors: readonly string[]): ReorderStep {
  return { step: 'reorder', factors };
}

/** A bipolar factor split in two, as a step of `rotate`: max(a, 0) keeps its name, max(−a, 0) becomes the last factor. */
export function split(factor: string, options: { readonly reason?: string } = {}): SplitStep {
  return { step: 'split', factors: [factor], ...options };
}

interface Turned {
  readonly loadings: Table;
  readonly findings: readonly Finding[];
}

function apply(loadings: Table, step: RotationStep): Turned {
  switch (step?.step) {
    case 'varimax':
      return rotateVarimax(loadings, step.kaiser ?? true);
    case 'byHand':
      return { loadings: byHandOn(loadings, step), findings: [] };
    case 'invert':
      return { loadings: invertOn(loadings, step), findings: [] };
    case 'reorder':
      return { loadings: reorderOn(loadings, step), findings: [] };
    case 'split':
      return { loadings: splitOn(loadings, step), findings: [] };
    default:
      throw new QError(
        'unknown-step',
        `rotate: ${JSON.stringify(step) ?? String(step)} is no step of rotation; take varimax(), byHand(), invert(), reorder() or split()`,
      );
  }
}

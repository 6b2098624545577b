import { describe, expect, it } from 'vitest';
import {
  decimal,
  exactP,
  gridPlace,
  levelOf,
  percent,
  plainNumber,
  reliabilityIn,
  signed,
  upToOne,
} from '../../kernel-lib/src/numbers.js';

// Expected texts: mockups/README.md of the design ("true minus, decimal comma in nl, no leading zero in en for what cannot exceed 1").
describe('numbers as they are read', () => {
  it('have a true minus, and in Dutch a decimal comma', () => {
    expect(decimal(-1.454, 2, 'en')).toBe('−1.45');
    expect(decimal(-1.454, 2, 'nl-BE')).toBe('−1,45');
  });

  it('lose their sign when they round to zero', () => {
    expect(decimal(-0.004, 2, 'en')).toBe('0.00');
    expect(signed(-0.004, 2, 'en')).toBe('0.00');
    expect(signed(0.004, 2, 'en')).toBe('0.00');
  });

  it('carry a plus where the sign matters', () => {
    expect(signed(1.145, 1, 'en')).toBe('+1.1');
    expect([gridPlace(-4, 'en'), gridPlace(0, 'en'), gridPlace(2, 'nl'), gridPlace(0.5, 'nl')]).toEqual([
      '−4',
      '0',
      '+2',
      '+0,5',
    ]);
  });

  it('have no leading zero in English when they cannot exceed 1', () => {
    expect(upToOne(0.966, 2, 'en')).toBe('.97');
    expect(upToOne(-0.327, 3, 'en')).toBe('−.327');
    expect(upToOne(0.966, 2, 'nl')).toBe('0,97');
    expect(upToOne(1, 2, 'en')).toBe('1.00');
  });

  it('show shares as percentages, in Dutch with a narrow space', () => {
    expect(percent(0.14521, 'en')).toBe('14.5%');
    expect(percent(0.14521, 'nl')).toBe('14,5\u202f%');
  });

  it('never show p as zero', () => {
    expect(exactP(0.0424, 'en')).toBe('p = .042');
    expect(exactP(7e-13, 'en')).toBe('p < .001');
    expect(levelOf(0.000001, 'en')).toBe('.000001');
    expect(levelOf(0.05, 'nl')).toBe('0,05');
  });

  it('stay whole when they are whole', () => {
    expect([plainNumber(30, 3, 'en'), plainNumber(-0.12345, 3, 'en')]).toEqual(['30', '−0.123']);
  });

  it('never call a reliability 1 that is below 1', () => {
    // 281 defining sorts: .8 · 281 / (1 + 280 · .8) = 224.8 / 225.
    expect(reliabilityIn(224.8 / 225, 'en')).toBe('> .99');
    expect(reliabilityIn(224.8 / 225, 'nl')).toBe('> 0,99');
    expect([reliabilityIn(0.97, 'en'), reliabilityIn(1, 'en')]).toEqual(['.97', '1.00']);
  });
});

import { baseLanguage } from './texts.js';

const MINUS = '\u2212';
const NARROW_SPACE = '\u202f';

/** A number with a fixed number of decimals, a true minus, and a decimal comma where the language has one. */
export function decimal(value: number, decimals: number, language: string): string {
  const digits = Math.abs(value).toFixed(decimals);
  const sign = value < 0 && Number(digits) !== 0 ? MINUS : '';
  return sign + (hasComma(language) ? digits.replace('.', ',') : digits);
}

/** The value of a column or a place: `−4`, `0`, `+2`; decimals only where the grid has them. */
export function place(value: number, language: string): string {
  const digits = String(Math.abs(value));
  const sign = value < 0 ? MINUS : value > 0 ? '+' : '';
  return sign + (hasComma(language) ? digits.replace('.', ',') : digits);
}

/** A z-score to two decimals with its sign: `+1.45`. */
export function zScore(z: number, language: string): string {
  const shown = decimal(z, 2, language);
  return Number(z.toFixed(2)) > 0 ? `+${shown}` : shown;
}

/** A number that cannot exceed 1: `.97` in English, `0,97` in Dutch. */
export function upToOne(value: number, decimals: number, language: string): string {
  const shown = decimal(value, decimals, language);
  return hasComma(language) ? shown : shown.replace(/^(\u2212?)0\./, '$1.');
}

/** A share as a percentage to one decimal: `14.5%` in English, `14,5 %` in Dutch. */
export function percentage(share: number, language: string): string {
  const shown = decimal(share * 100, 1, language);
  return hasComma(language) ? `${shown}${NARROW_SPACE}%` : `${shown}%`;
}

/** An exact p: `p = .042`, or `p < .001` below what three decimals can show. */
export function exactP(p: number, language: string): string {
  return p < 0.001 ? `p < ${upToOne(0.001, 3, language)}` : `p = ${upToOne(p, 3, language)}`;
}

/** A level of significance with the decimals that it is known by: `.05`, `.001`, `.000001`. */
export function level(value: number, language: string): string {
  const decimals = Math.min(12, Math.max(2, Math.ceil(-Math.log10(value) - 1e-9)));
  return upToOne(value, decimals, language);
}

function hasComma(language: string): boolean {
  return baseLanguage(language) === 'nl';
}

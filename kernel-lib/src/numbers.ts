const MINUS = '\u2212';
const NARROW_SPACE = '\u202f';

/** A number with a fixed number of decimals as it is read: `−1.45` in English, `−1,45` in Dutch. What rounds to zero has no sign. */
export function decimal(value: number, decimals: number, language: string): string {
  const digits = Math.abs(value).toFixed(decimals);
  const sign = value < 0 && Number(digits) !== 0 ? MINUS : '';
  return sign + localised(digits, language);
}

/** A number with its sign, also when positive: `+1.45`, `−0.32`; zero has none. */
export function signed(value: number, decimals: number, language: string): string {
  const shown = decimal(value, decimals, language);
  return value > 0 && Number(value.toFixed(decimals)) !== 0 ? `+${shown}` : shown;
}

/** A value of the grid: `−4`, `0`, `+2`; decimals only where the grid has them. */
export function gridPlace(value: number, language: string): string {
  const sign = value < 0 ? MINUS : value > 0 ? '+' : '';
  return sign + localised(String(Math.abs(value)), language);
}

/** A number that cannot exceed 1, such as a loading or a p: `.97` in English, `0,97` in Dutch. */
export function upToOne(value: number, decimals: number, language: string): string {
  const shown = decimal(value, decimals, language);
  return isDutch(language) ? shown : shown.replace(/^(−?)0\./, '$1.');
}

/** A reliability with two decimals; one that would round to 1 without being 1 is told as `> .99`. */
export function reliabilityIn(value: number, language: string): string {
  const rounds = value < 1 && value.toFixed(2) === '1.00';
  return rounds ? `> ${upToOne(0.99, 2, language)}` : upToOne(value, 2, language);
}

/** A share, 0-1, as a percentage: `14.5%` in English, `14,5 %` in Dutch. */
export function percent(share: number, language: string, decimals = 1): string {
  const shown = decimal(share * 100, decimals, language);
  return isDutch(language) ? `${shown}${NARROW_SPACE}%` : `${shown}%`;
}

/** An exact p: `p = .042`, or `p < .001` below what three decimals can show. */
export function exactP(p: number, language: string): string {
  return p < 0.001 ? `p < ${upToOne(0.001, 3, language)}` : `p = ${upToOne(p, 3, language)}`;
}

/** A level of significance with the decimals that it is known by: `.05`, `.001`, `.000001`. */
export function levelOf(value: number, language: string): string {
  const decimals = Math.min(12, Math.max(2, Math.ceil(-Math.log10(value) - 1e-9)));
  return upToOne(value, decimals, language);
}

/** A whole number as it stands, another with the decimals asked for: for cells whose meaning is not known. */
export function plainNumber(value: number, decimals: number, language: string): string {
  return Number.isInteger(value) ? decimal(value, 0, language) : decimal(value, decimals, language);
}

/** Whether a BCP 47 tag is Dutch, whatever its region. Texts of ours are in Dutch then, and in English for every other tag. */
export function isDutch(language: string): boolean {
  return /^nl(-|$)/i.test(language);
}

function localised(digits: string, language: string): string {
  return isDutch(language) ? digits.replace('.', ',') : digits;
}

/** A coefficient that cannot exceed 1, to two digits: .97 in English, 0,97 in Dutch, with a true minus. */
export function coefficient(value, language) {
  const digits = Math.abs(value).toFixed(2);
  const sign = value < 0 && Number(digits) !== 0 ? '−' : '';
  if (language === 'nl') return sign + digits.replace('.', ',');
  return sign + digits.replace(/^0/, '');
}

/** A share of 0-1 as a percentage with one digit. */
export function percentage(share, language) {
  const digits = (100 * share).toFixed(1);
  return `${language === 'nl' ? digits.replace('.', ',') : digits} %`;
}

/** A z-score to two digits, with a true minus and in Dutch a comma. */
export function zScore(value, language) {
  const digits = Math.abs(value).toFixed(2);
  const sign = value < 0 && Number(digits) !== 0 ? '−' : '';
  return sign + (language === 'nl' ? digits.replace('.', ',') : digits);
}

/** A value of the grid: +4, 0, −4. */
export function place(value, language) {
  const digits = String(Math.abs(value));
  const sign = value < 0 ? '−' : value > 0 ? '+' : '';
  return sign + (language === 'nl' ? digits.replace('.', ',') : digits);
}

const WIDTH = 97;

/** A text cut into lines of at most 97 characters, between words; `first` stands before the first line, `next` before the others. */
export function wrapped(text, first = '', next = first) {
  const lines = [];
  let line = first;
  for (const word of text.split(' ')) {
    const longer = line === (lines.length > 0 ? next : first) ? line + word : `${line} ${word}`;
    if (longer.length <= WIDTH) line = longer;
    else {
      lines.push(line);
      line = next + word;
    }
  }
  return [...lines, line].join('\n');
}

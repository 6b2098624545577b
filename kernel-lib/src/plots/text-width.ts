/** Widths of the printable ASCII characters from the space on, in thousandths of the size: Helvetica's (Adobe's published font metrics). */
const WIDTHS = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/** Readers' fonts run up to this much wider than Helvetica. */
const WIDER = 1.08;

/** About how wide a text will be, in pixels, at a size in pixels; bold runs wider. Never less than what common fonts need. */
export function widthOf(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const character of text) sum += WIDTHS[character.codePointAt(0)! - 32] ?? 600;
  return (sum / 1000) * size * WIDER * (bold ? 1.06 : 1);
}

/** A text in lines no wider than so many pixels, broken at spaces; a word that is wider by itself is broken where it must be. */
export function wrap(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text
    .split(/\s+/)
    .filter(Boolean)
    .flatMap((w) => pieces(w, width, size, bold))) {
    const longer = line ? `${line} ${word}` : word;
    if (line && widthOf(longer, size, bold) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line || lines.length === 0 ? [...lines, line] : lines;
}

function pieces(word: string, width: number, size: number, bold: boolean): string[] {
  if (widthOf(word, size, bold) <= width) return [word];
  const out: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece && widthOf(`${piece}${character}-`, size, bold) > width) {
      out.push(`${piece}-`);
      piece = '';
    }
    piece += character;
  }
  return [...out, piece];
}

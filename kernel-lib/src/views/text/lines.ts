/** Widest line of plain text, in characters. */
export const WIDTH = 97;

/** Text from a file as a terminal may show it: on one line, and nothing that steers the terminal or turns the line around. */
export function printable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out.
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u00ad\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, (run) =>
    run === '\u00ad' ? '' : ' ',
  );
}

/** Width of a text in characters. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** A text made as wide as asked, to the left or to the right; a longer one stays as it is. */
export function padded(text: string, width: number, side: 'left' | 'right' = 'left'): string {
  const rest = ' '.repeat(Math.max(0, width - lengthOf(text)));
  return side === 'left' ? text + rest : rest + text;
}

/** A text cut to a width, with … where something is gone. */
export function cut(text: string, width: number): string {
  return lengthOf(text) > width ? `${[...text].slice(0, width - 1).join('')}…` : text;
}

/** A text in lines no wider than asked, broken between words; a word that is wider is broken itself. */
export function wrapped(text: string, width: number = WIDTH): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of printable(text)
    .split(/[ ]+/)
    .flatMap((w) => pieces(w, width))) {
    if (line === '') line = word;
    else if (lengthOf(line) + 1 + lengthOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number): string[] {
  const letters = [...word];
  if (letters.length <= width) return [word];
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, i) =>
    letters.slice(i * width, (i + 1) * width).join(''),
  );
}

/** A text in lines, the first after `first`, the others indented as far. */
export function hanging(first: string, text: string, width: number = WIDTH): string[] {
  const indent = lengthOf(first);
  const space = ' '.repeat(indent);
  return wrapped(text, Math.max(20, width - indent)).map((line, i) => ((i === 0 ? first : space) + line).trimEnd());
}

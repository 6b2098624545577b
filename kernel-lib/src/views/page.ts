import type { Origin, Text } from '../study.js';
import type { ProvenanceSentence } from './provenance.js';

/** How real the data behind a page are: what the chip and the foot say. */
export interface PageProvenance {
  /** The least real origin of what is shown. */
  readonly origin: Origin;
  /** Words of the chip. */
  readonly chip: Text;
  /** The foot, sentence by sentence. */
  readonly sentences: readonly ProvenanceSentence[];
}

/** A page of text and tables that both HTML and plain text can show. */
export interface Page {
  /** BCP 47 tag. */
  readonly language: string;
  /** The heading. */
  readonly title: string;
  /** A line or two under it. */
  readonly sub?: string;
  /** How real the data are; absent where nothing of a study is shown. */
  readonly provenance?: PageProvenance;
  /** What it consists of. */
  readonly blocks: readonly Block[];
  /** Lines of the foot beside the provenance. */
  readonly remarks?: readonly string[];
}

/** One part of a page. */
export type Block = Heading | Paragraph | Facts | PageTable;

/** A heading within a page. */
export interface Heading {
  /** What it is. */
  readonly block: 'heading';
  /** Its words. */
  readonly text: string;
  /** The factor that it is about, whose shape stands before it. */
  readonly factor?: string;
  /** Words after it that weigh less. */
  readonly after?: string;
}

/** A paragraph. */
export interface Paragraph {
  /** What it is. */
  readonly block: 'paragraph';
  /** Its words. */
  readonly text: string;
}

/** Terms, each with what is to be said of it. */
export interface Facts {
  /** What it is. */
  readonly block: 'facts';
  /** Term and detail. */
  readonly rows: readonly (readonly [term: string, detail: string])[];
}

/** A table. */
export interface PageTable {
  /** What it is. */
  readonly block: 'table';
  /** What it shows, for readers who cannot see where it stands. */
  readonly caption: string;
  /** One head per column. */
  readonly head: readonly Head[];
  /** Rows; a row that is one heading spans all columns. */
  readonly rows: readonly (readonly Cell[] | Heading)[];
}

/** The head of a column. */
export interface Head {
  /** Its words; may be empty. */
  readonly text: string;
  /** Numbers stand to the right; `'wide'` is the one column that takes what is left and wraps. */
  readonly kind?: 'number' | 'wide';
  /** The factor it is about, whose shape stands before it. */
  readonly factor?: string;
}

/** A cell: words, or words with a weight. */
export type Cell = string | WeightedCell;

/** A cell that says by its look what its words mean. */
export interface WeightedCell {
  /** Its words. */
  readonly text: string;
  /** strong: counts most; faint: counts least; boxed: significant, without defining. */
  readonly weight?: 'strong' | 'faint' | 'boxed';
  /** Which of nine tints of the grid the badge has, from the low pole (0) to the high one (8). */
  readonly tint?: number;
  /** Words of the badge that stands before the cell's; with a tint alone the cell's own words are the badge. */
  readonly badge?: string;
  /** A value from −1 to 1, drawn as a bar beside the number. */
  readonly bar?: number;
  /** The factor whose colour the bar has. */
  readonly factor?: string;
  /** What a reader who hears the page should hear after the words. */
  readonly aside?: string;
}

/** The words of a cell, those of its badge first, to the right of three characters. */
export function wordsOf(cell: Cell): string {
  if (typeof cell === 'string') return cell;
  return cell.badge === undefined ? cell.text : `${cell.badge.padStart(3)} ${cell.text}`;
}

/** A heading. */
export function heading(text: string, about: Pick<Heading, 'factor' | 'after'> = {}): Heading {
  return { block: 'heading', text, ...about };
}

/** A paragraph. */
export function paragraph(text: string): Paragraph {
  return { block: 'paragraph', text };
}

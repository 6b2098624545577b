import { isDutch } from '../../numbers.js';
import type { PageProvenance } from '../page.js';
import { spoken } from '../tongue.js';
import { type Content, type Markup, markup } from './markup.js';
import { styleSheet } from './style.js';

/** What a whole view consists of. */
export interface Frame {
  /** BCP 47 tag of its language. */
  readonly language: string;
  /** Rules of its own, with `$` for the root. */
  readonly style: string;
  /** Everything above the foot. */
  readonly body: Content;
  /** How real the data are; absent where nothing of a study is shown. */
  readonly provenance?: PageProvenance;
  /** Lines of the foot beside the provenance. */
  readonly remarks?: readonly string[];
}

/** A whole view as one piece of HTML that needs nothing else: its own style, the body, and the foot with its provenance. */
export function framed({ language, style, body, provenance, remarks = [] }: Frame): string {
  const lines = remarks.filter((line) => line !== '').map((line) => markup`<p>${line}</p>`);
  const foot =
    (provenance || lines.length > 0) &&
    markup`<figcaption class="q-foot">${provenance && sentences(provenance, language)}${lines}</figcaption>`;
  return `<div class="qernel" lang="${language.replace(/[^A-Za-z0-9-]/g, '')}"><style>${styleSheet(style)}</style>${markup`<figure>${body}${foot}</figure>`.html}</div>`;
}

/** The chip that says how real the data are. */
export function chip({ origin, chip: words }: PageProvenance, language: string): Markup {
  return markup`<span class="q-chip${origin === 'real' ? ' q-real' : ''}">${spoken(words, ours(language))}</span>`;
}

function sentences(provenance: PageProvenance, language: string): Markup {
  const l = ours(language);
  return markup`<p>${provenance.sentences.map(({ lead, text }) => markup`<b>${spoken(lead, l)}</b>${spoken(text, l)} `)}</p>`;
}

/** Language of our own words: Dutch or English. */
export function ours(language: string): 'en' | 'nl' {
  return isDutch(language) ? 'nl' : 'en';
}

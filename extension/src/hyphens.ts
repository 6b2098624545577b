import { html } from './dom.js';
import { baseLanguage } from './texts.js';

const SOFT_HYPHEN = '\u00ad';
const LONG = 12;
const EDGE = 3;

// What a Dutch or English syllable may begin with; two of these in a row are parted between them.
const ONSETS = /(?:sch?r?|zw|kw|sp[lr]?|str|sl|sm|sn|ch|th|ph|sh|kn|wr|qu|[bpgkfcv][lr]|[dt]r|[^aeiouy])$/u;
const VOWELS = 'aeiouyáàâäéèêëíìîïóòôöúùûü';
const CLUSTER = new RegExp(`(?<=[${VOWELS}])([^${VOWELS}]+)(?=[${VOWELS}])`, 'gu');

const dictionaries = new Map<string, boolean>();

/**
 * A text with soft hyphens in its long words, where the browser has no dictionary to part them by; otherwise the text
 * as it is. A compound such as "gezondheidszorg" would else be cut off at the edge of a card without a hyphen.
 */
export function breakable(text: string, language: string): string {
  const base = baseLanguage(language);
  if (base !== 'nl' && base !== 'en') return text;
  return hasDictionary(base) ? text : softHyphens(text);
}

/** Puts soft hyphens between the syllables of every word of twelve letters or more. */
export function softHyphens(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => (word.length < LONG ? word : syllables(word)));
}

function syllables(word: string): string {
  return word.replace(CLUSTER, (cluster, _group, offset: number) => {
    const onset = ONSETS.exec(cluster.toLowerCase())?.[0] ?? '';
    const cut = cluster.length - onset.length;
    const at = offset + cut;
    // Vowels on both sides and at least three letters before and after: no "v-anzelfsprekend".
    if (at < EDGE || word.length - at < EDGE) return cluster;
    return cluster.slice(0, cut) + SOFT_HYPHEN + cluster.slice(cut);
  });
}

/** Tries once per language whether the browser parts a long word by itself. Where nothing is laid out, it is trusted to. */
function hasDictionary(language: string): boolean {
  const known = dictionaries.get(language);
  if (known !== undefined) return known;
  const word = language === 'nl' ? 'verantwoordelijkheden' : 'internationalisation';
  const trial = html('div', { lang: language, 'aria-hidden': 'true' }, word);
  trial.style.cssText =
    'position:absolute;visibility:hidden;width:8ch;hyphens:auto;line-height:20px;font:16px/20px serif';
  document.body.append(trial);
  const lines = trial.offsetHeight / 20;
  trial.remove();
  const has = lines !== 1;
  if (lines > 0) dictionaries.set(language, has);
  return has;
}

const SOFT_HYPHEN = '\u00ad';
const LONG = 12;
const EDGE = 3;

// What a Dutch or English syllable may begin with; two of these in a row are parted between them.
const ONSETS = /(?:sch?r?|zw|kw|sp[lr]?|str|sl|sm|sn|ch|th|ph|sh|kn|wr|qu|[bpgkfcv][lr]|[dt]r|[^aeiouy])$/u;
const VOWELS = 'aeiouyáàâäéèêëíìîïóòôöúùûü';
const CLUSTER = new RegExp(`(?<=[${VOWELS}])([^${VOWELS}]+)(?=[${VOWELS}])`, 'gu');

/**
 * A text with soft hyphens between the syllables of its words of twelve letters or more, in Dutch and English. A page that is
 * made once cannot try whether its reader's browser has a dictionary, and a compound such as "gezondheidszorg" would be cut
 * off at the edge of a card without a hyphen.
 */
export function softHyphens(text: string, language: string): string {
  if (!/^(nl|en)(-|$)/i.test(language)) return text;
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

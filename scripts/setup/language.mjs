/** The language of what the scripts print: the option, else the locale of the terminal, else English. */
export function languageOf(option, env = process.env) {
  if (option === 'nl' || option === 'en') return option;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^nl/i.test(locale) ? 'nl' : 'en';
}

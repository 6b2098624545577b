import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { languageOf } from '../setup/language.mjs';
import { Stop } from '../setup/stop.mjs';
import { USAGE } from './usage.mjs';

const OPTIONS = {
  factors: { type: 'string' },
  method: { type: 'string' },
  preset: { type: 'string' },
  rotation: { type: 'string' },
  correlation: { type: 'string' },
  level: { type: 'string' },
  statements: { type: 'string' },
  language: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
};

const CHOICES = {
  method: ['pca', 'centroid'],
  preset: ['pqmethod', 'r-qmethod'],
  rotation: ['varimax', 'none'],
  correlation: ['pearson', 'spearman', 'kendall'],
  level: ['.05', '.01', '.001', '0.05', '0.01', '0.001'],
  language: ['en', 'nl'],
};

/**
 * What `npm start` was asked: `{ language, help }`, and with a file also `{ file, statements, choices }`, where `choices` are
 * the options of `analyse` that were given. Paths are those of the folder in which npm was called.
 * Throws a Stop with exit code 2 that says in one sentence what cannot be.
 */
export function readArguments(args, env = process.env) {
  const { values, positionals } = parsed(args, env);
  const language = languageOf(values.language, env);
  const usage = USAGE[language];
  const refuse = (sentence) => {
    throw new Stop(`npm start: ${sentence}`, 2);
  };
  for (const [option, choices] of Object.entries(CHOICES)) {
    const value = values[option];
    if (value !== undefined && !choices.includes(value)) refuse(usage.notAChoice(option, value, choices));
  }
  if (values.help) return { language, help: true };
  const given = Object.keys(values).filter((option) => option !== 'language');
  if (positionals.length === 0) {
    if (given.length > 0) refuse(usage.noFile(given[0]));
    return { language };
  }
  if (positionals.length > 1) refuse(usage.twoFiles(positionals));
  const [file, statements] = [positionals[0], values.statements].map((each) => each && fromCaller(each, env));
  for (const each of [file, statements]) if (each && !existsSync(each)) refuse(usage.missingFile(each));
  const factors = values.factors === undefined ? undefined : Number(values.factors);
  if (factors !== undefined && !(Number.isInteger(factors) && factors > 0)) refuse(usage.notACount(values.factors));
  if (factors === undefined && given.some((option) => option !== 'statements')) refuse(usage.noFactors(positionals[0]));
  return { language, file, statements, choices: choicesOf(values, factors) };
}

function parsed(args, env) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    const language = languageOf(undefined, env);
    const option = args.find((each) => each.startsWith('-') && !(each.replace(/^--?/, '').split('=')[0] in OPTIONS));
    throw new Stop(`npm start: ${option ? USAGE[language].unknownOption(option, OPTIONS) : error.message}`, 2);
  }
}

/** A path as seen from where the person is: npm itself runs in the top folder. */
function fromCaller(file, env) {
  return path.resolve(env.INIT_CWD ?? process.cwd(), file);
}

function choicesOf({ method, preset, rotation, correlation, level }, factors) {
  const choices = { factors, method, preset, rotation, correlation, level: level && Number(level) };
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined));
}

/**
 * Writes the study files of data/: `node scripts/data/make.mjs`. The same sources and seeds give the same bytes on any machine.
 * `--check` writes nothing and fails where a file differs. A reconstructed study that someone has replaced by a real one
 * (its provenance is no longer "simulated") is left as it is.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { climateStudy } from './climate.mjs';
import { printJson } from './print.mjs';
import { reconstructedStudy } from './reconstructed.mjs';

const DATA = new URL('../../data/', import.meta.url);
const RECONSTRUCTED = ['carers', 'bin'];
const read = (path) => readFileSync(new URL(path, DATA), 'utf8');

/** Every file that is made: path within data/ → its text. */
export function dataFiles() {
  const source = (file) => JSON.parse(read(`source/${file}`));
  const carers = reconstructedStudy('carers', source);
  const bin = reconstructedStudy('bin', source);
  const climate = climateStudy((file) => Papa.parse(read(`climate/${file}`), { skipEmptyLines: true }).data);
  return new Map([
    ['carers/carers.qstudy.json', printJson(carers.study)],
    ['carers/drawn.json', printJson(carers.drawn)],
    ['bin/bin.qstudy.json', printJson(bin.study)],
    ['bin/drawn.json', printJson(bin.drawn)],
    ['climate/climate.qstudy.json', printJson(climate)],
  ]);
}

/** Writes what differs, or with `check` only says so; returns the paths that differed. */
function make({ check }) {
  const replaced = RECONSTRUCTED.filter((name) => isReplaced(textAt(`${name}/${name}.qstudy.json`)));
  const ours = [...dataFiles()].filter(([path]) => !replaced.some((name) => path.startsWith(`${name}/`)));
  const changed = ours.filter(([path, text]) => textAt(path) !== text);
  if (!check) for (const [path, text] of changed) writeFileSync(new URL(path, DATA), text);
  return changed.map(([path]) => path);
}

/** Whether other data, such as real sorts, have taken the place of a reconstructed study: its text as it stands, if any. */
export function isReplaced(text) {
  return text !== undefined && JSON.parse(text).study.provenance?.origin !== 'simulated';
}

function textAt(path) {
  try {
    return read(path);
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const changed = make({ check });
  for (const path of changed) console.log(`${check ? 'differs' : 'written'}: data/${path}`);
  if (changed.length === 0) console.log('data/: every file is as its sources and seeds give it');
  if (check && changed.length > 0) process.exitCode = 1;
}

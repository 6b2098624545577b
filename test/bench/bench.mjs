// npm run bench: the whole analysis, warm, median of many, beside the aims of the project. Prints, never asserts.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import * as q from 'qernel';
import { randomStudy } from './random-study.mjs';

const root = new URL('../../', import.meta.url);
const climate = await q.readStudy(new URL('data/climate', root).pathname);

const cases = [
  { name: '33 × 9, 3 factors', study: randomStudy(33, 9, 3), options: { factors: 3 }, aim: 0.15 },
  { name: '36 × 30, 4 factors', study: randomStudy(36, 30, 4), options: { factors: 4 }, aim: 0.5 },
  { name: '60 × 60, 4 factors', study: randomStudy(60, 60, 4), options: { factors: 4 }, aim: 1.6 },
  { name: 'climate, 30 × 435, split', study: climate, options: climate.analyses.at(-1), aim: 2 },
  { name: '60 × 1,000, 4 factors', study: randomStudy(60, 1000, 4), options: { factors: 4 }, aim: 12 },
];

const results = cases.map(({ name, study, options, aim }) => {
  const { median, minimum, runs } = time(() => q.analyse(study, options));
  return { work: name, median, minimum, runs, aim };
});
const permutations = time(() => q.retain(q.correlate(cases[1].study), { seed: 1, draws: 1000 }), 5);
results.push({ work: 'retention panel with 1,000 draws, 36 × 30', ...permutations, aim: 230 });

const machine = { cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, node: process.version, commit: commit() };
console.log(
  `qernel ${q.version} on ${machine.cores} × ${machine.cpu}, Node ${machine.node}; warm, median of the runs\n`,
);
for (const { work, median, minimum, runs, aim } of results) {
  console.log(
    `${work.padEnd(44)} ${ms(median)}   least ${ms(minimum)}   aim ≤ ${ms(aim)}   ${String(runs).padStart(6)} runs   ${median <= aim ? 'within' : 'above'}`,
  );
}
mkdirSync(new URL('build/', root), { recursive: true });
writeFileSync(new URL('build/bench.json', root), `${JSON.stringify({ machine, results }, null, 2)}\n`);
console.log('\nwritten to build/bench.json');

/** Runs a piece of work until it is warm, then for about two seconds, and gives milliseconds. */
function time(work, atLeast = 30) {
  const warm = performance.now() + 1000;
  while (performance.now() < warm) work();
  const times = [];
  const end = performance.now() + 2000;
  while (times.length < atLeast || (performance.now() < end && times.length < 20000)) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)], minimum: times[0], runs: times.length };
}

function ms(value) {
  return `${value.toFixed(value < 1 ? 3 : value < 100 ? 2 : 0)} ms`.padStart(10);
}

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root, encoding: 'utf8' }).trim();
  } catch {
    return 'not a git checkout';
  }
}

import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCES = new URL('../kernel-lib/src/', import.meta.url);

/** The steps in the order of the method; a file under `extract/` belongs to `extract`. */
const STEPS = [
  'study',
  'validate',
  'correlate',
  'extract',
  'retain',
  'rotate',
  'flag',
  'score',
  'distinguish',
  'report',
  'analyse',
];

/** What reads records and is read by no step. */
const OUTSIDE = ['io', 'plots', 'views', 'live', 'motives', 'review', 'index', 'notebook'];

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .sort();

/** The modules that a file names in import and export … from, in import() and in side-effect imports; its comments do not count. */
function importsOf(path: string): string[] {
  const text = readFileSync(new URL(path, SOURCES), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...text.matchAll(/(?:\bfrom\s*|^\s*import\s*|\bimport\s*\(\s*)['"]([^'"]+)['"]/gm)].map((match) => match[1]!);
}

/** A relative import as a path under the sources, without its ending. */
function inSources(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier).replace(/\.(js|ts)$/, '') : undefined;
}

const partOf = (path: string): string => path.replace(/\.ts$/, '').split('/')[0]!;

const links = files.flatMap((from) =>
  importsOf(from).flatMap((specifier) => {
    const to = inSources(from, specifier);
    return to === undefined ? [] : [{ from, to, arrow: `${from} → ${to}` }];
  }),
);

describe('the method runs one way', () => {
  it('is read from the sources: every import is found', () => {
    expect(files).toContain('analyse.ts');
    expect(links.length).toBeGreaterThan(100);
    const known = new Set(files.map((path) => path.replace(/\.ts$/, '')));
    expect(links.filter(({ to }) => !known.has(to) && to !== '../package.json').map((l) => l.arrow)).toEqual([]);
  });

  it('so that no step imports a later one', () => {
    const backward = links.filter(({ from, to }) => {
      const [here, there] = [STEPS.indexOf(partOf(from)), STEPS.indexOf(partOf(to))];
      return here >= 0 && there > here;
    });
    expect(backward.map((l) => l.arrow)).toEqual([]);
  });

  it('so that no step imports what stands outside: files, pictures, views, motives', () => {
    const outward = links.filter(({ from, to }) => !OUTSIDE.includes(partOf(from)) && OUTSIDE.includes(partOf(to)));
    expect(outward.map((l) => l.arrow)).toEqual([]);
  });

  it('also through helpers: what a step leans on leans on no later step', () => {
    const later = STEPS.flatMap((step, at) => {
      const reached = reachedFrom(
        files.filter((path) => partOf(path) === step).map((path) => path.replace(/\.ts$/, '')),
      );
      return [...reached].filter((to) => STEPS.indexOf(partOf(to)) > at).map((to) => `${step} ⇒ ${to}`);
    });
    expect(later).toEqual([]);
  });

  it('so that only the notebook’s file knows tslab', () => {
    const naming = files.filter((path) =>
      importsOf(path).some((specifier) => specifier === 'tslab' || specifier.startsWith('tslab/')),
    );
    expect(naming.filter((path) => partOf(path) !== 'notebook')).toEqual([]);
  });

  it('so that Node’s own modules are imported only where files are read and written, and where a picture is drawn without a page', () => {
    const naming = files.filter((path) => importsOf(path).some((specifier) => specifier.startsWith('node:')));
    expect(
      naming.filter((path) => partOf(path) !== 'io' && partOf(path) !== 'notebook' && path !== 'plots/svg.ts'),
    ).toEqual([]);
  });
});

function reachedFrom(start: readonly string[]): Set<string> {
  const reached = new Set(start);
  for (const path of reached) {
    for (const { from, to } of links) if (from === `${path}.ts`) reached.add(to);
  }
  return reached;
}

// Builds the wheel `qernel` into build/wheel/: kernel, bridge, kernelspec, the library and what cells may import, with all notices.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { buildKernel } from './build.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const root = here('../');
const library = here('../kernel-lib/');
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Packages that cells may import beside the library, as they are; the library's own use of them resolves to these. */
const WHOLE = [
  'arquero',
  '@uwdata/flechette',
  'acorn',
  'ml-matrix',
  'is-any-array',
  'ml-array-max',
  'ml-array-min',
  'ml-array-rescale',
];
/** Types that every cell has. */
const TYPES = ['@types/node', 'undici-types'];
/** Packages that come as one ready-made file: [package, file]. */
const ONE_FILE = [
  ['vega', 'build/vega.min.js'],
  ['vega-lite', 'build/vega-lite.min.js'],
];
const EXTERNAL = [...WHOLE, ...ONE_FILE.map(([name]) => name)];

/** The folder of a package as `from` would find it. */
function folderOf(name, from = join(root, 'package.json')) {
  for (let at = dirname(from); ; at = dirname(at)) {
    const found = join(at, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (at === dirname(at)) throw new Error(`package ${name} is not installed`);
  }
}

/** A package and everything that it depends on, as folders. */
function withDependencies(folder, seen = new Set()) {
  if (seen.has(folder)) return seen;
  seen.add(folder);
  for (const name of Object.keys(json(join(folder, 'package.json')).dependencies ?? {})) {
    withDependencies(folderOf(name, join(folder, 'package.json')), seen);
  }
  return seen;
}

/** Copies what runs and what types it: no maps, no second and third builds, no tests. */
function copyPackage(name, into) {
  const from = folderOf(name);
  cpSync(from, join(into, name), {
    recursive: true,
    filter: (file) => {
      const inner = file.slice(from.length);
      if (/[/\\](test|tests|perf|dev|docs|node_modules)([/\\]|$)/.test(inner)) return false;
      return (
        statSync(file).isDirectory() ||
        (/\.([cm]?js|[cm]?ts|json)$|LICEN[CS]E/i.test(inner) && !/\.(min|umd)\.js$|\.map$/.test(inner))
      );
    },
  });
}

/** The library as two entry files and what they share, with its type files as they are; gives what it was made of. */
async function vendorLibrary(into) {
  const manifest = json(join(library, 'package.json'));
  const target = join(into, 'qernel');
  const bundle = await rolldown({
    input: { index: join(library, 'dist/index.js'), notebook: join(library, 'dist/notebook.js') },
    platform: 'node',
    external: EXTERNAL,
  });
  const { output } = await bundle.write({ dir: join(target, 'dist'), format: 'esm', minify: true });
  await bundle.close();
  cpSync(join(library, 'dist'), join(target, 'dist'), {
    recursive: true,
    filter: (file) => statSync(file).isDirectory() || file.endsWith('.d.ts'),
  });
  cpSync(join(library, 'notebook'), join(target, 'notebook'), { recursive: true });
  const { dependencies: _, files: __, ...rest } = manifest;
  writeFileSync(join(target, 'package.json'), JSON.stringify(rest, null, 2));
  return output.flatMap((chunk) => chunk.moduleIds ?? []);
}

function vendorOneFile([name, file], into) {
  const from = folderOf(name);
  mkdirSync(join(into, name), { recursive: true });
  cpSync(join(from, file), join(into, name, 'index.js'));
  const { version, license } = json(join(from, 'package.json'));
  writeFileSync(
    join(into, name, 'package.json'),
    JSON.stringify({ name, version, license, main: 'index.js' }, null, 2),
  );
}

/** The folder of the package that a file belongs to. */
function packageOf(file) {
  const at = file.lastIndexOf(`${sep}node_modules${sep}`);
  if (at < 0) return null;
  const [scope, name] = file.slice(at + 14).split(sep);
  return join(file.slice(0, at + 14), scope.startsWith('@') ? join(scope, name) : scope);
}

/** Every licence and notice of what the wheel holds of others. */
function notices(folders) {
  const parts = [...folders]
    .filter((folder) => !folder.startsWith(library))
    .map((folder) => ({ folder, ...json(join(folder, 'package.json')) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ folder, name, version, license }) => {
      const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice|thirdpartynotice)/i.test(file));
      const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
      return `${'='.repeat(80)}\n${name} ${version} (${license ?? 'see below'})\n\n${text || `Licence: ${license}, as its package says.`}\n`;
    });
  return `The wheel qernel holds the following work of others.\n\n${parts.join('\n')}`;
}

/** Builds the wheel with this Python (which has hatchling); gives the wheel's path. */
export async function buildWheel(python) {
  const used = await buildKernel();
  const stage = here('../build/wheel-stage/');
  const out = here('../build/wheel/');
  for (const folder of [stage, out]) rmSync(folder, { recursive: true, force: true });
  const code = join(stage, 'src/qernel_kernel');
  cpSync(here('python/qernel_kernel'), code, { recursive: true, filter: (file) => !file.includes('__pycache__') });
  const { version } = json(join(library, 'package.json'));
  const init = join(code, '__init__.py');
  writeFileSync(init, `${readFileSync(init, 'utf8')}\n__version__ = "${version}"\n`);
  cpSync(here('dist'), join(code, 'js'), { recursive: true });
  const vendor = join(code, 'js/node_modules');
  mkdirSync(vendor, { recursive: true });
  const library_ = await vendorLibrary(vendor);
  for (const name of [...WHOLE, ...TYPES]) copyPackage(name, vendor);
  for (const one of ONE_FILE) vendorOneFile(one, vendor);
  const folders = new Set([...used, ...library_].map(packageOf).filter(Boolean));
  for (const name of [...WHOLE, ...TYPES]) folders.add(folderOf(name));
  for (const [name] of ONE_FILE) for (const folder of withDependencies(folderOf(name))) folders.add(folder);
  writeFileSync(join(stage, 'THIRD-PARTY-NOTICES.txt'), notices(folders));
  for (const [from, to] of [
    ['pyproject.toml', 'pyproject.toml'],
    ['README.md', 'README.md'],
    ['../LICENSE', 'LICENSE'],
  ]) {
    cpSync(here(from), join(stage, to));
  }
  const spec = json(here('../share/jupyter/kernels/qernel/kernel.json'));
  mkdirSync(join(stage, 'kernelspec'));
  writeFileSync(
    join(stage, 'kernelspec/kernel.json'),
    JSON.stringify({ ...spec, argv: ['python', '-m', 'qernel_kernel', '-f', '{connection_file}'] }, null, 2),
  );
  const built = spawnSync(python, ['-m', 'hatchling', 'build', '-t', 'wheel', '-d', out], {
    cwd: stage,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`hatchling: ${built.error ?? built.stderr}`);
  rmSync(stage, { recursive: true });
  return join(
    out,
    readdirSync(out).find((file) => file.endsWith('.whl')),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const python =
    process.env.QERNEL_PYTHON ??
    here(process.platform === 'win32' ? '../.venv/Scripts/python.exe' : '../.venv/bin/python');
  const wheel = await buildWheel(python);
  console.log(`${wheel.slice(root.length)}: ${(statSync(wheel).size / 1e6).toFixed(2)} MB`);
}

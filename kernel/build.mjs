// Bundles launcher, tslab's converter and its TypeScript into kernel/dist/kernel.cjs, with the type files that cells need beside it.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const require = createRequire(import.meta.url);
const compiler = require.resolve('@tslab/typescript-for-tslab', { paths: [require.resolve('tslab/package.json')] });
const version = (file) => JSON.parse(readFileSync(file, 'utf8')).version;

/** Our compiler in the place of tslab's, and no zeromq: the bridge owns the sockets. */
const inPlace = {
  name: 'qernel-in-place',
  resolveId(id) {
    if (id === '@tslab/typescript-for-tslab') return here('src/compiler/typescript.ts');
    if (id === 'qernel:typescript') return compiler;
    if (id === 'zeromq') return { id, external: true };
    return null;
  },
  transform(code, id) {
    if (!/tslab[/\\]dist[/\\]converter\.js$/.test(id)) return null;
    // tslab calls a variable `await`, which a bundler that expects modules cannot read.
    return shorthandReadsEarlierCells(code.replace(/\bawait(?= = ts|\.(?:kind|parent)\b)/g, 'awaitToken'));
  },
};

/** `{ name }` with a name of an earlier cell: tslab asks for the property that is made, not for the variable that is read, and leaves it unbound. */
function shorthandReadsEarlierCells(code) {
  const begins = 'function wrapPrevIdentifier(node) {';
  if (code.split(begins).length !== 2)
    throw new Error('kernel/build.mjs: tslab binds names of earlier cells otherwise than in 1.0.22');
  return code.replace(
    begins,
    `${begins}
            if (ts.isShorthandPropertyAssignment(node)) {
                const value = checker.getShorthandAssignmentValueSymbol(ts.getOriginalNode(node));
                const earlier = value && (value.declarations || []).some((decl) => decl.getSourceFile() === declsFile);
                return earlier
                    ? ts.factory.createPropertyAssignment(node.name, ts.factory.createPropertyAccessExpression(ts.factory.createIdentifier("exports"), node.name))
                    : node;
            }`,
  );
}

/** Builds kernel/dist; gives the files that the bundle was made of. */
export async function buildKernel() {
  const out = here('dist/');
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const bundle = await rolldown({
    input: here('src/main.ts'),
    platform: 'node',
    plugins: [inPlace],
    transform: {
      define: {
        QERNEL_VERSION: JSON.stringify(version(here('../kernel-lib/package.json'))),
      },
    },
    onLog(level, log, handle) {
      // TypeScript's own text: a computed require and an eval that are never reached.
      if (log.code !== 'EVAL' && log.code !== 'DIRECT_EVAL') handle(level, log);
    },
  });
  const { output } = await bundle.write({ file: `${out}kernel.cjs`, format: 'cjs', minify: true });
  await bundle.close();
  const lib = dirname(compiler);
  for (const file of readdirSync(lib)) {
    if (/^lib\..*d\.ts$/.test(file) && !/webworker|scripthost|full/.test(file)) cpSync(join(lib, file), out + file);
  }
  // Every cell has Node's types, also one in a folder without packages.
  for (const types of ['@types/node', 'undici-types']) {
    cpSync(here(`../node_modules/${types}`), `${out}node_modules/${types}`, { recursive: true });
  }
  return output[0].moduleIds;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildKernel();

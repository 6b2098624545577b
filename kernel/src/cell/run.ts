import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { constants, Script } from 'node:vm';
import { vendor } from '../compiler/vendor.ts';
import type { Compiled, Side } from './compile.ts';
import { Interrupted, look, signalling, stop } from './interrupt.ts';
import { knowOrigin } from './traceback.ts';

type Require = NodeJS.Require;

/** Runs compiled cells in this process, one after the other, on one set of names. */
export class Runner {
  /** Everything that cells declared, by name. */
  readonly names: Record<string, unknown> = {};
  private readonly sides = new Map<string, Side>();
  private readonly loaded = new Map<string, Module>();

  /** `folder` is where imports are resolved from; `tslab` is what a cell that imports tslab gets. */
  constructor(folder: string, tslab: () => unknown) {
    const require = this.requireIn(folder, createRequire(path.join(folder, 'cell.js')), tslab);
    // One hidden global: compiled cells reach their names, their imports and the interrupt flag through it.
    Object.defineProperty(globalThis, '__qernel__', {
      value: Object.freeze({ exports: this.exported(), require, look, stop }),
    });
  }

  /** Runs a cell to its end; gives the value of its last expression, undefined where it has none. */
  async run(cell: Compiled, source: string, label: string): Promise<unknown> {
    for (const side of cell.sides) this.takeSide(side);
    if (cell.text === null) return undefined;
    const head = `(${cell.async ? 'async ' : ''}function (exports, require) { `;
    const lines = cell.text.split('\n').length;
    const filename = `qernel-cell:${label}`;
    knowOrigin(filename, {
      name: `cell ${label}`,
      source,
      // Past the cell's last line stands the call of the function that it was wrapped in.
      trace: ({ line, column }) =>
        line > lines ? null : cell.trace({ line, column: line === 1 ? column - head.length : column }),
    });
    const script = new Script(`${head}${cell.text}\n})(__qernel__.exports, __qernel__.require)`, {
      filename,
      importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
    });
    try {
      await signalling(() => script.runInThisContext({ breakOnSigint: true }));
    } catch (error) {
      throw isBrokenOff(error) ? new Interrupted() : error;
    }
    return cell.last === null ? undefined : this.taken(cell.last);
  }

  private taken(name: string): unknown {
    const value = this.names[name];
    delete this.names[name];
    return value;
  }

  /** Compiled imports define accessors; a cell must be able to declare the same name again. */
  private exported(): object {
    return new Proxy(this.names, {
      defineProperty: (names, key, attributes) => {
        if (key !== '__esModule') names[key as string] = attributes.get ? attributes.get() : attributes.value;
        return true;
      },
    });
  }

  private takeSide(side: Side): void {
    this.loaded.delete(side.path);
    this.sides.set(side.path, side);
    knowOrigin(side.path, { name: side.path, source: null, trace: side.trace });
  }

  /** A `require` that also knows tslab and the TypeScript modules beside the notebook. */
  private requireIn(folder: string, plain: Require, tslab: () => unknown): Require {
    return new Proxy(plain, {
      apply: (_, self, [id, ...rest]: [string, ...unknown[]]) =>
        id === 'tslab'
          ? tslab()
          : (this.side(folder, id, tslab)?.exports ??
            withVendor(id, (require) => Reflect.apply(require, self, [id, ...rest]), plain)),
    });
  }

  private side(folder: string, id: string, tslab: () => unknown): Module | null {
    if (!id.startsWith('.')) return null;
    const wanted = path.join(folder, id).replace(/\\/g, '/');
    const filename = path.extname(wanted) === '' ? `${wanted}.js` : wanted.replace(/\.ts$/, '.js');
    const loaded = this.loaded.get(filename);
    if (loaded) return loaded;
    const side = this.sides.get(filename);
    if (!side) return null;
    const made = new Module(filename) as Module & {
      paths: string[];
      _compile(text: string, filename: string): void;
    };
    made.filename = filename;
    made.paths = (Module as unknown as { _nodeModulePaths(from: string): string[] })._nodeModulePaths(
      path.dirname(filename),
    );
    made.require = this.requireIn(path.dirname(filename), made.require.bind(made) as Require, tslab);
    // Known before it is compiled: modules may import each other.
    this.loaded.set(filename, made);
    try {
      made._compile(side.text, filename);
    } catch (error) {
      this.loaded.delete(filename);
      throw error;
    }
    return made;
  }
}

/** Loads a package as a cell in `folder` would. */
export function loadFrom(folder: string, id: string): unknown {
  return withVendor(id, (require) => require(id), createRequire(path.join(folder, 'cell.js')));
}

/** Loads a package from beside the notebook; one that is not there from what comes with the kernel. */
function withVendor(id: string, load: (require: Require) => unknown, plain: Require): unknown {
  try {
    return load(plain);
  } catch (error) {
    if (id.startsWith('.') || !isMissing(error, id)) throw error;
    for (const folder of vendor) {
      const require = createRequire(path.join(folder, 'cell.js'));
      if (isThere(require, id)) return load(require);
    }
    throw error;
  }
}

const isMissing = (error: unknown, id: string): boolean =>
  error instanceof Error &&
  (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND' &&
  error.message.includes(`'${id}'`);

function isThere(require: Require, id: string): boolean {
  try {
    require.resolve(id);
    return true;
  } catch {
    return false;
  }
}

const isBrokenOff = (error: unknown): boolean =>
  error instanceof Error && (error as NodeJS.ErrnoException).code === 'ERR_SCRIPT_EXECUTION_INTERRUPTED';

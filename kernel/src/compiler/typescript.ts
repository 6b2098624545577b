/**
 * The compiler as tslab's converter gets it: tslab's own TypeScript, with the options of a modern, strict project,
 * a second place where packages are looked for, source maps, and loops that an interrupt can stop.
 * `build.mjs` puts this module in the place of `@tslab/typescript-for-tslab`.
 */
// @ts-expect-error: types allow no `export *` from a CommonJS module; the bundler re-exports all that it has
export * from 'qernel:typescript';

import { isBuiltin } from 'node:module';
import path from 'node:path';
import * as ts from 'qernel:typescript';
import { guardLoops } from './guard-loops.ts';
import { keepMaps, withoutMap } from './source-maps.ts';
import { vendor } from './vendor.ts';

const slashes = (file: string): string => file.replace(/\\/g, '/');

type WatchHost = ReturnType<typeof ts.createWatchCompilerHost> & {
  hasInvalidatedResolutions?(file: string): boolean;
};

/** Strict, bundler resolution; packages beside the notebook win over those that come with the kernel. */
export function createWatchCompilerHost(roots: string[], options: ts.CompilerOptions, ...rest: unknown[]): WatchHost {
  const host = (ts.createWatchCompilerHost as (...all: unknown[]) => WatchHost)(
    roots,
    {
      ...options,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      lib: ['lib.es2023.d.ts'],
      strict: true,
      // A helper in plain JavaScript beside the notebook is run, not held to strict types that it never promised.
      checkJs: false,
      inlineSourceMap: true,
      types: ['node'],
      typeRoots: [...(options.typeRoots ?? []), ...vendor.map((folder) => slashes(path.join(folder, '@types')))],
    },
    ...rest,
  );
  // What an installed package imports is looked for once; a cell's own imports are looked for whenever it is compiled.
  const installed = ts.createModuleResolutionCache(process.cwd(), (name) => name);
  const resolve = (
    name: string,
    from: string,
    resolved: ts.CompilerOptions,
  ): ts.ResolvedModuleWithFailedLookupLocations =>
    ts.resolveModuleName(
      name,
      from,
      resolved,
      host as unknown as ts.ModuleResolutionHost,
      from.endsWith('.d.ts') ? installed : undefined,
    );
  host.resolveModuleNameLiterals = (literals, file, _, resolved) =>
    literals.map(({ text }) => {
      if (isBuiltin(text)) return { resolvedModule: undefined };
      const own = resolve(text, file, resolved);
      if (own.resolvedModule || text.startsWith('.')) return own;
      return (
        vendor
          .map((folder) => resolve(text, slashes(path.join(path.dirname(folder), 'cell.ts')), resolved))
          .find((found) => found.resolvedModule) ?? own
      );
    });
  // What an installed package imports is found once; without this every cell would look for all of it again.
  host.hasInvalidatedResolutions = (file) => !file.endsWith('.d.ts');
  return host;
}

/** From ES modules to CommonJS, as tslab asks; the text ends with the number of its source maps. */
export function transpileModule(input: string, options: ts.TranspileOptions): ts.TranspileOutput {
  const first = withoutMap(input);
  const output = ts.transpileModule(first.text, {
    ...options,
    compilerOptions: { ...options.compilerOptions, sourceMap: true },
    transformers: { before: [guardLoops(ts)] },
  });
  return { ...output, outputText: keepMaps(withoutMap(output.outputText).text, first.map, output.sourceMapText) };
}

/** "Cannot be named without a reference to a file": an author of packages must care, a notebook may refer to the file. */
const NOT_PORTABLE = 2742;

/** All complaints about some files, but those that only concern who publishes types. */
export function getPreEmitDiagnosticsOfFiles(
  program: ts.Program,
  files: readonly ts.SourceFile[],
): readonly ts.Diagnostic[] {
  const own = ts as unknown as { getPreEmitDiagnosticsOfFiles: typeof getPreEmitDiagnosticsOfFiles };
  return own.getPreEmitDiagnosticsOfFiles(program, files).filter(({ code }) => code !== NOT_PORTABLE);
}

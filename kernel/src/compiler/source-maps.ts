import { SourceMap } from 'node:module';

/** A place in a text; both counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

const INLINE = /\n?\/\/# sourceMappingURL=(?:data:[^,]*;base64,([A-Za-z0-9+/=]*)|\S*)\s*$/;
const NUMBER = /\n\/\/# qernel-maps=(\d+)\s*$/;

/** The two maps of one compiled text: from what runs to ES modules, and from there to what was written. */
type Maps = readonly [toModule: string | undefined, toSource: string | null];

const kept: Maps[] = [];

/** A compiled text and the source map that ended it, null where there was none. */
export function withoutMap(text: string): { readonly text: string; readonly map: string | null } {
  const found = INLINE.exec(text);
  if (!found) return { text, map: null };
  return { text: text.slice(0, found.index), map: found[1] ? Buffer.from(found[1], 'base64').toString('utf8') : null };
}

/** Keeps both maps of a text and ends the text with their number, which `mapsOf` reads. */
export function keepMaps(text: string, toSource: string | null, toModule: string | undefined): string {
  return `${text}\n//# qernel-maps=${kept.push([toModule, toSource]) - 1}`;
}

/** What finds a place in the written source for one in the compiled text; null for a text that nobody wrote. */
export type Tracer = (place: Place) => Place | null;

/** The compiled text without its number, and its tracer. */
export function traced(compiled: string): { readonly text: string; readonly trace: Tracer } {
  const found = NUMBER.exec(compiled);
  const maps = found ? kept[Number(found[1])] : undefined;
  if (!found || !maps) return { text: compiled, trace: () => null };
  delete kept[Number(found[1])];
  // Most cells never fail: a map is parsed when the first error asks for it.
  let parsed: SourceMap[] | null = null;
  return {
    text: compiled.slice(0, found.index),
    trace: (place) => {
      parsed ??= maps.filter((map) => typeof map === 'string').map((map) => new SourceMap(JSON.parse(map)));
      return parsed.reduce<Place | null>((at, map) => at && entry(map, at), place);
    },
  };
}

function entry(map: SourceMap, at: Place): Place | null {
  const found = map.findEntry(at.line - 1, at.column - 1);
  return 'originalLine' in found ? { line: found.originalLine + 1, column: found.originalColumn + 1 } : null;
}

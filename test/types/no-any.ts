// Compiled with tslab's own TypeScript 5.0.4, as cells are: nothing that the library exports may have become `any`,
// neither itself nor anything in what it takes and gives.
import type { ColumnTable } from 'arquero';
import type * as qernel from 'qernel';

type IsAny<T> = 0 extends 1 & T ? true : false;

/** Types of the language and of arquero, whose own methods take an `any` here and there. */
type Foreign = ArrayBufferView | ArrayBuffer | Date | RegExp | ColumnTable;

/** true where T, or anything within it down to seven levels, is `any`. */
type HasAny<T, Depth extends unknown[] = []> =
  IsAny<T> extends true
    ? true
    : Depth['length'] extends 7
      ? false
      : T extends Foreign
        ? false
        : HasAnyWithin<T, [...Depth, 0]>;

type HasAnyWithin<T, Depth extends unknown[]> = T extends abstract new (
  ...given: infer Given
) => infer Instance
  ? HasAny<Given, Depth> | HasAny<Instance, Depth>
  : T extends (...given: infer Given) => infer Result
    ? HasAny<Given, Depth> | HasAny<Awaited<Result>, Depth>
    : T extends readonly (infer Element)[]
      ? HasAny<Element, Depth>
      : T extends object
        ? { [Key in keyof T]-?: HasAny<T[Key], Depth> }[keyof T]
        : false;

/** For every export whether there is an `any` in it. */
type Verdicts<Module> = { readonly [Name in keyof Module]: true extends HasAny<Module[Name]> ? 'has any' : 'typed' };

/** The error, if there is one, names the exports concerned. */
declare const verdicts: Verdicts<typeof qernel>;
export const allTyped: { readonly [Name in keyof typeof qernel]: 'typed' } = verdicts;

// The probe itself must see an `any`, however deep, or the line above says nothing.
interface Spoiled {
  fine: () => number;
  // biome-ignore lint/suspicious/noExplicitAny: it is what the probe looks for.
  broken: (input: string) => Promise<{ table: { values: any[][] } }>;
}
export const seen: Verdicts<Spoiled> = { fine: 'typed', broken: 'has any' };

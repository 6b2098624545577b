// Compiled with tslab's own TypeScript 5.0.4, as cells are: nothing that the library exports may have become `any`,
// neither itself nor anything in what it takes and gives.
import type * as qernel from 'qernel';

type IsAny<T> = 0 extends 1 & T ? true : false;

/** Types of the language itself, whose own methods take an `any` here and there. */
type BuiltIn = ArrayBufferView | ArrayBuffer | Date | RegExp;

/** true where T, or anything within it down to seven levels, is `any`. */
type HasAny<T, Depth extends unknown[] = []> =
  IsAny<T> extends true
    ? true
    : Depth['length'] extends 7
      ? false
      : T extends BuiltIn
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

/** Names of exports in which there is an `any`. */
type Degraded<Module> = { [Name in keyof Module]: true extends HasAny<Module[Name]> ? Name : never }[keyof Module];

type None<Names> = [Names] extends [never] ? 'none' : Names;

/** The error, if there is one, names the exports concerned. */
export const degraded: None<Degraded<typeof qernel>> = 'none';

// The probe itself must see an `any`, however deep, or the line above says nothing.
// biome-ignore lint/suspicious/noExplicitAny: it is what the probe looks for.
declare const spoiled: { fine: () => number; broken: (input: string) => Promise<{ table: { values: any[][] } }> };
export const seen: Degraded<typeof spoiled> = 'broken';

/** The part of papaparse 5 that `csv.ts` calls. */
declare module 'papaparse' {
  const Papa: {
    parse(
      text: string,
      options: { readonly delimiter: string; readonly newline: string; readonly quoteChar: string },
    ): {
      readonly data: string[][];
      readonly errors: readonly { readonly type: string; readonly code: string; readonly row?: number }[];
    };
  };
  export default Papa;
}

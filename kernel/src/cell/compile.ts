import { type Converter, createConverter } from 'tslab/dist/converter.js';
import { type Tracer, traced } from '../compiler/source-maps.ts';

/** A place in a cell that TypeScript complains about; lines and columns count from 1. */
export interface Complaint {
  /** The file beside the notebook that it stands in, null for the cell itself. */
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
  /** How many characters are meant, on that line. */
  readonly length: number;
  readonly text: string;
  readonly code: number;
}

/** A module beside the notebook, compiled because a cell imports it. */
export interface Side {
  readonly path: string;
  readonly text: string;
  readonly trace: Tracer;
}

/** A cell that compiled. */
export interface Compiled {
  /** JavaScript, null when the cell only declares types. */
  readonly text: string | null;
  readonly trace: Tracer;
  readonly async: boolean;
  /** Under which exported name the value of the last expression is left. */
  readonly last: string | null;
  readonly sides: readonly Side[];
  /** Makes the names that the cell declares known to the next one. Called only when the cell succeeded. */
  keep(): void;
}

/** tslab puts a line of its own before a cell; a place in it is a place in what the reader wrote one line on. */
const OFFSET = 1;
const shifted =
  (trace: Tracer): Tracer =>
  (place) => {
    const at = trace(place);
    return at && at.line > OFFSET ? { line: at.line - OFFSET, column: at.column } : null;
  };

/** The compiler of one notebook: it knows the names that earlier cells declared. */
export class Compiler {
  private made: Converter | null = null;
  private declared = '';

  /** tslab's converter. Making it takes most of a second, so it waits until somebody asks. */
  private get converter(): Converter {
    this.made ??= createConverter({ isJS: false, isBrowser: false });
    return this.made;
  }

  /** Reads the standard types, so that the first cell need not wait for it. */
  warm(): void {
    this.converter.convert('', 'const warm: readonly number[] = [1].map((n) => n + 1);');
  }

  /** Compiles a cell, or tells why it does not compile. */
  compile(code: string): Compiled | readonly Complaint[] {
    const converted = this.converter.convert(this.declared, code);
    if (converted.diagnostics.length > 0) {
      return converted.diagnostics.map((found) => ({
        file: found.fileName ?? null,
        line: found.start.line + 1,
        column: found.start.character + 1,
        length: found.end.line === found.start.line ? found.end.character - found.start.character : 1,
        text: found.messageText,
        code: found.code,
      }));
    }
    const { text, trace } = traced(converted.output ?? '');
    return {
      text: converted.output ? text : null,
      trace: shifted(trace),
      // tslab overlooks `for await`; a cell that merely mentions it loses nothing by being async.
      async: converted.hasToplevelAwait || /\bfor\s+await\b/.test(code),
      last: converted.lastExpressionVar ?? null,
      sides: (converted.sideOutputs ?? []).map(({ path, data }) => {
        const side = traced(data);
        return { path, ...side };
      }),
      keep: () => {
        this.declared = converted.declOutput ?? '';
      },
    };
  }

  complete(code: string, at: number): ReturnType<Converter['complete']> {
    return this.converter.complete(this.declared, code, at);
  }

  inspect(code: string, at: number): ReturnType<Converter['inspect']> {
    return this.converter.inspect(this.declared, code, at);
  }
}

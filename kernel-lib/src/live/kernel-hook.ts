/** A MIME bundle: type → data. */
export type Bundle = Readonly<Record<string, unknown>>;

/** A line between a cell and the pages that show the notebook. */
export interface Comm {
  readonly id: string;
  send(data: Readonly<Record<string, unknown>>): void;
  onMessage: ((data: Readonly<Record<string, unknown>>) => void) | null;
  onClose: (() => void) | null;
}

/** What the Qernel kernel offers to libraries. */
export interface KernelHook {
  /** Shows a bundle in the cell that runs, or replaces the one shown under `displayId`. */
  display(data: Bundle, options?: { readonly displayId?: string; readonly update?: boolean }): void;
  readonly comms: {
    open(
      target: string,
      data: Readonly<Record<string, unknown>>,
      more?: { readonly metadata?: Readonly<Record<string, unknown>> },
    ): Comm;
    registerTarget(name: string, opened: (comm: Comm) => void): void;
  };
}

/** The hook of the Qernel kernel; null in any other program. */
export function kernelHook(): KernelHook | null {
  const hooks = globalThis as unknown as Readonly<Record<symbol, KernelHook | undefined>>;
  return hooks[Symbol.for('qernel.kernel')] ?? null;
}

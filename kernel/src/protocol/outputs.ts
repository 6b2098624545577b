import { current, type Request } from '../cell/request.ts';
import type { Failure } from '../cell/traceback.ts';
import type { Json } from '../wire/message.ts';

/** Publishes on IOPub, with the request's header as parent. */
export type Publish = (
  request: Request | null,
  type: string,
  content: Json,
  more?: { readonly metadata?: Json; readonly buffers?: readonly Uint8Array[] },
) => void;

/** What a cell shows: MIME type → data. */
export type Bundle = Readonly<Record<string, unknown>>;

/** How a bundle is displayed. */
export interface DisplayOptions {
  readonly metadata?: Json;
  /** The name by which a later call may replace what is shown. */
  readonly displayId?: string;
  /** Whether this replaces what is shown under `displayId` rather than adding an output. */
  readonly update?: boolean;
}

type StreamName = 'stdout' | 'stderr';

/** Printed text waits at most this long, in ms, or this many characters, so that 20,000 lines are not 20,000 messages. */
const WAIT = 30;
const MOST = 1 << 16;

/** Everything that running code shows, sent in the order in which it was shown. */
export class Outputs {
  private waiting: {
    request: Request | null;
    name: StreamName;
    pieces: string[];
    length: number;
    since: number;
  } | null = null;
  private timer: NodeJS.Timeout | null = null;
  /** Code that no request started belongs to the last cell that ran. */
  last: Request | null = null;

  constructor(private readonly publish: Publish) {}

  private get request(): Request | null {
    return current.getStore() ?? this.last;
  }

  /** Prints. */
  stream(name: StreamName, text: string): void {
    if (text === '') return;
    const request = this.request;
    if (this.waiting && (this.waiting.request !== request || this.waiting.name !== name)) this.flush();
    this.waiting ??= { request, name, pieces: [], length: 0, since: Date.now() };
    this.waiting.pieces.push(text);
    this.waiting.length += text.length;
    // A loop that never yields must still be seen printing: the timer alone would not fire.
    if (this.waiting.length >= MOST || Date.now() - this.waiting.since >= WAIT) this.flush();
    else this.timer ??= setTimeout(() => this.flush(), WAIT);
  }

  /** Sends what was printed and waits. */
  flush(): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    if (!this.waiting) return;
    const { request, name, pieces } = this.waiting;
    this.waiting = null;
    this.publish(request, 'stream', { name, text: pieces.join('') });
  }

  /** Shows a bundle, or replaces one that is shown. */
  display(data: Bundle, options: DisplayOptions = {}): void {
    this.send(this.request, options.update ? 'update_display_data' : 'display_data', {
      data,
      metadata: options.metadata ?? {},
      transient: options.displayId === undefined ? {} : { display_id: options.displayId },
    });
  }

  /** Takes away what the cell has shown; with `wait`, only when something new comes. */
  clear(wait: boolean): void {
    this.send(this.request, 'clear_output', { wait });
  }

  /** The value of a cell's last expression. */
  result(request: Request, count: number, data: Bundle, metadata: Json): void {
    this.send(request, 'execute_result', { execution_count: count, data, metadata });
  }

  /** Why a cell failed. */
  error(request: Request | null, failure: Failure): void {
    this.send(request, 'error', { ...failure });
  }

  /** Publishes anything else, after what was printed before it. */
  send(request: Request | null, type: string, content: Json, more?: Parameters<Publish>[3]): void {
    this.flush();
    this.publish(request, type, content, more);
  }

  /** Puts `process.stdout` and `process.stderr`, and with them the console, on the cell's streams. */
  install(): void {
    for (const name of ['stdout', 'stderr'] as const) {
      process[name].write = ((chunk: string | Uint8Array, encoding?: unknown, done?: unknown): boolean => {
        const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
        this.stream(name, text);
        const called = typeof encoding === 'function' ? encoding : done;
        if (typeof called === 'function') process.nextTick(called as () => void);
        return true;
      }) as typeof process.stdout.write;
    }
  }
}

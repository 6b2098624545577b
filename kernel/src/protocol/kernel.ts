import type { Compiler } from '../cell/compile.ts';
import { Interrupted, settle } from '../cell/interrupt.ts';
import { current, type Request, requestOf } from '../cell/request.ts';
import type { Runner } from '../cell/run.ts';
import { complaintsOf, type Failure, failureOf } from '../cell/traceback.ts';
import type { Channel } from '../wire/bridge.ts';
import type { Json, Message } from '../wire/message.ts';
import type { Comms } from './comms.ts';
import { History } from './history.ts';
import { complete, inspect, isComplete } from './language.ts';
import type { Bundle, Outputs } from './outputs.ts';
import { bundleOf, type Viewer } from './show-value.ts';

/** What the kernel stands on. */
export interface Parts {
  readonly compiler: Compiler;
  readonly runner: Runner;
  readonly outputs: Outputs;
  readonly comms: Comms;
  /** What knows how to show values, first come first served. */
  readonly viewers: readonly Viewer[];
  /** The kernel's answer to who it is. */
  readonly info: Json;
  /** Sends a reply where its request came from. */
  reply(channel: Channel, request: Message, type: string, content: Json): void;
  /** Resolves when every message that had reached the kernel before the call has been received. */
  barrier(): Promise<void>;
  /** Ends the process, once everything is sent. */
  end(): void;
}

type Handler = (channel: Channel, message: Message, request: Request) => Json | null | Promise<Json | null>;

interface Waiting {
  readonly channel: Channel;
  readonly message: Message;
}

/** A failure of a cell that was over, which the next cell must not hide. */
interface Late {
  readonly label: string;
  readonly failure: Failure;
}

/** Answers Jupyter's requests. Cells run one after the other; everything else is answered as it comes. */
export class Kernel {
  private count = 0;
  private readonly history = new History();
  private readonly queue: Waiting[] = [];
  private running: Request | null = null;
  private busy = false;
  private late: Late[] = [];

  constructor(private readonly parts: Parts) {}

  private readonly handlers: Readonly<Record<string, Handler>> = {
    kernel_info_request: () => this.parts.info,
    is_complete_request: (_, { content }) => isComplete(String(content.code)),
    complete_request: (_, { content }) =>
      complete(this.parts.compiler, String(content.code), Number(content.cursor_pos)),
    inspect_request: (_, { content }) => inspect(this.parts.compiler, String(content.code), Number(content.cursor_pos)),
    history_request: (_, { content }) => ({ status: 'ok', history: this.history.find(content) }),
    comm_info_request: (_, { content }) => ({ status: 'ok', comms: this.parts.comms.info(content.target_name) }),
    comm_open: (_, message) => this.comm(message),
    comm_msg: (_, message) => this.comm(message),
    comm_close: (_, message) => this.comm(message),
    interrupt_request: () => ({ status: 'ok' }),
    shutdown_request: (_, { content }) => {
      setImmediate(() => this.parts.end());
      return { status: 'ok', restart: content.restart === true };
    },
  };

  /** Takes a message from Jupyter. */
  receive(channel: Channel, message: Message): void {
    if (message.header.msg_type !== 'execute_request') {
      void this.answer(channel, message);
      return;
    }
    this.queue.push({ channel, message });
    if (!this.busy) void this.work();
  }

  /** Stops the cell that runs. */
  interrupt(): void {
    settle();
    const request = this.running;
    if (!request || request.interrupted) return;
    request.interrupted = true;
    request.fail?.(new Interrupted());
  }

  /** Takes what was thrown or rejected and nobody caught: it fails the cell that started it. */
  uncaught(error: unknown): void {
    const request = current.getStore() ?? this.parts.outputs.last;
    if (error instanceof Interrupted && request?.interrupted) return;
    if (request?.fail && !request.over) {
      request.fail(error);
      return;
    }
    const failure = failureOf(error);
    this.parts.outputs.error(request, failure);
    this.late.push({ label: request?.label ?? 'before', failure });
  }

  private status(request: Request, state: 'busy' | 'idle'): void {
    this.parts.outputs.send(request, 'status', { execution_state: state });
  }

  private async answer(channel: Channel, message: Message): Promise<void> {
    const type = message.header.msg_type;
    const request = requestOf(message.header, type);
    this.status(request, 'busy');
    const handler = this.handlers[type];
    const asked = type.endsWith('_request');
    try {
      const content = handler ? await current.run(request, () => handler(channel, message, request)) : unknown(type);
      if (content && asked) this.parts.reply(channel, message, type.replace(/_request$/, '_reply'), content);
    } catch (error) {
      // A comm has no reply to carry a failure: it is shown, and fails the next cell.
      if (asked)
        this.parts.reply(channel, message, type.replace(/_request$/, '_reply'), {
          status: 'error',
          ...failureOf(error),
        });
      else this.uncaught(error);
    } finally {
      request.over = true;
      this.status(request, 'idle');
    }
  }

  private comm({ header, content, buffers }: Message): null {
    this.parts.comms.receive(header.msg_type, content, buffers);
    return null;
  }

  private async work(): Promise<void> {
    this.busy = true;
    for (let next = this.queue.shift(); next; next = this.queue.shift()) await this.execute(next);
    this.busy = false;
  }

  private async execute({ channel, message }: Waiting): Promise<void> {
    const { code, silent, store_history, stop_on_error, user_expressions } = message.content;
    const source = String(code);
    const counted = silent !== true && store_history !== false;
    if (counted) this.count++;
    const label = counted ? `[${this.count}]` : `[${message.header.msg_id.slice(0, 4)}]`;
    const request = requestOf(message.header, label);
    const { outputs } = this.parts;
    outputs.last = request;
    this.status(request, 'busy');
    if (silent !== true) outputs.send(request, 'execute_input', { code: source, execution_count: this.count });
    const entry = counted ? this.history.add(this.count, source) : null;
    const ended = await this.ended(request, source);
    if ('failure' in ended) outputs.error(request, ended.failure);
    else if (ended.bundle && silent !== true) {
      outputs.result(request, this.count, ended.bundle, {});
      if (entry) entry.result = String(ended.bundle['text/plain'] ?? '');
    }
    outputs.flush();
    const told = { execution_count: this.count, payload: [] };
    const content =
      'failure' in ended
        ? { status: 'error', ...ended.failure, ...told, user_expressions: {} }
        : { status: 'ok', ...told, user_expressions: await this.expressions(user_expressions, request) };
    // What waits behind a failed cell is taken out before the client hears of the failure: what it sends then is run.
    const aborted = 'failure' in ended && stop_on_error !== false ? await this.takeQueue() : [];
    request.over = true;
    request.fail = null;
    this.parts.reply(channel, message, 'execute_reply', content);
    this.status(request, 'idle');
    for (const waiting of aborted) this.abort(waiting);
  }

  /** Runs a cell until nothing more of it can fail at once; gives what its last expression shows, or why it failed. */
  private async ended(request: Request, source: string): Promise<{ bundle: Bundle | null } | { failure: Failure }> {
    if (this.late.length > 0) return { failure: this.takeLate(source) };
    const compiled = this.parts.compiler.compile(source);
    if (Array.isArray(compiled)) return { failure: complaintsOf(compiled, source, request.label) };
    const cell = compiled as Exclude<typeof compiled, readonly unknown[]>;
    this.running = request;
    try {
      const failed = new Promise<never>((_, reject) => {
        request.fail = reject;
      });
      failed.catch(() => undefined);
      const run = current.run(request, async () => {
        const value = await this.parts.runner.run(cell, source, request.label);
        return value === undefined ? null : bundleOf(value, this.parts.viewers);
      });
      run.catch(() => undefined);
      const bundle = await Promise.race([run, failed]);
      // A rejection that nobody awaits is reported one turn later; it belongs to this cell.
      await Promise.race([new Promise((resolve) => setImmediate(resolve)), failed]);
      cell.keep();
      return this.late.length > 0 ? { failure: this.takeLate(null) } : { bundle };
    } catch (error) {
      if (error instanceof Interrupted) {
        request.interrupted = true;
        settle();
      }
      return { failure: failureOf(error) };
    } finally {
      this.running = null;
    }
  }

  /** The failure of a cell in whose time an earlier one was found to have failed; `source` is given where it was not run. */
  private takeLate(source: string | null): Failure {
    const [first, ...rest] = this.late;
    this.late = [];
    const more = rest.length > 0 ? ` (and ${rest.length} more)` : '';
    const consequence = source === null ? 'while this one ran' : 'and this one was not run: run it again';
    return {
      ename: 'EarlierCellFailed',
      evalue: `cell ${first!.label} failed after it was over, ${consequence}. ${first!.failure.ename}: ${first!.failure.evalue}${more}`,
      traceback: [
        `EarlierCellFailed: cell ${first!.label} failed after it was over, ${consequence}${more}`,
        ...first!.failure.traceback,
        ...rest.flatMap(({ failure }) => failure.traceback),
      ],
    };
  }

  private async expressions(asked: unknown, request: Request): Promise<Json> {
    const shown: Record<string, Json> = {};
    for (const [name, expression] of Object.entries((asked ?? {}) as Record<string, string>)) {
      shown[name] = await this.expression(`(${expression})`, request);
    }
    return shown;
  }

  private async expression(source: string, request: Request): Promise<Json> {
    const label = `${request.label} expression`;
    const compiled = this.parts.compiler.compile(source);
    if (Array.isArray(compiled)) return { status: 'error', ...complaintsOf(compiled, source, label) };
    try {
      const cell = compiled as Exclude<typeof compiled, readonly unknown[]>;
      const value = await current.run(request, () => this.parts.runner.run(cell, source, label));
      return { status: 'ok', data: await bundleOf(value, this.parts.viewers), metadata: {} };
    } catch (error) {
      return { status: 'error', ...failureOf(error) };
    }
  }

  /** Everything that waits, also what is still on its way through the bridge. */
  private async takeQueue(): Promise<Waiting[]> {
    await this.parts.barrier();
    return this.queue.splice(0);
  }

  /** After a failure nothing that was already waiting is run, nor said to have run. */
  private abort({ channel, message }: Waiting): void {
    const request = requestOf(message.header, 'aborted');
    this.status(request, 'busy');
    this.parts.reply(channel, message, 'execute_reply', { status: 'aborted', execution_count: this.count });
    this.status(request, 'idle');
  }
}

function unknown(type: string): Json {
  throw new Error(`this kernel does not know the message ${type}`);
}

import { randomUUID } from 'node:crypto';
import { current } from '../cell/request.ts';
import type { Json } from '../wire/message.ts';
import type { Outputs } from './outputs.ts';

/** Binary parts that travel beside a comm's JSON. */
export type Buffers = readonly Uint8Array[];

/** An open line between a cell and the page that shows it. */
export interface Comm {
  readonly id: string;
  readonly target: string;
  /** Sends to every page that has the notebook open. */
  send(data: Json, buffers?: Buffers): void;
  close(data?: Json): void;
  /** Called for each message from a page. */
  onMessage: ((data: Json, buffers: Buffers) => void) | null;
  /** Called when a page closes the line. */
  onClose: ((data: Json) => void) | null;
}

/** Called when a page opens a comm on a target. */
export type Target = (comm: Comm, data: Json, buffers: Buffers) => void;

/** All comms of one kernel. */
export class Comms {
  private readonly open_ = new Map<string, Comm>();
  private readonly targets = new Map<string, Target>();

  constructor(private readonly outputs: Outputs) {}

  /** Lets pages open comms on this target. */
  registerTarget(name: string, opened: Target): void {
    this.targets.set(name, opened);
  }

  /** Opens a comm to the pages. */
  open(target: string, data: Json, more: { readonly metadata?: Json; readonly buffers?: Buffers } = {}): Comm {
    const comm = this.made(randomUUID(), target);
    this.publish('comm_open', { comm_id: comm.id, target_name: target, data }, more);
    return comm;
  }

  /** The open comms, of one target or of all, as `comm_info_reply` has them. */
  info(target?: unknown): Readonly<Record<string, { readonly target_name: string }>> {
    const found = [...this.open_.values()].filter((comm) => !target || comm.target === target);
    return Object.fromEntries(found.map((comm) => [comm.id, { target_name: comm.target }]));
  }

  /** Handles `comm_open`, `comm_msg` and `comm_close`. */
  receive(type: string, content: Json, buffers: Buffers): void {
    const id = String(content.comm_id);
    const data = (content.data ?? {}) as Json;
    if (type === 'comm_open') this.opened(id, String(content.target_name), data, buffers);
    else if (type === 'comm_msg') this.open_.get(id)?.onMessage?.(data, buffers);
    else {
      const comm = this.open_.get(id);
      this.open_.delete(id);
      comm?.onClose?.(data);
    }
  }

  private opened(id: string, target: string, data: Json, buffers: Buffers): void {
    const opened = this.targets.get(target);
    if (opened) opened(this.made(id, target), data, buffers);
    else this.publish('comm_close', { comm_id: id, data: {} });
  }

  private made(id: string, target: string): Comm {
    const comm: Comm = {
      id,
      target,
      send: (data, buffers) => this.publish('comm_msg', { comm_id: id, data }, buffers ? { buffers } : undefined),
      close: (data = {}) => {
        if (this.open_.delete(id)) this.publish('comm_close', { comm_id: id, data });
      },
      onMessage: null,
      onClose: null,
    };
    this.open_.set(id, comm);
    return comm;
  }

  private publish(type: string, content: Json, more?: { readonly metadata?: Json; readonly buffers?: Buffers }): void {
    this.outputs.send(current.getStore() ?? this.outputs.last, type, content, more);
  }
}

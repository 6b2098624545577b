import { connect, type Socket } from 'node:net';

/** The channels between bridge and kernel, in the order that `bridge.py` numbers them. */
export const CHANNELS = ['shell', 'iopub', 'control', 'barrier'] as const;

/** One of the channels between bridge and kernel. */
export type Channel = (typeof CHANNELS)[number];

/** Multipart messages over one local connection: the bridge owns Jupyter's sockets, this side has a plain stream. */
export interface Bridge {
  /** Sends one multipart message. Never drops one: what the connection does not take yet is kept, in order. */
  send(channel: Channel, parts: readonly Uint8Array[]): void;
  /** Resolves when the bridge has passed on everything that had reached it before the call. */
  barrier(): Promise<void>;
  /** Ends the connection once everything is written. */
  end(): Promise<void>;
}

/** Where the bridge listens, and the word that proves who connects. */
export interface Address {
  readonly port: number;
  readonly token: string;
}

/** Connects to the bridge; `receive` gets every message that comes in, `closed` is called when the bridge is gone. */
export function connectBridge(
  address: Address,
  receive: (channel: Channel, parts: Buffer[]) => void,
  closed: () => void,
): Promise<Bridge> {
  const socket = connect({ host: '127.0.0.1', port: address.port });
  socket.setNoDelay(true);
  const barriers: (() => void)[] = [];
  const split = frameSplitter((channel, parts) => {
    if (channel === 'barrier') barriers.shift()?.();
    else receive(channel, parts);
  });
  socket.on('data', split);
  socket.on('close', closed);
  socket.on('error', closed);
  const send = (channel: Channel, parts: readonly Uint8Array[]): void => {
    socket.write(frame(channel, parts));
  };
  return new Promise((resolve) => {
    socket.once('connect', () => {
      socket.write(`${address.token} kernel\n`);
      resolve({
        send,
        barrier: () =>
          new Promise((passed) => {
            barriers.push(passed);
            send('barrier', []);
          }),
        end: () => ended(socket),
      });
    });
  });
}

const ended = (socket: Socket): Promise<void> => new Promise((resolve) => socket.end(() => resolve()));

/** A message as bytes: length, channel, and each part after its own length; lengths are 32 bits, big-endian. */
export function frame(channel: Channel, parts: readonly Uint8Array[]): Buffer {
  const length = 1 + parts.reduce((sum, part) => sum + 4 + part.length, 0);
  const out = Buffer.allocUnsafe(4 + length);
  out.writeUInt32BE(length, 0);
  out[4] = CHANNELS.indexOf(channel);
  let at = 5;
  for (const part of parts) {
    out.writeUInt32BE(part.length, at);
    out.set(part, at + 4);
    at += 4 + part.length;
  }
  return out;
}

/** Cuts a stream of bytes, in whatever pieces it comes, into messages. */
export function frameSplitter(receive: (channel: Channel, parts: Buffer[]) => void): (piece: Buffer) => void {
  let pieces: Buffer[] = [];
  let held = 0;
  const joined = (): Buffer => {
    const all = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
    pieces = [all];
    return all;
  };
  return (piece) => {
    pieces.push(piece);
    held += piece.length;
    let wanted = 4;
    // A message of many megabytes comes in thousands of pieces: join them only once it is whole.
    while (held >= wanted) {
      const all = joined();
      wanted = 4 + all.readUInt32BE(0);
      if (held < wanted) return;
      pieces = [all.subarray(wanted)];
      held -= wanted;
      receive(CHANNELS[all[4]!]!, partsOf(all.subarray(5, wanted)));
      wanted = 4;
    }
  };
}

function partsOf(body: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length; ) {
    const length = body.readUInt32BE(at);
    parts.push(body.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return parts;
}

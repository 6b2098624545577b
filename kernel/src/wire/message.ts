import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** The header of a Jupyter message. */
export interface Header {
  readonly msg_id: string;
  readonly msg_type: string;
  readonly session: string;
  readonly username: string;
  readonly date: string;
  readonly version: string;
}

/** A JSON object as it travels in a message. */
export type Json = Readonly<Record<string, unknown>>;

/** A Jupyter message as it came in. */
export interface Message {
  readonly identities: readonly Uint8Array[];
  readonly header: Header;
  readonly metadata: Json;
  readonly content: Json;
  readonly buffers: readonly Uint8Array[];
}

/** The version of Jupyter's messaging protocol that this kernel speaks. */
export const PROTOCOL = '5.3';

const DELIMITER = Buffer.from('<IDS|MSG>');

/** Signs and checks messages with a connection's key; an empty key means that nothing is signed. */
export class Codec {
  readonly session: string = randomUUID();

  constructor(
    private readonly key: string,
    scheme = 'hmac-sha256',
  ) {
    if (scheme !== 'hmac-sha256') throw new Error(`qernel: signature scheme ${scheme} is not known, only hmac-sha256`);
  }

  private signature(parts: readonly Uint8Array[]): string {
    if (this.key === '') return '';
    const hash = createHmac('sha256', this.key);
    for (const part of parts) hash.update(part);
    return hash.digest('hex');
  }

  /** The message in these parts; null when the signature is wrong or it is no message at all. */
  decode(parts: readonly Buffer[]): Message | null {
    const delimiter = parts.findIndex((part) => part.equals(DELIMITER));
    const body = parts.slice(delimiter + 2, delimiter + 6);
    if (delimiter < 0 || body.length < 4) return null;
    const given = parts[delimiter + 1]!;
    const right = Buffer.from(this.signature(body));
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    try {
      const [header, , metadata, content] = body.map((part) => JSON.parse(part.toString('utf8')) as Json);
      return {
        identities: parts.slice(0, delimiter),
        header: header as unknown as Header,
        metadata: metadata!,
        content: content!,
        buffers: parts.slice(delimiter + 6),
      };
    } catch {
      return null;
    }
  }

  /** The parts of an outgoing message. */
  encode(message: {
    readonly identities?: readonly Uint8Array[];
    readonly type: string;
    readonly parent: Header | null;
    readonly content: Json;
    readonly metadata?: Json;
    readonly buffers?: readonly Uint8Array[];
  }): Uint8Array[] {
    const header: Header = {
      msg_id: randomUUID(),
      msg_type: message.type,
      session: this.session,
      username: 'kernel',
      date: new Date().toISOString(),
      version: PROTOCOL,
    };
    const body = [header, message.parent ?? {}, message.metadata ?? {}, message.content].map((part) =>
      Buffer.from(JSON.stringify(part)),
    );
    return [
      ...(message.identities ?? []),
      DELIMITER,
      Buffer.from(this.signature(body)),
      ...body,
      ...(message.buffers ?? []),
    ];
  }
}

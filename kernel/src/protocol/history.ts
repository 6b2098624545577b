import type { Json } from '../wire/message.ts';

/** One cell that ran: its number, its text, and what its last expression gave as plain text. */
interface Entry {
  readonly count: number;
  readonly source: string;
  result: string | null;
}

/** The cells that ran since the kernel started; nothing is kept on disk. */
export class History {
  private readonly entries: Entry[] = [];

  add(count: number, source: string): Entry {
    const entry: Entry = { count, source, result: null };
    this.entries.push(entry);
    return entry;
  }

  /** The rows that a `history_request` asks for: `[session, number, source]`, or `[source, result]` in the last place. */
  find(request: Json): readonly unknown[] {
    const found = this.selected(request);
    return found.map(({ count, source, result }) => [0, count, request.output ? [source, result] : source]);
  }

  private selected(request: Json): readonly Entry[] {
    const n = typeof request.n === 'number' && request.n > 0 ? request.n : undefined;
    if (request.hist_access_type === 'tail') return n ? this.entries.slice(-n) : this.entries;
    if (request.hist_access_type === 'range') {
      const start = Number(request.start ?? 0);
      const stop =
        request.stop === null || request.stop === undefined ? Number.POSITIVE_INFINITY : Number(request.stop);
      // Earlier sessions are not kept: only the running one, 0, has rows.
      return Number(request.session ?? 0) === 0
        ? this.entries.filter(({ count }) => count >= start && count < stop)
        : [];
    }
    const pattern = globPattern(String(request.pattern ?? '*'));
    const matching = this.entries.filter(({ source }) => pattern.test(source));
    const last = request.unique ? [...new Map(matching.map((entry) => [entry.source, entry])).values()] : matching;
    return n ? last.slice(-n) : last;
  }
}

/** A search pattern: `*` for any text, `?` for any one character. */
function globPattern(pattern: string): RegExp {
  const text = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${text}$`, 's');
}

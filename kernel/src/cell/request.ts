import { AsyncLocalStorage } from 'node:async_hooks';
import type { Header } from '../wire/message.ts';

/** What running code belongs to: the request that started it, also in callbacks long after. */
export interface Request {
  /** The header that everything it sends names as its parent. */
  readonly header: Header;
  /** How texts call it: `[3]`, or what kind of request it is. */
  readonly label: string;
  /** Whether its reply has been sent. */
  over: boolean;
  /** Whether it was interrupted: what it left running is stopped at its next loop. */
  interrupted: boolean;
  /** Fails the request while it runs; set by whoever runs it. */
  fail: ((error: unknown) => void) | null;
}

/** The request that the running code belongs to. */
export const current: AsyncLocalStorage<Request> = new AsyncLocalStorage<Request>();

export const requestOf = (header: Header, label: string): Request => ({
  header,
  label,
  over: false,
  interrupted: false,
  fail: null,
});

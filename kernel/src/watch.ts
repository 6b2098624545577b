import { Worker } from 'node:worker_threads';
import type { Address } from './wire/bridge.ts';

/**
 * Starts the watch: a thread with a connection of its own to the bridge, so that it hears also while a cell keeps the
 * main thread busy. It passes interrupts on, and ends the process when the bridge is gone.
 */
export function startWatch(address: Address, look: Int32Array): void {
  const watch = new Worker(WATCH, { eval: true, workerData: { ...address, look } });
  watch.unref();
}

const WATCH = `
const { workerData: { port, token, look } } = require('node:worker_threads');
const socket = require('node:net').connect({ host: '127.0.0.1', port }, () => socket.write(token + ' watch\\n'));
const gone = () => setTimeout(() => process.kill(process.pid, 'SIGKILL'), 500);
socket.on('data', () => {
  Atomics.store(look, 0, 1);
  // On Windows a signal would end the process; there the flag alone stops loops.
  if (process.platform !== 'win32') process.kill(process.pid, 'SIGINT');
});
socket.on('close', gone);
socket.on('error', gone);
`;

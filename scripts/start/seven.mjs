import { analyse, readStudy } from 'qernel';
import { inRoot } from '../setup/root.mjs';

/** The two reconstructed studies, read and analysed anew as their files say. */
export async function readSeven() {
  return Promise.all(['carers', 'bin'].map(async (id) => analyse(await readStudy(inRoot('data', id)))));
}

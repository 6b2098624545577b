import { analyse, readStudy } from 'qernel';
import { inRoot } from '../setup/root.mjs';

/** The two reconstructed studies, read and analysed anew as their files say: `{ id, study, analysis }`. */
export async function readSeven() {
  return Promise.all(
    ['carers', 'bin'].map(async (id) => {
      const study = await readStudy(inRoot('data', id));
      return { id, study, analysis: analyse(study) };
    }),
  );
}

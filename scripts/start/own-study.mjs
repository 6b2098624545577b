import { analyse, QError, readStudy, validate } from 'qernel';
import { Stop } from '../setup/stop.mjs';
import { analysisText } from './analysis-text.mjs';

/**
 * The whole chain on a study of one's own, as text: what was read, what was found in it, and the result. A file that gives no study,
 * and a step that cannot answer, end it with their own message.
 */
export async function analyseFile(file, { statements, choices, language }) {
  try {
    const study = await readStudy(file, statements ? { statements } : {});
    // Without choices a study file replays the analysis that it holds.
    const analysis = Object.keys(choices).length > 0 ? analyse(study, choices) : analyse(study);
    return analysisText(analysis, validate(study), language);
  } catch (error) {
    if (error instanceof QError) throw new Stop(error.message);
    throw error;
  }
}

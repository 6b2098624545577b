import { analyse, analysisText, QError, readStudy, textOf, validate } from 'qernel';
import { Stop } from '../setup/stop.mjs';

/**
 * The whole chain on a study of one's own, as text: what was read, what was found in it, and the result. A file that gives no study,
 * and a step that cannot answer, end it with their own message.
 */
export async function analyseFile(file, { statements, choices, language }) {
  const study = await answered(() => readStudy(file, statements ? { statements } : {}), language);
  const findings = validate(study);
  // Without choices a study file replays the analysis that it holds.
  const options = Object.keys(choices).length > 0 ? [choices] : [];
  const analysis = await answered(
    () => analyse(study, ...options),
    language,
    () => foundText(findings, language),
  );
  return [analysisText(analysis, { language }), foundText(findings, language)].filter(Boolean).join('\n\n');
}

function foundText(findings, language) {
  return findings.length > 0 ? textOf(findings, { language }) : '';
}

/** What the library answers; its refusal becomes the message that ends the command, in the reader's language where the library has it, with what `more` adds. */
async function answered(ask, language, more = () => '') {
  try {
    return await ask();
  } catch (error) {
    // A refusal with findings says the same in both languages; one of a step is in English.
    const said = (refusal) => foundText(refusal.findings, language) || refusal.message;
    if (error instanceof QError) throw new Stop([said(error), more()].filter(Boolean).join('\n\n'));
    throw error;
  }
}

import { wordsIn } from '../../words.js';
import { methodInWords } from '../method-words.js';
import { type Block, heading, type Page, paragraph } from '../page.js';
import type { ContrastsPayload } from '../payload.js';
import { nameOf } from '../reading.js';
import { consensusTable, distinguishingTable, signsRemark } from '../tables.js';
import { spoken } from '../tongue.js';

/** Distinguishing statements factor by factor, then those for which no difference was found, each with its place in every array. */
export function contrastsPage(payload: ContrastsPayload): Page {
  const { language, contrasts, arrays, provenance, steps } = payload;
  const words = wordsIn(language);
  const note = paragraph(contrasts.consensus.length > 0 ? words.consensusNote : words.noConsensus);
  const consensus = contrasts.consensusAt01.length > 0 ? [consensusTable(payload), note] : [note];
  return {
    language,
    title: spoken(payload.title, words.language),
    provenance,
    blocks: [
      ...arrays.columns.flatMap((factor) => distinguishingOf(payload, factor)),
      heading(words.consensusTitle, { after: `(${contrasts.consensus.length})` }),
      ...consensus,
    ],
    remarks: [signsRemark(language), `${words.notCorrected} ${methodInWords(steps, language)}.`],
  };
}

function distinguishingOf(payload: ContrastsPayload, factor: string): Block[] {
  const words = wordsIn(payload.language);
  const count = payload.contrasts.distinguishing[factor]?.length ?? 0;
  const head = heading(words.distinguishingOf(nameOf(payload, factor, payload.language)), {
    factor,
    after: `(${count})`,
  });
  return [head, count > 0 ? distinguishingTable(payload, factor) : paragraph(words.noDistinguishing)];
}

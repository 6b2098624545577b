import { html, NO_SHORTCUTS, viewPrefix } from './dom.js';
import { problemList, refusal } from './frame.js';
import { drawSeveral } from './grid/arrays.js';
import { boardOf, firstLit } from './grid/layout.js';
import { drawSingle } from './grid/single.js';
import { readPayload } from './payload.js';
import { wordsFor } from './words.js';

/**
 * Draws a payload of `application/vnd.qernel.v1+json` into an element, whatever the payload holds: a view, with what
 * could not be read listed above it, or the reason why there is none.
 *
 * @param host element whose content is replaced
 * @param data the payload, not yet trusted
 * @param plain text form of the same output, shown where no view can be drawn
 */
export function drawPayload(host: HTMLElement, data: unknown, plain?: string): void {
  const reading = readPayload(data);
  const root = html('figure', {
    class: 'qernel',
    'data-qernel-view': 'payload' in reading ? reading.payload.kind : 'none',
    ...NO_SHORTCUTS,
  });
  host.replaceChildren(root);
  if ('refused' in reading) {
    const words = wordsFor(reading.language);
    root.setAttribute('lang', words.language);
    root.append(refusal(reading.refused, words, plain));
    return;
  }
  const { payload } = reading;
  if (payload.view.height !== undefined) root.style.minHeight = `${payload.view.height}px`;
  const factors = [...payload.arrays.keys()];
  const boards = payload.kind === 'sort' ? [undefined] : factors;
  const problems = [
    ...reading.problems,
    ...boards.flatMap((each) => boardOf(payload, payload.language, each).problems),
  ];
  const prefix = viewPrefix();
  let lit = firstLit(payload, factors);
  const draw = (language: string): void => {
    const words = wordsFor(language);
    const setting = {
      language,
      prefix,
      lit,
      onLit: (id: string): void => {
        lit = id;
      },
      onLanguage: (chosen: string): void => {
        draw(chosen);
        root.querySelector<HTMLElement>('.qernel-languages [aria-pressed="true"]')?.focus();
      },
    };
    root.setAttribute('lang', words.language);
    const warning = problemList(problems, words);
    const parts = payload.kind === 'factor-arrays' ? drawSeveral(payload, setting) : drawSingle(payload, setting);
    root.replaceChildren(...(warning === undefined ? [] : [warning]), ...parts);
  };
  draw(payload.language);
}

import type { ChanceBand } from '../motives/chance-band.js';
import { decimal, gridPlace, percent } from '../numbers.js';
import { inLanguage, type Study } from '../study.js';
import type { MotiveWords } from './motive-words.js';
import { INK } from './picture.js';
import type { Sheet } from './sheet.js';
import { wrap } from './text-width.js';

/** The grid's values as places on a line. */
export interface Scale {
  /** Pixels of a value. */
  readonly x: (value: number) => number;
  /** Lowest value. */
  readonly low: number;
  /** Highest value. */
  readonly high: number;
  /** Draws poles and values; gives the y below them. */
  readonly head: (on: Sheet, y: number, language: string) => number;
}

/** The line from the grid's lowest to its highest value between two places. */
export function gridScale(study: Study, left: number, right: number): Scale {
  const values = study.distribution.map((c) => c.value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (value: number): number => left + ((value - low) / (high - low || 1)) * (right - left);
  const poles = study.conditions?.[0]?.poles;
  return {
    x,
    low,
    high,
    head: (on, y, language) => {
      const fallback = study.study.defaultLanguage;
      if (poles) {
        on.text(left - 8, y + 10, inLanguage(poles.low, language, fallback), { size: 11.5, colour: INK.soft });
        on.text(right + 8, y + 10, inLanguage(poles.high, language, fallback), {
          size: 11.5,
          colour: INK.soft,
          align: 'right',
        });
      }
      const below = y + (poles ? 26 : 10);
      for (const value of values)
        on.text(x(value), below, gridPlace(value, language), { size: 11.5, align: 'center', colour: INK.soft });
      return below + 6;
    },
  };
}

/** The band for categories of so many cards. */
export function bandOf(bands: readonly ChanceBand[], cards: number): ChanceBand {
  return bands.find((band) => band.cards === cards)!;
}

/** What chance gives, behind one row: darker up to the limit for a motive named beforehand, lighter up to the other. */
export function bandStrip(on: Sheet, { x, low, high }: Scale, band: ChanceBand, top: number, bottom: number): void {
  const { namedBeforehand: named, pickedAfterLooking: picked, centre } = band;
  if (!named || !picked) return;
  const at = (value: number): number => x(Math.max(low, Math.min(high, value)));
  on.rect(at(centre - picked.value), top + 0.5, at(centre + picked.value), bottom - 0.5, { fill: INK.faint });
  on.rect(at(centre - named.value), top + 0.5, at(centre + named.value), bottom - 0.5, { fill: INK.band });
  for (const side of [-1, 1]) {
    on.rule(at(centre + side * picked.value), top, at(centre + side * picked.value), bottom, {
      stroke: INK.edge,
      dash: [3, 2.5],
    });
    on.rule(at(centre + side * named.value), top, at(centre + side * named.value), bottom, { stroke: INK.edge });
  }
}

/** What the two strips mean, with their chances; gives the y below. */
export function bandLegend(
  on: Sheet,
  bands: readonly ChanceBand[],
  left: number,
  top: number,
  words: MotiveWords,
  language: string,
): number {
  let y = top;
  const say = (text: string, sample: (middle: number) => void): void => {
    const lines = wrap(text, 850 - left, 11.5);
    sample(y + 9);
    on.text(left + 34, y + 13, lines, { size: 11.5 });
    y += lines.length * 15 + 4;
  };
  for (const { namedBeforehand: named, pickedAfterLooking: picked, categories } of bands) {
    if (!named || !picked) {
      say(words.noBand, () => {});
      continue;
    }
    say(words.bandNamed(decimal(named.value, 2, language), percent(named.chance, language)), (middle) => {
      on.rect(left, middle - 7, left + 24, middle + 7, { fill: INK.band });
      for (const x of [left, left + 24]) on.rule(x, middle - 7, x, middle + 7, { stroke: INK.edge });
    });
    say(
      words.bandPicked(
        decimal(picked.value, 2, language),
        percent(picked.chance, language),
        categories,
        picked.kind === 'exact',
      ),
      (middle) => {
        on.rect(left, middle - 7, left + 24, middle + 7, { fill: INK.faint });
        for (const x of [left, left + 24]) on.rule(x, middle - 7, x, middle + 7, { stroke: INK.edge, dash: [3, 2.5] });
      },
    );
  }
  say(words.oneCard, (middle) =>
    on.rect(left + 8, middle - 2, left + 16, middle + 2, { fill: INK.paper, stroke: INK.ink, radius: 0.5 }),
  );
  return y;
}

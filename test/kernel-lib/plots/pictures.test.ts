import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Analysis, analyse } from '../../../kernel-lib/src/analyse.js';
import { correlate } from '../../../kernel-lib/src/correlate.js';
import { readStudy } from '../../../kernel-lib/src/io/read-study.js';
import { motiveMix, motiveMixes } from '../../../kernel-lib/src/motives/mix.js';
import { motiveSpread } from '../../../kernel-lib/src/motives/spread.js';
import { plotLoadingHistogram } from '../../../kernel-lib/src/plots/loading-histogram.js';
import { plotLoadings } from '../../../kernel-lib/src/plots/loadings.js';
import { plotMotiveMix } from '../../../kernel-lib/src/plots/motive-mix.js';
import { plotMotiveSpread } from '../../../kernel-lib/src/plots/motive-spread.js';
import type { Picture } from '../../../kernel-lib/src/plots/picture.js';
import { plotProfiles } from '../../../kernel-lib/src/plots/profiles.js';
import { plotRetention } from '../../../kernel-lib/src/plots/retention.js';
import { svgOf } from '../../../kernel-lib/src/plots/svg.js';
import { plotZ } from '../../../kernel-lib/src/plots/z.js';
import { type Retention, retain } from '../../../kernel-lib/src/retain.js';

let carers: Analysis;
let bin: Analysis;
let climate: Analysis;
let retention: Retention;
let pictures: Record<string, Picture>;

beforeAll(async () => {
  [carers, bin, climate] = (await Promise.all(['carers', 'bin', 'climate'].map((id) => readStudy(`data/${id}`)))).map(
    (study) => analyse(study),
  ) as [Analysis, Analysis, Analysis];
  retention = retain(correlate(carers.study), { seed: 1, chosen: 4, reason: 'Parallel analysis gives 4.' });
  pictures = {
    'retention-en': plotRetention(retention, { language: 'en' }),
    'z-nl': plotZ(carers, { language: 'nl' }),
    'loadings-en': plotLoadings(carers, { language: 'en' }),
    'loading-histogram-en': plotLoadingHistogram(climate, { language: 'en', names: { between: 'Fencesitters' } }),
    'profiles-nl': plotProfiles([{ scores: carers }, { scores: bin }], { language: 'nl' }),
    'motive-mix-en': plotMotiveMix(motiveMix(carers, 'P21'), { language: 'en' }),
    'motive-spread-nl': plotMotiveSpread(motiveSpread(motiveMixes(carers)), { language: 'nl' }),
  };
}, 60_000);

const said = (picture: Picture) => picture.usermeta.qernel;

/** Compares with the committed picture; a changed one is saved beside it, for eyes to judge before it takes its place. */
function expectAsCommitted(name: string, svg: string): void {
  const file = (ending: string): string => fileURLToPath(new URL(`./${name}${ending}`, import.meta.url));
  const same = existsSync(file('.svg')) && readFileSync(file('.svg'), 'utf8') === svg;
  if (same) rmSync(file('.changed.svg'), { force: true });
  else writeFileSync(file('.changed.svg'), svg);
  expect(same, `${name}.svg differs: look at ${name}.changed.svg and, where it is better, rename it`).toBe(true);
}

describe('every picture', () => {
  it.each([
    'retention-en',
    'z-nl',
    'loadings-en',
    'loading-histogram-en',
    'profiles-nl',
    'motive-mix-en',
    'motive-spread-nl',
  ])('%s looks as it did when eyes last judged it', (name) => {
    expectAsCommitted(name, svgOf(pictures[name]!));
  });

  it('says in the picture itself how real its data are', () => {
    for (const [name, picture] of Object.entries(pictures)) {
      const texts = JSON.stringify(picture.layer);
      const words =
        name === 'loading-histogram-en'
          ? ['real sorts']
          : name.endsWith('nl')
            ? ['gesimuleerde sortering', 'Geconstrueerd']
            : ['simulated sort', 'Constructed'];
      for (const word of words) expect(texts, name).toContain(word);
      expect(said(picture).provenance).not.toBe('');
    }
  });

  it('is JSON, and says for ears what it shows for eyes', () => {
    for (const picture of Object.values(pictures)) {
      expect(JSON.parse(JSON.stringify(picture))).toEqual(picture);
      expect(picture.description).toContain(said(picture).title);
      expect(said(picture).text).toContain(said(picture).title);
    }
  });

  it('has no text beyond its edges where the text’s place alone could tell', () => {
    for (const picture of Object.values(pictures)) {
      for (const layer of picture.layer) {
        for (const { x, y } of (layer['data'] as { values: { x: number; y: number }[] }).values) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(picture.width);
          expect(y).toBeLessThanOrEqual(picture.height);
        }
      }
    }
  });
});

describe('headings follow from the numbers', () => {
  it('the rules disagree where their counts do, and agree where they do not', () => {
    const counts = retention.rules.flatMap((r) => (r.factors === null ? [] : [r.factors]));
    expect(new Set(counts)).toEqual(new Set([3, 4, 7, 8, 9]));
    expect(said(pictures['retention-en']!).title).toBe('Three, four, seven, eight or nine factors? The rules disagree');
    const agreed = { ...retention, rules: retention.rules.map((r) => (r.factors === null ? r : { ...r, factors: 4 })) };
    expect(said(plotRetention(agreed, { language: 'en' })).title).toBe('The rules agree: four factors');
    expect(said(plotRetention(agreed, { language: 'nl' })).title).toBe('De regels zijn het eens: vier factoren');
  });

  it('the loadings tell how many sorts define a factor, and how many hang by a thread', () => {
    const flagged = Object.values(carers.flags.defining).flat();
    const threads = flagged.filter((d) => d.margin < 0.05).length;
    expect([flagged.length, threads]).toEqual([27, 2]);
    expect(said(pictures['loadings-en']!).title).toBe('27 of 30 sorts define a factor; two hang by a thread');
  });

  it('the climate study has 281 sorts above, 118 between and 36 below, as its authors printed', () => {
    // Andreotta and others, Study 1: 64.60 % Acceptors, 27.13 % Fencesitters of 435; see data/climate/SOURCE.md.
    const { title, text } = said(pictures['loading-histogram-en']!);
    expect(title).toBe('435 sorts on one factor: 281 above, 118 between, 36 below');
    for (const printed of [
      '64.6%',
      '27.1%',
      'It is important to vote for leaders who will combat climate change',
      'Scientists should stop falsely claiming',
    ]) {
      expect(text).toContain(printed);
    }
    expect(text).toMatch(/Fencesitters +118/);
  });

  it('the profiles tell how many motives come first', () => {
    const { title } = said(pictures['profiles-nl']!);
    expect(title).toMatch(
      /^In zeven profielen staan vijf verschillende motieven bovenaan; eigen voordeel in één van de zeven$/,
    );
  });

  it('a sort’s motives are clear only from the limit for one picked after looking', () => {
    expect(said(pictures['motive-mix-en']!).title).toBe('Sort P21: duty, norm and reciprocity is clearly high');
    expect(said(plotMotiveMix(motiveMix(carers, 'P18'), { language: 'en' })).title).toBe(
      'Sort P18: duty, norm and reciprocity is high only if named beforehand',
    );
  });
});

describe('the plain text of a picture', () => {
  it('holds every z that is drawn, with a star where it differs from every other', () => {
    const { text } = said(pictures['z-nl']!);
    carers.z.rows.forEach((id, i) => {
      const line = text.split('\n').find((l) => l.startsWith(`${id} `) && l.includes(','))!;
      carers.z.values[i]!.forEach((z) => {
        expect(line).toContain(Math.abs(z).toFixed(2).replace('.', ','));
      });
    });
    const stars = text.match(/\d\*/g)!.length;
    expect(stars).toBe(Object.values(carers.contrasts.distinguishing).flat().length);
  });

  it('holds every eigenvalue and every value that a rule tests', () => {
    const { text } = said(pictures['retention-en']!);
    for (const e of retention.eigenvalues.slice(0, 8)) expect(text).toContain(e.toFixed(2));
    for (const rule of retention.rules.filter((r) => r.rule === 'two-loadings')) {
      expect(text.replace(/ +/g, ' ')).toContain(rule.values.join(' '));
    }
  });

  it('holds every motive mean, its limits, and what no profile explains', () => {
    const { text } = said(pictures['motive-mix-en']!);
    // numpy on data/carers: the means of P21; METHOD, "Motive mix": the limits.
    for (const shown of ['+3.00', '−2.00', '−1.75', '+2.00', '±2.25', '3.2%', '±3.00', '2.0%', '1.32'])
      expect(text).toContain(shown);
    expect(text).toContain((1 - carers.communalities['P21']!).toFixed(2).replace(/^0/, ''));
  });
});

describe('a picture as SVG', () => {
  const hostile = '</text><script>alert(1)</script> & "class="x"" <b>';
  const withText = (text: string): Analysis => ({
    ...bin,
    study: { ...bin.study, statements: bin.study.statements.map((s) => ({ ...s, text: { en: text } })) },
  });

  it('shows hostile text as text, and loses none of it', () => {
    const svg = svgOf(plotZ(withText(hostile), { language: 'en' }));
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<b>');
    expect(svg.replace(/<[^>]+>/g, ' ').replace(/\s+/g, '')).toContain(
      '&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;"class="x""&lt;b&gt;',
    );
  });

  it('is the same each time, and its ids are its own', () => {
    const [one, two] = [svgOf(pictures['retention-en']!), svgOf(pictures['loadings-en']!)];
    expect(svgOf(pictures['retention-en']!)).toBe(one);
    const ids = (svg: string): string[] => [...svg.matchAll(/ id="([^"]+)"/g)].map((m) => m[1]!);
    expect(ids(one).filter((id) => ids(two).includes(id))).toEqual([]);
  });

  it('has a title, a description and a dark colour for each of its light ones', () => {
    const svg = svgOf(pictures['loadings-en']!);
    expect(svg).toMatch(/<title[^>]*>27 of 30 sorts define a factor; two hang by a thread<\/title><desc/);
    const colours = new Set([...svg.matchAll(/ (?:fill|stroke)="(#[0-9a-f]{6})"/g)].map((m) => m[1]!));
    for (const colour of colours) expect(svg).toMatch(new RegExp(`\\[(?:fill|stroke)="${colour}"\\]\\{`));
  });
});

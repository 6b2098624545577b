import { describe, expect, it } from 'vitest';
import { dataSha256, resultsSha256, sha256Hex } from '../../../kernel-lib/src/io/hash.js';
import type { Study } from '../../../kernel-lib/src/study.js';
import { usedSorts } from '../../../kernel-lib/src/used-sorts.js';
import { fixture } from '../../support/fixtures.js';

const example = (): Study => ({ ...fixture<Study>('io/example.qstudy.json'), findings: [] });

describe('the hash of the data', () => {
  it('is the one that the example of the study format gives', () => {
    const study = example();
    // Computed apart from this library, with the schema.
    const stated = study.analyses!.find(({ id }) => id === 'a2')!.input.dataSha256;
    expect(stated).toMatch(/^[0-9a-f]{64}$/);
    expect(dataSha256(study, usedSorts(study))).toBe(stated);
  });

  it('does not depend on the order in which the sorts are listed, nor on the order of placements within a sort', () => {
    const study = example();
    const used = usedSorts(study);
    const turned: Study = {
      ...study,
      sorts: study.sorts.map((sort) => ({
        ...sort,
        placements: Object.fromEntries(Object.entries(sort.placements ?? {}).reverse()),
      })),
    };
    expect(dataSha256(turned, [...usedSorts(turned)].reverse())).toBe(dataSha256(study, used));
  });

  it('changes with one placement, and not with a text', () => {
    const study = example();
    const [first, ...rest] = study.sorts;
    const moved: Study = { ...study, sorts: [{ ...first!, placements: { ...first!.placements, s1: 1 } }, ...rest] };
    const renamed: Study = { ...study, statements: study.statements.map((s) => ({ ...s, text: { en: 'other' } })) };
    expect(dataSha256(moved, usedSorts(moved))).not.toBe(dataSha256(study, usedSorts(study)));
    expect(dataSha256(renamed, usedSorts(renamed))).toBe(dataSha256(study, usedSorts(study)));
  });
});

describe('the hash of the results', () => {
  it('is the SHA-256 of their canonical JSON, written here by hand', () => {
    const record = {
      z: 1.5,
      loadings: [-0.5],
      flags: {},
      eigenvalues: [2],
      arrays: 0,
      characteristics: null,
      contrasts: 'é',
      more: 1,
    };
    const canonical =
      '{"arrays":0,"characteristics":null,"contrasts":"é","eigenvalues":[2],"flags":{},"loadings":[-0.5],"z":1.5}';
    expect(resultsSha256(record)).toBe(sha256Hex(new TextEncoder().encode(canonical)));
  });

  it('is computed by SHA-256 as FIPS 180-2 gives it for "abc"', () => {
    expect(sha256Hex(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** A study of n statements and p sorts drawn round k random viewpoints, placed into a bell-shaped grid; the same for the same sizes. */
export function randomStudy(n, p, k) {
  const random = xoroshiro128plus(n * 1000 + p);
  const uniform = () => uniformFloat64(random);
  const views = Array.from({ length: k }, () => Array.from({ length: n }, () => uniform() - 0.5));
  const distribution = bell(n);
  const places = distribution.flatMap(({ value, capacity }) => new Array(capacity).fill(value));
  const statements = Array.from({ length: n }, (_, i) => ({ id: `s${i + 1}`, text: { en: `Statement ${i + 1}` } }));
  const sorts = Array.from({ length: p }, (_, s) => {
    const view = views[s % k];
    const liking = view.map((v) => v + 0.9 * (uniform() - 0.5));
    const order = liking.map((_v, i) => i).sort((a, b) => liking[a] - liking[b]);
    const placements = {};
    for (const { id } of statements) placements[id] = 0;
    order.forEach((i, rank) => {
      placements[`s${i + 1}`] = places[rank];
    });
    return { id: `P${s + 1}`, participant: `P${s + 1}`, status: 'complete', placements };
  });
  return {
    format: 'qstudy',
    formatVersion: '1.0',
    study: {
      id: 'bench',
      title: { en: 'Random study' },
      provenance: { origin: 'simulated', note: { en: 'Drawn for the benchmark.' } },
    },
    distribution,
    forced: true,
    statements,
    participants: sorts.map(({ id }) => ({ id })),
    sorts,
    findings: [],
  };
}

/** Nine columns, −4 … +4, bell-shaped; what does not divide goes to the middle. */
function bell(n) {
  const capacities = [2, 3, 4, 6, 6, 6, 4, 3, 2].map((share) => Math.floor((share / 36) * n));
  capacities[4] += n - capacities.reduce((sum, c) => sum + c, 0);
  return capacities.map((capacity, c) => ({ value: c - 4, capacity }));
}

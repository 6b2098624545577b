/**
 * Drawing simulated Q-sorts from ideal arrays: the mixture, the noise and the placing into the forced grid.
 *
 * Everything hangs on the seed. Sums, products and square roots are exact in every engine; only Math.log may differ in
 * its last digit, so values are rounded to six decimals before they are ranked, and equal ones keep the Q-set's order.
 */
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { skipN } from 'pure-rand/utils/skipN';

/**
 * How the sorts of one study are drawn.
 * @typedef {object} Settings
 * @property {string} prefix First letter of the participants' ids.
 * @property {number} leading Sorts that lead with one profile, dealt out in turn.
 * @property {number} mirrored How many of these, counted from the last, sort against their profile.
 * @property {number} confounded Sorts that follow two profiles in equal parts.
 * @property {number} none Sorts that follow no profile: noise alone.
 * @property {number} traces Upper end of the uniform weight of every other profile.
 * @property {number} noise Standard deviation of the noise, beside arrays of standard deviation 1.
 */

/**
 * One drawn sort and the key to it.
 * @typedef {object} DrawnSort
 * @property {string} id Id of the participant and the sort.
 * @property {'profile' | 'against' | 'two profiles' | 'none'} follows What it was drawn from.
 * @property {string[]} profiles Ids of the leading profiles: none, one or two.
 * @property {Record<string, number>} weights Weight of each profile in the mixture; empty for noise alone.
 * @property {Record<string, number>} placements Statement id → value of the grid.
 * @property {number} turn Its turn within its kind and profile, from 0, before the order was shuffled.
 */

// Nearby seeds give nearby first states; after these they have nothing in common any more.
const WARM_UP = 64;

/** Uniform numbers in [0, 1) and standard normal ones from one seed. */
export function randomFrom(seed) {
  const generator = xoroshiro128plus(seed);
  skipN(generator, WARM_UP);
  const uniform = () => uniformFloat64(generator);
  return { uniform, normal: () => polarNormal(uniform) };
}

/** A standard normal number by Marsaglia's polar method (SIAM Review 6, 1964, 260-264); of each pair only the first is used. */
function polarNormal(uniform) {
  for (;;) {
    const x = 2 * uniform() - 1;
    const y = 2 * uniform() - 1;
    const s = x * x + y * y;
    if (s > 0 && s < 1) return x * Math.sqrt((-2 * Math.log(s)) / s);
  }
}

/** The forced grid's values from high to low, one per place. */
export function placesOf(distribution) {
  return [...distribution]
    .sort((a, b) => b.value - a.value)
    .flatMap(({ value, capacity }) => Array(capacity).fill(value));
}

/** Places statements into the grid by rank: the highest value gets the highest place; equal ones in the Q-set's order. */
export function placeByRank(statements, values, places) {
  const ranked = statements
    .map((id, i) => ({ id, i, value: values[i] }))
    .sort((a, b) => b.value - a.value || a.i - b.i);
  const placed = new Map(ranked.map(({ id }, rank) => [id, places[rank]]));
  return Object.fromEntries(statements.map((id) => [id, placed.get(id)]));
}

/** An ideal array with mean 0 and standard deviation 1 (divided by N), in the Q-set's order. */
function standardised(statements, array) {
  const values = statements.map((id) => array[id]);
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const deviation = Math.sqrt(values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length);
  return values.map((v) => (v - mean) / deviation);
}

/** What each sort is drawn from, in the order in which they are dealt: leading, confounded, none. */
function deal(profiles, { leading, mirrored, confounded, none }) {
  const ids = profiles.map(({ id }) => id);
  const at = (i) => ids[i % ids.length];
  const lead = Array.from({ length: leading }, (_, i) => ({
    follows: i < leading - mirrored ? 'profile' : 'against',
    profiles: [at(i)],
    turn: Math.floor(i / ids.length),
  }));
  const both = Array.from({ length: confounded }, (_, i) => ({
    follows: 'two profiles',
    profiles: [at(i), at(i + 1)],
    turn: i + 1,
  }));
  const neither = Array.from({ length: none }, (_, i) => ({ follows: 'none', profiles: [], turn: confounded + i + 1 }));
  return [...lead, ...both, ...neither];
}

/** The weight of every profile: the leading ones together 1 (mirrored: −1), the others a trace; none for noise alone. */
function weightsOf({ follows, profiles: leaders }, profiles, traces, uniform) {
  if (follows === 'none') return {};
  const lead = (follows === 'against' ? -1 : 1) / Math.sqrt(leaders.length);
  return Object.fromEntries(
    profiles.map(({ id }) => [id, sixDecimals(leaders.includes(id) ? lead : traces * uniform())]),
  );
}

function sixDecimals(value) {
  return Math.round(value * 1e6) / 1e6;
}

/** A shuffled copy (Fisher and Yates), so that a participant's number tells nothing about the profile. */
function shuffled(list, uniform) {
  const copy = [...list];
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = Math.floor(uniform() * (i + 1));
    [copy[i], copy[j]] = [copy[j], copy[i]];
  }
  return copy;
}

/**
 * Draws the sorts of one study: Σ weight × standardised ideal array + noise × standard normal, placed by rank.
 * @param {{ statements: string[], distribution: { value: number, capacity: number }[], profiles: { id: string, array: Record<string, number> }[] }} design
 * @param {Settings} settings
 * @param {number} seed
 * @returns {DrawnSort[]}
 */
export function drawSorts({ statements, distribution, profiles }, settings, seed) {
  const { uniform, normal } = randomFrom(seed);
  const places = placesOf(distribution);
  const ideal = new Map(profiles.map(({ id, array }) => [id, standardised(statements, array)]));
  const drawn = deal(profiles, settings).map((dealt) => {
    const weights = weightsOf(dealt, profiles, settings.traces, uniform);
    const values = statements.map((_, s) => {
      const signal = Object.entries(weights).reduce((sum, [id, weight]) => sum + weight * ideal.get(id)[s], 0);
      return sixDecimals(signal + settings.noise * normal());
    });
    return { ...dealt, weights, placements: placeByRank(statements, values, places) };
  });
  return shuffled(drawn, uniform).map((sort, i) => ({
    id: `${settings.prefix}${String(i + 1).padStart(2, '0')}`,
    ...sort,
  }));
}

/**
 * Settings of the two reconstructed studies; data/source/RECOVERY.md tells why these, and recovery.mjs how each seed was
 * chosen. `factors` says which computed factor turned out to be which profile: it is read off the analysis of the drawn
 * sorts, a test holds it, and it changes whenever the seed does.
 * @type {Record<'carers' | 'bin', { draw: import('./draw.mjs').Settings, seed: number, factors: Record<string, string> }>}
 */
export const SETTINGS = {
  carers: {
    draw: { prefix: 'P', leading: 25, mirrored: 1, confounded: 3, none: 2, traces: 0.2, noise: 0.9 },
    seed: 16,
    factors: { 'C-TBA': 'F1', 'C-DBA': 'F2', 'C-IR': 'F3', 'C-IA': 'F4' },
  },
  bin: {
    draw: { prefix: 'N', leading: 25, mirrored: 2, confounded: 3, none: 2, traces: 0.3, noise: 0.85 },
    seed: 1,
    factors: { 'B-HOM': 'F1', 'B-POL': 'F2', 'B-NGH': 'F3' },
  },
};

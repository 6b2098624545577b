import type { Level } from './study.js';

/** Critical z of a loading for each level of significance, rounded as published tables round it. */
export const LOADING_Z: Readonly<Record<Level, number>> = { 0.05: 1.96, 0.01: 2.58, 0.001: 3.29 };

import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the project. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A path under the top folder. */
export const inRoot = (...parts) => path.join(root, ...parts);

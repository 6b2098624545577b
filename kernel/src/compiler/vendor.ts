import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where packages are looked for after the notebook's own: beside the kernel in the wheel, at the top of a clone. */
export const vendor: readonly string[] = [
  path.join(__dirname, 'node_modules'),
  path.join(__dirname, '..', '..', 'node_modules'),
].filter((folder) => existsSync(folder));

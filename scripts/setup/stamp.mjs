import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './root.mjs';

/** Files under a file or folder, sorted; none where it does not exist. */
export function filesUnder(start) {
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [start];
  return readdirSync(start, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.ipynb_checkpoints') && entry.name !== '__pycache__')
    .flatMap((entry) => {
      const inside = path.join(start, entry.name);
      return entry.isDirectory() ? filesUnder(inside) : [inside];
    })
    .sort();
}

/** SHA-256 over names and bytes of everything under the given paths (relative to the top folder), and over the given words. */
export function contentHash(paths, words = []) {
  const hash = createHash('sha256');
  for (const word of words) hash.update(`${word}\0`);
  for (const file of paths.flatMap((each) => filesUnder(inRoot(each)))) {
    const bytes = readFileSync(file);
    hash.update(`${path.relative(root, file).split(path.sep).join('/')}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}

/** What a stamp says, or null where none was written or it cannot be read. */
export function readStamp(file) {
  try {
    return JSON.parse(readFileSync(inRoot(file), 'utf8'));
  } catch {
    return null;
  }
}

/** Writes a stamp in one move, so that an interrupted run leaves the old one or none. */
export function writeStamp(file, stamp) {
  const target = inRoot(file);
  mkdirSync(path.dirname(target), { recursive: true });
  const beside = `${target}.${process.pid}`;
  writeFileSync(beside, `${JSON.stringify(stamp)}\n`);
  renameSync(beside, target);
}

import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What stands at a path: nothing, a folder with the names in it, a file with its size, or something that is neither. */
export type Standing =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'folder'; readonly names: readonly string[] }
  | { readonly kind: 'file'; readonly bytes: number }
  | { readonly kind: 'other' };

/** What stands at a path, its links followed. */
export async function standingAt(path: string): Promise<Standing> {
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) return { kind: 'folder', names: (await readdir(path)).sort() };
    return stats.isFile() ? { kind: 'file', bytes: stats.size } : { kind: 'other' };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return { kind: 'nothing' };
    throw error;
  }
}

/** The bytes of a file. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  return readFile(path);
}

/** The path of a file in the same folder as another. */
export function beside(path: string, name: string): string {
  return join(dirname(path), name);
}

/** The path of a file in a folder. */
export function inside(folder: string, name: string): string {
  return join(folder, name);
}

/** The name of a file without its folders. */
export function fileName(path: string): string {
  return basename(path);
}

/** Writes a text so that a reader, or a crash, meets the old file or the new one and never half of either. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const target = await realpath(path).catch(() => path);
  const mode = await stat(target).then(
    (stats) => stats.mode & 0o777,
    () => 0o666,
  );
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(text, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

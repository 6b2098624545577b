import { inPackages } from '../setup/npm.mjs';
import { program } from './program.mjs';

/** Form and lint of every source, by Biome. */
export function biome() {
  return program('Biome', [
    inPackages('@biomejs/biome/bin/biome'),
    'check',
    '--diagnostic-level=warn',
    '--error-on-warnings',
    '--colors=off',
  ]);
}

/** Every export of the library is documented, by typedoc. */
export function documented() {
  const flags = ['--emit', 'none', '--validation.notDocumented', '--treatValidationWarningsAsErrors'];
  return program('typedoc', [inPackages('typedoc/bin/typedoc'), ...flags], { env: { ...process.env, NO_COLOR: '1' } });
}

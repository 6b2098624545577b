// Writes kernel-lib/src/live/rotation-module.ts from kernel/front: the page's side of a live rotation travels to the page as text.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

/** The text of the TypeScript module that holds the page's side. */
export async function frontModule() {
  const bundle = await rolldown({ input: here('front/rotation.ts'), platform: 'browser' });
  const { output } = await bundle.generate({ format: 'esm', minify: true });
  await bundle.close();
  const css = readFileSync(here('front/rotation.css'), 'utf8').replace(/\n/g, '');
  return `// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the text of a program

/** The page's side of a live rotation: an ES module and its style, made from \`kernel/front\` by \`kernel/front.mjs\`. */
export const rotationModule: { readonly esm: string; readonly css: string } = {
  esm: ${JSON.stringify(output[0].code)},
  css: ${JSON.stringify(css)},
};
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(here('../kernel-lib/src/live/rotation-module.ts'), await frontModule());
}

import { createRequire } from 'node:module';
import { sha256Hex } from '../io/hash.js';
import { DARK, INK, type Picture } from './picture.js';

/** The parts of vega that drawing without a page needs. */
interface Vega {
  parse(spec: unknown): unknown;
  View: new (dataflow: unknown, options: { renderer: 'none' }) => View;
  SVGStringRenderer: new () => Renderer;
  resetSVGClipId(): void;
  resetSVGDefIds(): void;
}

interface View {
  initialize(): View;
  run(): View;
  width(): number;
  height(): number;
  scenegraph(): { root: unknown };
  finalize(): View;
}

interface Renderer {
  initialize(element: null, width: number, height: number, origin: readonly [number, number], scale: number): Renderer;
  render(scene: unknown): Renderer;
  svg(): string;
}

interface VegaLite {
  compile(spec: unknown): { spec: unknown };
}

let programs: { vega: Vega; vegaLite: VegaLite } | undefined;

/**
 * A picture as SVG text: text as text, a title and description for screen readers, its own dark colours for readers whose
 * page is dark, ids that no other picture shares. Deterministic, and without waiting: Vega is loaded on first use.
 */
export function svgOf(picture: Picture): string {
  const { vega, vegaLite } = load();
  vega.resetSVGClipId();
  vega.resetSVGDefIds();
  // Vega writes into the data that it draws; a copy keeps the record as it was.
  const own = JSON.parse(JSON.stringify(picture)) as Picture;
  const view = new vega.View(vega.parse(vegaLite.compile(own).spec), { renderer: 'none' }).initialize().run();
  const drawn = new vega.SVGStringRenderer()
    .initialize(null, view.width(), view.height(), [0, 0], 1)
    .render(view.scenegraph().root)
    .svg();
  view.finalize();
  return finish(drawn, picture);
}

function load(): { vega: Vega; vegaLite: VegaLite } {
  // Vega's own build for Node waits at its top level, which a notebook's cell cannot; required as a whole it does not.
  const require = createRequire(import.meta.url);
  programs ??= { vega: require('vega') as Vega, vegaLite: require('vega-lite') as VegaLite };
  return programs;
}

function finish(svg: string, picture: Picture): string {
  const { title, language } = picture.usermeta.qernel;
  const id = `q${sha256Hex(new TextEncoder().encode(svg)).slice(0, 8)}`;
  const open = svg.indexOf('>');
  const head = svg
    .slice(0, open)
    .replace(
      'class="marks"',
      `id="${id}" role="img" lang="${escapeXml(language)}" aria-labelledby="${id}-title ${id}-desc"`,
    );
  // A ground of its own: where the page's theme does not reach into an image, the picture stays readable on any page.
  const ground = `<rect width="100%" height="100%" fill="${INK.paper}"/>`;
  const body = svg.slice(open + 1).replace(/<[a-z][^>]*>/gi, (tag) => scoped(tag, id));
  const about = `<title id="${id}-title">${escapeXml(title)}</title><desc id="${id}-desc">${escapeXml(picture.description)}</desc>`;
  return `${head}>${about}<style>${dark(ground + svg, id)}</style>${ground}${body}`;
}

/** An element's opening tag with ids of its own and without what only Vega's own styles and events use. Texts are left as they are. */
function scoped(tag: string, id: string): string {
  return tag
    .replace(/ (aria-[a-z]+|role|class|pointer-events)="[^"]*"/g, '')
    .replace(/ id="([^"]+)"/g, ` id="${id}-$1"`)
    .replace(/url\(#([^)]+)\)/g, `url(#${id}-$1)`);
}

/** The colours that occur, mapped to the dark theme's, for when the page around the picture is dark. */
function dark(svg: string, id: string): string {
  const rules = Object.entries(DARK).flatMap(([light, colour]) =>
    ['fill', 'stroke']
      .filter((of) => svg.includes(`${of}="${light}"`))
      .map((of) => `#${id} [${of}="${light}"]{${of}:${colour}}`),
  );
  return `@media (prefers-color-scheme:dark){${rules.join('')}}`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

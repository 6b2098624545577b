/** A Vega-Lite v5 specification: plain JSON that JupyterLab and other hosts draw, and that `svgOf` turns into SVG. */
export interface Picture {
  /** Says that this is Vega-Lite. */
  readonly $schema: string;
  /** One sentence for whoever does not see the picture. */
  readonly description: string;
  /** What Qernel says about the picture beside drawing it. */
  readonly usermeta: {
    /** Heading, text form and provenance. */
    readonly qernel: PictureMeta;
  };
  /** Width in pixels. */
  readonly width: number;
  /** Height in pixels. */
  readonly height: number;
  /** The marks, from back to front. */
  readonly layer: readonly Layer[];
  /** Everything else that Vega-Lite knows. */
  readonly [key: string]: unknown;
}

/** What Qernel says about a picture beside drawing it. */
export interface PictureMeta {
  /** What is drawn, such as `'retention'`. */
  readonly kind: string;
  /** The heading. */
  readonly title: string;
  /** Language of all texts, a BCP 47 tag. */
  readonly language: string;
  /** All that the picture shows, as plain text. */
  readonly text: string;
  /** How real the data are, in a sentence. */
  readonly provenance: string;
}

/** One layer of a Vega-Lite specification. */
export type Layer = Readonly<Record<string, unknown>>;

/** In which language a picture speaks. */
export interface PictureOptions {
  /** Language of statements and words; the study's default language where absent. */
  readonly language?: string;
}

/** Colours of the light theme; `svgOf` puts the dark ones beside them. Each value occurs once, so that it can be told apart. */
export const INK = {
  paper: '#ffffff',
  ink: '#212121',
  soft: '#5c5c5c',
  edge: '#808080',
  rule: '#d0d0d0',
  wash: '#f1f1f1',
  band: '#d9d9d9',
  faint: '#ececec',
  thread: '#f8e6d6',
  tint: '#d2e0f3',
  focus: '#1976d2',
  onInk: '#fefefe',
} as const;

/** Colours of factors: each also has a shape of its own. */
export const FACTOR_COLOURS: readonly string[] = ['#2a6cc6', '#c4420a', '#03644b', '#82226f', '#7a5c00', '#4a4a4a'];

/** Colours of the grid from its low to its high end. */
export const POLE_COLOURS: readonly string[] = [
  '#b35806',
  '#d9822b',
  '#f0b072',
  '#fbe0c3',
  '#f2f2f2',
  '#d3e3f1',
  '#92bfe0',
  '#4a90c2',
  '#1f5f99',
];

/** The dark theme's colour for each of the light theme's. */
export const DARK: Readonly<Record<string, string>> = {
  [INK.paper]: '#111111',
  [INK.ink]: '#dedede',
  [INK.soft]: '#a8a8a8',
  [INK.edge]: '#7c7c7c',
  [INK.rule]: '#3a3a3b',
  [INK.wash]: '#1d1d1d',
  [INK.band]: '#3f3f3f',
  [INK.faint]: '#262626',
  [INK.thread]: '#4a2e17',
  [INK.tint]: '#1c3350',
  [INK.focus]: '#64b5f6',
  [INK.onInk]: '#101010',
  '#2a6cc6': '#6a9ae6',
  '#c4420a': '#e3843b',
  '#03644b': '#72dfb4',
  '#82226f': '#e2bfe0',
  '#7a5c00': '#d9b648',
  '#4a4a4a': '#b4b4b4',
  '#b35806': '#ffb36b',
  '#d9822b': '#d9822c',
  '#f0b072': '#9a5a1e',
  '#fbe0c3': '#573a22',
  '#f2f2f2': '#3a3a3a',
  '#d3e3f1': '#24415c',
  '#92bfe0': '#2c659a',
  '#4a90c2': '#4a94cf',
  '#1f5f99': '#92c9f2',
};

/** Vega symbols of factors as paths within a square from −1 to 1: disc, square, diamond, cross, then triangle and star. */
export const FACTOR_SHAPES: readonly string[] = [
  'circle',
  'square',
  'diamond',
  'M-0.4,-1H0.4V-0.4H1V0.4H0.4V1H-0.4V0.4H-1V-0.4H-0.4Z',
  'triangle-up',
  'M0,-1L0.24,-0.32L0.95,-0.31L0.38,0.12L0.59,0.81L0,0.4L-0.59,0.81L-0.38,0.12L-0.95,-0.31L-0.24,-0.32Z',
];

/** The fonts of every picture. */
export const FONT = '"Segoe UI", Roboto, "Helvetica Neue", Arial, "Liberation Sans", "DejaVu Sans", sans-serif';

/** The colour of factor number f, counted from 0. */
export function colourOf(f: number): string {
  return FACTOR_COLOURS[f % FACTOR_COLOURS.length]!;
}

/** The area, in square pixels, at which a factor's mark weighs as much as a disc of 62: paths are scaled by their square. */
export function areaOf(f: number, disc = 62): number {
  const shape = shapeOf(f);
  return shape.startsWith('M') ? disc * 1.6 : shape === 'diamond' ? disc * 1.15 : disc;
}

/** The shape of factor number f, counted from 0. */
export function shapeOf(f: number): string {
  return FACTOR_SHAPES[f % FACTOR_SHAPES.length]!;
}

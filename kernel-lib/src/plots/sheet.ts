import { FONT, INK, type Layer, type Picture, type PictureMeta } from './picture.js';

/** How a text is set. */
export interface TextStyle {
  /** Size in pixels; 12 where absent. */
  readonly size?: number;
  /** Bold or not. */
  readonly bold?: boolean;
  /** Colour; ink where absent. */
  readonly colour?: string;
  /** Where x lies in the text; left where absent. */
  readonly align?: 'left' | 'center' | 'right';
  /** Whether y is the middle of the text or its base line; the base line where absent. */
  readonly middle?: boolean;
}

/** How a shape is drawn. */
export interface ShapeStyle {
  /** Colour inside. */
  readonly fill?: string;
  /** Colour of the edge. */
  readonly stroke?: string;
  /** Width of the edge in pixels; 1 where absent. */
  readonly width?: number;
  /** Lengths of dashes and gaps in pixels. */
  readonly dash?: readonly number[];
  /** Opacity of the inside, 0-1. */
  readonly opacity?: number;
  /** Radius of the corners in pixels. */
  readonly radius?: number;
}

/**
 * A sheet to draw on in pixels: shapes from back to front, texts over all of them. Shapes of one kind and style that follow each
 * other become one layer of the Vega-Lite specification, with their places as its data; so do all texts of one style.
 */
export interface Sheet {
  /** A text at a place, in one or more lines. */
  text(x: number, y: number, text: string | readonly string[], style?: TextStyle): void;
  /** A rectangle between two corners. */
  rect(x: number, y: number, x2: number, y2: number, style: ShapeStyle): void;
  /** A straight line. */
  rule(x: number, y: number, x2: number, y2: number, style: ShapeStyle): void;
  /** A line through several points. */
  line(points: readonly (readonly [number, number])[], style: ShapeStyle): void;
  /** A symbol of so many square pixels; `shape` is a name of Vega's or a path. */
  symbol(x: number, y: number, shape: string, area: number, style: ShapeStyle): void;
  /** The finished picture. */
  picture(width: number, height: number, description: string, meta: PictureMeta): Picture;
}

/** Distance between the lines of a text, as a share of its size. */
export const LINE = 1.3;

/** One layer as it grows. */
interface Drawn {
  readonly key: string;
  readonly mark: Record<string, unknown>;
  readonly encoding: Record<string, unknown>;
  readonly values: Record<string, unknown>[];
}

/** An empty sheet. */
export function sheet(): Sheet {
  const shapes: Drawn[] = [];
  const texts: Drawn[] = [];
  const put = (mark: Record<string, unknown>, fields: readonly string[], value: Record<string, unknown>): void => {
    const key = JSON.stringify(mark);
    const isText = mark['type'] === 'text';
    const same = isText
      ? texts.find((layer) => layer.key === key)
      : shapes.at(-1)?.key === key
        ? shapes.at(-1)
        : undefined;
    if (same) same.values.push(value);
    else (isText ? texts : shapes).push({ key, mark, encoding: encodingOf(fields), values: [value] });
  };
  return {
    text(x, y, text, { size = 12, bold = false, colour = INK.ink, align = 'left', middle = false } = {}) {
      const lines = typeof text === 'string' ? [text] : text;
      lines.forEach((line, i) => {
        put(
          {
            type: 'text',
            align,
            baseline: middle ? 'middle' : 'alphabetic',
            fontSize: size,
            fontWeight: bold ? 700 : 400,
            fill: colour,
          },
          ['x', 'y', 'text'],
          { x: round(x), y: round(y + i * size * LINE), text: line },
        );
      });
    },
    rect(x, y, x2, y2, style) {
      put(
        { type: 'rect', ...shape(style), ...(style.radius && { cornerRadius: style.radius }) },
        ['x', 'y', 'x2', 'y2'],
        {
          x: round(x),
          y: round(y),
          x2: round(x2),
          y2: round(y2),
        },
      );
    },
    rule(x, y, x2, y2, style) {
      put({ type: 'rule', ...shape(style) }, ['x', 'y', 'x2', 'y2'], {
        x: round(x),
        y: round(y),
        x2: round(x2),
        y2: round(y2),
      });
    },
    line(points, style) {
      const values = points.map(([x, y], order) => ({ x: round(x), y: round(y), order }));
      shapes.push({
        key: '',
        mark: { type: 'line', ...shape(style) },
        encoding: { ...encodingOf(['x', 'y']), order: { field: 'order', type: 'quantitative' } },
        values,
      });
    },
    symbol(x, y, path, area, style) {
      put({ type: 'point', filled: false, opacity: 1, shape: path, size: area, ...shape(style) }, ['x', 'y'], {
        x: round(x),
        y: round(y),
      });
    },
    picture(width, height, description, meta) {
      return {
        $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
        description,
        usermeta: { qernel: meta },
        width,
        height,
        padding: 0,
        autosize: { type: 'none' },
        background: INK.paper,
        config: { aria: false, font: FONT, view: { stroke: null } },
        resolve: { scale: { x: 'independent', y: 'independent' } },
        layer: [...shapes, ...texts].map(({ mark, encoding, values }): Layer => ({ data: { values }, mark, encoding })),
      };
    },
  };
}

function encodingOf(fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    fields.map((name) => {
      if (name === 'text') return [name, { field: name, type: 'nominal' }];
      if (name === 'x2' || name === 'y2') return [name, { field: name }];
      return [name, { field: name, type: 'quantitative', scale: null, axis: null }];
    }),
  );
}

function shape({ fill, stroke, width = 1, dash, opacity }: ShapeStyle): Record<string, unknown> {
  return {
    fill: fill ?? null,
    stroke: stroke ?? null,
    ...(stroke && { strokeWidth: width }),
    ...(dash && { strokeDash: dash }),
    ...(opacity !== undefined && { fillOpacity: opacity }),
  };
}

/** Pixels to a hundredth: more only makes the file longer. */
function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}

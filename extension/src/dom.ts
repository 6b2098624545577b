const SVG = 'http://www.w3.org/2000/svg';

/** What may stand inside an element; text becomes a text node, `undefined` nothing. */
export type Child = Node | string | undefined;

/** Attributes by name; those that are `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Makes an HTML element. Text enters as text nodes only, so nothing from a file is ever read as markup. */
export function html<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(tag), attributes, children);
}

/** Makes an SVG element; text as in {@link html}. */
export function svg<K extends keyof SVGElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS(SVG, tag) as SVGElementTagNameMap[K], attributes, children);
}

function fill<E extends Element>(element: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  for (const child of children) {
    if (child !== undefined) element.append(child);
  }
  return element;
}

/**
 * Keeps Lab's shortcuts from firing: `d d` would delete the cell that a reader is walking through. Lab asks each element
 * from the focused one upwards, and takes a match before it looks higher; so everything that can have the focus needs it.
 */
export const NO_SHORTCUTS: Attributes = { 'data-lm-suppress-shortcuts': 'true' };

let views = 0;

/** A prefix for ids that no other view on the page has. */
export function viewPrefix(): string {
  views += 1;
  return `qernel-${views}`;
}

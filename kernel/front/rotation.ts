/** The page's side of `live(q.rotation(…))`: the loadings of two factors, turned by slider, number field and keys. */

/** What the kernel and the page share; the kernel writes everything but `degrees` and `reason`. */
interface State {
  degrees: number;
  reason: string;
  readonly factors: readonly [string, string];
  readonly sorts: readonly { readonly id: string; readonly a: number; readonly b: number }[];
  /** At or above this a loading is significant. */
  readonly significant: number;
  readonly code: string;
  readonly language: 'en' | 'nl';
  readonly words: Readonly<Record<Word, string>>;
  readonly provenance: string;
  /** The id of the picture that stays in the file. */
  readonly still: string;
}

type Word = 'angle' | 'reason' | 'copy' | 'copied' | 'keys' | 'plot' | 'table' | 'sort' | 'degrees' | 'significance';

interface Model {
  get<K extends keyof State>(key: K): State[K];
  set<K extends keyof State>(key: K, value: State[K]): void;
  save_changes(): void;
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
  readonly model_id?: string;
}

const SVG = 'http://www.w3.org/2000/svg';
const SIZE = 440;
const HALF = SIZE / 2;
const UNIT = 200;

type Attributes = Readonly<Record<string, string | number>>;

function element<T extends Element>(made: T, attributes: Attributes, ...children: (Node | string)[]): T {
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}
const html = <K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Attributes, ...children: (Node | string)[]) =>
  element(document.createElement(tag), attributes, ...children);
const svg = (tag: string, attributes: Attributes, ...children: (Node | string)[]) =>
  element(document.createElementNS(SVG, tag), attributes, ...children);

/** Clockwise, as in PQROT: a′ = a·cos θ + b·sin θ, b′ = b·cos θ − a·sin θ. */
function turned(a: number, b: number, degrees: number): readonly [number, number] {
  const angle = (degrees * Math.PI) / 180;
  return [a * Math.cos(angle) + b * Math.sin(angle), b * Math.cos(angle) - a * Math.sin(angle)];
}

function loading(value: number, language: string): string {
  const digits = Math.abs(value).toFixed(2);
  const shown = language === 'nl' ? digits.replace('.', ',') : digits.replace(/^0/, '');
  return value < 0 && Number(digits) !== 0 ? `−${shown}` : shown;
}

const within = (degrees: number): number => Math.min(180, Math.max(-180, Math.round(degrees * 10) / 10));

/** Draws one view of the model; gives what takes it away again. */
function render({ model, el }: { model: Model; el: HTMLElement }): () => void {
  const words = model.get('words');
  const [first, second] = model.get('factors');
  const plot = svg('svg', {
    viewBox: `0 0 ${SIZE} ${SIZE}`,
    width: SIZE,
    height: SIZE,
    class: 'qr-plot',
    role: 'slider',
    tabindex: 0,
    'aria-label': words.plot,
    'aria-valuemin': -180,
    'aria-valuemax': 180,
  });
  const slider = html('input', { type: 'range', min: -180, max: 180, step: 0.5, 'aria-label': words.angle });
  const field = html('input', { type: 'number', min: -180, max: 180, step: 0.1, 'aria-label': words.angle });
  const reason = html('input', { type: 'text', 'aria-label': words.reason, placeholder: words.reason });
  const copy = html('button', { type: 'button' }, words.copy);
  const code = html('code', { class: 'qr-code', tabindex: 0 });
  const said = html('span', { role: 'status', class: 'qr-said' });
  const body = html('tbody', {});
  const table = html(
    'table',
    {},
    html('caption', {}, words.table),
    html('thead', {}, html('tr', {}, ...[words.sort, first, second].map((text) => html('th', { scope: 'col' }, text)))),
    body,
  );
  const root = html(
    'div',
    { class: 'qr', 'data-lm-suppress-shortcuts': 'true', lang: model.get('language') },
    html(
      'div',
      { class: 'qr-controls' },
      html('label', {}, `${words.angle} `, slider),
      html('label', {}, field, ` ${words.degrees}`),
      html('label', { class: 'qr-reason' }, `${words.reason} `, reason),
    ),
    html(
      'div',
      { class: 'qr-main' },
      plot,
      html('div', { class: 'qr-table', tabindex: 0, role: 'region', 'aria-label': words.table }, table),
    ),
    html('p', { class: 'qr-note' }, `${words.keys} ${words.significance}`),
    html('p', {}, copy, ' ', code, ' ', said),
    html('p', { class: 'qr-note' }, model.get('provenance')),
  );

  const turn = (degrees: number): void => {
    if (!Number.isFinite(degrees)) return;
    model.set('degrees', within(degrees));
    model.save_changes();
    draw();
  };

  function draw(): void {
    const degrees = model.get('degrees');
    const language = model.get('language');
    slider.value = String(degrees);
    if (document.activeElement !== field) field.value = String(degrees);
    if (document.activeElement !== reason) reason.value = model.get('reason');
    code.textContent = model.get('code');
    plot.setAttribute('aria-valuenow', String(degrees));
    plot.setAttribute(
      'aria-valuetext',
      `${language === 'nl' ? String(degrees).replace('.', ',') : degrees} ${words.degrees}`.replace('-', '−'),
    );
    const limit = model.get('significant');
    const sorts = model.get('sorts').map(({ id, a, b }) => ({ id, at: turned(a, b, degrees) }));
    plot.replaceChildren(
      ...[-limit, limit].flatMap((at) => [
        svg('line', {
          class: 'qr-limit',
          x1: HALF + at * UNIT,
          x2: HALF + at * UNIT,
          y1: HALF - UNIT,
          y2: HALF + UNIT,
        }),
        svg('line', {
          class: 'qr-limit',
          y1: HALF + at * UNIT,
          y2: HALF + at * UNIT,
          x1: HALF - UNIT,
          x2: HALF + UNIT,
        }),
      ]),
      svg('line', { class: 'qr-axis', x1: HALF - UNIT, x2: HALF + UNIT, y1: HALF, y2: HALF }),
      svg('line', { class: 'qr-axis', x1: HALF, x2: HALF, y1: HALF - UNIT, y2: HALF + UNIT }),
      svg('text', { x: HALF + UNIT - 2, y: HALF - 6, 'text-anchor': 'end', class: 'qr-name' }, first),
      svg('text', { x: HALF + 6, y: HALF - UNIT + 10, class: 'qr-name' }, second),
      ...sorts.map(({ id, at: [a, b] }) => {
        const strong = Math.abs(a) >= limit || Math.abs(b) >= limit;
        return svg(
          'g',
          { transform: `translate(${HALF + a * UNIT} ${HALF - b * UNIT})`, class: strong ? 'qr-strong' : 'qr-weak' },
          svg('circle', { r: strong ? 4 : 3 }),
          ...(strong ? [svg('text', { x: 6, y: -4 }, id)] : []),
          svg('title', {}, `${id}: ${first} ${loading(a, language)}, ${second} ${loading(b, language)}`),
        );
      }),
    );
    body.replaceChildren(
      ...sorts.map(({ id, at }) =>
        html(
          'tr',
          {},
          html('th', { scope: 'row' }, id),
          ...at.map((value) =>
            html('td', Math.abs(value) >= limit ? { class: 'qr-high' } : {}, loading(value, language)),
          ),
        ),
      ),
    );
  }

  slider.addEventListener('input', () => turn(Number(slider.value)));
  // Not `change`: a page's shortcuts may keep Enter from the field.
  field.addEventListener('input', () => turn(field.value === '' ? Number.NaN : Number(field.value)));
  reason.addEventListener('change', () => {
    model.set('reason', reason.value.trim());
    model.save_changes();
  });
  plot.addEventListener('keydown', (event) => {
    const { key, shiftKey } = event as KeyboardEvent;
    const step = shiftKey ? 10 : 1;
    const degrees = model.get('degrees');
    const to: Readonly<Record<string, number>> = {
      ArrowRight: degrees + step,
      ArrowUp: degrees + step,
      ArrowLeft: degrees - step,
      ArrowDown: degrees - step,
      Home: 0,
      PageUp: degrees + 10,
      PageDown: degrees - 10,
    };
    if (!(key in to)) return;
    event.preventDefault();
    event.stopPropagation();
    turn(to[key]!);
  });
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(model.get('code'));
      said.textContent = words.copied;
    } catch {
      // Without leave to write to the clipboard the line is selected, for the reader's own copy key.
      getSelection()?.selectAllChildren(code);
    }
  });
  for (const key of ['degrees', 'reason', 'code', 'sorts']) model.on(`change:${key}`, draw);
  // The picture that stays in the file is not needed beside the one that moves.
  const hide = html('style', {}, `[data-qernel-still="${model.get('still')}"] { display: none }`);
  root.append(hide);
  el.append(root);
  draw();
  return () => {
    for (const key of ['degrees', 'reason', 'code', 'sorts']) model.off(`change:${key}`, draw);
    root.remove();
  };
}

export default { render };

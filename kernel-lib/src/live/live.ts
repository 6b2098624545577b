import { type Bundle, kernelHook } from './kernel-hook.js';
import { type FrontModule, openWidget, type WidgetState } from './widget.js';

/** Something that can be shown alive: what the page runs, what it starts from, and what its state means. */
export interface LiveModule<State extends object, Value> {
  /** What the page runs. */
  readonly front: FrontModule;
  /** What the output starts from. */
  readonly state: State;
  /** What the state means in a cell. Throws where a page sent what means nothing; the state is then left as it was. */
  value(state: State): Value;
  /** What the page needs beside the state, worked out anew after each change. */
  derived?(state: State): WidgetState;
  /** The picture that stays in the file: HTML and plain text. `id` names its root, as `data-qernel-still`. */
  still(state: State, id: string): Bundle;
}

/** A live output, read and set from cells. */
export interface Live<State extends object, Value> {
  /** What the output shows now, as a record. */
  readonly value: Value;
  /** What is shared with the page. */
  readonly state: State;
  /** Changes the state, in the cell's value and on every page. */
  set(change: Partial<State>): void;
  /** Calls `listen` after each change made on a page. Returns what ends it. */
  onChange(listen: (state: State) => void): () => void;
}

/** How long changes are gathered before the picture that stays is drawn again, in ms. */
const GATHER = 200;

let made = 0;

/**
 * Opens a live output: a picture that stays in the file, and below it, in an output of its own, one that answers to the
 * reader. The state can be read and set from cells. In a program without live outputs only the picture shows.
 */
export function live<State extends object, Value>(module: LiveModule<State, Value>): Live<State, Value>;
/** Opens a live output of one's own: an anywidget module and the state that it shares with the cells. */
export function live<State extends object>(module: FrontModule, state: State): Live<State, State>;
export function live<State extends object, Value>(
  given: LiveModule<State, Value> | FrontModule,
  own?: State,
): Live<State, Value | State> {
  const module: LiveModule<State, Value | State> = 'front' in given ? given : plainModule(given, own!);
  const id = `qernel-live-${++made}`;
  const listeners = new Set<(state: State) => void>();
  let state = module.state;
  let value = module.value(state);
  const shared = (): WidgetState => ({ ...state, still: id, ...module.derived?.(state) });
  const take = (change: Partial<State>): void => {
    const next = { ...state, ...change };
    value = module.value(next);
    state = next;
  };
  const hook = kernelHook();
  const redraw = gathered(() => hook?.display(module.still(state, id), { displayId: id, update: true }));
  hook?.display(module.still(state, id), { displayId: id });
  const widget =
    hook &&
    openWidget(hook, module.front, shared, (change) => {
      take(known(change, state));
      widget?.send(module.derived?.(state) ?? {});
      redraw();
      for (const listen of listeners) listen(state);
    });
  if (widget) hook.display({ 'text/plain': 'live output', ...widget.view });
  return {
    get value() {
      return value;
    },
    get state() {
      return state;
    },
    set(change) {
      take(change);
      widget?.send(shared());
      redraw();
    },
    onChange(listen) {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
  };
}

/** Only fields that the state has: a page cannot add any. */
function known<State extends object>(change: WidgetState, state: State): Partial<State> {
  return Object.fromEntries(Object.entries(change).filter(([key]) => key in state)) as Partial<State>;
}

function plainModule<State extends object>(front: FrontModule, state: State): LiveModule<State, State> {
  return {
    front,
    state,
    value: (now) => now,
    still: (now) => ({ 'text/plain': JSON.stringify(now, null, 1) }),
  };
}

function gathered(work: () => void): () => void {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      work();
    }, GATHER);
  };
}

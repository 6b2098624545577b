import type { Bundle, Comm, KernelHook } from './kernel-hook.js';

/** State as it travels between cell and page: JSON only. */
export type WidgetState = Readonly<Record<string, unknown>>;

/** A model of the Jupyter widgets protocol, version 2.1, whose page's side is an anywidget module. */
export interface Widget {
  readonly id: string;
  /** The output that shows it. */
  readonly view: Bundle;
  /** Sends changed fields to every page. */
  send(change: WidgetState): void;
}

/** What the page's side is made of. */
export interface FrontModule {
  /** An ES module with anywidget's `export default { render }`. */
  readonly esm: string;
  /** Its style, where it has any. */
  readonly css?: string;
}

const OWN = {
  _model_module: 'anywidget',
  _model_name: 'AnyModel',
  _model_module_version: '~0.11.*',
  _view_module: 'anywidget',
  _view_name: 'AnyView',
  _view_module_version: '~0.11.*',
  _view_count: null,
} as const;

const models = new Map<string, () => WidgetState>();
let answering = false;

/** Opens a model: `state` gives what it holds at any time, `changed` gets what a page changed. */
export function openWidget(
  hook: KernelHook,
  module: FrontModule,
  state: () => WidgetState,
  changed: (change: WidgetState) => void,
): Widget {
  answerPages(hook);
  const full = (): WidgetState => ({
    ...OWN,
    _anywidget_id: 'qernel.live',
    _esm: module.esm,
    _css: module.css ?? '',
    ...state(),
  });
  const comm = hook.comms.open(
    'jupyter.widget',
    { state: full(), buffer_paths: [] },
    { metadata: { version: '2.1.0' } },
  );
  const send = (method: string, change: WidgetState): void => comm.send({ method, state: change, buffer_paths: [] });
  comm.onMessage = (data) => {
    if (data.method === 'request_state') send('update', full());
    if (data.method !== 'update') return;
    const change = data.state as WidgetState;
    try {
      changed(change);
    } catch (error) {
      // What means nothing is not kept: every page goes back to what was.
      send('update', state());
      throw error;
    }
    // Every page hears of it, also the one that it came from: that is how several pages stay alike.
    send('echo_update', change);
  };
  comm.onClose = () => models.delete(comm.id);
  models.set(comm.id, full);
  return {
    id: comm.id,
    view: { 'application/vnd.jupyter.widget-view+json': { version_major: 2, version_minor: 0, model_id: comm.id } },
    send: (change) => send('update', change),
  };
}

/** A page that is loaded again asks for every model at once. */
function answerPages(hook: KernelHook): void {
  if (answering) return;
  answering = true;
  hook.comms.registerTarget('jupyter.widget.control', (comm: Comm) => {
    comm.onMessage = (data) => {
      if (data.method !== 'request_states') return;
      const states = [...models].map(([id, state]) => [
        id,
        {
          model_name: OWN._model_name,
          model_module: OWN._model_module,
          model_module_version: OWN._model_module_version,
          state: state(),
        },
      ]);
      comm.send({ method: 'update_states', states: Object.fromEntries(states), buffer_paths: [] });
    };
  });
}

import type { IRenderMime } from '@jupyterlab/rendermime-interfaces';
import { Widget } from '@lumino/widgets';
import { drawPayload } from './draw.js';
import { MIME } from './payload.js';

/** A notebook output that shows a Qernel payload. */
class QernelOutput extends Widget implements IRenderMime.IRenderer {
  async renderModel(model: IRenderMime.IMimeModel): Promise<void> {
    const plain = model.data['text/plain'];
    drawPayload(this.node, model.data[MIME], typeof plain === 'string' ? plain : undefined);
  }
}

/** The renderer of `application/vnd.qernel.v1+json`. */
const extension: IRenderMime.IExtension = {
  id: 'jupyterlab-qernel:mime',
  description: 'Draws Q-sorts and factor arrays as grids.',
  // Safe in a notebook that is not trusted: text enters as text only, and nothing in a payload runs.
  rendererFactory: { safe: true, mimeTypes: [MIME], createRenderer: (): QernelOutput => new QernelOutput() },
  // text/html has 50; the lower rank is preferred.
  rank: 40,
  dataType: 'json',
};

export default extension;

/** The records of all layers are gone, their content is there. */
import path from 'node:path';
import { emptyFolder, whileStopped } from './break-files.ts';
import { both, type Fault } from './fault.ts';

export const layerdb: Fault = {
  name: 'layerdb',
  title: 'image/overlay2/layerdb/sha256 is emptied while the engine is stopped',
  reference: 'graph driver, row 6',
  store: 'overlay2',
  engineState: 'stopped',
  target: 'engine',
  inject: (engine) =>
    whileStopped(engine, () => emptyFolder(path.join(engine.dataRoot, 'image/overlay2/layerdb/sha256'))),
  failureClass: 'overlay2-corruption',
  // The second text is what an engine says whose base image is in no registry.
  expected: both({ outcome: 'fails', says: /layer does not exist|hostname required/ }),
  leastRemedy: { ownBase: ['prune'], baseImage: ['reset-image-store'] },
};

/** Everything in overlay2 is deleted while the engine is stopped. */
import path from 'node:path';
import { emptyFolder, whileStopped } from './break-files.ts';
import { both, type Fault } from './fault.ts';

export const overlay2AllStopped: Fault = {
  name: 'overlay2-all-stopped',
  title: 'everything in overlay2 is deleted while the engine is stopped',
  reference: 'graph driver, row 5',
  store: 'overlay2',
  engineState: 'stopped',
  target: 'engine',
  inject: (engine) => whileStopped(engine, () => emptyFolder(path.join(engine.dataRoot, 'overlay2'))),
  failureClass: 'overlay2-corruption',
  expected: both({ outcome: 'fails', says: /stat \S+\/overlay2\/\S+: no such file or directory/ }),
  leastRemedy: { ownBase: ['prune'], baseImage: ['reset-image-store'] },
};

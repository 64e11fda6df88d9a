/** Everything in overlay2 is deleted while the engine runs, as partial clean-up scripts do. */
import path from 'node:path';
import { emptyFolder } from './break-files.ts';
import { both, type Fault } from './fault.ts';

export const overlay2AllRunning: Fault = {
  name: 'overlay2-all-running',
  title: 'everything in overlay2 is deleted under a running engine',
  reference: 'graph driver, row 4',
  store: 'overlay2',
  engineState: 'running',
  target: 'engine',
  inject: (engine) => emptyFolder(path.join(engine.dataRoot, 'overlay2')),
  failureClass: 'overlay2-corruption',
  expected: both({ outcome: 'fails', says: /stat \S+\/overlay2\/\S+: no such file or directory/ }),
  leastRemedy: { ownBase: ['prune', 'restart-engine'], baseImage: ['reset-image-store'] },
};

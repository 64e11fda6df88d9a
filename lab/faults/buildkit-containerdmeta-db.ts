/** BuildKit’s labels and leases are garbage: no cached step stands on them, and the engine does not start. */
import path from 'node:path';
import { fillWithGarbage, whileStopped } from './break-files.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const buildkitContainerdmetaDb: Fault = {
  name: 'buildkit-containerdmeta-db',
  title: 'buildkit/containerdmeta.db is garbage',
  reference: 'measured by us',
  store: 'overlay2',
  matrixOnly: true,
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) =>
    whileStopped(engine, () => fillWithGarbage(path.join(engine.dataRoot, 'buildkit/containerdmeta.db'))),
  failureClass: 'buildkit-state-corruption',
  expected: both({ outcome: 'fails', says: /[Cc]annot connect to the Docker daemon/ }),
  leastRemedy: eitherWay('repair'),
};

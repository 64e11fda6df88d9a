/** The history of builds is garbage: nothing stands on it, and the engine does not start. */
import path from 'node:path';
import { fillWithGarbage, whileStopped } from './break-files.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const buildkitHistoryDb: Fault = {
  name: 'buildkit-history-db',
  title: 'buildkit/history.db is garbage',
  reference: 'measured by us',
  store: 'overlay2',
  notOn: [{ version: '20.10', why: 'its BuildKit keeps no history' }],
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) =>
    whileStopped(engine, () => fillWithGarbage(path.join(engine.dataRoot, 'buildkit/history.db'))),
  failureClass: 'buildkit-state-corruption',
  expected: both({ outcome: 'fails', says: /[Cc]annot connect to the Docker daemon/ }),
  leastRemedy: eitherWay('repair'),
};

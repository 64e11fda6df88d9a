/** The build cache's list of snapshots is garbage. */
import path from 'node:path';
import { fillWithGarbage, whileStopped } from './break-files.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const buildkitSnapshotsDb: Fault = {
  name: 'buildkit-snapshots-db',
  title: 'buildkit/snapshots.db is garbage',
  reference: 'graph driver, row 10',
  store: 'overlay2',
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) =>
    whileStopped(engine, () => fillWithGarbage(path.join(engine.dataRoot, 'buildkit/snapshots.db'))),
  failureClass: 'buildkit-state-corruption',
  expected: both({
    outcome: 'fails',
    says: /[Cc]annot connect to the Docker daemon/,
    logSays: /invalid database/,
  }),
  leastRemedy: eitherWay('reset-build-cache'),
};

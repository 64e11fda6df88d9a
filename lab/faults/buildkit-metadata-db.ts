/** The build cache's metadata is garbage. */
import path from 'node:path';
import { fillWithGarbage, whileStopped } from './break-files.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const buildkitMetadataDb: Fault = {
  name: 'buildkit-metadata-db',
  title: 'buildkit/metadata_v2.db is garbage',
  reference: 'graph driver, row 9',
  store: 'overlay2',
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) =>
    whileStopped(engine, () => fillWithGarbage(path.join(engine.dataRoot, 'buildkit/metadata_v2.db'))),
  failureClass: 'buildkit-state-corruption',
  expected: both({
    outcome: 'fails',
    says: /Cannot connect to the Docker daemon/,
    logSays: /invalid database/,
  }),
  leastRemedy: eitherWay('reset-build-cache'),
};

/** The build cache's metadata is garbage. */
import path from 'node:path';
import { fillWithGarbage, whileStopped } from './break-files.ts';
import { both, eitherWay, type Fault } from './fault.ts';

const FILES = { overlay2: 'metadata_v2.db', containerd: 'containerd-overlayfs/metadata_v2.db' } as const;

export const buildkitMetadataDb: Fault = {
  name: 'buildkit-metadata-db',
  title: 'buildkit/metadata_v2.db is garbage',
  reference: 'graph driver, row 9',
  store: 'overlay2',
  alsoOn: ['containerd'],
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) =>
    whileStopped(engine, () => fillWithGarbage(path.join(engine.dataRoot, 'buildkit', FILES[engine.store]))),
  failureClass: 'buildkit-state-corruption',
  expected: both({
    outcome: 'fails',
    says: /[Cc]annot connect to the Docker daemon/,
    logSays: /invalid database/,
  }),
  leastRemedy: eitherWay('reset-build-cache'),
};

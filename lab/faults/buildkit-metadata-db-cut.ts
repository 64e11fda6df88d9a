/** BuildKit’s records are cut off: their first pages are whole, and the engine ends with a bus error. */
import path from 'node:path';
import { cutInHalf, whileStopped } from './break-files.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const buildkitMetadataDbCut: Fault = {
  name: 'buildkit-metadata-db-cut',
  title: 'buildkit/metadata_v2.db is cut in half',
  reference: 'measured by us',
  store: 'overlay2',
  matrixOnly: true,
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) =>
    whileStopped(engine, () => cutInHalf(path.join(engine.dataRoot, 'buildkit/metadata_v2.db'))),
  failureClass: 'buildkit-state-corruption',
  expected: both({ outcome: 'fails', says: /[Cc]annot connect to the Docker daemon/ }),
  leastRemedy: eitherWay('reset-build-cache'),
};

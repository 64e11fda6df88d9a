/** The records of volumes are cut off: the engine ends with a bus error as it starts. */
import path from 'node:path';
import { cutInHalf, whileStopped } from './break-files.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const volumesDbCut: Fault = {
  name: 'volumes-db-cut',
  title: 'volumes/metadata.db is cut in half',
  reference: 'measured by us',
  store: 'overlay2',
  alsoOn: ['containerd'],
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) =>
    whileStopped(engine, () => cutInHalf(path.join(engine.dataRoot, 'volumes/metadata.db'))),
  failureClass: 'engine-unavailable',
  expected: both({ outcome: 'fails', says: /[Cc]annot connect to the Docker daemon/ }),
  leastRemedy: eitherWay('repair'),
};

/** The content of the builder's snapshots is gone. */

import { deleteMatching } from './break-files.ts';
import { inWorker } from './builder-state.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const builderSnapshotsEmptied: Fault = {
  name: 'builder-snapshots-emptied',
  title: 'every snapshots/snapshots/*/fs of the builder is deleted',
  reference: 'builder, row 8',
  store: 'overlay2',
  engineState: 'running',
  target: 'builder',
  inject: (_engine, builder) => deleteMatching(inWorker(builder, 'snapshots', 'snapshots', '*', 'fs')),
  failureClass: 'buildkit-state-corruption',
  expected: both({
    outcome: 'fails',
    says: /lstat \/var\/lib\/buildkit\/runc-overlayfs\/snapshots\/snapshots\/\d+\/fs: no such file or directory/,
  }),
  leastRemedy: eitherWay('prune'),
};

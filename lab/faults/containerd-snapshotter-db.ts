/** The snapshotter's database is garbage. */
import { fillWithGarbage, whileStopped } from './break-files.ts';
import { inContainerd } from './containerd-root.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const containerdSnapshotterDb: Fault = {
  name: 'containerd-snapshotter-db',
  title: 'io.containerd.snapshotter.v1.overlayfs/metadata.db is garbage',
  reference: 'containerd, row 4',
  store: 'containerd',
  engineState: 'stopped',
  target: 'engine',
  inject: (engine) =>
    whileStopped(engine, () =>
      fillWithGarbage(inContainerd(engine, 'io.containerd.snapshotter.v1.overlayfs', 'metadata.db')),
    ),
  failureClass: 'containerd-store-corruption',
  expected: both({ outcome: 'fails', says: /failed to open database file: invalid database/ }),
  leastRemedy: eitherWay('reset-image-store'),
};

/** The unpacked layers of the containerd store are gone. */
import { emptyFolder } from './break-files.ts';
import { inContainerd } from './containerd-root.ts';
import { both, type Fault } from './fault.ts';

export const containerdSnapshots: Fault = {
  name: 'containerd-snapshots',
  title: 'every snapshot of the containerd store is deleted under a running engine',
  reference: 'containerd, row 2',
  store: 'containerd',
  engineState: 'running',
  target: 'engine',
  inject: (engine) =>
    emptyFolder(inContainerd(engine, 'io.containerd.snapshotter.v1.overlayfs', 'snapshots')),
  failureClass: 'containerd-store-corruption',
  expected: both({ outcome: 'fails', says: /l?stat \S+\/snapshots\/\d+(\/fs)?: no such file or directory/ }),
  leastRemedy: { ownBase: ['prune'], baseImage: ['reset-image-store'] },
};

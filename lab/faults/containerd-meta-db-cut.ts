/** Containerd’s metadata are cut off: it ends with a bus error or a panic, and the engine with it. */
import { cutInHalf, whileStopped } from './break-files.ts';
import { inContainerd } from './containerd-root.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const containerdMetaDbCut: Fault = {
  name: 'containerd-meta-db-cut',
  title: 'meta.db of containerd is cut in half',
  reference: 'measured by us',
  store: 'containerd',
  matrixOnly: true,
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) =>
    whileStopped(engine, () => cutInHalf(inContainerd(engine, 'io.containerd.metadata.v1.bolt/meta.db'))),
  failureClass: 'containerd-store-corruption',
  expected: both({ outcome: 'fails', says: /[Cc]annot connect to the Docker daemon/ }),
  leastRemedy: eitherWay('reset-image-store'),
};

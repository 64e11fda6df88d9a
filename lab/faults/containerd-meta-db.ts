/** containerd's own database is garbage. */
import { fillWithGarbage, whileStopped } from './break-files.ts';
import { inContainerd } from './containerd-root.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const containerdMetaDb: Fault = {
  name: 'containerd-meta-db',
  title: 'io.containerd.metadata.v1.bolt/meta.db is garbage',
  reference: 'containerd, row 3',
  store: 'containerd',
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) =>
    whileStopped(engine, () =>
      fillWithGarbage(inContainerd(engine, 'io.containerd.metadata.v1.bolt', 'meta.db')),
    ),
  failureClass: 'containerd-store-corruption',
  expected: both({
    outcome: 'fails',
    says: /[Cc]annot connect to the Docker daemon/,
    logSays: /invalid database/,
  }),
  leastRemedy: eitherWay('reset-image-store'),
};

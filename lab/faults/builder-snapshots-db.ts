/** The builder's snapshot database is garbage: prune says it succeeded and mends nothing. */

import { fillWithGarbage } from './break-files.ts';
import { inWorker, whileBuilderStopped } from './builder-state.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const builderSnapshotsDb: Fault = {
  name: 'builder-snapshots-db',
  title: 'snapshots/metadata.db of the builder is garbage',
  reference: 'builder, row 6',
  store: 'overlay2',
  engineState: 'running',
  target: 'builder',
  inject: (engine, builder) =>
    whileBuilderStopped(engine, builder, () =>
      fillWithGarbage(inWorker(builder, 'snapshots', 'metadata.db')),
    ),
  failureClass: 'buildkit-state-corruption',
  expected: both({ outcome: 'fails', says: /failed to open database file: invalid database/ }),
  leastRemedy: eitherWay('recreate-builder'),
};

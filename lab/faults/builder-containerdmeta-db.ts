/** The builder's content database is garbage: buildkitd does not start. */

import { fillWithGarbage } from './break-files.ts';
import { inWorker, whileBuilderStopped } from './builder-state.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const builderContainerdmetaDb: Fault = {
  name: 'builder-containerdmeta-db',
  title: 'containerdmeta.db of the builder is garbage',
  reference: 'builder, row 5',
  store: 'overlay2',
  engineState: 'running',
  target: 'builder',
  inject: (engine, builder) =>
    whileBuilderStopped(engine, builder, () => fillWithGarbage(inWorker(builder, 'containerdmeta.db'))),
  failureClass: 'buildkit-state-corruption',
  expected: both({
    outcome: 'fails',
    says: /is restarting, wait until the container is running|error reading server preface/,
  }),
  leastRemedy: eitherWay('recreate-builder'),
};

/** The builder's cache database is garbage: it starts with an empty cache. */
import path from 'node:path';
import { fillWithGarbage } from './break-files.ts';
import { needBuilder, whileBuilderStopped } from './builder-state.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const builderCacheDb: Fault = {
  name: 'builder-cache-db',
  title: 'cache.db of the builder is garbage',
  reference: 'builder, row 7',
  store: 'overlay2',
  engineState: 'running',
  target: 'builder',
  inject: (engine, builder) =>
    whileBuilderStopped(engine, builder, () =>
      fillWithGarbage(path.join(needBuilder(builder).stateDir, 'cache.db')),
    ),
  failureClass: 'buildkit-state-corruption',
  expected: both({ outcome: 'succeeds' }),
  leastRemedy: eitherWay(),
};

/** The builder’s records are cut off: buildkitd ends with a bus error at every start. */
import { cutInHalf } from './break-files.ts';
import { inWorker, whileBuilderStopped } from './builder-state.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const builderMetadataDbCut: Fault = {
  name: 'builder-metadata-db-cut',
  title: 'metadata_v2.db of the builder is cut in half',
  reference: 'measured by us',
  store: 'overlay2',
  matrixOnly: true,
  engineState: 'running',
  target: 'builder',
  inject: (engine, builder) =>
    whileBuilderStopped(engine, builder, () => cutInHalf(inWorker(builder, 'metadata_v2.db'))),
  failureClass: 'buildkit-state-corruption',
  expected: both({ outcome: 'fails' }),
  leastRemedy: eitherWay('recreate-builder'),
};

/** The builder's blobs are gone. */

import { deleteMatching } from './break-files.ts';
import { inWorker } from './builder-state.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const builderBlobs: Fault = {
  name: 'builder-blobs',
  title: 'every blob of the builder is deleted',
  reference: 'builder, row 9',
  store: 'overlay2',
  engineState: 'running',
  target: 'builder',
  inject: (_engine, builder) => deleteMatching(inWorker(builder, 'content', 'blobs', 'sha256', '*')),
  failureClass: 'buildkit-state-corruption',
  expected: both({
    outcome: 'fails',
    says: /blob sha256:\S+ expected at \/var\/lib\/buildkit\/runc-overlayfs\/content\/blobs\//,
  }),
  leastRemedy: eitherWay('prune'),
};

/** The content of images is gone from the containerd store. */
import { deleteMatching } from './break-files.ts';
import { inContainerd } from './containerd-root.ts';
import type { Fault } from './fault.ts';

export const containerdBlobs: Fault = {
  name: 'containerd-blobs',
  title: 'every blob of the containerd store is deleted under a running engine',
  reference: 'containerd, row 1',
  store: 'containerd',
  engineState: 'running',
  target: 'engine',
  inject: (engine) =>
    deleteMatching(inContainerd(engine, 'io.containerd.content.v1.content', 'blobs', 'sha256', '*')),
  failureClass: 'containerd-store-corruption',
  expected: {
    // Fails when containerd's garbage collection was quicker: it takes the snapshots of layers whose blobs are gone
    'own-base': { outcome: 'succeeds', orElse: ['prune'] },
    'base-image': {
      outcome: 'fails',
      says: /failed to resolve source metadata for .*blob sha256:\S+ expected at \S+: blob not found/,
    },
  },
  leastRemedy: { ownBase: [], baseImage: ['reset-image-store'] },
};

/** Tells from a data root's directories which store its engine used last; looks only. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * BuildKit keeps its state in `buildkit` with the graph driver and in `buildkit/containerd-<snapshotter>` with
 * containerd's store (moby, `builder-next/controller.go`): of the two, the one written last is in use.
 */
export async function guessStore(args: {
  readonly dataRoot: string;
}): Promise<'overlay2' | 'containerd' | 'other'> {
  const [graph, containerd, driver] = await Promise.all([
    writtenAt(join(args.dataRoot, 'buildkit', 'metadata_v2.db')),
    writtenAt(join(args.dataRoot, 'buildkit', 'containerd-overlayfs', 'metadata_v2.db')),
    writtenAt(join(args.dataRoot, 'image', 'overlay2', 'layerdb')),
  ]);
  if (containerd !== null && containerd > (graph ?? 0)) return 'containerd';
  return driver === null ? 'other' : 'overlay2';
}

async function writtenAt(path: string): Promise<number | null> {
  const found = await stat(path).catch(() => null);
  return found?.mtimeMs ?? null;
}

/** Looks at a store's content for what is gone and what stands on it; read-only. */
import { dirname, join } from 'node:path';
import { brokenContainerdContent } from '../../engine/checks/broken-containerd.ts';
import type { BrokenContent } from '../../engine/checks/broken-content.ts';
import { brokenGraphContent } from '../../engine/checks/broken-graph.ts';
import { containerdContent } from '../../engine/checks/content-sizes.ts';
import { checkedPath } from '../checked-path.ts';

export type SurveyContentArgs =
  | { readonly of: 'overlay2'; readonly dataRoot: string }
  | { readonly of: 'containerd'; readonly dataRoot: string; readonly containerdRoot: string }
  /** `/var/lib/buildkit` of a builder's container, as this host sees it. */
  | { readonly of: 'builder'; readonly stateDir: string };

/** Null where the store's own records cannot be read: then nothing is known. */
export async function surveyContent(args: SurveyContentArgs): Promise<BrokenContent | null> {
  if (args.of === 'overlay2') return brokenGraphContent(checkedPath(args.dataRoot));
  if (args.of === 'containerd') {
    const root = checkedPath(args.containerdRoot);
    return brokenContainerdContent({
      content: containerdContent(root),
      snapshotter: join(root, 'io.containerd.snapshotter.v1.overlayfs'),
      records: join(checkedPath(args.dataRoot), 'buildkit', 'containerd-overlayfs', 'metadata_v2.db'),
    });
  }
  // Layout: buildkit, `cmd/buildkitd/main_oci_worker.go` and `worker/runc/runc.go`
  const worker = join(checkedPath(args.stateDir), 'runc-overlayfs');
  const metadata = join(worker, 'containerdmeta.db');
  const snapshotter = join(worker, 'snapshots');
  const blobs = join(worker, 'content', 'blobs');
  const implies = { failureClass: 'buildkit-state-corruption', owner: 'builder' } as const;
  return brokenContainerdContent({
    content: { id: 'builder-container', metadata, blobs, implies },
    snapshotter,
    records: join(dirname(metadata), 'metadata_v2.db'),
  });
}

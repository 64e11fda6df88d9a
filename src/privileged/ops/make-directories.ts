/** Makes directories again that dockerd, BuildKit and containerd make only when they start; nothing that is there is touched. */
import type { Stats } from 'node:fs';
import { chmod, chown, lstat, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkedPath } from '../checked-path.ts';
import { errnoOf } from '../errno.ts';
import { provenRoot } from '../proven-root.ts';

export interface MakeDirectoriesArgs {
  readonly dataRoot: string;
  /** Root of the containerd that holds the images; null where it is not known, or holds none. */
  readonly containerdRoot: string | null;
}

interface Directory {
  /** Below the data root, or below containerd's. */
  readonly path: string;
  readonly mode: number;
  /** Made only where this is there: then the store is what it should be, and its owner goes on with it. */
  readonly needs: string;
}

/** Above before below. Modes as their owners make them (moby, `daemon/daemon_unix.go`; containerd, `plugins/content/local`). */
const OF_ENGINE: readonly Directory[] = [
  { path: 'tmp', mode: 0o700, needs: '.' },
  // Where the databases went too, the engine would go on with files that nobody can see: a restart is better
  { path: 'buildkit/executor', mode: 0o711, needs: 'buildkit/cache.db' },
];
const OF_GRAPH_DRIVER: readonly Directory[] = [
  { path: 'buildkit/content', mode: 0o711, needs: 'buildkit/containerdmeta.db' },
  { path: 'buildkit/content/ingest', mode: 0o755, needs: 'buildkit/containerdmeta.db' },
];
const CONTENT = 'io.containerd.content.v1.content';
const SNAPSHOTTER = 'io.containerd.snapshotter.v1.overlayfs';
const METADATA = 'io.containerd.metadata.v1.bolt/meta.db';
const OF_CONTAINERD: readonly Directory[] = [
  { path: CONTENT, mode: 0o755, needs: METADATA },
  { path: `${CONTENT}/ingest`, mode: 0o755, needs: METADATA },
  { path: `${SNAPSHOTTER}/snapshots`, mode: 0o700, needs: `${SNAPSHOTTER}/metadata.db` },
];

/** The paths that were made. Throws when one cannot be, or when the data root is none. */
export async function makeDirectories(args: MakeDirectoriesArgs): Promise<readonly string[]> {
  const dataRoot = await provenRoot(args.dataRoot);
  const containerdRoot = args.containerdRoot === null ? null : checkedPath(args.containerdRoot);
  const own = containerdRoot === null ? [...OF_ENGINE, ...OF_GRAPH_DRIVER] : OF_ENGINE;
  const made: string[] = [];
  for (const one of own) made.push(...(await make(dataRoot, one)));
  if (containerdRoot === null) return made;
  for (const one of OF_CONTAINERD) made.push(...(await make(containerdRoot, one)));
  return made;
}

/** Whatever stands there is not ours to replace; the one above it has to be a directory, and no link to one. */
async function make(root: string, { path, mode, needs }: Directory): Promise<readonly string[]> {
  const whole = join(root, path);
  const above = await lstatOrNull(dirname(whole));
  const known = await lstatOrNull(join(root, needs));
  if (above === null || !above.isDirectory() || known === null || (await lstatOrNull(whole)) !== null)
    return [];
  await mkdir(whole, { mode });
  await chmod(whole, mode);
  await chown(whole, above.uid, above.gid);
  return [whole];
}

async function lstatOrNull(path: string): Promise<Stats | null> {
  try {
    return await lstat(path);
  } catch (error) {
    const code = errnoOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

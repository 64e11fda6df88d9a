/** The library of faults, by name, in the order of the tables they were measured in. */

import { builderBlobs } from './builder-blobs.ts';
import { builderCacheDb } from './builder-cache-db.ts';
import { builderContainerdmetaDb } from './builder-containerdmeta-db.ts';
import { builderHung } from './builder-hung.ts';
import { builderKilledBuilding } from './builder-killed-building.ts';
import { builderKilledIdle } from './builder-killed-idle.ts';
import { builderMemoryLimit } from './builder-memory-limit.ts';
import { builderSnapshotsDb } from './builder-snapshots-db.ts';
import { builderSnapshotsEmptied } from './builder-snapshots-emptied.ts';
import { buildkitMetadataDb } from './buildkit-metadata-db.ts';
import { buildkitSnapshotsDb } from './buildkit-snapshots-db.ts';
import { buildkitStateEmptied } from './buildkit-state-emptied.ts';
import { containerdBlobs } from './containerd-blobs.ts';
import { containerdMetaDb } from './containerd-meta-db.ts';
import { containerdSnapshots } from './containerd-snapshots.ts';
import { containerdSnapshotterDb } from './containerd-snapshotter-db.ts';
import { diskFullCopy } from './disk-full-copy.ts';
import { diskFullRun } from './disk-full-run.ts';
import { engineHung } from './engine-hung.ts';
import { engineKilled } from './engine-killed.ts';
import type { Fault } from './fault.ts';
import { layerdb } from './layerdb.ts';
import { localKvDb } from './local-kv-db.ts';
import { nestedOverlay } from './nested-overlay.ts';
import { overlay2AllRunning } from './overlay2-all-running.ts';
import { overlay2AllStopped } from './overlay2-all-stopped.ts';
import { overlay2Diffs } from './overlay2-diffs.ts';
import { overlay2LinksDir } from './overlay2-links-dir.ts';
import { overlay2LinksEmptied } from './overlay2-links-emptied.ts';
import { readOnlyRemount } from './read-only-remount.ts';
import { repositoriesJson } from './repositories-json.ts';

export type { Expectation, Fault, FaultClass, FaultRung } from './fault.ts';

export const FAULTS = {
  'overlay2-links-dir': overlay2LinksDir,
  'overlay2-links-emptied': overlay2LinksEmptied,
  'overlay2-diffs': overlay2Diffs,
  'overlay2-all-running': overlay2AllRunning,
  'overlay2-all-stopped': overlay2AllStopped,
  layerdb: layerdb,
  'repositories-json': repositoriesJson,
  'local-kv-db': localKvDb,
  'buildkit-metadata-db': buildkitMetadataDb,
  'buildkit-snapshots-db': buildkitSnapshotsDb,
  'buildkit-state-emptied': buildkitStateEmptied,
  'engine-killed': engineKilled,
  'engine-hung': engineHung,
  'read-only-remount': readOnlyRemount,
  'disk-full-copy': diskFullCopy,
  'disk-full-run': diskFullRun,
  'nested-overlay': nestedOverlay,
  'containerd-blobs': containerdBlobs,
  'containerd-snapshots': containerdSnapshots,
  'containerd-meta-db': containerdMetaDb,
  'containerd-snapshotter-db': containerdSnapshotterDb,
  'builder-killed-idle': builderKilledIdle,
  'builder-killed-building': builderKilledBuilding,
  'builder-memory-limit': builderMemoryLimit,
  'builder-hung': builderHung,
  'builder-containerdmeta-db': builderContainerdmetaDb,
  'builder-snapshots-db': builderSnapshotsDb,
  'builder-cache-db': builderCacheDb,
  'builder-snapshots-emptied': builderSnapshotsEmptied,
  'builder-blobs': builderBlobs,
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;

/** Every fault, as a list. */
export const ALL_FAULTS: readonly Fault[] = Object.values(FAULTS);

/** The fault of this name or alias; throws with the names there are. */
export function faultNamed(name: string): Fault {
  const found = ALL_FAULTS.find((fault) => fault.name === name || fault.aliases?.includes(name));
  if (found !== undefined) return found;
  throw new Error(`no fault ${name}; there are: ${ALL_FAULTS.map((fault) => fault.name).join(', ')}`);
}

/** The library of faults, by name, in the order of the tables they were measured in. */

import { bridgeGone } from './bridge-gone.ts';
import { builderBlobs } from './builder-blobs.ts';
import { builderCacheDb } from './builder-cache-db.ts';
import { builderContainerdmetaDb } from './builder-containerdmeta-db.ts';
import { builderHung } from './builder-hung.ts';
import { builderKilledBuilding } from './builder-killed-building.ts';
import { builderKilledIdle } from './builder-killed-idle.ts';
import { builderMemoryLimit } from './builder-memory-limit.ts';
import { builderMetadataDbCut } from './builder-metadata-db-cut.ts';
import { builderPaused } from './builder-paused.ts';
import { builderRecordCut } from './builder-record-cut.ts';
import { builderSnapshotsDb } from './builder-snapshots-db.ts';
import { builderSnapshotsEmptied } from './builder-snapshots-emptied.ts';
import { builderStateEmptied } from './builder-state-emptied.ts';
import { buildkitContainerdmetaDb } from './buildkit-containerdmeta-db.ts';
import { buildkitContent } from './buildkit-content.ts';
import { buildkitExecutor } from './buildkit-executor.ts';
import { buildkitHistoryDb } from './buildkit-history-db.ts';
import { buildkitMetadataDb } from './buildkit-metadata-db.ts';
import { buildkitMetadataDbCut } from './buildkit-metadata-db-cut.ts';
import { buildkitSnapshotsDb } from './buildkit-snapshots-db.ts';
import { buildkitStateEmptied } from './buildkit-state-emptied.ts';
import { containerdBlobs } from './containerd-blobs.ts';
import { containerdHung } from './containerd-hung.ts';
import { containerdIngest } from './containerd-ingest.ts';
import { containerdMetaDb } from './containerd-meta-db.ts';
import { containerdMetaDbCut } from './containerd-meta-db-cut.ts';
import { containerdSnapshots } from './containerd-snapshots.ts';
import { containerdSnapshotterDb } from './containerd-snapshotter-db.ts';
import { daemonJsonInvalid } from './daemon-json-invalid.ts';
import { diskFullCopy } from './disk-full-copy.ts';
import { diskFullRun } from './disk-full-run.ts';
import { diskInodes } from './disk-inodes.ts';
import { engineHung } from './engine-hung.ts';
import { engineKilled } from './engine-killed.ts';
import { engineTmp } from './engine-tmp.ts';
import { execRootEmptied } from './exec-root-emptied.ts';
import type { Fault } from './fault.ts';
import { layerdb } from './layerdb.ts';
import { localKvDb } from './local-kv-db.ts';
import { nestedOverlay } from './nested-overlay.ts';
import { overlay2AllRunning } from './overlay2-all-running.ts';
import { overlay2AllStopped } from './overlay2-all-stopped.ts';
import { overlay2Diffs } from './overlay2-diffs.ts';
import { overlay2LinkDirectories } from './overlay2-link-directories.ts';
import { overlay2LinkFiles } from './overlay2-link-files.ts';
import { overlay2LinksDir } from './overlay2-links-dir.ts';
import { overlay2LinksEmptied } from './overlay2-links-emptied.ts';
import { overlay2LinksFile } from './overlay2-links-file.ts';
import { overlay2LinksImmutable } from './overlay2-links-immutable.ts';
import { pidFileOfAnother } from './pid-file-of-another.ts';
import { readOnlyRemount } from './read-only-remount.ts';
import { repositoriesJson } from './repositories-json.ts';
import { socketDeleted } from './socket-deleted.ts';
import { volumesDbCut } from './volumes-db-cut.ts';

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
  // Thought of and measured by us, beside those tables
  'overlay2-link-files': overlay2LinkFiles,
  'overlay2-link-directories': overlay2LinkDirectories,
  'overlay2-links-file': overlay2LinksFile,
  'overlay2-links-immutable': overlay2LinksImmutable,
  'engine-tmp': engineTmp,
  'buildkit-executor': buildkitExecutor,
  'buildkit-content': buildkitContent,
  'buildkit-history-db': buildkitHistoryDb,
  'buildkit-containerdmeta-db': buildkitContainerdmetaDb,
  'buildkit-metadata-db-cut': buildkitMetadataDbCut,
  'volumes-db-cut': volumesDbCut,
  'containerd-hung': containerdHung,
  'disk-inodes': diskInodes,
  'bridge-gone': bridgeGone,
  'exec-root-emptied': execRootEmptied,
  'socket-deleted': socketDeleted,
  'daemon-json-invalid': daemonJsonInvalid,
  'pid-file-of-another': pidFileOfAnother,
  'containerd-ingest': containerdIngest,
  'containerd-meta-db-cut': containerdMetaDbCut,
  'builder-paused': builderPaused,
  'builder-record-cut': builderRecordCut,
  'builder-state-emptied': builderStateEmptied,
  'builder-metadata-db-cut': builderMetadataDbCut,
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

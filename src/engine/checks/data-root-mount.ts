/** Checks the mount that the data root stands on: read-only after an error of the disk, or an overlay on which no overlay can stand. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import type { StoreKind } from '../engine.ts';
import { broken, healthy, unknown } from './findings.ts';
import { type Mount, mountOf } from './mount-info.ts';

export interface MountQuestion {
  readonly dataRoot: string;
  readonly store: StoreKind;
  readonly containerdRoot: string | null;
  /** The engine's process when it lives: it may see other mounts than we do. */
  readonly pid: number | null;
  readonly running: boolean;
}

export async function checkDataRootMount(question: MountQuestion): Promise<Finding> {
  return findingOfMounts(question, await readFile(`/proc/${question.pid ?? 'self'}/mountinfo`, 'utf8'));
}

/** @param mountinfo - as the engine sees it */
export async function findingOfMounts(question: MountQuestion, mountinfo: string): Promise<Finding> {
  const { dataRoot, running } = question;
  const about = { id: 'data-root-mount', path: dataRoot } as const;
  const mount = mountOf(mountinfo, dataRoot);
  if (mount === null) return unknown(about, 'no mount holds it');
  const where = placeOf(mount);
  if (mount.readOnly) {
    const detail = `its file system is mounted read-only (${where})`;
    return broken(about, detail, { failureClass: 'storage-io-error', owner: 'host' });
  }
  if (mount.type === 'overlay' && !running) return nested(about, `it stands on an overlay (${where})`);
  const below = running ? await mountBelowSnapshots(question, mountinfo) : null;
  if (below !== null) return nested(about, `its snapshots stand on an overlay (${placeOf(below)})`);
  return healthy(about, `its file system can be written (${where})`);
}

function placeOf({ type, source, point }: Mount): string {
  return `${type} of ${source} on ${point}`;
}

function nested(about: Parameters<typeof broken>[0], what: string): Finding {
  const implies = { failureClass: 'nested-overlay', owner: 'host' } as const;
  return broken(about, `${what}, and an overlay cannot stand on another`, implies);
}

/**
 * With containerd's store the engine starts all the same, and every step that needs a mount fails: 26.1 says `invalid argument` and
 * nothing else (measured). Null where the snapshots are not on an overlay, or are another snapshotter's.
 */
async function mountBelowSnapshots(
  { store, containerdRoot }: MountQuestion,
  mountinfo: string,
): Promise<Mount | null> {
  if (store !== 'containerd' || containerdRoot === null) return null;
  const mount = mountOf(mountinfo, containerdRoot);
  if (mount?.type !== 'overlay') return null;
  const [overlay, native] = await Promise.all([
    snapshotsIn(containerdRoot, 'overlayfs'),
    snapshotsIn(containerdRoot, 'native'),
  ]);
  return overlay > 0 && native === 0 ? mount : null;
}

async function snapshotsIn(containerdRoot: string, snapshotter: string): Promise<number> {
  const folder = join(containerdRoot, `io.containerd.snapshotter.v1.${snapshotter}`, 'snapshots');
  return (await readdir(folder).catch(() => [])).length;
}

/** Checks the mount that the data root stands on: read-only after an error of the disk, or an overlay on which overlay2 cannot stand. */
import { readFile } from 'node:fs/promises';
import type { Finding } from '../../core/finding.ts';
import { broken, healthy, unknown } from './findings.ts';
import { mountOf } from './mount-info.ts';

export interface MountQuestion {
  readonly dataRoot: string;
  /** The engine's process when it lives: it may see other mounts than we do. */
  readonly pid: number | null;
  readonly running: boolean;
}

export async function checkDataRootMount(question: MountQuestion): Promise<Finding> {
  const { dataRoot, pid, running } = question;
  const about = { id: 'data-root-mount', path: dataRoot } as const;
  const mount = mountOf(await readFile(`/proc/${pid ?? 'self'}/mountinfo`, 'utf8'), dataRoot);
  if (mount === null) return unknown(about, 'no mount holds it');
  const where = `${mount.type} of ${mount.source} on ${mount.point}`;
  if (mount.readOnly) {
    const detail = `its file system is mounted read-only (${where})`;
    return broken(about, detail, { failureClass: 'storage-io-error', owner: 'host' });
  }
  if (mount.type === 'overlay' && !running) {
    const detail = `it stands on an overlay (${where}), and an overlay cannot stand on another`;
    return broken(about, detail, { failureClass: 'nested-overlay', owner: 'host' });
  }
  return healthy(about, `its file system can be written (${where})`);
}

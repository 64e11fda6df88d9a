/** Says whether a directory that an engine names is on this machine and that engine's own: an engine in a virtual machine names its own paths. */
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { errnoOf } from '../../privileged/errno.ts';
import { failedRead, unknown } from './findings.ts';
import { isThere } from './look-again.ts';

export interface OwnQuestion {
  readonly dataRoot: string;
  /** What the engine says that it is (`docker info -f '{{.ID}}'`); null where it does not answer. */
  readonly engineId?: string | null;
}

/** Null for one that nothing speaks against. Engines since 24 write their id into their data root (moby, `daemon/id.go`). */
export async function whyNotOwn({ dataRoot, engineId = null }: OwnQuestion): Promise<string | null> {
  if (!(await isThere(dataRoot).catch(() => true))) return 'there is no such directory on this machine';
  const written = await readFile(join(dataRoot, 'engine-id'), 'utf8').catch(() => null);
  if (written === null || engineId === null || written.trim() === engineId) return null;
  return `it belongs to another engine (its engine-id is ${written.trim().slice(0, 64)}, and this one’s ${engineId})`;
}

/** Where containerd keeps its files is not known: for want of rights, or because nothing says so. */
export async function whereIsContainerd(dataRoot: string): Promise<Finding> {
  const about = { id: 'containerd-store', path: null } as const;
  try {
    await access(join(dataRoot, 'containerd', 'daemon'));
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') return failedRead(about, error);
  }
  return unknown(about, 'it is not known where containerd keeps its files');
}

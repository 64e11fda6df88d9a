/** Proves that a directory is a Docker data root and the engine's own (law 8); looks only. */

import { readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../../core/message-of.ts';
import { checkedPath } from '../checked-path.ts';

export interface ProveDataRootArgs {
  readonly path: string;
  /** The engine's process when it lives. */
  readonly pid: number | null;
}

export type DataRootProof =
  /** `path` is the real path: the one asked for, symbolic links followed. */
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly why: string };

/** What dockerd makes in its data root (moby, `daemon/daemon.go`); three of them, or one and `engine-id`, are enough. */
const MARKS = [
  'image',
  'buildkit',
  'volumes',
  'containers',
  'network',
  'overlay2',
  'containerd',
  'plugins',
  'swarm',
  'runtimes',
];
/** Directories of the system that hold data roots and are none. */
const NEVER = [
  '/var',
  '/var/lib',
  '/home',
  '/root',
  '/usr',
  '/etc',
  '/opt',
  '/srv',
  '/mnt',
  '/tmp',
  '/run',
  '/media',
];

export async function proveDataRoot(args: ProveDataRootArgs): Promise<DataRootProof> {
  try {
    const real = await realpath(checkedPath(args.path));
    const why =
      refusedByName(real) ?? (await refusedByContent(real)) ?? (await refusedByOwner(real, args.pid));
    return why === null ? { ok: true, path: real } : { ok: false, why: `${args.path}: ${why}` };
  } catch (error) {
    return { ok: false, why: `${args.path}: ${messageOf(error)}` };
  }
}

function refusedByName(path: string): string | null {
  const levels = path.split('/').filter((part) => part !== '');
  if (levels.length < 2) return 'is less than two levels deep';
  if (NEVER.includes(path)) return 'is a directory of the system';
  if (path === homedir() || /^\/home\/[^/]+$/.test(path)) return 'is a home directory';
  return null;
}

async function refusedByContent(path: string): Promise<string | null> {
  const entries = await readdir(path, { withFileTypes: true });
  const marks = entries.filter((entry) => entry.isDirectory() && MARKS.includes(entry.name)).length;
  const hasId = entries.some((entry) => entry.name === 'engine-id' && entry.isFile());
  if (marks >= 3 || (hasId && marks >= 1)) return null;
  return `does not look like a Docker data root (${marks} of its directories are there${hasId ? '' : ', engine-id is not'})`;
}

async function refusedByOwner(path: string, pid: number | null): Promise<string | null> {
  const own = await stat(path);
  const daemonUid = pid === null ? null : ((await stat(`/proc/${pid}`).catch(() => null))?.uid ?? null);
  const allowed = [0, daemonUid ?? process.geteuid?.() ?? 0];
  if (!allowed.includes(own.uid))
    return `belongs to user ${own.uid}, the engine runs as ${daemonUid ?? 'root'}`;
  if (pid === null || daemonUid === null) return null;
  const seen = await stat(join('/proc', String(pid), 'root', path)).catch(() => null);
  if (seen === null) return `process ${pid} does not see it`;
  const same = seen.dev === own.dev && seen.ino === own.ino;
  return same ? null : `is another directory for the engine’s process ${pid} than for us`;
}

/** Proves that a directory is a Docker data root and the engine's own (law 8); looks only. */

import { readFile, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { messageOf } from '../../core/message-of.ts';
import { checkedPath } from '../checked-path.ts';
import { engineIdIn, MARKS_NEEDED, marksIn } from '../data-root-marks.ts';
import { refusedByMount } from '../foreign-mount.ts';

export interface ProveDataRootArgs {
  readonly path: string;
  /** The engine's process when it lives. */
  readonly pid: number | null;
  /** What the engine said that it is; a data root with another id is another engine's. Absent or null: not compared. */
  readonly engineId?: string | null;
}

export type DataRootProof =
  /** `path` is the real path: the one asked for, symbolic links followed. */
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly why: string };

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
      (await refusedByName(real)) ??
      (await refusedByMount(real)) ??
      (await refusedByContent(real, args.engineId ?? null)) ??
      (await refusedByOwner(real, args.pid));
    return why === null ? { ok: true, path: real } : { ok: false, why: `${args.path}: ${why}` };
  } catch (error) {
    return { ok: false, why: `${args.path}: ${messageOf(error)}` };
  }
}

/** For every root that is ours to work in: nothing of the system, nobody's home. Null when the name is in order. */
export async function refusedByName(path: string): Promise<string | null> {
  const levels = path.split('/').filter((part) => part !== '');
  if (levels.length < 2) return 'is less than two levels deep';
  if (NEVER.includes(path)) return 'is a directory of the system';
  if (path === homedir() || /^\/home\/[^/]+$/.test(path)) return 'is a home directory';
  return (await homes()).includes(path) ? 'is a home directory' : null;
}

async function homes(): Promise<readonly string[]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n');
  return lines.map((line) => line.split(':')[5]?.replace(/\/+$/, '') ?? '');
}

async function refusedByContent(path: string, engineId: string | null): Promise<string | null> {
  const marks = await marksIn(path);
  if (marks.length < MARKS_NEEDED) {
    const there = marks.length === 0 ? 'nothing' : `only ${marks.join(', ')}`;
    return `does not look like a Docker data root (of what an engine makes in one, ${there} is there)`;
  }
  const written = engineId === null ? null : await engineIdIn(path);
  if (written === null || written === engineId) return null;
  return `belongs to another engine (its engine-id is ${written}, this one’s ${engineId})`;
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

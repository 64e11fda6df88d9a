/** Reads single facts of a process from /proc; whatever cannot be read is null, for processes end while we look. */
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface ProcStat {
  readonly state: string;
  readonly parent: number;
  readonly startTicks: string;
}

/** Null when the file is gone or not ours to read. */
export async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}

export async function linkOrNull(path: string): Promise<string | null> {
  try {
    return await readlink(path);
  } catch {
    return null;
  }
}

export async function listOrEmpty(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch {
    return [];
  }
}

export async function pidsOf(procRoot: string): Promise<readonly number[]> {
  const names = await listOrEmpty(procRoot);
  return names.filter((name) => /^\d+$/.test(name)).map(Number);
}

/** Fields of `/proc/<pid>/stat` (proc(5)): the name in brackets may itself hold blanks and brackets. */
export function parseStat(text: string): ProcStat | null {
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [state, parent] = fields;
  const startTicks = fields[19];
  if (state === undefined || parent === undefined || startTicks === undefined) return null;
  return { state, parent: Number(parent), startTicks };
}

export async function statOf(procRoot: string, pid: number): Promise<ProcStat | null> {
  const text = await readOrNull(join(procRoot, String(pid), 'stat'));
  return text === null ? null : parseStat(text);
}

/** The words of a NUL-separated file such as `cmdline` or `environ`. */
export function nulWords(text: string): readonly string[] {
  return text.split('\0').slice(0, text.endsWith('\0') ? -1 : undefined);
}

/** Paths of unix sockets in listening state by inode, from the text of `/proc/<pid>/net/unix`. */
export function listeningSockets(netUnix: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of netUnix.split('\n')) {
    const match = /^[0-9a-f]+: \S+ \S+ (\S+) \S+ \S+\s+(\d+) (\/.*)$/i.exec(line);
    const [, flags, inode, path] = match ?? [];
    if (flags === undefined || inode === undefined || path === undefined) continue;
    if ((Number.parseInt(flags, 16) & SO_ACCEPTCON) !== 0) found.set(inode, path);
  }
  return found;
}

/** `__SO_ACCEPTCON` of the kernel's `include/linux/socket.h`. */
const SO_ACCEPTCON = 0x10000;

/** True when two paths are one and the same file now. */
export async function sameFile(left: string, right: string): Promise<boolean> {
  try {
    const [a, b] = await Promise.all([stat(left), stat(right)]);
    return a.dev === b.dev && a.ino === b.ino;
  } catch {
    return false;
  }
}

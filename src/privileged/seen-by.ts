/** What a path is for another process, which may live in a mount namespace of its own; looks only. */
import { lstat, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SocketPlace } from './engine-process.ts';
import { readDaemonConfig } from './ops/read-daemon-config.ts';
import { linkOrNull } from './proc.ts';

/** Names one file or directory for as long as this boot lasts; null for none that can be looked at. Symbolic links are followed. */
export async function fileId(path: string): Promise<string | null> {
  const found = await stat(path, { bigint: true }).catch(() => null);
  return found === null ? null : `${found.dev}:${found.ino}`;
}

/** As many symbolic links as the kernel follows in one path (path_resolution(7)). */
const MOST_LINKS = 40;

/** `root` is a process's `/proc/<pid>/root`: links are followed below it, where the kernel would lead an absolute one into our own tree. */
export async function fileIdBelow(root: string, path: string): Promise<string | null> {
  const ahead = path.split('/');
  const behind: string[] = [];
  let links = 0;
  for (let part = ahead.shift(); part !== undefined; part = ahead.shift()) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      behind.pop();
      continue;
    }
    const at = join(root, ...behind, part);
    const found = await lstat(at).catch(() => null);
    if (found === null) return null;
    if (!found.isSymbolicLink()) {
      behind.push(part);
      continue;
    }
    const target = await linkOrNull(at);
    links += 1;
    if (target === null || links > MOST_LINKS) return null;
    if (target.startsWith('/')) behind.length = 0;
    ahead.unshift(...target.split('/'));
  }
  return fileId(join(root, ...behind));
}

/** `own` is the process's directory in /proc. */
export async function socketPlaces(
  own: string,
  sockets: readonly string[],
): Promise<Readonly<Record<string, SocketPlace>>> {
  const root = join(own, 'root');
  const places = await Promise.all(
    sockets.map(async (path): Promise<[string, SocketPlace]> => {
      const [file, directory] = await Promise.all([path, dirname(path)].map((one) => fileIdBelow(root, one)));
      return [path, { file: file ?? null, directory: directory ?? null }];
    }),
  );
  return Object.fromEntries(places);
}

/** The data root that a dockerd was told, as it sees it. */
export async function rootIdOf(
  own: string,
  started: {
    readonly argv: readonly string[];
    readonly env: Readonly<Record<string, string>> | null;
    readonly pid: number;
  },
): Promise<string | null> {
  const { dataRoot } = await readDaemonConfig(started);
  return fileIdBelow(join(own, 'root'), dataRoot);
}

/** One hash over the sources that a local build context holds: names, kinds and content, what is ignored left out. */
import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';
import { type Ignore, parseDockerignore } from './dockerignore.ts';

export interface ContextHash {
  /** Hexadecimal. */
  readonly hash: string;
  readonly files: number;
  readonly bytes: number;
  /** False where a bound was reached: then the rest counts by size and time of change. */
  readonly complete: boolean;
}

/** Content is read up to here; beyond, a file counts by its size and its time of change. */
export const BOUNDS = { bytes: 2 * 2 ** 30, milliseconds: 20_000, entries: 500_000 } as const;
export type Bounds = Readonly<Record<keyof typeof BOUNDS, number>>;

interface Walk {
  readonly root: string;
  readonly ignore: Ignore;
  readonly bounds: Bounds;
  readonly until: number;
  readonly hash: Hash;
  files: number;
  bytes: number;
  complete: boolean;
}

/** @param dockerfile - where `<Dockerfile>.dockerignore` may stand, which BuildKit prefers. Throws where the context cannot be read. */
export async function hashContext(
  root: string,
  dockerfile: string | null,
  bounds: Bounds = BOUNDS,
): Promise<ContextHash> {
  const own = dockerfile === null ? null : await textOf(`${dockerfile}.dockerignore`);
  const ignore = parseDockerignore(own ?? (await textOf(path.join(root, '.dockerignore'))) ?? '');
  const until = performance.now() + bounds.milliseconds;
  const walk: Walk = {
    root,
    ignore,
    bounds,
    until,
    hash: createHash('sha256'),
    files: 0,
    bytes: 0,
    complete: true,
  };
  await readdir(root);
  await addFolder(walk, '');
  const { files, bytes, complete } = walk;
  return { hash: walk.hash.digest('hex'), files, bytes, complete };
}

function textOf(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

async function addFolder(walk: Walk, folder: string): Promise<void> {
  const entries = await readdir(path.join(walk.root, folder), { withFileTypes: true }).catch(() => []);
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (walk.files >= walk.bounds.entries) {
      walk.complete = false;
      return;
    }
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const isIgnored = walk.ignore.isIgnored(name);
    if (entry.isDirectory()) {
      if (!isIgnored || walk.ignore.hasExceptions) await addFolder(walk, name);
    } else if (!isIgnored) await addFile(walk, name);
  }
}

async function addFile(walk: Walk, name: string): Promise<void> {
  const file = path.join(walk.root, name);
  const stat = await lstat(file).catch(() => null);
  if (stat === null) return;
  walk.files += 1;
  const kind = stat.isSymbolicLink() ? 'link' : stat.isFile() ? 'file' : 'other';
  walk.hash.update(`\0${name}\0${kind}\0${stat.mode & 0o111}\0${stat.size}\0`);
  if (kind === 'link') walk.hash.update(await readlink(file).catch(() => ''));
  if (kind !== 'file') return;
  if (walk.bytes + stat.size > walk.bounds.bytes || performance.now() > walk.until) {
    walk.complete = false;
    walk.hash.update(`${stat.mtimeMs}`);
    return;
  }
  walk.bytes += stat.size;
  await addContent(walk, file);
}

async function addContent({ hash }: Walk, file: string): Promise<void> {
  try {
    for await (const chunk of createReadStream(file)) hash.update(chunk);
  } catch {
    hash.update('\0unreadable');
  }
}

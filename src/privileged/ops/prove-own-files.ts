/** Proves that a directory here is the one in which this very engine keeps its files, and not another of the same name (law 8). */
import { lstat, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkedPath } from '../checked-path.ts';
import { errnoOf } from '../errno.ts';
import { fileId, fileIdBelow } from '../seen-by.ts';
import { asideHome } from '../set-aside/manifest.ts';

export interface ProveOwnFilesArgs {
  /** The data root that the engine names, or named. */
  readonly path: string;
  /** The engine's process when it lives. */
  readonly pid: number | null;
  /** Device and inode of its data root as the engine's process saw it, earlier in this boot. */
  readonly rootId: string | null;
  /** What the engine says, or said, that it is. */
  readonly engineId: string | null;
  /** A process of the service manager that starts this engine: it sees what the engine will see. */
  readonly manager: number | null;
  /** It was proved in an earlier run, of this boot or another. */
  readonly once: boolean;
}

export type OwnFiles =
  | { readonly kind: 'own' }
  /** Another engine's, or not there. */
  | { readonly kind: 'foreign'; readonly why: string }
  /** Nothing speaks against it, and nothing proves it. */
  | { readonly kind: 'unproved'; readonly why: string }
  /** This process may not look at what would tell. */
  | { readonly kind: 'no-rights'; readonly why: string };

/** Whose eyes see it, first of all; then what the engine wrote into it. */
export async function proveOwnFiles(args: ProveOwnFilesArgs): Promise<OwnFiles> {
  const path = checkedPath(args.path);
  const ours = await fileId(path);
  if (ours === null) return { kind: 'foreign', why: 'there is no such directory on this machine' };
  const eyes = await seenBy(args.pid, path, ours);
  if (eyes.kind === 'own' || eyes.kind === 'foreign') return eyes;
  const written = await idIn(path);
  if (written.id !== null && args.engineId !== null && written.id !== args.engineId)
    return {
      kind: 'foreign',
      why: `it belongs to another engine (its engine-id is ${written.id}, and this one’s ${args.engineId})`,
    };
  if (written.id !== null && written.id === args.engineId) return { kind: 'own' };
  if (args.rootId === ours) return { kind: 'own' };
  if (args.manager !== null && (await seenBy(args.manager, path, ours)).kind === 'own')
    return { kind: 'own' };
  if (args.once && (await isOursAlready(path))) return { kind: 'own' };
  if (eyes.kind === 'no-rights' || written.denied)
    return { kind: 'no-rights', why: `this user may not look at it: ${path}` };
  return { kind: 'unproved', why: unproved(args, written.id, ours) };
}

async function seenBy(pid: number | null, path: string, ours: string): Promise<OwnFiles> {
  if (pid === null) return { kind: 'unproved', why: '' };
  const root = join('/proc', String(pid), 'root');
  const denied = await stat(join(root, '.')).then(
    () => false,
    (error: unknown) => errnoOf(error) !== 'ENOENT',
  );
  if (denied) return { kind: 'no-rights', why: '' };
  const theirs = await fileIdBelow(root, path);
  if (theirs === ours) return { kind: 'own' };
  // It may have ended meanwhile
  if (theirs === null && (await lstat(root).catch(() => null)) === null) return { kind: 'unproved', why: '' };
  return { kind: 'foreign', why: `it is another directory for the engine’s process ${pid} than for us` };
}

/** Engines since 24 write their id into their data root (moby, `daemon/id.go`). */
async function idIn(path: string): Promise<{ readonly id: string | null; readonly denied: boolean }> {
  try {
    const text = (await readFile(join(path, 'engine-id'), 'utf8')).trim().slice(0, 64);
    return { id: text === '' ? null : text, denied: false };
  } catch (error) {
    return { id: null, denied: ['EACCES', 'EPERM'].includes(errnoOf(error) ?? '') };
  }
}

/** What an earlier run set aside stands there, in a directory of root's: it had proved it before. */
async function isOursAlready(path: string): Promise<boolean> {
  const [home, owner] = await Promise.all([lstat(asideHome(path)).catch(() => null), lstat(path)]);
  return home?.isDirectory() === true && (home.uid === 0 || home.uid === owner.uid);
}

function unproved(
  { pid, rootId, engineId }: ProveOwnFilesArgs,
  written: string | null,
  ours: string,
): string {
  if (pid === null && rootId !== null && rootId !== ours && written === null)
    return 'another directory stands there now than the engine had last: something is mounted over it, or its disk is not mounted';
  const eyes =
    pid === null
      ? 'its process is not to be seen from here (it ended, or runs in another container or on another machine)'
      : `its process ${pid} does not show what it sees`;
  if (written === null) return `${eyes}, and no engine-id stands in the directory`;
  return engineId === null ? `${eyes}, and it does not say which engine it is` : eyes;
}

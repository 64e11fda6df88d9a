/** The command that runs a program as root of a user's own namespace: there a rootless engine's sub-uids are ids, and its files can be worked on. */
import { constants } from 'node:fs';
import { access, readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { EngineProcess } from './engine-process.ts';
import { findEngines } from './ops/find-engines.ts';
import { readDaemonConfig } from './ops/read-daemon-config.ts';
import { linkOrNull } from './proc.ts';

export interface NamespaceRequest {
  /** Whose namespace, as ids outside of it. */
  readonly uid: number;
  /** The directory that will be worked on. */
  readonly path: string;
  /** Who asks: root may become the user, a user is only itself. */
  readonly ownUid: number;
}

export type NamespaceCommand =
  | { readonly ok: true; readonly words: readonly string[] }
  | { readonly ok: false; readonly why: string };

/** Of the engine that lives there while one does, else one with the same ids: RootlessKit's, or that of util-linux 2.38 and newer. */
export async function namespaceCommand(request: NamespaceRequest): Promise<NamespaceCommand> {
  const engines = (await findEngines({})).filter(({ uid }) => uid === request.uid);
  const living = await engineOf(engines, request.path);
  if (living !== null) return { ok: true, words: await enter(living, request) };
  const user = await readUser(request.uid);
  if (user === null) return { ok: false, why: `user ${request.uid} is not in /etc/passwd` };
  if (!(await hasSubIds(user))) return { ok: false, why: `/etc/subuid has no ids for ${user.name}` };
  const fresh = await freshNamespace(engines);
  if (fresh === null) return { ok: false, why: 'neither rootlesskit nor unshare with newuidmap is there' };
  return { ok: true, words: [...becoming(user, request.ownUid), ...fresh] };
}

/** Whether a user can have such a namespace at all, by the files that are there: nothing is started. */
export async function mayHaveNamespace(uid: number): Promise<boolean> {
  if ((await findEngines({})).some((engine) => engine.uid === uid)) return true;
  const user = await readUser(uid);
  return user !== null && (await hasSubIds(user)) && (await freshNamespace([])) !== null;
}

async function engineOf(engines: readonly EngineProcess[], path: string): Promise<EngineProcess | null> {
  for (const engine of engines) {
    const { argv, env, pid } = engine;
    if (!(await isForeign(pid, 'user'))) continue;
    const { dataRoot } = await readDaemonConfig({ argv, env, pid });
    const root = await realpath(dataRoot).catch(() => dataRoot);
    if (path === root || path.startsWith(`${root}/`)) return engine;
  }
  return null;
}

/** Without its process namespace `/proc` of its mount namespace would be another one's than ours. */
async function enter({ pid }: EngineProcess, { ownUid }: NamespaceRequest): Promise<readonly string[]> {
  const mounts = (await isForeign(pid, 'pid')) ? [] : ['--mount'];
  const keep = ownUid === 0 ? [] : ['--preserve-credentials'];
  return ['nsenter', `--target=${pid}`, '--user', ...mounts, ...keep, '--'];
}

async function isForeign(pid: number, kind: 'user' | 'pid'): Promise<boolean> {
  const [own, other] = await Promise.all([
    linkOrNull(`/proc/self/ns/${kind}`),
    linkOrNull(`/proc/${pid}/ns/${kind}`),
  ]);
  return own !== null && other !== null && own !== other;
}

export interface NamespaceUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
  readonly home: string;
}

/** Null for a user whom `/etc/passwd` does not know. */
export async function readUser(uid: number): Promise<NamespaceUser | null> {
  for (const line of (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')) {
    const [name = '', , id, gid, , home = '/'] = line.split(':');
    if (name !== '' && id === String(uid)) return { name, uid, gid: Number(gid), home };
  }
  return null;
}

/** `name:first:count`, the name may be a number (subuid(5)). */
async function hasSubIds({ name, uid }: NamespaceUser): Promise<boolean> {
  const text = await readFile('/etc/subuid', 'utf8').catch(() => '');
  return text.split('\n').some((line) => [name, String(uid)].includes(line.split(':')[0] ?? ''));
}

function becoming({ uid, gid, home }: NamespaceUser, ownUid: number): readonly string[] {
  if (ownUid === uid) return [];
  const ids = [`--reuid=${uid}`, `--regid=${gid}`, '--init-groups'];
  return ['setpriv', ...ids, 'env', `HOME=${home}`, `XDG_RUNTIME_DIR=/run/user/${uid}`];
}

async function freshNamespace(engines: readonly EngineProcess[]): Promise<readonly string[] | null> {
  if ((await which('newuidmap', [])) === null) return null;
  const launchers = engines.map(({ launcher }) => launcher?.exe ?? null).filter((exe) => exe !== null);
  const kit = await which(
    'rootlesskit',
    launchers.filter((exe) => basename(exe) === 'rootlesskit').map(dirname),
  );
  if (kit !== null) return [kit];
  if ((await which('unshare', [])) === null) return null;
  return ['unshare', '--user', '--map-root-user', '--map-auto', '--mount', '--'];
}

async function which(name: string, first: readonly string[]): Promise<string | null> {
  const path = (process.env['PATH'] ?? '').split(':');
  const own = join(process.env['HOME'] ?? '/', 'bin');
  for (const folder of [...first, ...path, own, '/usr/bin', '/usr/sbin', '/usr/local/bin']) {
    const file = join(folder, name);
    if (
      await access(file, constants.X_OK).then(
        () => true,
        () => false,
      )
    )
      return file;
  }
  return null;
}

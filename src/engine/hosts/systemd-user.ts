/** Finds the unit of a user's own service manager that serves an endpoint: a rootless engine as Docker's setup tool installs it. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { optionsOfArgv } from '../../privileged/daemon-options.ts';
import type { EngineProcess } from '../../privileged/engine-process.ts';
import { canonical } from '../../privileged/serves-socket.ts';
import { managerObstacle, runtimeDirOf } from '../../privileged/user-manager.ts';
import { readUser } from '../../privileged/user-namespace.ts';
import { type HostContext, LOOK_LIMIT_MS } from './host-context.ts';
import { type EngineUnit, PROPERTIES, readUnit } from './systemd-unit.ts';

/** What `dockerd-rootless-setuptool.sh install` calls it. */
const SERVICE = 'docker.service';

export interface UserUnit {
  readonly unit: EngineUnit;
  /** Why that manager cannot be asked; null when it can. */
  readonly obstacle: string | null;
}

/** Null when no manager of a user has a unit for this endpoint. `serving` is the process found by its socket. */
export async function findUserUnit(
  context: HostContext,
  serving: EngineProcess | null,
): Promise<UserUnit | null> {
  const { endpoint } = context;
  if (endpoint.kind !== 'unix' || !existsSync('/run/systemd/system')) return null;
  const uid = serving?.uid ?? ownerOfFolder(endpoint.path);
  if (uid === null || uid === 0) return null;
  const known = serving ?? context.memory.seen;
  const service = known === null ? SERVICE : serviceOf(known.cgroup ?? null, uid);
  if (service === null) return null;
  const home = (await readUser(uid))?.home ?? null;
  const obstacle = await managerObstacle(uid);
  if (obstacle !== null) {
    const isInstalled = home !== null && existsSync(join(home, '.config', 'systemd', 'user', SERVICE));
    return isInstalled && serving === null ? { unit: unknownUnit(uid, home), obstacle } : null;
  }
  const unit = await readUserUnit(context, service, uid);
  if (unit === null || !serves(unit, endpoint.path, uid, serving)) return null;
  return { unit: { ...unit, uid, env: placesOf(uid, home) }, obstacle: null };
}

/** From a process's control group: `…/user@1000.service/app.slice/docker.service`. */
export function serviceOf(cgroup: string | null, uid: number): string | null {
  return new RegExp(`/user@${uid}\\.service/(?:.*/)?([^/]+\\.service)$`).exec(cgroup ?? '')?.[1] ?? null;
}

async function readUserUnit(
  { hands }: HostContext,
  service: string,
  uid: number,
): Promise<EngineUnit | null> {
  const args = { verb: 'show', units: [service], uid, properties: PROPERTIES } as const;
  const shown = await hands.run('systemctl', args, { timeoutMs: LOOK_LIMIT_MS }).catch(() => null);
  return shown?.exitCode === 0 ? readUnit(shown.output, service, null) : null;
}

/** A unit that is a bare engine's parent by chance (a CI runner that is a user's service) is not its own. */
function serves(unit: EngineUnit, path: string, uid: number, serving: EngineProcess | null): boolean {
  if (serving !== null) return [serving.pid, serving.launcher?.pid].includes(unit.mainPid ?? undefined);
  const { hosts } = optionsOfArgv(unit.argv);
  const own = hosts.filter((host) => host.startsWith('unix://')).map((host) => host.slice('unix://'.length));
  const sockets = own.length > 0 ? own : [join(runtimeDirOf(uid), 'docker.sock')];
  return sockets.some((one) => canonical(one) === canonical(path));
}

function unknownUnit(uid: number, home: string): EngineUnit {
  const env = placesOf(uid, home);
  return { service: SERVICE, socket: null, active: false, mainPid: null, argv: [], uid, env };
}

/** As RootlessKit gives them to dockerd: by the first of these it is known for a rootless one. */
function placesOf(uid: number, home: string | null): Readonly<Record<string, string>> {
  const runtime = runtimeDirOf(uid);
  const own = { ROOTLESSKIT_STATE_DIR: runtime, XDG_RUNTIME_DIR: runtime };
  return home === null ? own : { ...own, HOME: home };
}

function ownerOfFolder(path: string): number | null {
  return statSync(dirname(path), { throwIfNoEntry: false })?.uid ?? uidInPath(path);
}

/** Without a login even the folder is gone. */
function uidInPath(path: string): number | null {
  const uid = /^\/(?:var\/)?run\/user\/(\d+)\//.exec(path)?.[1];
  return uid === undefined ? null : Number(uid);
}

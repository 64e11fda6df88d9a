/** Finds out whether this job runs in a container of the very engine that it builds with: to stop that one would end the job itself. */
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { EngineProcess } from '../privileged/engine-process.ts';
import { parseMountinfo } from '../privileged/mountinfo.ts';
import { getJson } from './ask-engine.ts';
import type { DockerCli, Endpoint } from './engine.ts';
import { stringAt } from './json.ts';

/** What the kernel and the name of the machine say of this process. */
export interface OwnSigns {
  /** Text of `/proc/self/mountinfo`. */
  readonly mountinfo: string;
  /** Text of `/proc/self/cgroup`. */
  readonly cgroup: string;
  readonly hostname: string;
}

const LIMIT_MS = 5_000;
/** The engine mounts these three from its own files (moby, `container/container_unix.go`), also with `--network host`. */
const MOUNTED = /^\/etc\/(?:hostname|hosts|resolv\.conf)$/;
const FULL_ID = /[0-9a-f]{64}/g;

export async function ownSigns(): Promise<OwnSigns> {
  const read = (name: string): Promise<string> => readFile(`/proc/self/${name}`, 'utf8').catch(() => '');
  const [mountinfo, cgroup] = await Promise.all([read('mountinfo'), read('cgroup')]);
  return { mountinfo, cgroup, hostname: hostname() };
}

/** Ids of the containers that we may be in, the surest first; with cgroups of version 2 and a namespace for them only the mounts tell. */
export function containersAroundUs({ mountinfo, cgroup, hostname: name }: OwnSigns): readonly string[] {
  const mounted = parseMountinfo(mountinfo)
    .filter(({ point }) => MOUNTED.test(point))
    .flatMap(({ root }) => /\/containers\/([0-9a-f]{64})\/[^/]+$/.exec(root)?.[1] ?? []);
  const named = /^[0-9a-f]{12}$/.test(name) ? [name] : [];
  const all = [...mounted, ...(cgroup.match(FULL_ID) ?? [])];
  const short = named.filter((id) => !all.some((full) => full.startsWith(id)));
  return [...new Set([...all, ...short])];
}

/** Whether this container runs on the engine; null where it does not say. It is listed, for one whose layers are damaged cannot be inspected. */
export async function hasContainer(endpoint: Endpoint, cli: DockerCli, id: string): Promise<boolean | null> {
  if (endpoint.kind === 'unix') {
    const filters = encodeURIComponent(JSON.stringify({ id: [id] }));
    const found = await getJson(endpoint.path, `/containers/json?filters=${filters}`, {
      timeoutMs: LIMIT_MS,
    });
    return Array.isArray(found) ? found.some((one) => stringAt(one, 'Id')?.startsWith(id)) : null;
  }
  const words = ['ps', '--no-trunc', '--quiet', '--filter', `id=${id}`];
  const { exitCode, stdout } = await cli.docker(words, { timeoutMs: LIMIT_MS });
  return exitCode === 0 ? stdout.split('\n').some((line) => line.startsWith(id)) : null;
}

/**
 * Whether an engine's process lives where we do, in the same container: then it cannot be the engine that runs this container.
 * A control group that leads out of ours begins with `/..` (cgroup_namespaces(7)).
 */
export function livesBesideUs(engine: EngineProcess, { cgroup }: OwnSigns): boolean {
  if (!engine.foreignMnt) return true;
  const theirs = engine.cgroup ?? null;
  const ours = /^\d+:(?:name=systemd)?:(\/.*)$/m.exec(cgroup)?.[1] ?? null;
  if (theirs === null || ours === null) return false;
  return ours === '/' ? !theirs.startsWith('/..') : theirs === ours || theirs.startsWith(`${ours}/`);
}

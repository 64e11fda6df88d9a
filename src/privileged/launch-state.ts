/** What a process has from whoever started it, besides its words and environment: a new one would have it from us. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { linkOrNull, readOrNull } from './proc.ts';

export interface Limit {
  /** As prlimit(1) names it: `nofile`. */
  readonly name: string;
  /** A number, or `unlimited`. */
  readonly soft: string;
  readonly hard: string;
}

export interface LaunchState {
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
  readonly umask: number | null;
  readonly limits: readonly Limit[];
  /** From -1000 to 1000; a GitHub runner gives its jobs 500, so that they are killed first. */
  readonly oomScoreAdj: number | null;
  /** Its path below `/sys/fs/cgroup`; null where the unified hierarchy has none. */
  readonly cgroup: string | null;
  /** The regular file that its stdout goes to, where that is not stderr's. */
  readonly stdoutFile: string | null;
}

/** Names of proc(5)'s `limits`, and what prlimit(1) calls them. */
const LIMITS: Readonly<Record<string, string>> = {
  'Max open files': 'nofile',
  'Max processes': 'nproc',
  'Max core file size': 'core',
  'Max locked memory': 'memlock',
  'Max stack size': 'stack',
  'Max file size': 'fsize',
  'Max address space': 'as',
  'Max data size': 'data',
  'Max pending signals': 'sigpending',
};

/** Null when it cannot be seen. `own` is its directory in /proc. */
export async function readLaunchState(own: string): Promise<LaunchState | null> {
  const [status, limits, score, cgroup, out, err] = await Promise.all([
    readOrNull(join(own, 'status')),
    readOrNull(join(own, 'limits')),
    readOrNull(join(own, 'oom_score_adj')),
    readOrNull(join(own, 'cgroup')),
    linkOrNull(join(own, 'fd', '1')),
    linkOrNull(join(own, 'fd', '2')),
  ]);
  if (status === null) return null;
  const field = (name: string): readonly string[] =>
    (new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(status)?.[1] ?? '')
      .split(/\s+/)
      .filter((word) => word !== '');
  const umask = field('Umask')[0];
  return {
    uid: Number(field('Uid')[1] ?? 0),
    gid: Number(field('Gid')[1] ?? 0),
    groups: field('Groups').map(Number),
    umask: umask === undefined ? null : Number.parseInt(umask, 8),
    limits: limitsIn(limits ?? ''),
    oomScoreAdj: score === null ? null : Number(score),
    cgroup: /^0::(\/.+)$/m.exec(cgroup ?? '')?.[1] ?? null,
    stdoutFile: out !== err && isFile(out) ? out : null,
  };
}

/** From the text of `/proc/<pid>/limits`. */
export function limitsIn(text: string): readonly Limit[] {
  return Object.entries(LIMITS).flatMap(([title, name]) => {
    const line = text.split('\n').find((one) => one.startsWith(title));
    const [soft, hard] = line?.slice(title.length).trim().split(/\s+/) ?? [];
    return soft === undefined || hard === undefined ? [] : [{ name, soft, hard }];
  });
}

/** Those that a child of ours would not have by itself and that we may give: only root may raise a hard one. */
export async function limitsToSet(wanted: readonly Limit[], isRoot: boolean): Promise<readonly Limit[]> {
  const ours = limitsIn(await readFile('/proc/self/limits', 'utf8').catch(() => ''));
  return wanted.filter(({ name, soft, hard }) => {
    const own = ours.find((one) => one.name === name);
    if (own === undefined || (own.soft === soft && own.hard === hard)) return false;
    return isRoot || rankOf(hard) <= rankOf(own.hard);
  });
}

function rankOf(limit: string): number {
  return limit === 'unlimited' ? Number.POSITIVE_INFINITY : Number(limit);
}

function isFile(path: string | null): path is string {
  return path?.startsWith('/') === true && !path.startsWith('/dev/') && !path.endsWith(' (deleted)');
}

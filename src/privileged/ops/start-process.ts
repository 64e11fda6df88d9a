/** Starts a program as it ran before: its argv, environment, directory, namespaces, user and limits, detached, its output appended to files. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { type LaunchState, limitsToSet } from '../launch-state.ts';

export interface StartProcessArgs {
  /** Program first, as it was. */
  readonly argv: readonly string[];
  /** The program's file, for an argv[0] without a path. */
  readonly exe: string | null;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string | null;
  readonly logFile: string | null;
  /** Files that stand for the namespaces to enter (`/proc/<pid>/fd/<n>`, `/proc/<pid>/ns/net`); null for our own. */
  readonly netNamespace: string | null;
  readonly mountNamespace: string | null;
  /** Absent or null: it has from us what it needs. */
  readonly launch?: LaunchState | null;
}

/** A GitHub runner ends every process that carries this when the job is over. */
const RUNNER_MARK = 'RUNNER_TRACKING_ID';
/** After setns(2) into a mount namespace the working directory is its root. */
const IN_DIRECTORY = 'cd "$1" && shift && exec env "$@"';
/** A shell writes these into the environment by itself; they are to be as they were. */
const SHELL_OWN = ['PWD', 'OLDPWD'];

/** Resolves once it is running. Throws when it cannot be started. */
export async function startProcess(args: StartProcessArgs): Promise<{ readonly pid: number }> {
  const { [RUNNER_MARK]: _mark, ...env } = args.env;
  const { launch = null } = args;
  const log = openSync(args.logFile ?? '/dev/null', 'a', 0o640);
  const out = launch?.stdoutFile == null ? log : openSync(launch.stdoutFile, 'a', 0o640);
  const namespaces = namespaceFiles(args);
  try {
    const limits = await limitWords(launch);
    const user = userWords(launch);
    const [program = '', ...words] = [...limits, ...commandLine(args, namespaces.flags, user)];
    const isWrapped = namespaces.fds.length + limits.length + user.length > 0;
    const directory = namespaces.fds.length > 0 ? {} : { cwd: args.cwd ?? '/' };
    const ownMask = launch?.umask == null ? null : process.umask(launch.umask);
    const child = spawn(program, words, {
      detached: true,
      env,
      ...directory,
      ...(isWrapped ? {} : { argv0: args.argv[0] ?? program }),
      stdio: ['ignore', out, log, ...namespaces.fds],
    });
    if (ownMask !== null) process.umask(ownMask);
    const pid = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => resolve(child.pid ?? 0));
    });
    child.unref();
    if (launch !== null) place(pid, launch);
    return { pid };
  } finally {
    for (const fd of new Set([log, out, ...namespaces.fds])) closeSync(fd);
  }
}

/** What is written of it from outside; what may not be written stays as it is. */
function place(pid: number, { cgroup, oomScoreAdj }: LaunchState): void {
  const writes = [
    [`/proc/${pid}/oom_score_adj`, oomScoreAdj],
    [`/sys/fs/cgroup${cgroup}/cgroup.procs`, cgroup === null ? null : pid],
  ] as const;
  for (const [path, value] of writes) {
    try {
      if (value !== null) writeFileSync(path, String(value), { flag: 'r+' });
    } catch {
      // A group that is gone, or a number only root may lower
    }
  }
}

async function limitWords(launch: LaunchState | null): Promise<readonly string[]> {
  const limits = await limitsToSet(launch?.limits ?? [], process.geteuid?.() === 0);
  if (limits.length === 0) return [];
  return ['prlimit', ...limits.map(({ name, soft, hard }) => `--${name}=${soft}:${hard}`), '--'];
}

/** Root becomes who it was; nobody else can. */
function userWords(launch: LaunchState | null): readonly string[] {
  if (launch === null || launch.uid === 0 || process.geteuid?.() !== 0) return [];
  const groups = launch.groups.length === 0 ? '--clear-groups' : `--groups=${launch.groups.join(',')}`;
  return ['setpriv', `--reuid=${launch.uid}`, `--regid=${launch.gid}`, groups, '--'];
}

function namespaceFiles(args: StartProcessArgs): { readonly fds: number[]; readonly flags: string[] } {
  const fds: number[] = [];
  const flags: string[] = [];
  for (const [flag, path] of [
    ['--net', args.netNamespace],
    ['--mount', args.mountNamespace],
  ] as const) {
    if (path === null) continue;
    flags.push(`${flag}=/proc/self/fd/${3 + fds.length}`);
    fds.push(openSync(path, 'r'));
  }
  return { fds, flags };
}

function commandLine(
  args: StartProcessArgs,
  flags: readonly string[],
  user: readonly string[],
): readonly string[] {
  const [first = '', ...rest] = args.argv;
  const program = first.includes('/') ? first : (args.exe?.replace(/ \(deleted\)$/, '') ?? first);
  if (flags.length === 0)
    return [...user, args.exe?.endsWith(' (deleted)') === false ? args.exe : program, ...rest];
  const own = SHELL_OWN.filter((name) => args.env[name] !== undefined);
  const words = [
    ...SHELL_OWN.flatMap((name) => (own.includes(name) ? [] : ['-u', name])),
    ...own.map((name) => `${name}=${args.env[name]}`),
  ];
  const inDirectory = ['/bin/sh', '-c', IN_DIRECTORY, 'sh', args.cwd ?? '/', ...words];
  return ['nsenter', ...flags, '--', ...inDirectory, ...user, program, ...rest];
}

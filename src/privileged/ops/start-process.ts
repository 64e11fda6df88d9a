/** Starts a program as it ran before: its argv, environment, directory and namespaces, detached, its output appended to a file. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

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
  const log = openSync(args.logFile ?? '/dev/null', 'a', 0o640);
  const namespaces = namespaceFiles(args);
  try {
    const [program = '', ...words] = commandLine(args, namespaces.flags);
    const entering = namespaces.fds.length > 0;
    const child = spawn(program, words, {
      detached: true,
      env,
      ...(entering ? {} : { cwd: args.cwd ?? '/', argv0: args.argv[0] ?? program }),
      stdio: ['ignore', log, log, ...namespaces.fds],
    });
    const pid = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('spawn', () => resolve(child.pid ?? 0));
    });
    child.unref();
    return { pid };
  } finally {
    for (const fd of [log, ...namespaces.fds]) closeSync(fd);
  }
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

function commandLine(args: StartProcessArgs, flags: readonly string[]): readonly string[] {
  const [first = '', ...rest] = args.argv;
  const program = first.includes('/') ? first : (args.exe?.replace(/ \(deleted\)$/, '') ?? first);
  if (flags.length === 0) return [args.exe?.endsWith(' (deleted)') === false ? args.exe : program, ...rest];
  const own = SHELL_OWN.filter((name) => args.env[name] !== undefined);
  const words = [
    ...SHELL_OWN.flatMap((name) => (own.includes(name) ? [] : ['-u', name])),
    ...own.map((name) => `${name}=${args.env[name]}`),
  ];
  const inDirectory = ['/bin/sh', '-c', IN_DIRECTORY, 'sh', args.cwd ?? '/', ...words];
  return ['nsenter', ...flags, '--', ...inDirectory, program, ...rest];
}

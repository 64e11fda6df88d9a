/** Runs commands inside a systemd host, as its root, in all of its namespaces. */
import { execa } from 'execa';

/** How a command inside is run. */
export interface ExecOptions {
  /** Added to a plain environment (PATH, HOME, LANG); nothing of this process's own is passed on. */
  readonly env?: Readonly<Record<string, string>>;
  /** Folder inside the host; `/` unless given. */
  readonly cwd?: string;
  /** Text given on standard input; nothing unless given. */
  readonly input?: string;
  /** After so long it is killed, in milliseconds; never unless given. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
}

/** How a command inside ended. */
export interface ExecResult {
  /** `undefined` when it was killed. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

const PLAIN = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/root',
  LANG: 'C.UTF-8',
};

const namespaces = (leader: number): readonly string[] => [
  `--target=${leader}`,
  '--mount',
  '--uts',
  '--ipc',
  '--net',
  '--pid',
  '--cgroup',
  '--root',
  '--wd',
];

/** Runs `argv` in the namespaces of process `leader`. */
export async function execInside(
  leader: number,
  argv: readonly string[],
  options: ExecOptions,
): Promise<ExecResult> {
  const command = ['env', '-C', options.cwd ?? '/', '--', ...argv];
  const run = await execa('nsenter', [...namespaces(leader), '--', ...command], {
    env: { ...PLAIN, ...options.env },
    extendEnv: false,
    reject: false,
    killDescendants: true,
    stripFinalNewline: false,
    ...(options.input === undefined ? { stdin: 'ignore' } : { input: options.input }),
    ...(options.timeoutMs === undefined ? {} : { timeout: options.timeoutMs }),
    ...(options.signal === undefined ? {} : { cancelSignal: options.signal }),
  });
  return { exitCode: run.exitCode, stdout: run.stdout, stderr: run.stderr };
}

/** Runs a fixed script on another machine with the user's own ssh: no password is asked for, every call ends. */
import type { CliResult } from '../engine.ts';
import { runProgram } from '../run-program.ts';
import { type SshTarget, sshArgs } from './target.ts';

export type RemoteEnd =
  | { readonly kind: 'ended'; readonly exitCode: number; readonly stdout: string; readonly stderr: string }
  /** ssh itself failed, before or while the script ran, or the limit was over: what became of the script is not known. */
  | { readonly kind: 'lost'; readonly why: string };

export interface RemoteOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** With `sudo -n`. */
  readonly asRoot?: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export type RemoteShell = (script: string, options: Omit<RemoteOptions, 'env'>) => Promise<RemoteEnd>;

/** ssh(1): its own status when an error occurred. */
const SSH_FAILED = 255;
/** What a machine's profile prints, or a script that goes on when its connection is lost, does no harm to what is said. */
const BEFORE =
  'LC_ALL=C; export LC_ALL; PATH="$PATH:/usr/local/sbin:/usr/sbin:/sbin:/usr/bin:/bin"; trap "" HUP PIPE\n';

/** The script goes through stdin: whatever the login shell there is, no word of it is ever quoted for one. */
export function remoteShell(target: SshTarget, env: RemoteOptions['env']): RemoteShell {
  return async (script, { timeoutMs, signal, asRoot = false }) => {
    const command = asRoot ? ['sudo', '-n', 'sh', '-s'] : ['sh', '-s'];
    const input = `${BEFORE}${script}\n`;
    const end = await runProgram('ssh', sshArgs(target, command), { timeoutMs, signal, input, env });
    const why = whyLost(end, target.host, timeoutMs);
    if (why !== null) return { kind: 'lost', why };
    const { exitCode, stdout, stderr } = end;
    return { kind: 'ended', exitCode: exitCode ?? SSH_FAILED, stdout, stderr };
  };
}

function whyLost(end: CliResult, host: string, timeoutMs: number): string | null {
  if (end.timedOut) return `${host} did not answer over ssh within ${timeoutMs} ms`;
  if (end.exitCode === 127 && end.stdout === '' && /ENOENT/.test(end.stderr))
    return 'there is no ssh client here';
  return end.exitCode === SSH_FAILED || end.exitCode === null ? plainSshError(end.stderr, host) : null;
}

/** In words that say what to do. OpenSSH's own, `sshconnect.c` and `clientloop.c`. */
export function plainSshError(stderr: string, host: string): string {
  if (/REMOTE HOST IDENTIFICATION HAS CHANGED/.test(stderr))
    return `the host key of ${host} is not the one that known_hosts has: make sure that it is the right machine, then mend known_hosts`;
  if (/Host key verification failed/.test(stderr))
    return `the host key of ${host} is not known here: connect once by hand, or add it to known_hosts`;
  if (/Permission denied/.test(stderr))
    return `${host} accepts no key of this user, and no password is asked for`;
  const last = stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .at(-1);
  return `ssh to ${host} failed: ${last ?? 'it said nothing'}`;
}

const CLIENT =
  /command \[ssh .*\] has exited with exit status 255\b|stderr=ssh: |Host key verification failed/;

/** Whether the docker CLI's own connection by ssh failed, which tells nothing of the engine behind it (docker/cli, `commandconn`). */
export function isLostConnection(stderr: string): boolean {
  return CLIENT.test(stderr);
}

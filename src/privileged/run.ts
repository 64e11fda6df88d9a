/** Runs a file operation as root: in this process when it is root, else in our own CLI under `sudo -n`. */
import { spawn } from 'node:child_process';
import { callOp, type OpArgs, type OpName, type OpResult } from './ops.ts';

export type PrivilegeKind = 'root' | 'sudo';

export interface RunOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal;
}

/** What this process may do to files that are root's. Made once by the entry file and passed down. */
export interface Privilege {
  /** Null: neither root nor password-less sudo; `run` then throws. */
  readonly kind: PrivilegeKind | null;
  /** Throws the operation's own error message, or PrivilegeError when the limit or the signal ended it. */
  run<N extends OpName>(op: N, args: OpArgs<N>, options: RunOptions): Promise<OpResult<N>>;
}

/** The operation could not be run as root at all, or was ended by its time limit or signal. */
export class PrivilegeError extends Error {
  override readonly name = 'PrivilegeError';
}

export interface PrivilegeSettings {
  /** Built CLI whose hidden subcommand `privileged` runs operations: `dist/cli/index.js`. */
  readonly cliPath: string;
  /** Effective user id of this process. */
  readonly uid: number;
  /** Default `sudo`. */
  readonly sudo?: string;
}

/** How long an operation may take to reach a safe point after its limit before it is given up on. */
const GRACE_MS = 5_000;
const SUDO_CHECK_MS = 10_000;

/** Finds out what this process may do; asks sudo once, never for a password. */
export async function createPrivilege(settings: PrivilegeSettings): Promise<Privilege> {
  const sudo = settings.sudo ?? 'sudo';
  if (settings.uid === 0) return { kind: 'root', run: (op, args, options) => inProcess(op, args, options) };
  if (!(await sudoWorks(sudo))) return { kind: null, run: refuse };
  const command = [sudo, '-n', process.execPath, settings.cliPath, 'privileged'];
  return { kind: 'sudo', run: (op, args, options) => underSudo(command, op, args, options) };
}

async function refuse(op: string): Promise<never> {
  throw new PrivilegeError(
    `${op} needs root: this process is not root and sudo asks for a password or is missing`,
  );
}

function sudoWorks(sudo: string): Promise<boolean> {
  return new Promise((resolve) => {
    // Not spawn's own `timeout`: where there is no sudo its timer is not cleared, and keeps us from ending for so long.
    const child = spawn(sudo, ['-n', 'true'], { stdio: 'ignore' });
    const limit = setTimeout(() => child.kill(), SUDO_CHECK_MS);
    const end = (works: boolean): void => {
      clearTimeout(limit);
      resolve(works);
    };
    child.once('error', () => end(false));
    child.once('close', (code) => end(code === 0));
  });
}

async function inProcess<N extends OpName>(
  op: N,
  args: OpArgs<N>,
  options: RunOptions,
): Promise<OpResult<N>> {
  const limit = limitOf(options);
  return limited(op, limit, options.timeoutMs, () => callOp(op, args, limit));
}

function limitOf(options: RunOptions): AbortSignal {
  const timeout = AbortSignal.timeout(Math.max(1, options.timeoutMs));
  return options.signal === undefined ? timeout : AbortSignal.any([timeout, options.signal]);
}

/** The operation ends itself at a safe point; one that cannot (a hung disk) is left behind after the grace. */
async function limited<T>(
  op: string,
  limit: AbortSignal,
  timeoutMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const { promise: givenUp, reject } = Promise.withResolvers<never>();
  let timer: NodeJS.Timeout | undefined;
  const onAbort = (): void => {
    timer = setTimeout(
      () => reject(new PrivilegeError(`${op} did not end within ${timeoutMs} ms`)),
      GRACE_MS,
    );
  };
  if (limit.aborted) throw new PrivilegeError(`${op} was not started: the run is being ended`);
  limit.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([work(), givenUp]);
  } finally {
    clearTimeout(timer);
    limit.removeEventListener('abort', onAbort);
  }
}

/** Comes from our own program over a pipe: the result's shape is the operation's return type. */
type Answer<N extends OpName> =
  | { readonly ok: true; readonly result: OpResult<N> }
  | { readonly ok: false; readonly message: string };

/** A child of sudo cannot be signalled by us: closing its stdin is what tells it to end. */
async function underSudo<N extends OpName>(
  command: readonly string[],
  op: N,
  args: OpArgs<N>,
  options: RunOptions,
): Promise<OpResult<N>> {
  const limit = limitOf(options);
  return limited(op, limit, options.timeoutMs, async () => {
    const { stdout, stderr, code } = await exchange(command, `${JSON.stringify({ op, args })}\n`, limit);
    const line = stdout.trim().split('\n').at(-1) ?? '';
    if (line === '')
      throw new PrivilegeError(`${op} as root ended with ${code} and no answer: ${stderr.trim()}`);
    const answer: Answer<N> = JSON.parse(line);
    if (!answer.ok) throw new Error(answer.message);
    return answer.result;
  });
}

interface Exchange {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

function exchange(command: readonly string[], input: string, limit: AbortSignal): Promise<Exchange> {
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const end = (): void => void child.stdin.end();
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.stdin.on('error', () => undefined);
    child.once('error', reject);
    child.once('close', (code) => {
      limit.removeEventListener('abort', end);
      resolve({ stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString(), code });
    });
    limit.addEventListener('abort', end, { once: true });
    child.stdin.write(input);
  });
}

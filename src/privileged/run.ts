/** Runs a file operation as root: in this process when it is root, else in our own CLI under `sudo -n`; files of a rootless engine as root of its user’s namespace. */
import { spawn } from 'node:child_process';
import { callOp, type OpArgs, type OpName, type OpResult } from './ops.ts';
import { mayHaveNamespace, namespaceCommand } from './user-namespace.ts';
import { ownerOf, workedOn } from './worked-on.ts';

/** `user-namespace`: no root, but the engine is this user’s own (rootless), and so are all of its files in the user’s namespace. */
export type PrivilegeKind = 'root' | 'sudo' | 'user-namespace';

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
  /** The endpoint's socket, by whose owner a rootless engine is known; absent or null: not one. */
  readonly socket?: string | null;
  /** Default `sudo`. */
  readonly sudo?: string;
}

/** How long an operation may take to reach a safe point after its limit before it is given up on. */
const GRACE_MS = 5_000;
const SUDO_CHECK_MS = 10_000;

/** Finds out what this process may do; asks sudo once, never for a password. */
export async function createPrivilege(settings: PrivilegeSettings): Promise<Privilege> {
  const { uid, cliPath, sudo = 'sudo', socket = null } = settings;
  const program = [process.execPath, cliPath, 'privileged'];
  if (uid === 0) return withNamespaces({ kind: 'root', run: inProcess }, { uid, prefix: [], program });
  if (await sudoWorks(sudo)) {
    const prefix = [sudo, '-n'];
    const run: Privilege['run'] = (op, args, options) => inChild([...prefix, ...program], op, args, options);
    return withNamespaces({ kind: 'sudo', run }, { uid, prefix, program });
  }
  const isOwn = socket !== null && (await ownerOf(socket)) === uid;
  if (!isOwn || !(await mayHaveNamespace(uid))) return { kind: null, run: refuse };
  return withNamespaces({ kind: 'user-namespace', run: inProcess }, { uid, prefix: [], program });
}

interface Asking {
  readonly uid: number;
  /** What makes root of us. */
  readonly prefix: readonly string[];
  readonly program: readonly string[];
}

/** Root's files are worked on as `base` does, a user's in that user's namespace where there is one. */
function withNamespaces(base: Privilege, { uid, prefix, program }: Asking): Privilege {
  const run: Privilege['run'] = async (op, args, options) => {
    const path = workedOn(op, args);
    const owner = path === null ? null : await ownerOf(path);
    if (path === null || owner === null || owner === 0) return base.run(op, args, options);
    if (base.kind === 'user-namespace' && owner !== uid) return base.run(op, args, options);
    const asRoot = base.kind !== 'user-namespace';
    const found = await namespaceCommand({ uid: owner, path, ownUid: asRoot ? 0 : uid });
    if (!found.ok) return base.run(op, args, options);
    return inChild([...prefix, ...found.words, ...program], op, args, options);
  };
  return { kind: base.kind, run };
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
async function inChild<N extends OpName>(
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

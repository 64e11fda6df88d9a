/** Starts the user's command without a shell and tells how it ended. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { constants } from 'node:os';
import type { Readable } from 'node:stream';
import type { ProcessEnd } from '../core/process-end.ts';

export interface ChildOptions {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** A file to read stdin from; null to share ours. */
  readonly stdinPath: string | null;
}

export interface Child {
  /** Of the process, of its group and of its session; null when it could not be started. */
  readonly pid: number | null;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** The process's own end; its streams may still be open, held by something that it left behind. */
  readonly ended: Promise<ProcessEnd>;
}

/**
 * With node:child_process and not execa: loading execa takes 25 ms, which is a tenth of a cached build, and it waits for
 * the streams' end where an orphan may hold them for ever. The child leads a session of its own, so that a signal
 * reaches all that it started.
 */
export function startChild({ argv, env, cwd, stdinPath }: ChildOptions): Child {
  const stdin = stdinPath === null ? null : openSync(stdinPath, 'r');
  const child = spawn(argv[0] ?? '', argv.slice(1), {
    cwd,
    env,
    detached: true,
    stdio: [stdin ?? 'inherit', 'pipe', 'pipe'],
  });
  if (stdin !== null) closeSync(stdin);
  if (child.stdout === null || child.stderr === null)
    throw new Error('the child has no pipes although it was given some');
  return { pid: child.pid ?? null, stdout: child.stdout, stderr: child.stderr, ended: endOf(child) };
}

function endOf(child: ChildProcess): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      resolve({ kind: 'not-started', reason: error.message, code: error.code === 'ENOENT' ? 127 : 126 });
    });
    child.once('exit', (code, signal) => {
      if (signal !== null) resolve({ kind: 'signaled', signal, number: constants.signals[signal] });
      else resolve({ kind: 'exited', code: code ?? 1 });
    });
  });
}

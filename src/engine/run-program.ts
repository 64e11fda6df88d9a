/** Runs a program of our own without a shell: a time limit, bounded output, and a result for every end. */
import { spawn } from 'node:child_process';
import { errnoOf } from '../privileged/errno.ts';
import type { CliResult } from './engine.ts';

export interface ProgramOptions {
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  readonly input?: string | undefined;
  /** The whole environment of the child. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string | undefined;
}

/** More of a stream than this is dropped, in bytes: `docker info` has a few kilobytes. */
const MAX_OUTPUT = 16 * 1024 * 1024;
/** A child that ended may leave a grandchild that holds its output open; we do not wait for that one, in milliseconds. */
const ORPHAN_GRACE_MS = 500;
/** After SIGTERM the child has this long, in milliseconds. */
const KILL_AFTER_MS = 2000;

/** Never rejects: a program that is missing has exit code 127, one that may not be run 126. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: ProgramOptions,
): Promise<CliResult> {
  if (options.signal?.aborted === true) {
    return Promise.resolve({ exitCode: null, stdout: '', stderr: 'cancelled', timedOut: false });
  }
  return new Promise((resolve) => {
    const child = spawn(program, [...args], { env: { ...options.env }, cwd: options.cwd, stdio: 'pipe' });
    const stdout = collect(child.stdout);
    const stderr = collect(child.stderr);
    let timedOut = false;
    let ended = false;

    const stop = (): void => {
      child.kill('SIGTERM');
      setTimeout(() => child.kill('SIGKILL'), KILL_AFTER_MS).unref();
    };
    const timer = setTimeout(() => {
      timedOut = true;
      stop();
    }, options.timeoutMs);
    options.signal?.addEventListener('abort', stop, { once: true });

    const finish = (exitCode: number | null, note: string): void => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      options.signal?.removeEventListener('abort', stop);
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ exitCode, stdout: stdout(), stderr: stderr() + note, timedOut });
    };
    child.on('error', (error) => {
      if (child.pid === undefined) finish(errnoOf(error) === 'ENOENT' ? 127 : 126, error.message);
    });
    child.on('exit', (code) => {
      setTimeout(() => finish(timedOut ? null : code, ''), ORPHAN_GRACE_MS).unref();
    });
    child.on('close', (code) => finish(timedOut ? null : code, ''));
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on('data', (chunk: Buffer) => {
    if (size < MAX_OUTPUT) chunks.push(chunk);
    size += chunk.length;
  });
  stream.on('error', () => undefined);
  return () => Buffer.concat(chunks).subarray(0, MAX_OUTPUT).toString('utf8');
}

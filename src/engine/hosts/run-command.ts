/** Runs a command that the user gave for their own service manager; its output goes to a file, for what it starts lives on. */
import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface CommandEnd {
  /** Null when it did not end by itself within the limit, or before `until` resolved. */
  readonly exitCode: number | null;
  readonly output: string;
}

export interface CommandOptions {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly limitMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Resolves when the command's purpose is reached: one that stays in the foreground (`dockerd`) is then left running. */
  readonly until?: Promise<void>;
}

const OUTPUT_LIMIT = 4000;

/**
 * Its output is no pipe: an engine that writes to one whose reader is gone is killed by SIGPIPE. The runner's mark is
 * taken from its environment, else a GitHub runner ends the engine with the job.
 */
export async function runCommand(command: string, options: CommandOptions): Promise<CommandEnd> {
  const { RUNNER_TRACKING_ID: _mark, ...env } = options.env;
  const folder = mkdtempSync(join(tmpdir(), 'buildmend-'));
  const file = join(folder, 'output');
  const log = openSync(file, 'a', 0o600);
  try {
    const child = spawn('sh', ['-c', command], { env, detached: true, stdio: ['ignore', log, log] });
    const exitCode = await new Promise<number | null>((resolve) => {
      const limit = setTimeout(() => resolve(null), options.limitMs);
      const end = (code: number | null): void => {
        clearTimeout(limit);
        resolve(code);
      };
      child.once('error', () => end(127));
      child.once('exit', (code, signal) => end(signal === null ? code : 128));
      options.signal?.addEventListener('abort', () => end(null), { once: true });
      void options.until?.then(() => end(null));
    });
    child.unref();
    return { exitCode, output: readFileSync(file, 'utf8').slice(-OUTPUT_LIMIT).trim() };
  } finally {
    closeSync(log);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A child of which everything can be killed at a moment, with all that it has started. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

export interface MarkedChild {
  readonly ended: Promise<number | null>;
  /** Standard output and error up to now. */
  text(): string;
  /** Resolves once the text has the words, or the child ends. */
  says(words: RegExp): Promise<void>;
  killGroup(): void;
  /** Whatever carries its mark in the environment; the engine, which it may have started, does not count. */
  killAll(): void;
}

/** Programs of the lab's engine that a child may have started. */
const ENGINES =
  /(?:^|\/)(?:dockerd|containerd|containerd-shim\S*|docker-proxy|docker-registry|docker-init|runc|tail)(?: |$)/;
const LOOK_MS = 20;

export interface ChildOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly mark: string;
}

export function startMarked(words: readonly string[], { cwd, env, mark }: ChildOptions): MarkedChild {
  const child = spawn(process.execPath, [...words], {
    cwd,
    env: { ...env, CHAOS_MARK: mark },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
  let over = false;
  const ended = endOf(child).finally(() => {
    over = true;
  });
  return {
    ended,
    text: () => text,
    async says(words) {
      while (!over && !words.test(text)) await sleep(LOOK_MS);
    },
    killGroup: () => kill(-(child.pid ?? 0)),
    killAll() {
      kill(-(child.pid ?? 0));
      for (const pid of marked(mark)) kill(pid);
    },
  };
}

/** Not its `close`: what it started may hold its output open. */
function endOf(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

function kill(pid: number): void {
  if (pid === 0) return;
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended by itself
  }
}

function marked(mark: string): readonly number[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      if (!/^\d+$/.test(pid) || !readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`CHAOS_MARK=${mark}`))
        return [];
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return words === '' || ENGINES.test(words) ? [] : [Number(pid)];
    } catch {
      return [];
    }
  });
}

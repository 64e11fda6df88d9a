/** The built CLI as a child that can be signalled at a word of its story, with all that it leaves behind. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PreparedEngine } from '../../lab/prepared-engine.ts';
import type { Report } from '../../src/report/report.ts';
import { CLI, scripts } from './run-wrapped.ts';

export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  /** From the signal to the end. */
  readonly tookMs: number;
  /** Null when none was written. */
  readonly report: Report | null;
  readonly stderr: string;
  /** Processes that carry this run's mark in their environment and still live, by command line. */
  readonly left: readonly string[];
}

export interface CutOff {
  /** Of the CLI's standard error. */
  readonly at: RegExp;
  readonly signal: NodeJS.Signals;
  /** From the word to the signal, in milliseconds. Default 0. */
  readonly afterMs?: number;
  readonly args?: readonly string[];
  readonly command?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** An engine that is started while the run is cut off carries the mark too: it is no leftover. */
const ENGINES = /dockerd|containerd|tail -f|registry/;

export async function cutOff(engine: PreparedEngine, how: CutOff): Promise<Ended> {
  const folder = await mkdtemp(path.join(engine.dir, 'cut-'));
  const reportFile = path.join(folder, 'report.json');
  const command = how.command ?? ['docker', 'build', '-t', engine.imageTag, '.'];
  const words = ['run', '--report', reportFile, ...scripts(engine), ...(how.args ?? []), '--', ...command];
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd: engine.projectDir,
    env: {
      ...engine.env,
      BUILDMEND_STATE_DIR: path.join(engine.dir, 'state'),
      CUT_OFF_MARK: folder,
      TMPDIR: folder,
      ...how.env,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const stderr = collect(child);
  const end = ended(child);
  await Promise.race([stderr.says(how.at), end]);
  await sleep(how.afterMs ?? 0);
  const signalledAt = performance.now();
  child.kill(how.signal);
  const { code, signal } = await end;
  const tookMs = performance.now() - signalledAt;
  const text = await readFile(reportFile, 'utf8').catch(() => null);
  const left = marked(folder);
  await rm(folder, { recursive: true, force: true });
  const report = text === null ? null : JSON.parse(text);
  return { exitCode: code, signal, tookMs, report, stderr: stderr.text(), left };
}

function collect(child: ChildProcess): { text: () => string; says: (words: RegExp) => Promise<void> } {
  let text = '';
  const waiting: (() => void)[] = [];
  child.stderr?.on('data', (chunk: Buffer) => {
    text += chunk.toString();
    for (const look of waiting) look();
  });
  return {
    text: () => text,
    says: (words) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (words.test(text)) resolve();
        };
        waiting.push(look);
        look();
      }),
  };
}

function ended(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
}

function marked(mark: string): readonly string[] {
  return readdirSync('/proc').flatMap((pid) => {
    try {
      if (!/^\d+$/.test(pid) || !readFileSync(`/proc/${pid}/environ`, 'utf8').includes(mark)) return [];
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return ENGINES.test(words) || words === '' ? [] : [`${pid} ${words}`];
    } catch {
      return [];
    }
  });
}

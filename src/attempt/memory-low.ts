/** Samples this machine's available memory while a build runs: after a kill there is memory again. */
import { readFile } from 'node:fs/promises';
import type { MemoryLow } from '../core/attempt.ts';

export interface MemoryWatch {
  /** Takes a last sample and gives the lowest; null where the system does not tell. */
  stop(): Promise<MemoryLow | null>;
}

/** One small read each `everyMs`, no process. */
export function watchMemory(path = '/proc/meminfo', everyMs = 250): MemoryWatch {
  let low: MemoryLow | null = null;

  async function sample(): Promise<void> {
    const now = readMemory(await readFile(path, 'utf8').catch(() => ''));
    if (now !== null && (low === null || now.availableBytes < low.availableBytes)) low = now;
  }

  let sampling = sample();
  const timer = setInterval(() => {
    sampling = sample();
  }, everyMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await sampling;
      await sample();
      return low;
    },
  };
}

/** MemAvailable: what could be had without swapping (Linux, Documentation/filesystems/proc.rst; since 3.14). In KiB. */
export function readMemory(meminfo: string): MemoryLow | null {
  const kib = (name: string): number => Number(new RegExp(`^${name}: +(\\d+) kB$`, 'm').exec(meminfo)?.[1]);
  const [available, total] = [kib('MemAvailable'), kib('MemTotal')];
  return Number.isNaN(available + total)
    ? null
    : { availableBytes: available * 1024, totalBytes: total * 1024 };
}

/** Samples the file system of the data root while a build runs: right after a full disk there is free space again. */
import { statfs } from 'node:fs/promises';
import type { LowPoint } from '../core/attempt.ts';

export interface LowPointWatch {
  /** Takes a last sample and gives the lowest values; null when the path never became known or cannot be read. */
  stop(): Promise<LowPoint | null>;
}

/** `path` may come late: until it does nothing is sampled. One call of statfs each `everyMs`, no process, no waiting. */
export function watchLowPoint(path: Promise<string | null>, everyMs = 50): LowPointWatch {
  let known: string | null = null;
  let low: LowPoint | null = null;
  let last: LowPoint | null = null;
  let isStopped = false;
  let timer: NodeJS.Timeout | null = null;
  let sampling: Promise<void> = Promise.resolve();

  async function sample(root: string): Promise<void> {
    const now = await readSpace(root);
    if (now === null) return;
    low = lower(low, now, last ?? now);
    last = now;
  }

  path
    .then((root) => {
      if (root === null || isStopped) return;
      known = root;
      sampling = sample(root);
      timer = setInterval(() => {
        sampling = sample(root);
      }, everyMs);
      timer.unref();
    })
    .catch(() => {});

  return {
    async stop() {
      isStopped = true;
      if (timer !== null) clearInterval(timer);
      await sampling;
      if (known !== null) await sample(known);
      return low;
    },
  };
}

/** Blocks that only root may use count as free: the engine is root. */
async function readSpace(path: string): Promise<LowPoint | null> {
  try {
    const { bfree, blocks, bsize, ffree, files } = await statfs(path);
    return {
      path,
      freeBytes: bfree * bsize,
      totalBytes: blocks * bsize,
      freeInodes: ffree,
      totalInodes: files,
      fastestFallBytes: 0,
      fastestFallInodes: 0,
    };
  } catch {
    return null;
  }
}

function lower(a: LowPoint | null, b: LowPoint, before: LowPoint): LowPoint {
  if (a === null) return b;
  return {
    ...b,
    freeBytes: Math.min(a.freeBytes, b.freeBytes),
    freeInodes: Math.min(a.freeInodes, b.freeInodes),
    fastestFallBytes: Math.max(a.fastestFallBytes, before.freeBytes - b.freeBytes),
    fastestFallInodes: Math.max(a.fastestFallInodes, before.freeInodes - b.freeInodes),
  };
}

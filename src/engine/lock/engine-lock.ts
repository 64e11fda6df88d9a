/** The lock of an engine across users and jobs of this machine: who mends it now, and who has mended it before. */
import type { Holder } from '../../core/neighbours.ts';
import type { RungId } from '../../core/rungs.ts';
import { holderLives, nameSelf, type Self } from './holder-lives.ts';
import { type Chain, linkLock, newestLock, rewriteLock } from './lock-chain.ts';
import { type KeptMend, type LockRecord, withMend } from './lock-record.ts';

export interface LockLook {
  /** Who has it; null: we do. */
  readonly holder: Holder | null;
  /** Of other runs, the newest last. */
  readonly mends: readonly KeptMend[];
}

export interface EngineLock {
  /** This run has at least a part of it. */
  isHeld(): boolean;
  /** Takes it if nobody has it. Throws what the file system says. */
  take(): Promise<LockLook>;
  /** Tells others what is done under it; nothing where it is not held. Never rejects. */
  note(rung: RungId): Promise<void>;
  /** Tells them that it was done. Never rejects. */
  mended(rung: RungId, builder: string | null): Promise<void>;
  /** What was done stays to be read. Never rejects. */
  release(): Promise<void>;
}

export interface LockOptions {
  readonly directory: string;
  /** In order; see `lockKeys`. */
  readonly keys: readonly string[];
  readonly runId: string;
  readonly now: () => number;
}

interface Held {
  readonly chain: Chain;
  readonly n: number;
  readonly record: LockRecord;
}

/** So many may come before us while we try once. */
const TRIES = 20;

export function createEngineLock({ directory, keys, runId, now }: LockOptions): EngineLock {
  const held = new Map<string, Held>();
  const rewrite = async (change: (record: LockRecord) => LockRecord): Promise<void> => {
    for (const [key, { chain, n, record }] of held) {
      const next = change(record);
      held.set(key, { chain, n, record: next });
      await rewriteLock(chain, n, next).catch(() => undefined);
    }
  };
  const takeOne = async (key: string, self: Self): Promise<LockRecord> => {
    const mine = held.get(key);
    if (mine !== undefined) return mine.record;
    const found = await takeChain({ directory, key }, { self, runId, sinceMs: now() });
    if ('n' in found) held.set(key, found);
    return found.record;
  };
  return {
    isHeld: () => held.size > 0,
    async take() {
      const self = await nameSelf();
      if (self === null) throw new Error('/proc cannot be read');
      const mends: KeptMend[] = [];
      for (const key of keys) {
        const record = await takeOne(key, self);
        mends.push(...record.mends.filter((mend) => mend.runId !== runId));
        if (held.has(key)) continue;
        const { pid, rung, sinceMs } = record;
        const heldMs = Math.max(0, now() - sinceMs);
        return { holder: { runId: record.runId, pid, rung, heldMs }, mends: inOrder(mends) };
      }
      return { holder: null, mends: inOrder(mends) };
    },
    note: (rung) => rewrite((record) => ({ ...record, rung })),
    mended: (rung, builder) => rewrite((record) => withMend(record, { runId, rung, builder, atMs: now() })),
    async release() {
      await rewrite((record) => ({ ...record, state: 'released', rung: null }));
      held.clear();
    },
  };
}

/** Ours if it has a number, else of who has it. */
async function takeChain(
  chain: Chain,
  { self, runId, sinceMs }: { readonly self: Self; readonly runId: string; readonly sinceMs: number },
): Promise<Held | { readonly record: LockRecord }> {
  for (let left = TRIES; left > 0; left -= 1) {
    const newest = await newestLock(chain);
    const last = newest?.record ?? null;
    if (last?.state === 'held' && (await holderLives(last, newest?.owner ?? -1, self)))
      return { record: last };
    const n = (newest?.n ?? 0) + 1;
    const { generation, mends } = last ?? { generation: 0, mends: [] };
    const record: LockRecord = { ...self, state: 'held', runId, rung: null, sinceMs, generation, mends };
    if (await linkLock(chain, n, record)) return { chain, n, record };
  }
  throw new Error('others take and leave the lock all the time');
}

function inOrder(mends: readonly KeptMend[]): readonly KeptMend[] {
  return mends.toSorted((a, b) => a.atMs - b.atMs);
}

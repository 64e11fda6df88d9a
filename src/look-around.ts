/** Before a rung: whether another run mends this engine or has mended it, and who else is there. */

import { messageOf } from './core/message-of.ts';
import type { Around } from './core/neighbours.ts';
import { once } from './core/once.ts';
import type { Disturbance, RungId } from './core/rungs.ts';
import type { Engine } from './engine/engine.ts';
import { createEngineLock, type EngineLock, type LockLook } from './engine/lock/engine-lock.ts';
import { lockDirectory, lockKeys } from './engine/lock/lock-place.ts';
import type { KeptMend } from './engine/lock/lock-record.ts';

export interface LookoutDeps {
  readonly engine: Engine;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly runId: string;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
  readonly now: () => number;
}

export interface LookQuestion {
  readonly disturbs: Disturbance;
  /** When the last attempt began; epoch, milliseconds. */
  readonly sinceMs: number;
  /** Others but runs of Buildmend do not count. */
  readonly alone: boolean;
}

export interface Lookout {
  /** Takes the engine's lock if nobody has it. Never rejects. */
  look(question: LookQuestion): Promise<Omit<Around, 'elapsedMs' | 'disturbs'>>;
  /** Does the work under the lock, and gives the lock back if it was not held before; not at all where another run has it. */
  meanwhile(work: () => Promise<void>): Promise<void>;
  note(rung: RungId): Promise<void>;
  mended(rung: RungId): Promise<void>;
  /** Never rejects. */
  release(): Promise<void>;
}

const PING_MS = 2_000;
const NOBODY: LockLook = { holder: null, mends: [] };

export function createLookout(deps: LookoutDeps): Lookout {
  const { engine, signal, say, now } = deps;
  const lock = once(() => openLock(deps));
  const take = async (): Promise<LockLook> => {
    const opened = await lock.get();
    if (opened === null) return NOBODY;
    return opened.take().catch((error: unknown) => {
      say(`the engine’s lock cannot be taken (${messageOf(error)}): other runs are not seen`);
      return NOBODY;
    });
  };
  const builderName = async (): Promise<string | null> => {
    const builder = await engine.builder();
    return builder === null || builder.driver === 'docker' ? null : builder.name;
  };
  return {
    async look({ disturbs, sinceMs, alone }) {
      const { holder, mends } = await take();
      const builder = await builderName();
      const newest = mends.findLast(
        (mend) => mend.atMs > sinceMs && mend.atMs <= now() && concerns(mend, builder),
      );
      const mend =
        newest === undefined ? null : { runId: newest.runId, rung: newest.rung, atMs: newest.atMs };
      const isNeeded = holder === null && mend === null && !alone && disturbs !== 'nobody';
      const answers = isNeeded && (await engine.ping(PING_MS)).state === 'healthy';
      return { holder, mend, neighbours: answers ? await engine.neighbours(signal) : null };
    },
    async meanwhile(work) {
      const opened = await lock.get();
      const before = opened?.isHeld() ?? false;
      const { holder } = await take();
      try {
        if (holder === null) await work();
      } finally {
        if (!before) await opened?.release();
      }
    },
    note: async (rung) => (await lock.get())?.note(rung),
    mended: async (rung) => (await lock.get())?.mended(rung, aboutBuilder(rung) ? await builderName() : null),
    release: async () => (await lock.peek())?.release(),
  };
}

/** What these do is done to the builder that a build uses, not to the engine. */
function aboutBuilder(rung: RungId): boolean {
  return rung === 'prune' || rung === 'recreate-builder';
}

function concerns(mend: KeptMend, builder: string | null): boolean {
  return !aboutBuilder(mend.rung) || mend.builder === builder;
}

/** Null where there is no directory that all users share; that is told. */
async function openLock({ engine, env, runId, say, now }: LookoutDeps): Promise<EngineLock | null> {
  const directory = await lockDirectory(env);
  if (directory === null) {
    say('this machine has no directory that all users share: other runs of Buildmend are not seen');
    return null;
  }
  const facts = await engine.facts();
  const { engineId, dataRoot } = facts ?? { engineId: null, dataRoot: null };
  const keys = await lockKeys({ endpoint: engine.endpoint, engineId, dataRoot });
  return createEngineLock({ directory, keys, runId, now });
}

/** Makes space by what is worth least: what was not used for longest first, and no more than is needed. */
import type { BuilderFacts, CliResult } from '../engine/engine.ts';
import { failingHardware, unreachable } from './obstacles.ts';
import { deleteLeftovers } from './own-leftovers.ts';
import { prune } from './prune.ts';
import { nameOf, pruneCache, whyPruneFailed } from './prune-cache.ts';
import { pruneLeastUsed } from './prune-least-used.ts';
import { humanBytes, reclaimedBytes } from './reclaimed.ts';
import type { Remedy, RemedyContext, RemedyResult } from './remedy.ts';
import { freeOf, LEAST_BYTES, type SpaceTarget, targetOf } from './space-target.ts';
import { removeUnusedImages } from './unused-images.ts';
import { isFull, withReserve } from './with-reserve.ts';

/** A step that frees less than this did nothing: databases grow by as much. */
const NOTHING_BYTES = 64 * 1024;
const NOTHING_INODES = 100;

interface SpaceStep {
  /** What goes, for the log and the report. */
  readonly what: (builder: BuilderFacts | null) => string;
  /** BuildKit does it, not the engine. */
  readonly isBuilders: boolean;
  /** What has to be free for it; absent: either. BuildKit counts bytes alone. */
  readonly of?: SpaceTarget['of'];
  /** Not told where it freed nothing. */
  readonly isQuiet?: boolean;
  /** `target`: null where the file system cannot be measured. */
  readonly run: (
    context: RemedyContext,
    builder: BuilderFacts | null,
    target: SpaceTarget | null,
  ) => Promise<CliResult & { readonly names?: readonly string[] }>;
}

interface Freed {
  readonly what: string;
  readonly bytes: number;
  /** Inodes that are free again; 0 where they are not what ran out. */
  readonly inodes: number;
}

const DONE: CliResult = { exitCode: 0, stdout: '', stderr: '', timedOut: false };

/** Images first: the engine only deletes files for them, while BuildKit writes before it deletes. */
const STEPS: readonly SpaceStep[] = [
  {
    what: () => 'what earlier runs had set aside',
    isBuilders: false,
    isQuiet: true,
    run: async (context) => {
      await deleteLeftovers(context);
      return DONE;
    },
  },
  imageStep('dangling images older than a day', 'until=24h'),
  {
    what: (builder) => `build cache that was not used for a week, of ${nameOf(builder)}`,
    isBuilders: true,
    run: (context, builder) =>
      pruneCache(context, builder, { flags: ['-f', '--filter', 'until=168h'], limitMs: context.limitMs }),
  },
  {
    what: (builder) => `least used build cache, of ${nameOf(builder)}`,
    isBuilders: true,
    of: 'bytes',
    run: (context, builder, target) => pruneLeastUsed(context, builder, target?.free ?? LEAST_BYTES),
  },
  {
    what: (builder) => `build cache that was not used for an hour, of ${nameOf(builder)}`,
    isBuilders: true,
    of: 'inodes',
    run: (context, builder) =>
      pruneCache(context, builder, { flags: ['-af', '--filter', 'until=1h'], limitMs: context.limitMs }),
  },
  imageStep('dangling images older than an hour', 'until=1h'),
  {
    what: () => 'old images that no container uses and that their registry has',
    isBuilders: false,
    isQuiet: true,
    run: async (context, _builder, target) => {
      const { unusedImagesOlderThanMs: age, engine } = context;
      if (age === null || target === null) return DONE;
      const isReached = async (): Promise<boolean> => freeOf(await engine.space(), target.of) >= target.free;
      return { ...DONE, names: await removeUnusedImages(context, age, isReached) };
    },
  },
];

/**
 * Where not a block is free each prune of a part, one that finds nothing too, takes pages of BuildKit's databases, and after
 * a few none can be made, not even of the whole (measured with 28.5): so it is asked for nothing but the whole, by `prune`.
 */
const FULL = 'not a block is free, so the builder cannot remove a part: only all of its cache at once';

export const freeSpace: Remedy = {
  id: 'free-space',
  async obstacle(context) {
    return unreachable(context) ?? failingHardware(context) ?? prune.obstacle(context);
  },
  apply: (context) => withReserve(context, (isLent) => takeSteps(context, isLent)),
};

async function takeSteps(context: RemedyContext, isLent: boolean): Promise<RemedyResult> {
  const builder = await context.engine.builder();
  const target = await targetOf(context);
  const freed: Freed[] = [];
  let failure: string | null = null;
  for (const step of STEPS.filter(({ of }) => of === undefined || of === (target?.of ?? 'bytes'))) {
    if (context.signal.aborted || (await isEnough(context, target, freed))) break;
    if (step.isBuilders && !isLent && (await isFull(context))) {
      failure = FULL;
      continue;
    }
    const inodes = await inodesOf(context, target);
    const before = await context.engine.freeBytes();
    const answer = await step.run(context, builder, target);
    if (answer.exitCode !== 0) {
      failure = whyPruneFailed(answer, context.limitMs);
      break;
    }
    const what = named(step.what(builder), answer.names);
    const bytes = measured(answer, before, await context.engine.freeBytes());
    const one = { what, bytes, inodes: Math.max(0, (await inodesOf(context, target)) - inodes) };
    if (bytes > 0 || !step.isQuiet) context.say(`${what}: ${amount(one)} freed`);
    if (bytes >= NOTHING_BYTES || one.inodes >= NOTHING_INODES) freed.push(one);
  }
  return told(freed, failure, target === null || (await isEnough(context, target, freed)));
}

async function inodesOf({ engine }: RemedyContext, target: SpaceTarget | null): Promise<number> {
  return target?.of === 'inodes' ? freeOf(await engine.space(), 'inodes') : 0;
}

function amount({ bytes, inodes }: Pick<Freed, 'bytes' | 'inodes'>): string {
  return inodes === 0 ? humanBytes(bytes) : `${humanBytes(bytes)} in ${inodes} files`;
}

function named(what: string, names: readonly string[] = []): string {
  return names.length === 0 ? what : `${what} (${names.join(', ')})`;
}

function imageStep(what: string, filter: string): SpaceStep {
  return {
    what: () => what,
    isBuilders: false,
    run: ({ engine, signal, limitMs }) =>
      engine.docker(['image', 'prune', '-f', '--filter', filter], { timeoutMs: limitMs, signal }),
  };
}

async function isEnough(
  { engine, minFreeSpace }: RemedyContext,
  target: SpaceTarget | null,
  freed: readonly Freed[],
): Promise<boolean> {
  if (target !== null) return freeOf(await engine.space(), target.of) >= target.free;
  const least = minFreeSpace?.kind === 'bytes' ? minFreeSpace.bytes : LEAST_BYTES;
  return freed.reduce((sum, { bytes }) => sum + bytes, 0) >= least;
}

/** The disk's own numbers count, where we have them. */
function measured({ stdout }: CliResult, before: number | null, after: number | null): number {
  const bytes = before === null || after === null ? reclaimedBytes(stdout) : after - before;
  return Math.max(0, bytes ?? 0);
}

function told(freed: readonly Freed[], failure: string | null, isReached: boolean): RemedyResult {
  if (freed.length === 0)
    return {
      kind: 'failed',
      why: failure ?? 'there is nothing old or little used that could go',
    };
  const freedBytes = freed.reduce((sum, { bytes }) => sum + bytes, 0);
  const parts = freed.map((one) => `${one.what}: ${amount(one)}`).join('; ');
  const less = isReached ? '' : '; that is less than was wanted, and what is left is in use';
  return {
    kind: 'applied',
    detail: `${humanBytes(freedBytes)} freed (${parts})${less}${failure === null ? '' : `; then ${failure}`}`,
    freedBytes,
    lost: freed.map(({ what }) => what),
  };
}

/** Makes space by what is worth least: what was not used for longest first, and no more than is needed. */
import { wantedBytes } from '../core/free-space.ts';
import type { BuilderFacts, CliResult } from '../engine/engine.ts';
import { failingHardware, unreachable } from './obstacles.ts';
import { deleteLeftovers } from './own-leftovers.ts';
import { prune } from './prune.ts';
import { nameOf, pruneCache, whyPruneFailed } from './prune-cache.ts';
import { pruneLeastUsed } from './prune-least-used.ts';
import { humanBytes, reclaimedBytes } from './reclaimed.ts';
import type { Remedy, RemedyContext, RemedyResult } from './remedy.ts';
import { removeUnusedImages } from './unused-images.ts';
import { isFull, withReserve } from './with-reserve.ts';

const GIB = 2 ** 30;
/** What is made free where the user named nothing: a tenth of the disk, at least 2 GiB, at most half of a small one. */
const SHARE = 0.1;
const LEAST_BYTES = 2 * GIB;
const MOST_SHARE = 0.5;
/** A step that frees less than this did nothing: databases grow by as much. */
const NOTHING_BYTES = 64 * 1024;

interface SpaceStep {
  /** What goes, for the log and the report. */
  readonly what: (builder: BuilderFacts | null) => string;
  /** BuildKit does it, not the engine. */
  readonly isBuilders: boolean;
  /** Not told where it freed nothing. */
  readonly isQuiet?: boolean;
  /** `target`: free bytes to reach; null where they cannot be measured. */
  readonly run: (
    context: RemedyContext,
    builder: BuilderFacts | null,
    target: number | null,
  ) => Promise<CliResult & { readonly names?: readonly string[] }>;
}

interface Freed {
  readonly what: string;
  readonly bytes: number;
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
    run: (context, builder, target) => pruneLeastUsed(context, builder, target ?? LEAST_BYTES),
  },
  imageStep('dangling images older than an hour', 'until=1h'),
  {
    what: () => 'old images that no container uses and that their registry has',
    isBuilders: false,
    isQuiet: true,
    run: async (context, _builder, target) => {
      const { unusedImagesOlderThanMs: age, engine } = context;
      if (age === null || target === null) return DONE;
      const isReached = async (): Promise<boolean> => ((await engine.freeBytes()) ?? 0) >= target;
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
  for (const step of STEPS) {
    if (context.signal.aborted || (await isEnough(context, target, freed))) break;
    if (step.isBuilders && !isLent && (await isFull(context))) {
      failure = FULL;
      continue;
    }
    const before = await context.engine.freeBytes();
    const answer = await step.run(context, builder, target);
    if (answer.exitCode !== 0) {
      failure = whyPruneFailed(answer, context.limitMs);
      break;
    }
    const what = named(step.what(builder), answer.names);
    const bytes = measured(answer, before, await context.engine.freeBytes());
    if (bytes > 0 || !step.isQuiet) context.say(`${what}: ${humanBytes(bytes)} freed`);
    if (bytes >= NOTHING_BYTES) freed.push({ what, bytes });
  }
  return told(freed, failure, target === null || (await isEnough(context, target, freed)));
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

/**
 * Free bytes to reach; null where the file system cannot be measured (an engine elsewhere). Where a build has failed what
 * is free now was not enough, for a failed step gives back what it wrote: as much again has to go, whatever was named.
 */
async function targetOf({ engine, minFreeSpace, diagnosis }: RemedyContext): Promise<number | null> {
  const space = await engine.space();
  if (space === null) return null;
  const { totalBytes, freeBytes } = space;
  const wanted = minFreeSpace === null ? byDefault(totalBytes) : wantedBytes(minFreeSpace, totalBytes);
  return diagnosis.failureClass === 'disk-full' ? Math.max(wanted, 2 * freeBytes) : wanted;
}

function byDefault(totalBytes: number): number {
  return Math.min(Math.max(totalBytes * SHARE, LEAST_BYTES), totalBytes * MOST_SHARE);
}

async function isEnough(
  { engine, minFreeSpace }: RemedyContext,
  target: number | null,
  freed: readonly Freed[],
): Promise<boolean> {
  if (target !== null) return ((await engine.freeBytes()) ?? 0) >= target;
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
  const parts = freed.map(({ what, bytes }) => `${what}: ${humanBytes(bytes)}`).join('; ');
  const less = isReached ? '' : '; that is less than was wanted, and what is left is in use';
  return {
    kind: 'applied',
    detail: `${humanBytes(freedBytes)} freed (${parts})${less}${failure === null ? '' : `; then ${failure}`}`,
    freedBytes,
    lost: freed.map(({ what }) => what),
  };
}

/** Lets the engine, or us, use the file system's own reserve while files are deleted or moved, where nothing else is left to write to. */
import { messageOf } from '../core/message-of.ts';
import { processId } from '../privileged/process-id.ts';
import { elsewhere } from './obstacles.ts';
import { humanBytes } from './reclaimed.ts';
import type { RemedyContext } from './remedy.ts';

/** With less than this the builder may be unable to note what it deletes (measured with 28.5: it needs some pages). */
export const FULL_BELOW_BYTES = 16 * 2 ** 20;
const LIMIT_MS = 5_000;
/** ext4's cluster is its block where `bigalloc` is not set, and 4 KiB on every machine but the largest of pages. */
const CLUSTER_BYTES = 4096;

export async function isFull({ engine }: Pick<RemedyContext, 'engine'>): Promise<boolean> {
  const free = await engine.freeBytes();
  return free !== null && free < FULL_BELOW_BYTES;
}

/** An engine that has no block to write to does not start. Throws what the host says. */
export function startWithReserve(
  context: Pick<RemedyContext, 'engine' | 'privilege' | 'say'>,
  signal?: AbortSignal,
): Promise<void> {
  return withReserve(context, () => context.engine.host.start(signal));
}

/** `isLent`: something can be written, though the disk is full. The reserve is given back whatever happens. */
export async function withReserve<T>(
  context: Pick<RemedyContext, 'engine' | 'privilege' | 'say'>,
  work: (isLent: boolean) => Promise<T>,
): Promise<T> {
  const { engine, privilege, say } = context;
  const facts = await engine.facts();
  if (facts === null || privilege.kind === null || elsewhere(context) !== null || !(await isFull(context)))
    return work(false);
  const options = { timeoutMs: LIMIT_MS };
  const owner = await processId(process.pid);
  if (owner === null) return work(false);
  const lending = { dataRoot: facts.dataRoot, owner };
  const lent = await privilege.run('lendReserve', lending, options).catch(() => null);
  if (lent === null) return work(false);
  const size = humanBytes(lent.clusters * CLUSTER_BYTES);
  say(`not a block is free: what ext4 keeps back (${size} at most) is lent while this is done`);
  try {
    return await work(true);
  } finally {
    await privilege
      .run('returnReserve', lent, options)
      .catch((error: unknown) =>
        say(
          `the reserve of ${lent.device} could not be given back: ${messageOf(error)}; the next mount does it`,
        ),
      );
  }
}

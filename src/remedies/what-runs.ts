/** Finds out what runs on the engine now, or ran when it was last heard of. */
import { startsByItself } from '../engine/checks/containers-on-disk.ts';
import { listContainers } from './list-containers.ts';
import type { LivingContext } from './living-containers.ts';

const PING_MS = 2_000;
const READ_MS = 10_000;

export interface Running {
  readonly byEngine: boolean;
  readonly running: readonly { readonly id: string; readonly name: string; readonly autoRemove: boolean }[];
  readonly stopped: readonly string[];
}

/** The engine knows best; of one that does not answer its files tell, and what it said when the run began. */
export async function whatRuns(context: LivingContext, startedAtMs: number): Promise<Running | null> {
  const { engine, privilege, signal } = context;
  if ((await engine.ping(PING_MS)).state === 'healthy') {
    const listed = await listContainers(context);
    if (listed !== null)
      return { byEngine: true, running: listed.running, stopped: listed.stopped.map(({ name }) => name) };
  }
  const facts = await engine.facts();
  const onDisk =
    facts === null || privilege.kind === null
      ? null
      : await privilege
          .run('readContainers', { dataRoot: facts.dataRoot }, { timeoutMs: READ_MS, signal })
          .catch(() => null);
  const inventory = await engine.inventory();
  const fresh = inventory !== null && inventory.seenAtMs >= startedAtMs ? inventory.containers : [];
  const seen = new Set(fresh.filter(({ running }) => running).map(({ id }) => id));
  if (onDisk === null)
    return fresh.length === 0
      ? null
      : { byEngine: false, running: fresh.filter(({ running }) => running).map(fromInventory), stopped: [] };
  const isLiving = (container: (typeof onDisk)[number]): boolean =>
    container.running || startsByItself(container) || (seen.has(container.id) && !container.stoppedByHand);
  return {
    byEngine: false,
    running: onDisk.filter(isLiving),
    stopped: onDisk.filter((container) => !isLiving(container)).map(({ name }) => name),
  };
}

function fromInventory(container: {
  readonly id: string;
  readonly name: string;
  readonly autoRemove: boolean | null;
}): Running['running'][number] {
  return { ...container, autoRemove: container.autoRemove === true };
}

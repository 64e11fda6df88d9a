/** Whether an engine's stores may be moved: proved to be its own, in no swarm, and with nobody living on them. */
import type { EngineFacts } from '../engine/engine.ts';
import { servingProcess } from '../engine/serving-process.ts';
import type { DataRootLook } from '../privileged/ops/list-data-root.ts';
import { isBuilderContainer, runningNames } from './container-names.ts';
import { stopObstacle } from './job-containers.ts';
import { listed } from './listed.ts';
import { untouchableFiles } from './obstacles.ts';
import type { RemedyContext } from './remedy.ts';
import { isFull } from './with-reserve.ts';

/** Measured with 28.5: it ends at its start where it cannot make its `tmp`. */
const FULL =
  'not a block is free on the disk, and an engine that was stopped could not start again: make some space first';
const LOOK_MS = 20_000;
const STOP_MS = 60_000;

/** What the rung does to containers: all of them are `lost`, or merely stopped with the engine. */
export type Containers = 'lost' | 'stopped';

/** Throws with the reason when the data root is not proved to be this engine's. */
export async function lookAtDataRoot(context: RemedyContext, facts: EngineFacts): Promise<DataRootLook> {
  const { engine, privilege, signal } = context;
  const options = { timeoutMs: LOOK_MS, signal };
  const engines = await privilege.run('findEngines', {}, options).catch(() => []);
  const pid = servingProcess(engines, engine.endpoint)?.pid ?? null;
  const { dataRoot, engineId } = facts;
  return privilege.run('listDataRoot', { dataRoot, engineId, pid }, options);
}

export interface StoreRung {
  readonly containers: Containers;
  /** What it would move, of the names in the data root. */
  readonly entries: (facts: EngineFacts, names: readonly string[]) => readonly string[];
}

/** For every rung that stops the engine and moves its files. */
export async function storeRungObstacle(
  context: RemedyContext,
  facts: EngineFacts | null,
  { containers, entries }: StoreRung,
): Promise<string | null> {
  const why = untouchableFiles(context, facts) ?? (await stopObstacle(context));
  if (why !== null || facts === null) return why;
  const look = await lookAtDataRoot(context, facts);
  const moved = entries(facts, look.names);
  const strange = look.strange.find(({ entry }) => moved.includes(entry));
  if (strange !== undefined) return `${strange.what}: what stands behind it is not moved`;
  if (await isFull(context)) return FULL;
  return (
    (containers === 'lost' ? swarmObstacle(facts, look) : null) ??
    containerObstacle(context, facts, look, containers)
  );
}

/** An engine that does not answer cannot say that it is in a swarm: its files do. */
function swarmObstacle(facts: EngineFacts, { inSwarm }: DataRootLook): string | null {
  if (!facts.swarm && !inSwarm) return null;
  return 'the engine is a member of a swarm, which would lose this node’s tasks: leave the swarm first';
}

async function containerObstacle(
  context: RemedyContext,
  { liveRestore }: EngineFacts,
  { living }: DataRootLook,
  containers: Containers,
): Promise<string | null> {
  const running = await runningNames(context);
  if (running === null) {
    return living.length === 0
      ? null
      : `containers live on though the engine does not answer (${listed(living)}): nothing is moved under them`;
  }
  if (context.allowContainerLoss || running.length === 0) return null;
  if (liveRestore)
    return `containers outlive this engine (live-restore), and nothing is moved under ${listed(running)}: stop them, or set \`allow-container-loss: true\``;
  const users = running.filter((name) => !isBuilderContainer(name));
  if (containers === 'stopped' || users.length === 0) return null;
  return `containers run on this engine and would be lost (${listed(users)}): stop them, or set \`allow-container-loss: true\``;
}

/** Containers that would outlive their engine: nothing is moved under them, so they end first, where the user allowed it. */
export async function stopSurvivors(context: RemedyContext, liveRestore: boolean): Promise<void> {
  const names = liveRestore && context.allowContainerLoss ? await runningNames(context) : null;
  if (names === null || names.length === 0) return;
  context.say(`stopping containers that would outlive the engine: ${listed(names)}`);
  await context.engine.docker(['stop', '-t', '10', ...names], { timeoutMs: STOP_MS, signal: context.signal });
}

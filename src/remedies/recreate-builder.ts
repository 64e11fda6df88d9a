/** Mends a builder: restarts its containers, which keeps the cache, else makes them and their state anew; a cluster's pods are made again. */
import type { BuilderFacts } from '../engine/engine.ts';
import { exportHistory, missingImage } from './before-recreation.ts';
import {
  boot,
  containerExists,
  crashLoops,
  removeNode,
  restartContainer,
  waitUntilRunning,
} from './builder-nodes.ts';
import { failingHardware, unreachable } from './obstacles.ts';
import { recreatePods } from './recreate-pods.ts';
import type { Remedy, RemedyContext, RemedyResult } from './remedy.ts';

const NOT_OURS = {
  docker: 'it is the engine itself, which is mended by the rungs for the engine',
  remote: 'it belongs to somebody else, who has to mend it',
  other: 'Buildmend does not know how to make it again',
} as const;

export const recreateBuilder: Remedy = {
  id: 'recreate-builder',
  async obstacle(context) {
    const builder = await context.engine.builder();
    if (builder === null) return 'it is not known which builder the build uses';
    if (builder.driver === 'kubernetes')
      return builder.record === undefined ? `buildx’s record of builder ${builder.name} is not known` : null;
    if (builder.driver !== 'docker-container') {
      return `builder ${builder.name} has the driver ${builder.driver}: ${NOT_OURS[builder.driver]}`;
    }
    if (builder.containers.length === 0) return `the containers of builder ${builder.name} are not known`;
    return unreachable(context) ?? failingHardware(context);
  },
  async apply(context) {
    const builder = await context.engine.builder();
    if (builder === null)
      return { kind: 'failed', why: 'it is no longer known which builder the build uses' };
    if (builder.driver === 'kubernetes') return recreatePods(context, builder);
    const { name, containers } = builder;
    await context.journal.note({ step: 'make the builder again', builder: { name, containers } });
    const pointless = context.use > 1 || hasBrokenState(context);
    const restarted = pointless ? null : await restartAll(context, builder);
    const result = restarted ?? (await recreateAll(context, builder));
    if (!context.cancelled.aborted) await context.journal.note({ builder: null });
    return result;
  },
};

/** buildkitd ends at once on a broken database: a restart would only run into it again. */
function hasBrokenState({ findings }: RemedyContext): boolean {
  return findings.some(
    ({ id, state, implies }) =>
      id === 'builder-container' &&
      state === 'broken' &&
      implies?.failureClass === 'buildkit-state-corruption',
  );
}

/** Null when that did not bring every node back: then it takes more. */
async function restartAll(context: RemedyContext, builder: BuilderFacts): Promise<RemedyResult | null> {
  const { say } = context;
  say(`restarting builder ${builder.name}, which keeps its cache`);
  for (const name of builder.containers) {
    if (!(await containerExists(context, name))) continue;
    const why = await restartContainer(context, name);
    if (why !== null) return giveUp(context, why);
    if (await crashLoops(context, name)) return giveUp(context, `${name} ends again and again`);
  }
  const why = (await boot(context, builder.name)) ?? (await waitUntilRunning(context, builder.name));
  if (why !== null) return giveUp(context, why);
  const detail = `builder ${builder.name} was restarted (${nodes(builder)}), its cache is kept`;
  return { kind: 'applied', detail, freedBytes: null, lost: [] };
}

function giveUp({ say, signal, cancelled }: RemedyContext, why: string): RemedyResult | null {
  if (signal.aborted) return { kind: 'failed', why: cancelled.aborted ? 'the run was ended' : why };
  say(`the restart is not enough: ${why}`);
  return null;
}

async function recreateAll(context: RemedyContext, builder: BuilderFacts): Promise<RemedyResult> {
  const { engine, say } = context;
  say(`making builder ${builder.name} and its state again under the same name`);
  for (const name of builder.containers) {
    const why = await missingImage(context, name);
    if (why !== null) return { kind: 'failed', why };
  }
  if (!hasBrokenState(context)) await exportHistory(context, builder);
  const before = await engine.freeBytes();
  for (const name of builder.containers) {
    const why = await removeNode(context, name);
    if (why !== null) return { kind: 'failed', why };
  }
  const why = (await boot(context, builder.name)) ?? (await waitUntilRunning(context, builder.name));
  if (why !== null) return { kind: 'failed', why };
  const after = await engine.freeBytes();
  return {
    kind: 'applied',
    detail: `builder ${builder.name} was made again under the same name (${nodes(builder)}) with an empty cache`,
    freedBytes: before === null || after === null ? null : Math.max(0, after - before),
    lost: [`the build cache of builder ${builder.name}`],
  };
}

function nodes({ containers }: BuilderFacts): string {
  return containers.length === 1 ? '1 node' : `${containers.length} nodes`;
}

/** Goes round a sick engine: the build is finished on a clean one beside it, which is taken down afterwards. */
import { messageOf } from '../core/message-of.ts';
import type { Away } from '../engine/away/away.ts';
import { ownBuilderObstacle, startSideBuilder } from '../engine/away/side-builder.ts';
import { startSideEngine } from '../engine/away/side-engine.ts';
import { sideParent } from '../engine/away/side-parent.ts';
import type { EngineFacts } from '../engine/engine.ts';
import { failingHardware } from './obstacles.ts';
import type { Remedy, RemedyContext, RemedyResult } from './remedy.ts';

const PING_MS = 5_000;

/** One of the two ways, and what stands in it. */
interface Way {
  readonly obstacle: string | null;
  readonly start: () => Promise<Away>;
}

export const sideEngine: Remedy = {
  id: 'side-engine',
  async obstacle(context) {
    const all = await ways(context);
    const [first] = all;
    return all.some(({ obstacle }) => obstacle === null) ? null : (first?.obstacle ?? 'there is no way');
  },
  async apply(context): Promise<RemedyResult> {
    const failed: string[] = [];
    for (const { obstacle, start } of await ways(context)) {
      if (obstacle !== null) continue;
      try {
        const away = await start();
        return {
          kind: 'applied',
          detail: `the build goes to ${away.where}`,
          freedBytes: null,
          lost: [],
          away,
        };
      } catch (error) {
        failed.push(messageOf(error));
        if (context.signal.aborted) break;
      }
    }
    return { kind: 'failed', why: failed.join('; ') || 'it can no longer be done' };
  },
};

/** A builder on an engine that is well needs no rights and no room of its own: where only the builder is sick it comes first. */
async function ways(context: RemedyContext): Promise<readonly Way[]> {
  if (context.wayOut === undefined) return [];
  const { wayOut, engine } = context;
  const facts = await engine.facts();
  const byEngine: Way = {
    obstacle: await engineObstacle(context, facts),
    start: () => startBeside(context, facts),
  };
  const byBuilder: Way = {
    obstacle: await ownBuilderObstacle(context, wayOut),
    start: () => startSideBuilder({ ...context, ...wayOut }),
  };
  const { failureClass } = context.diagnosis;
  const builders = ['buildkit-state-corruption', 'builder-unavailable'].includes(failureClass);
  const own = (await engine.builder())?.driver === 'docker-container';
  return builders || own ? [byBuilder, byEngine] : [byEngine, byBuilder];
}

async function engineObstacle(context: RemedyContext, facts: EngineFacts | null): Promise<string | null> {
  // Also where its files can be reached: the client could not reach a socket there
  const { kind } = context.engine.endpoint;
  if (kind !== 'unix')
    return `the engine is reached by ${kind}: one beside it could not be reached from here`;
  if (context.privilege.kind === null)
    return 'an engine beside this one needs root, and this is neither root nor may it use sudo without a password';
  if (facts?.strangers) return `the engine is not this machine’s own (${facts.strangers})`;
  if (facts?.desktop === true) return 'the engine lives in Docker Desktop’s virtual machine';
  if (facts?.rootless === true) return 'the engine is rootless: one beside it would need its user’s session';
  if ((await sideParent(avoided(context, facts))) !== null) return null;
  return `there is no room for a side engine (3 GiB at least)${avoided(context, facts) === null ? '' : ' on another disk'}`;
}

/** The data root's disk, where that is what fails or is full. */
function avoided(context: RemedyContext, facts: EngineFacts | null): string | null {
  const bad =
    failingHardware(context) !== null ||
    ['disk-full', 'storage-io-error'].includes(context.diagnosis.failureClass);
  return bad ? (facts?.dataRoot ?? '/var/lib/docker') : null;
}

async function startBeside(context: RemedyContext, facts: EngineFacts | null): Promise<Away> {
  const { engine, wayOut } = context;
  const parent = await sideParent(avoided(context, facts));
  if (parent === null || wayOut === undefined) throw new Error('there is no room left for a side engine');
  return startSideEngine({
    ...wayOut,
    engine,
    facts,
    parent,
    archiveDir: failingHardware(context) === null ? wayOut.archiveDir : parent,
    privilege: context.privilege,
    bases: (await context.bases?.()) ?? null,
    whyNotBack: async () => {
      const hardware = failingHardware(context);
      if (hardware !== null) return hardware;
      const { state } = await engine.ping(PING_MS);
      return state === 'healthy' ? null : 'the engine does not answer';
    },
    runId: context.runId,
    signal: context.signal,
    say: context.say,
  });
}

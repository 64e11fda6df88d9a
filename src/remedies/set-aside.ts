/** Stop, set aside, start: the shape of every remedy that changes the engine's own files, with its way back. */
import { messageOf } from '../core/message-of.ts';
import type { EngineFacts } from '../engine/engine.ts';
import { processId } from '../privileged/process-id.ts';
import type { NetworksBegun } from '../privileged/run-journal/entry.ts';
import type { AsidePlan } from './aside-plan.ts';
import { asideSize } from './aside-size.ts';
import { withContainerd } from './containerd-part.ts';
import { howToEnd, placeOf } from './kept-aside.ts';
import { beyondLimit, lastGrace } from './last-grace.ts';
import { listed } from './listed.ts';
import { beyondRung } from './living-containers.ts';
import { humanBytes } from './reclaimed.ts';
import { remakeAll, type Stopped, whatCame } from './remake.ts';
import { remakeNetworks, remakeWipedNetworks } from './remake-networks.ts';
import type { RemedyContext, RemedyResult } from './remedy.ts';
import { type StoreMover, storeMover } from './store-mover.ts';
import { stopSurvivors } from './store-safety.ts';
import { lostWithContainers, stopWarning } from './tell-living.ts';
import { withReserve } from './with-reserve.ts';

const MOVE_MS = 60_000;
const PING_MS = 3_000;

/** In the journal: the engine runs, and images are loaded again out of what was set aside. */
export const AFTER_START = 'bring back what can be had again';
const ASKED_FOR = 'that is what `keep-set-aside` asks for';
const CUT_SHORT =
  'the run was cancelled while the engine started; what was set aside is put back or deleted by the next run';

interface Aside extends Stopped {
  readonly context: RemedyContext;
  readonly facts: EngineFacts;
  readonly mover: StoreMover;
  /** The engine answered before it was stopped. */
  readonly wasUp: boolean;
}

/** The engine runs again afterwards, as far as it did before; when it does not start all is put back first. */
export async function setAsideAndStart(
  given: RemedyContext,
  facts: EngineFacts,
  plan: AsidePlan,
): Promise<RemedyResult> {
  const context = withContainerd(given, plan.containerd ?? null);
  const { engine, runId, say, cancelled, use } = context;
  const { dataRoot } = facts;
  const id = `${runId}-${plan.rung}${use > 1 ? `-${use}` : ''}`;
  const wasUp = (await engine.ping(PING_MS)).state !== 'broken';
  const mover = storeMover(context, dataRoot, plan.containerd ?? null);
  const aside: Aside = { context, dataRoot, id, facts, mover, wasUp };
  const remaking = plan.remakes?.some(({ whileStopped }) => whileStopped !== undefined) ? id : null;
  const networks = networksOf(plan, id);
  await context.journal.note({ step: 'set aside', setAside: [id], networks, remaking });
  const noted = await context.living.note(context);
  const warning = stopWarning(noted, facts.liveRestore);
  if (warning !== null) say(warning);
  const begun = performance.now();
  const moved = await move(aside, plan);
  if (typeof moved === 'string') {
    await context.journal.note({ networks: null, remaking: null });
    return { kind: 'failed', why: `${moved}${await startAgain(context, wasUp)}` };
  }
  const remade = await remakeAll(aside, plan.remakes ?? [], 'whileStopped');
  await context.journal.note({ step: 'start the engine', remaking: null });
  const why = await startOrPutBack(aside, wasUp);
  if (why !== null) return { kind: 'failed', why };
  const came = await whatCame(aside, plan, remade);
  await context.journal.note({ step: AFTER_START, networks: null });
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (cancelled.aborted)
    say('the run is being ended; what was set aside is put back or deleted by the next run');
  const back = cancelled.aborted ? null : ((await plan.afterStart?.(id)) ?? null);
  const { lost } = back ?? plan;
  const keep = (back ?? plan).keep ?? (context.keepSetAside ? ASKED_FOR : null);
  const brought = back === null ? '' : `; ${back.detail}`;
  return {
    kind: 'applied',
    detail: [
      `${plan.done} (${listed(moved)}), engine started again, ${seconds} s in all${brought}${keptNote(aside, keep)}`,
      ...came.done,
    ].join('; '),
    freedBytes: null,
    lost: [...lost, ...came.lost, ...(plan.entries.includes('containers') ? lostWithContainers(noted) : [])],
    commit: () => (keep === null ? commit(aside) : keepIt(aside, keep)),
    undo: () => undo(aside),
  };
}

/** The names that were moved, or why none was. */
async function move(
  { context, dataRoot, id, facts, mover, wasUp }: Aside,
  plan: AsidePlan,
): Promise<readonly string[] | string> {
  const { engine, say, signal } = context;
  try {
    signal.throwIfAborted();
    await stopSurvivors(context, facts.liveRestore);
    say('stopping the engine');
    await engine.host.stop();
    signal.throwIfAborted();
    const owner = await processId(process.pid);
    if (owner === null) throw new Error('/proc cannot be read, so nothing is moved');
    const { rung, volumesToo, moreOnceStopped } = plan;
    const entries = [...plan.entries, ...((await moreOnceStopped?.()) ?? [])];
    const [startedAt, { engineId }] = [new Date().toISOString(), facts];
    const keep = plan.keep ?? (context.keepSetAside ? ASKED_FOR : null);
    const named = { dataRoot, id, rung, owner, startedAt, keep };
    const args = { ...named, entries, volumesToo, engineId, engineRan: wasUp };
    const { moved, unmounted } = await mover.setAside(args, { timeoutMs: MOVE_MS, signal });
    if (unmounted > 0) say(`${unmounted} mounts that the engine had left behind were unmounted`);
    say(`set aside in ${dataRoot}/.buildmend: ${listed(moved)}`);
    return moved;
  } catch (error) {
    return messageOf(error);
  }
}

/**
 * Whatever ended the start: the engine shall not stay down with its files set aside. A cancelled run cannot wait for it: an
 * engine that still starts is left to, and the next run sees whether it came up without what was set aside.
 */
async function startOrPutBack(aside: Aside, wasUp: boolean): Promise<string | null> {
  const { context } = aside;
  try {
    context.say('starting the engine');
    await context.engine.host.start(lastGrace(context));
    return null;
  } catch (error) {
    if (context.cancelled.aborted) return CUT_SHORT;
    const back = await putBack(aside).then(
      () => 'all was put back',
      (failure: unknown) => `it could not be put back (${messageOf(failure)}); the next run tries again`,
    );
    return `the engine did not start afterwards: ${messageOf(error)}; ${back}${await startAgain(context, wasUp)}`;
  }
}

/** Stops the engine, which may be half up, and puts back. Not bound to the run's signal: it takes milliseconds. */
async function putBack({ context, id, mover }: Aside): Promise<void> {
  await context.engine.host.stop();
  await withReserve(context, () => mover.putBack(id));
}

async function startAgain(context: RemedyContext, wasUp: boolean): Promise<string> {
  if (!wasUp) return '';
  return context.engine.host.start(beyondLimit(context)).then(
    async () =>
      [
        '; the engine runs again as before',
        ...(await context.living.bringBack(beyondRung(context))).lost,
      ].join('; '),
    (error: unknown) => `; the engine could not be started again: ${messageOf(error)}`,
  );
}

/** Where the engine's database of them goes, they are made again once it runs. */
function networksOf({ remakes = [] }: AsidePlan, asideId: string): NetworksBegun | null {
  if (remakes.includes(remakeWipedNetworks)) return { asideId, wiped: true };
  return remakes.includes(remakeNetworks) ? { asideId, wiped: false } : null;
}

async function commit({ context, id, mover }: Aside): Promise<void> {
  const begun = performance.now();
  const freedBytes = await withReserve(context, () => mover.deleteAside(id));
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  context.say(`deleted what was set aside: ${humanBytes(freedBytes)} freed in ${seconds} s`);
}

function keptNote({ dataRoot, id }: Aside, keep: string | null): string {
  return keep === null ? '' : `; once the build has passed it is kept in ${placeOf(dataRoot, id)}: ${keep}`;
}

/** The next run neither deletes nor restores it: that is a person's to say. */
async function keepIt({ context, dataRoot, id, mover }: Aside, because: string): Promise<void> {
  await mover.keepAside(id, because);
  const size = await asideSize(context.privilege, dataRoot, id);
  const takes = size === null ? '' : ` (${size})`;
  context.say(`what was set aside is kept${takes}: ${because}. ${howToEnd(dataRoot, id)}`);
}

async function undo(aside: Aside): Promise<boolean> {
  const { engine, living, say } = aside.context;
  try {
    await living.note(aside.context);
    await putBack(aside);
    await aside.context.journal.note({ networks: null });
  } catch (error) {
    say(`what was set aside could not be put back: ${messageOf(error)}; the next run tries again`);
    await engine.host.start().catch(() => undefined);
    await living.bringBack(beyondRung(aside.context));
    return false;
  }
  await engine.host.start().catch((error: unknown) => say(`the engine does not start: ${messageOf(error)}`));
  await living.bringBack(beyondRung(aside.context));
  return true;
}

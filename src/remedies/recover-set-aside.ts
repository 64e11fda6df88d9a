/** Finishes or undoes what an earlier run set aside and left behind when it was killed. */
import { messageOf } from '../core/message-of.ts';
import { type Found, listEverywhere } from './aside-roots.ts';
import { containerdOf, withContainerd } from './containerd-part.ts';
import { howToEnd } from './kept-aside.ts';
import type { RemedyContext } from './remedy.ts';
import { isWorthUndoing } from './settle-aside.ts';
import { startWithReserve, withReserve } from './with-reserve.ts';

export interface Recovered {
  readonly id: string;
  /**
   * `deleted`: it was no longer needed. `put-back`: the engine has its old files again. `kept`: a person decides about it.
   * `left`: see `detail`.
   */
  readonly outcome: 'deleted' | 'put-back' | 'kept' | 'left';
  readonly detail: string;
}

export interface RecoverContext
  extends Pick<RemedyContext, 'engine' | 'privilege' | 'signal' | 'say' | 'living'> {
  readonly when: When;
  /** What cut-off runs had begun, by the ids of what they set aside: `loading` where images were being loaded out of it. */
  readonly loading?: readonly string[];
  /** Its content was being made anew for an engine that had not started yet. */
  readonly remaking?: string | null;
}

/**
 * - `before`: a run looks at the engine that has to build next; what the engine lives without waits for that build's end
 * - `passed`: after a build that passed nothing is put back, for the engine would have to be stopped
 * - `settle`: nothing follows; all is deleted, put back or kept now
 */
export type When = 'before' | 'passed' | 'settle';

const LATER =
  'the engine is not stopped after a build that passed; the next run that has to mend it puts it back';
const KEPT = 'the engine lives without it; it is kept until a build passes';
const LIST_MS = 20_000;
const MOVE_MS = 60_000;
const DELETE_MS = 3_600_000;
const PING_MS = 5_000;

/**
 * To be called before a recovery looks at the engine, and after a build that passed. Never throws; what cannot be handled is left
 * and told.
 *
 * - the run that did it lives: left alone
 * - `renaming`, `undoing`: put back (the engine is stopped and started again)
 * - `renamed`, and the engine, which did not run with it, does not run: started without it first
 * - `renamed`: where the engine answers, kept until a build has passed, then deleted; else put back. With `settle` it is not waited
 *   for a build: see `settle-aside.ts`
 * - `deleting`: deleted to the end, for the build had passed
 * - `kept`: passed over in silence, for a person decides about it
 * - no readable manifest: left alone, and told
 */
export async function recoverSetAside(context: RecoverContext): Promise<readonly Recovered[]> {
  const { engine, privilege } = context;
  const facts = await engine.facts();
  if (facts === null || privilege.kind === null || engine.endpoint.kind !== 'unix') return [];
  await returnReserves(context);
  const leftovers = await listEverywhere(context, facts);
  const recovered: Recovered[] = [];
  // The newest first: each was set aside on top of the one before it.
  for (const leftover of byAge(leftovers.filter(({ state }) => state !== 'kept')))
    recovered.push(await recoverOne(context, leftover));
  return recovered;
}

/** A killed run could not give back what it had lent of a file system's reserve. */
async function returnReserves({ privilege, signal, say }: RecoverContext): Promise<void> {
  const devices = await privilege.run('returnForgotten', {}, { timeoutMs: LIST_MS, signal }).catch(() => []);
  for (const device of devices) say(`an earlier run had lent the reserve of ${device}; it is given back`);
}

function byAge(leftovers: readonly Found[]): readonly Found[] {
  return leftovers.toSorted((a, b) => (b.startedAt ?? '').localeCompare(a.startedAt ?? ''));
}

async function recoverOne(context: RecoverContext, leftover: Found): Promise<Recovered> {
  const { id, state, inUse, roots, hollow = false } = leftover;
  if (state === null && hollow) return clear(context, leftover);
  if (inUse) return { id, outcome: 'left', detail: 'the run that set it aside is still going on' };
  if (state === null)
    return {
      id,
      outcome: 'left',
      detail: `it has no readable manifest: look at ${roots[0]}/.buildmend/set-aside/${id}`,
    };
  try {
    if (state === 'deleting') return await remove(context, leftover);
    const lives = (await answers(context)) || (await startsWithout(context, leftover));
    if (state === 'renamed' && lives) return await replaced(context, leftover);
    if (context.when === 'passed') return { id, outcome: 'left', detail: LATER };
    return await putBackFound(context, leftover);
  } catch (error) {
    return { id, outcome: 'left', detail: messageOf(error) };
  }
}

async function answers({ engine }: RecoverContext): Promise<boolean> {
  return (await engine.ping(PING_MS)).state === 'healthy';
}

/** What kept the engine from starting would only do so again: back in its place it serves nobody. */
async function startsWithout(context: RecoverContext, leftover: Found): Promise<boolean> {
  const { id, state, containerd, engineRan = null } = leftover;
  if (state !== 'renamed' || engineRan !== false || context.remaking === id || context.when === 'passed')
    return false;
  const { engine } = withContainerd(context, containerd);
  if (engine.host.obstacle !== null) return false;
  context.say('starting the engine without what kept it from starting before');
  await context.living.note(context);
  return startWithReserve({ ...context, engine }).then(
    async () => {
      await context.living.bringBack(context);
      return true;
    },
    () => false,
  );
}

/** The engine answers without it. */
async function replaced(context: RecoverContext, leftover: Found): Promise<Recovered> {
  const { id, keep = null } = leftover;
  if (context.when === 'before') return { id, outcome: 'left', detail: KEPT };
  if (context.when === 'settle' && (await isWorthUndoing(context, leftover)))
    return putBackFound(context, leftover);
  return keep === null ? remove(context, leftover) : keepFound(context, leftover, keep);
}

async function keepFound(context: RecoverContext, { id, roots }: Found, because: string): Promise<Recovered> {
  for (const dataRoot of roots)
    await context.privilege.run('keepAside', { dataRoot, id, because }, { timeoutMs: MOVE_MS });
  return { id, outcome: 'kept', detail: `${because}. ${howToEnd(roots.at(-1) ?? '', id)}` };
}

/** The run was killed before it had moved anything, or after all was deleted. */
async function clear({ privilege }: RecoverContext, { id, roots }: Found): Promise<Recovered> {
  for (const dataRoot of roots) await privilege.run('deleteAside', { dataRoot, id }, { timeoutMs: MOVE_MS });
  return { id, outcome: 'deleted', detail: 'nothing was in it' };
}

async function remove(context: RecoverContext, { id, roots }: Found): Promise<Recovered> {
  const { privilege, say, signal } = context;
  say(`deleting what an earlier run set aside (${id})`);
  const options = { timeoutMs: DELETE_MS, signal };
  for (const dataRoot of roots)
    await withReserve(context, () => privilege.run('deleteAside', { dataRoot, id }, options));
  return {
    id,
    outcome: 'deleted',
    detail: 'an earlier run had set it aside and the engine lives without it',
  };
}

/** Stops the engine, puts it back, and starts the engine again; what ran runs again. Throws what the operation says. */
export async function putBack(context: RecoverContext, dataRoot: string, id: string): Promise<Recovered> {
  const facts = await context.engine.facts();
  const hasTwo = facts !== null && containerdOf(facts) !== null;
  const found = hasTwo ? (await listEverywhere(context, facts)).find((one) => one.id === id) : undefined;
  return putBackFound(context, found ?? { id, containerd: null, roots: [dataRoot] });
}

async function putBackFound(
  context: RecoverContext,
  { id, containerd, roots }: Pick<Found, 'id' | 'containerd' | 'roots'>,
): Promise<Recovered> {
  const { privilege, living, say } = context;
  const { engine } = withContainerd(context, containerd);
  if (engine.host.obstacle !== null) return { id, outcome: 'left', detail: engine.host.obstacle };
  say(`putting back what an earlier run set aside (${id})`);
  await living.note(context);
  await engine.host.stop();
  try {
    let restored = 0;
    for (const dataRoot of roots) {
      const back = () => privilege.run('putBack', { dataRoot, id }, { timeoutMs: MOVE_MS });
      restored += (await withReserve(context, back)).restored;
    }
    return { id, outcome: 'put-back', detail: `${restored} parts of the data root are back in their place` };
  } finally {
    await startWithReserve({ ...context, engine }).catch((error: unknown) =>
      say(`the engine does not start: ${messageOf(error)}`),
    );
    await living.bringBack(context);
  }
}

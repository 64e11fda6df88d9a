/**
 * Finishes or undoes what runs have begun that were killed, cancelled, or cut off by a power loss: what they set aside, what they
 * lent, the engine they stopped, what ran on it, its networks, a builder. One way for the next run, the post step and `recover`.
 */
import { messageOf } from '../core/message-of.ts';
import type { Engine, EngineFacts } from '../engine/engine.ts';
import { type Begun, mergeBegun, type RunJournal } from '../privileged/run-journal/entry.ts';
import { bootAgain } from './boot-again.ts';
import { forgetJournal, openJournals } from './open-journals.ts';
import { recoverSetAside, type When } from './recover-set-aside.ts';
import { connectEarlier } from './remake-earlier.ts';
import type { RemedyContext } from './remedy.ts';
import { AFTER_START } from './set-aside.ts';
import { startWithReserve, withReserve } from './with-reserve.ts';

/** Engine and living write to the journal by themselves (`journalled.ts`). */
export interface FinishContext
  extends Pick<RemedyContext, 'engine' | 'privilege' | 'living' | 'journal' | 'signal' | 'say'> {
  readonly stateDir: string;
  readonly when: When;
}

export interface Finished {
  /** There was something to say. */
  readonly found: boolean;
  /** A sentence for each thing that is left to do. */
  readonly left: readonly string[];
}

const PING_MS = 5_000;
const LIMIT_MS = 60_000;
const UNKNOWN = {
  source: 'record',
  store: 'other',
  containerdRoot: null,
  engineId: null,
  serverVersion: null,
  liveRestore: false,
  swarm: false,
  rootless: false,
} as const;

/** Says what it does. Never throws: what it cannot do is left, and stays on record. */
export async function finishEarlier(given: FinishContext): Promise<Finished> {
  let found = false;
  const say = (line: string): void => {
    found = true;
    given.say(line);
  };
  const entries = await openJournals(given);
  const context = { ...given, say, engine: withKnownRoot(given.engine, entries) };
  for (const { runId, rung, step } of entries)
    say(`run ${runId} was cut off in ${rung === '' ? 'a remedy' : rung}, about to: ${step}`);
  // Taken over while the engine was down: now that the build has passed it can be ended
  const own = given.when === 'passed' ? given.journal.open() : null;
  const begun = mergeBegun([...(own === null ? [] : [own]), ...entries]);
  context.living.remember(begun);
  if (entries.length > 0) {
    // Their entries go once ours says the same: whoever cuts us off leaves it to the next
    const root = knownRoot(entries);
    const place = root === null ? {} : { dataRoot: root };
    const step = 'finish what an earlier run has begun';
    await given.journal.note({ rung: 'recover', step, ...place, ...begun });
    for (const entry of entries) await forgetJournal(given, entry);
  }
  const left = [...(await settleAsides(context, entries))];
  const up = await bringUp(context, begun.engineStopped);
  if (up.why !== null) left.push(up.why);
  else if (up.started || own !== null || entries.length > 0)
    left.push(...(await withReserve(context, () => bringBackAll(context, begun))));
  if (entries.some(({ rung }) => rung === 'repair')) await sweep(context);
  return { found: found || left.length > 0, left };
}

/** An engine that is down may have told only the run that was cut off where its files are; they are proved to be a data root again. */
function withKnownRoot(engine: Engine, entries: readonly RunJournal[]): Engine {
  const dataRoot = knownRoot(entries);
  if (dataRoot === null) return engine;
  const known: EngineFacts = { ...UNKNOWN, dataRoot };
  return { ...engine, facts: async () => (await engine.facts()) ?? known };
}

function knownRoot(entries: readonly RunJournal[]): string | null {
  return entries.findLast(({ dataRoot }) => dataRoot !== null)?.dataRoot ?? null;
}

async function settleAsides(
  context: FinishContext,
  entries: readonly RunJournal[],
): Promise<readonly string[]> {
  const loading = entries.filter(({ step }) => step === AFTER_START).flatMap(({ setAside }) => setAside);
  const { remaking } = mergeBegun(entries);
  const left: string[] = [];
  for (const { id, outcome, detail } of await recoverSetAside({ ...context, loading, remaking })) {
    const sentence = `set aside by an earlier run (${id}): ${outcome}; ${detail}`;
    if (outcome === 'left') left.push(sentence);
    else context.say(sentence);
  }
  return left;
}

interface Up {
  /** By us, now. */
  readonly started: boolean;
  /** Why it does not answer; null when it does, or nobody of ours stopped it. */
  readonly why: string | null;
}

async function bringUp(context: FinishContext, stoppedByUs: boolean): Promise<Up> {
  const asItIs = { started: false, why: null };
  const { engine, when, living, say } = context;
  const { state } = await engine.ping(PING_MS);
  if (state === 'healthy' || (!stoppedByUs && when !== 'settle')) return asItIs;
  // It need not be asked of an engine that was never ours to stop
  if (state === 'unknown' && !stoppedByUs) return asItIs;
  if (engine.host.obstacle !== null) {
    const why = `the engine does not run and cannot be started: ${engine.host.obstacle}`;
    return { started: false, why };
  }
  say('the engine was left stopped: starting it');
  // One that died by itself left containers that nobody has noted yet
  await living.note(context);
  try {
    if (state === 'unknown') await engine.host.stop();
    await startWithReserve(context);
    say('the engine runs again');
    return { started: true, why: null };
  } catch (error) {
    return { started: false, why: `the engine does not start: ${messageOf(error)}` };
  }
}

async function bringBackAll(
  context: FinishContext,
  { engineStopped, networks, builder }: Begun,
): Promise<readonly string[]> {
  const { engine, journal, living } = context;
  if ((await engine.ping(PING_MS)).state !== 'healthy') return [];
  if (engineStopped) await journal.note({ engineStopped: false });
  if (networks !== null) {
    await connectEarlier(context, networks);
    await journal.note({ networks: null });
  }
  await living.bringBack(context);
  if (builder === null) return [];
  const why = await bootAgain(context, builder);
  if (why !== null) return [why];
  await journal.note({ builder: null });
  return [];
}

async function sweep({ engine, privilege, say }: FinishContext): Promise<void> {
  const facts = await engine.facts();
  if (facts === null || privilege.kind === null || engine.endpoint.kind !== 'unix') return;
  const swept = await privilege
    .run('sweepDrafts', { dataRoot: facts.dataRoot }, { timeoutMs: LIMIT_MS })
    .catch(() => 0);
  if (swept > 0) say(`${swept} drafts of an earlier run were deleted`);
}

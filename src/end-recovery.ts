/** What is seen to once a run knows how it ended: what it set aside itself, its journal, and what earlier runs have left. */
import { isUsersOwn } from './core/diagnosis.ts';
import type { Once } from './core/once.ts';
import type { EngineSide } from './engine-side.ts';
import type { Recovery } from './recovery-contract.ts';
import type { Outcome } from './run.ts';
import { wasCutOff } from './was-cut-off.ts';
import { isWayOutLeft, type TidyRequest, tidyWayOut } from './way-out.ts';

interface Ended extends Omit<TidyRequest, 'engine' | 'privilege'> {
  readonly outcome: Outcome;
  readonly side: EngineSide;
  readonly recovery: Once<Recovery>;
  readonly cancelled: boolean;
}

/** The recovery, where the run needed one. */
export async function endRecovery(ended: Ended): Promise<Recovery | null> {
  const { outcome, side, recovery, cancelled } = ended;
  const loaded = await recovery.peek();
  await loaded?.being.leave();
  if (outcome.verdict === 'recovered' || wasCured(outcome)) await loaded?.commit();
  await loaded?.end();
  const passed = outcome.verdict !== 'failed';
  if (!cancelled && (passed || isEnginesOwn(outcome)) && (await wasCutOff(side, loaded !== null))) {
    const finishing = await recovery.get();
    await finishing.finishEarlier(passed ? 'passed' : 'settle');
    await finishing.end();
  }
  if (!cancelled && passed && (await isWayOutLeft(ended)))
    await tidyWayOut({ ...ended, engine: side.engine, privilege: await side.privilege() });
  return loaded;
}

/** The engine was mended, but the build fails by the user's own doing: what was set aside is not put back. */
function wasCured({ state }: Outcome): boolean {
  return state.rungs.at(-1)?.outcome === 'helped';
}

/** A failure that is the user's own, or nobody knows whose, is no reason to stop an engine that works. */
function isEnginesOwn({ state }: Outcome): boolean {
  const last = state.attempts.at(-1)?.diagnosis;
  return state.rungs.length > 0 && last !== undefined && !isUsersOwn(last);
}

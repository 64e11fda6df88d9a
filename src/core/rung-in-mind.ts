/** The rung that comes next if nothing stands in its way: only what may come has to be looked at for obstacles, which can take seconds. */
import { chooseRung, type Situation } from './choose-rung.ts';
import type { Plan } from './plan.ts';
import type { RunState } from './run-state.ts';
import type { RungId } from './rungs.ts';
import { settle, withDiagnosis } from './state-changes.ts';

/** Null when none does. @param seen - with the obstacles that are known so far */
export function rungInMind(plan: Plan, before: RunState, seen: Situation): RungId | null {
  const { state, situation } = withDiagnosis(before, seen);
  const choice = chooseRung(plan, settle(state, 'did-not-help'), situation);
  return choice.kind === 'rung' ? choice.rung : null;
}

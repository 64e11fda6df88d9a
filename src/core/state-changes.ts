/** How what is remembered of a run changes with what was seen and done. */
import type { Situation } from './choose-rung.ts';
import type { FailureClass } from './diagnosis.ts';
import type { TakenRung } from './history.ts';
import type { RunState } from './run-state.ts';

/** Classes that name what cannot be reached, not what is broken: a later look may say more. */
const VAGUE: readonly FailureClass[] = ['unknown', 'engine-unavailable', 'builder-unavailable'];

/**
 * A later look at the same failure is part of it: the last attempt gets the better diagnosis. Once the engine was examined,
 * only a vague one is replaced: what a rung left behind (an engine that is down) is not why the build failed.
 */
export function withDiagnosis(
  state: RunState,
  situation: Situation,
): { state: RunState; situation: Situation } {
  const last = state.attempts.at(-1);
  if (last === undefined) return { state, situation };
  const diagnosis =
    state.examined && !VAGUE.includes(last.diagnosis.failureClass) ? last.diagnosis : situation.diagnosis;
  const failedAt = situation.failedAt ?? last.failedAt ?? null;
  const company = last.company ?? situation.company ?? null;
  const attempts = [...state.attempts.slice(0, -1), { ...last, failedAt, company, diagnosis }];
  return { state: { ...state, attempts, examined: true }, situation: { ...situation, diagnosis } };
}

/** Writes the pending rung into the history with its outcome; without one, nothing changes. */
export function settle(state: RunState, outcome: TakenRung['outcome']): RunState {
  if (state.pending === null) return state;
  const { rung, undoable: _, ...rest } = state.pending;
  return { ...state, pending: null, rungs: [...state.rungs, { id: rung, outcome, ...rest }] };
}

/** From here its cooldown runs. */
export function withRungEnded(state: RunState, durationMs: number): RunState {
  const rung = state.pending?.rung;
  const last = rung === undefined ? undefined : state.lastUses[rung];
  if (rung === undefined || last === undefined) return state;
  const ended = { ...last, endedMs: last.endedMs + durationMs };
  return { ...state, lastUses: { ...state.lastUses, [rung]: ended } };
}

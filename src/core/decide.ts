/** The decision: given what happened so far, the one thing to do next. Pure: no clock, no I/O, no randomness of its own. */
import { assertNever } from './assert-never.ts';
import type { Attempt } from './attempt.ts';
import { chooseRung, type Situation } from './choose-rung.ts';
import type { Effect } from './effect.ts';
import { failsByItself, isAway, verdictOf } from './elsewhere.ts';
import { afterLook, enterRung } from './enter-rung.ts';
import type { Event, RungResult } from './event.ts';
import { asPlanned, foresee } from './foresee.ts';
import { missingBytes, type Space } from './free-space.ts';
import { tellMend } from './neighbours.ts';
import type { Plan } from './plan.ts';
import { passed } from './process-end.ts';
import { noteSkipped, type RunState } from './run-state.ts';
import { settle, withDiagnosis, withRungEnded } from './state-changes.ts';

export interface Step {
  readonly state: RunState;
  readonly effect: Effect;
}

/** Never throws for an event that can happen; the caller performs the effect and answers with the next event. */
export function decide(plan: Plan, state: RunState, event: Event): Step {
  switch (event.kind) {
    case 'started':
      return plan.minFreeSpace === null ? firstAttempt(state) : { state, effect: { kind: 'measure-space' } };
    case 'space-measured':
      return afterMeasuring(plan, state, event.space);
    case 'attempt-ended':
      return afterAttempt(
        { ...state, attempts: [...state.attempts, event.attempt], examined: false, refusals: [] },
        event.attempt,
      );
    case 'investigated':
      return afterInvestigation(plan, state, event.situation);
    case 'looked-around':
      return afterLook(plan, state, event.around, lookAgain);
    case 'rung-ended':
      return afterRung(state, event.result, event.durationMs);
    case 'verified':
      return afterVerify(plan, state, event.usable, event.detail);
    case 'undone':
      return afterUndo(state, event.ok, event.detail);
    case 'cancelled':
      return finish(state, 'failed', 'the run was cancelled');
    default:
      return assertNever(event);
  }
}

function firstAttempt(state: RunState): Step {
  const why = 'the command as it was given';
  return {
    state,
    effect: { kind: 'run-attempt', noCache: false, pullIfSafe: false, without: [], delayMs: 0, why },
  };
}

/** Too little space is made more before the build begins, where that is allowed; a build is never refused for it. */
function afterMeasuring(plan: Plan, state: RunState, space: Space | null): Step {
  if (missingBytes(plan.minFreeSpace, space) === 0 || !plan.ladder.includes('free-space'))
    return firstAttempt(state);
  if (plan.pause !== null) return firstAttempt(state);
  const why = 'less space is free than `min-free-space` wants';
  if (plan.dryRun) {
    const planned = [asPlanned(plan, { rung: 'free-space', why })];
    return firstAttempt({ ...state, planned });
  }
  return enterRung(
    state,
    { kind: 'rung', rung: 'free-space', why, failureClass: null, delayMs: 0, skipped: [] },
    { findings: [], elapsedMs: 0 },
  );
}

function afterAttempt(state: RunState, attempt: Attempt): Step {
  if (passed(attempt.end)) {
    const settled = settle(state, 'helped');
    if (state.attempts.length === 1)
      return finish(settled, 'passed', 'the build passed at the first attempt');
    if (attempt.homecoming) return finish(settled, ...verdictOf(attempt.homecoming));
    const after = byAnotherRun(state, state.attempts.length - 2) ?? settled.rungs.at(-1)?.id;
    return finish(
      settled,
      'recovered',
      after === undefined ? 'the build passed' : `the build passed after ${after}`,
    );
  }
  if (attempt.stop?.kind === 'cancelled')
    return finish(state, 'failed', `cancelled by ${attempt.stop.signal}`);
  if (attempt.stop?.kind === 'deadline') return finish(state, 'failed', 'the time limit of the run is over');
  return { state, effect: { kind: 'investigate' } };
}

function afterInvestigation(plan: Plan, before: RunState, seen: Situation): Step {
  const { state, situation } = withDiagnosis(before, seen);
  if (plan.dryRun) {
    const seenAhead = foresee(plan, state, situation);
    return finish(seenAhead.state, 'failed', seenAhead.why);
  }
  const settled = settle(state, 'did-not-help');
  const choice = chooseRung(plan, settled, situation);
  const noted = choice.skipped.reduce(noteSkipped, state);
  if (choice.kind === 'none' && choice.cured && state.pending !== null) {
    return finish(settle(noted, 'helped'), 'failed', failsByItself(state.pending.rung, choice.why));
  }
  if (choice.kind !== 'rebuild' && state.pending?.undoable === true) {
    return { state, effect: { kind: 'undo', rung: state.pending.rung } };
  }
  switch (choice.kind) {
    case 'none':
      return finish(noted, 'failed', choice.why);
    case 'rebuild':
      return {
        state: { ...noted, rebuilt: true },
        effect: {
          kind: 'run-attempt',
          noCache: true,
          pullIfSafe: true,
          without: state.without,
          delayMs: 0,
          why: choice.why,
        },
      };
    case 'rung':
      return enterRung(settle(noted, 'did-not-help'), choice, situation);
    default:
      return assertNever(choice);
  }
}

function afterRung(before: RunState, result: RungResult, durationMs: number): Step {
  const state = withRungEnded(before, durationMs);
  const pending = state.pending;
  if (pending === null) throw new Error('a rung ended that was never begun');
  if (result.kind === 'failed') {
    return lookAgain(settle({ ...state, pending: { ...pending, durationMs, detail: result.why } }, 'failed'));
  }
  const { detail, freedBytes, lost, undoable } = result;
  const applied = { ...state, pending: { ...pending, durationMs, detail, freedBytes, lost, undoable } };
  // Before the first attempt nothing was broken, and the attempt itself is the proof
  if (state.attempts.length === 0) return firstAttempt(settle(applied, 'helped'));
  return { state: applied, effect: { kind: 'verify', rung: pending.rung } };
}

function afterVerify({ rungOptions }: Plan, state: RunState, usable: boolean, detail: string): Step {
  if (usable) {
    const rung = state.pending?.rung;
    return {
      state,
      effect: {
        kind: 'run-attempt',
        noCache: false,
        pullIfSafe: false,
        without: state.without,
        ...(rung !== undefined && isAway(rung) ? { elsewhere: rung } : {}),
        delayMs: rung === undefined ? 0 : (rungOptions[rung]?.waitMs ?? 0),
        why: `after ${byAnotherRun(state, state.attempts.length - 1) ?? rung ?? 'the rung'}: ${detail}`,
      },
    };
  }
  const pending = state.pending;
  const told = pending === null ? null : { ...pending, detail: `${pending.detail}; then: ${detail}` };
  return { state: { ...state, pending: told }, effect: { kind: 'investigate' } };
}

/** Nothing is broken yet before the first attempt. */
function lookAgain(state: RunState): Step {
  return state.attempts.length === 0 ? firstAttempt(state) : { state, effect: { kind: 'investigate' } };
}

/** What another run did since the last attempt, if that is why there is a next one. */
function byAnotherRun({ waits, attempts, pending }: RunState, lastAttempt: number): string | null {
  const last = pending === null ? waits.at(-1) : undefined;
  if (last === undefined || last.mend === null || last.afterAttempt !== lastAttempt) return null;
  return attempts.length === 0 ? null : tellMend(last.mend);
}

/** What was put back is not lost; what could not be put back stays in the history as lost. */
function afterUndo(state: RunState, ok: boolean, detail: string): Step {
  const pending = state.pending;
  if (pending === null) throw new Error('an undo ended that was never begun');
  const told = {
    ...pending,
    undoable: false,
    detail: `${pending.detail}; ${detail}`,
    lost: ok ? [] : pending.lost,
  };
  return {
    state: settle({ ...state, pending: told }, ok ? 'undone' : 'did-not-help'),
    effect: { kind: 'investigate' },
  };
}

function finish(state: RunState, verdict: 'passed' | 'recovered' | 'failed', why: string): Step {
  const settled = settle(state, 'did-not-help');
  const skipped = settled.skipped.filter((skip) => !settled.rungs.some((taken) => taken.id === skip.id));
  return { state: { ...settled, skipped }, effect: { kind: 'finish', verdict, why } };
}

/** Between the choice of a rung and its first touch: others are waited for, and what another run mended is not mended again. */
import { beginRung } from './begin-rung.ts';
import type { Choice, Situation } from './choose-rung.ts';
import type { Step } from './decide.ts';
import type { Effect } from './effect.ts';
import { isAway } from './elsewhere.ts';
import type { Wait } from './history.ts';
import { type Around, type Hindrance, hindranceOf } from './neighbours.ts';
import type { Plan } from './plan.ts';
import type { Entering, RunState } from './run-state.ts';
import { isRetry } from './rungs.ts';

/** Somebody who is about to end is soon noticed; nobody is asked too often. */
const SOON_MS = 1_000;
const LATER_MS = 3_000;
const SOON_FOR_MS = 15_000;
const TELL_EVERY_MS = 30_000;

/** A retry disturbs nobody and needs no look; neither does what goes round the engine. */
export function enterRung(
  state: RunState,
  choice: Extract<Choice, { kind: 'rung' }>,
  situation: Pick<Situation, 'findings' | 'remoteCache' | 'elapsedMs'>,
): Step {
  if (isRetry(choice.rung) || isAway(choice.rung)) return beginRung(state, choice, situation);
  const { findings, remoteCache } = situation;
  const seen = { findings, ...(remoteCache === undefined ? {} : { remoteCache }) };
  const entering: Entering = { choice, seen, sinceMs: null, forWhom: null, toldMs: 0 };
  const { rung, delayMs } = choice;
  // Whoever comes while it waits is seen, too
  const tell =
    delayMs === 0 ? null : `${rung} waits ${Math.round(delayMs / 1000)} s: its cooldown is not over`;
  return { state: { ...state, entering }, effect: lookAt(rung, delayMs, tell) };
}

/** @param leave - what is done when the rung is not taken now */
export function afterLook(
  plan: Plan,
  before: RunState,
  around: Around,
  leave: (state: RunState) => Step,
): Step {
  const begun = before.entering;
  if (begun === null) throw new Error('a look around that no rung asked for');
  const entering = { ...begun, sinceMs: begun.sinceMs ?? around.elapsedMs };
  const state = { ...before, entering };
  const { mend, elapsedMs } = around;
  if (mend !== null && mend.atMs > state.heededMs) {
    const left = leaveEntering(state, around, { outcome: 'mended', mend });
    const heeded = { ...left, heededMs: mend.atMs };
    return state.attempts.length === 0
      ? leave(heeded)
      : { state: heeded, effect: { kind: 'verify', rung: mend.rung } };
  }
  const hindrance = hindranceOf(plan, around);
  const isLate = plan.timeoutMs !== null && elapsedMs >= plan.timeoutMs;
  if (hindrance === null && !isLate) {
    const free = entering.forWhom === null ? withoutEntering(state) : leaveEntering(state, around, FREE);
    const { choice, seen } = entering;
    return beginRung(free, { ...choice, delayMs: 0 }, { ...seen, elapsedMs });
  }
  const why = reasonToLeave(plan, state, around, isLate ? null : hindrance);
  if (hindrance !== null && why === null) return waitOn(state, entering, around, hindrance);
  const { rung } = entering.choice;
  const refusal = { rung, disturbs: around.holder === null ? around.disturbs : LEAST, why: why ?? '' };
  const forWhom = entering.forWhom ?? hindrance?.who ?? null;
  const refusals = [...state.refusals, refusal];
  const told = { ...state, refusals, entering: { ...entering, forWhom } };
  return leave(leaveEntering(told, around, { outcome: 'over', mend: null }));
}

const FREE = { outcome: 'free', mend: null } as const;
/** While another run mends, nothing at all is touched. */
const LEAST = 'nobody';

/** Null while there is reason to wait. @param hindrance - null: the run's time is over */
function reasonToLeave(
  plan: Plan,
  state: RunState,
  around: Around,
  hindrance: Hindrance | null,
): string | null {
  if (hindrance === null) return `the run’s time limit is over (${(plan.timeoutMs ?? 0) / 1000} s)`;
  const { who, harm, always } = hindrance;
  if (plan.neighbours === 'skip' && !always) return `others are on the engine (${who}): ${harm}`;
  if (waited(state, around) < plan.neighboursWaitMs) return null;
  const soLong = `after ${Math.round(waited(state, around) / 1000)} s of waiting`;
  return `others are on the engine still, ${soLong} (${who}): ${harm}`;
}

/** By all rungs of the run together. */
function waited({ waitedMs, entering }: RunState, { elapsedMs }: Around): number {
  return waitedMs + elapsedMs - (entering?.sinceMs ?? elapsedMs);
}

function waitOn(
  state: RunState,
  entering: Entering & { readonly sinceMs: number },
  { elapsedMs, holder }: Around,
  { who }: Hindrance,
): Step {
  const { rung } = entering.choice;
  const soFarMs = elapsedMs - entering.sinceMs;
  const isNew = entering.forWhom === null || (holder === null && entering.forWhom !== who);
  const tells = isNew || elapsedMs - entering.toldMs >= TELL_EVERY_MS;
  const still = isNew ? '' : `still, for ${Math.round(soFarMs / 1000)} s, `;
  const next = { ...entering, forWhom: who, toldMs: tells ? elapsedMs : entering.toldMs };
  const delayMs = soFarMs < SOON_FOR_MS ? SOON_MS : LATER_MS;
  return {
    state: { ...state, entering: next },
    effect: lookAt(rung, delayMs, tells ? `${rung} is ${still}waiting for ${who}` : null),
  };
}

function lookAt(rung: Entering['choice']['rung'], delayMs: number, tell: string | null): Effect {
  return { kind: 'look-around', rung, delayMs, tell };
}

function withoutEntering(state: RunState): RunState {
  return { ...state, entering: null };
}

function leaveEntering(state: RunState, around: Around, how: Pick<Wait, 'outcome' | 'mend'>): RunState {
  const { entering, attempts, waits } = state;
  if (entering === null) return state;
  const waitedMs = around.elapsedMs - (entering.sinceMs ?? around.elapsedMs);
  const wait: Wait = {
    rung: entering.choice.rung,
    forWhom: entering.forWhom ?? '',
    waitedMs,
    endedMs: around.elapsedMs,
    ...how,
    afterAttempt: attempts.length - 1,
  };
  return { ...state, entering: null, waits: [...waits, wait], waitedMs: state.waitedMs + waitedMs };
}

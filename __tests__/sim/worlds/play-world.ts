/** Plays one world to its end: the run, and after one that was killed the next one. */
import { decide } from '../../../src/core/decide.ts';
import type { Effect } from '../../../src/core/effect.ts';
import type { Event } from '../../../src/core/event.ts';
import type { RunState } from '../../../src/core/run-state.ts';
import { INITIAL_STATE } from '../../../src/core/run-state.ts';
import type { Outcome } from '../../../src/run.ts';
import { simulate } from '../world.ts';
import type { WholeWorld } from './make-world.ts';

/** One decision, with what led to it. */
export interface Step {
  readonly event: Event;
  readonly effect: Effect;
  readonly state: RunState;
  /** When it was decided, since the start of the world; milliseconds. */
  readonly atMs: number;
  /** This run holds the engine's lock. */
  readonly holds: boolean;
}

export interface Life {
  readonly steps: readonly Step[];
  /** Null for a run that was killed, or does not end. */
  readonly outcome: Outcome | null;
  readonly killed: boolean;
}

/** So many decisions are not needed by any run: it waits for others a few hundred times at most. */
const MOST_STEPS = 2_000;

/** The lives of its runs, the first and, where that was killed, the next. */
export async function playWorld(whole: WholeWorld): Promise<readonly Life[]> {
  const trace = simulate(whole.world);
  const first = await live(whole, trace);
  if (!first.killed) return [first];
  trace.restart();
  return [first, await live({ ...whole, cut: null }, trace)];
}

async function live({ plan, cut }: WholeWorld, trace: ReturnType<typeof simulate>): Promise<Life> {
  const steps: Step[] = [];
  let event: Event = { kind: 'started' };
  let state = INITIAL_STATE;
  for (let count = 0; count < MOST_STEPS; count += 1) {
    const step = decide(plan, state, event);
    steps.push({ event, ...step, atMs: trace.nowMs(), holds: trace.holds() });
    const { effect } = step;
    ({ state } = step);
    if (effect.kind === 'finish')
      return { steps, outcome: { state, verdict: effect.verdict, why: effect.why }, killed: false };
    const isCut = cut !== null && cut.before <= count;
    if (isCut && cut.how === 'killed') return { steps, outcome: null, killed: true };
    event = isCut ? { kind: 'cancelled' } : await trace.perform(effect, state);
  }
  return { steps, outcome: null, killed: false };
}

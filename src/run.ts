/** THE LOOP: decide → perform → observe, until the decision is to finish. Read this file first. */
import { decide } from './core/decide.ts';
import type { Effect } from './core/effect.ts';
import type { Event } from './core/event.ts';
import type { Plan } from './core/plan.ts';
import { INITIAL_STATE, type RunState } from './core/run-state.ts';

/** Does what an effect says and answers with what came of it. */
export type Perform = (effect: Exclude<Effect, { kind: 'finish' }>, state: RunState) => Promise<Event>;

/** Hears every decision together with the event that led to it. */
export type Observe = (event: Event, effect: Effect, state: RunState) => void;

export interface Outcome {
  readonly state: RunState;
  readonly verdict: 'passed' | 'recovered' | 'failed';
  readonly why: string;
}

export async function run(plan: Plan, perform: Perform, observe: Observe): Promise<Outcome> {
  let event: Event = { kind: 'started' };
  let step = decide(plan, INITIAL_STATE, event);
  observe(event, step.effect, step.state);
  while (step.effect.kind !== 'finish') {
    event = await perform(step.effect, step.state);
    step = decide(plan, step.state, event);
    observe(event, step.effect, step.state);
  }
  return { state: step.state, verdict: step.effect.verdict, why: step.effect.why };
}

/** What a run would do: the climb with every rung in vain, decided as in earnest, and nothing done. */
import { beginRung } from './begin-rung.ts';
import { type Choice, chooseRung, type Situation } from './choose-rung.ts';
import type { PlannedRung } from './history.ts';
import type { Plan } from './plan.ts';
import { noteSkipped, type RunState } from './run-state.ts';
import { limitOf } from './rung-options.ts';
import { type RungId, rungSpec } from './rungs.ts';
import { settle } from './state-changes.ts';

type RungChoice = Extract<Choice, { kind: 'rung' }>;

/** The state that the run ends in: with what is planned and, for every rung that is not, the reason. */
export function foresee(plan: Plan, state: RunState, situation: Situation): { state: RunState; why: string } {
  let imagined = state;
  let skipped = state;
  const planned: PlannedRung[] = [...state.planned];
  for (;;) {
    const choice = chooseRung(plan, imagined, situation);
    // The first reason counts: later ones only say what was imagined before
    skipped = choice.skipped.filter(({ id }) => !isNoted(skipped, id)).reduce(noteSkipped, skipped);
    if (choice.kind !== 'rung') break;
    planned.push(asPlanned(plan, choice));
    imagined = inVain(imagined, choice, situation);
  }
  const left = skipped.skipped.filter(({ id }) => !planned.some((rung) => rung.id === id));
  return { state: { ...state, planned, skipped: left }, why: told(planned, plan, state, situation) };
}

function isNoted({ skipped }: RunState, id: RungId): boolean {
  return skipped.some((other) => other.id === id);
}

export function asPlanned(plan: Plan, { rung, why }: Pick<RungChoice, 'rung' | 'why'>): PlannedRung {
  return { id: rung, why, disrupts: rungSpec(rung).disrupts, limitMs: limitOf(plan, rung) };
}

/** The rung was taken, and the same attempt failed again in the same way. */
function inVain(state: RunState, choice: RungChoice, situation: Situation): RunState {
  const taken = settle(beginRung(state, choice, situation).state, 'did-not-help');
  const last = state.attempts.at(-1);
  return last === undefined ? taken : { ...taken, attempts: [...taken.attempts, last] };
}

function told(planned: readonly PlannedRung[], plan: Plan, state: RunState, situation: Situation): string {
  if (planned.length > 0) {
    const rungs = planned.map(({ id }) => id).join(', ');
    return `dry run: nothing was changed; until the build passes these would be taken, one after the other: ${rungs}`;
  }
  const choice = chooseRung(plan, state, situation);
  return `dry run: nothing was changed, and no rung would be taken: ${choice.why}`;
}

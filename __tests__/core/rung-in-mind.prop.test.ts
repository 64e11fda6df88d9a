/** To look only at what may come next leads to the same decision as to look at everything. */
import { fc, test } from '@fast-check/jest';
import { expect } from '@jest/globals';
import { decide } from '../../src/core/decide.ts';
import { INITIAL_STATE, type RunState } from '../../src/core/run-state.ts';
import { rungInMind } from '../../src/core/rung-in-mind.ts';
import { isRetry, RUNG_IDS, type RungId } from '../../src/core/rungs.ts';
import { TREATMENTS } from '../../src/core/treatments.ts';
import { aDiagnosis, anAttempt, aPlan, aSituation } from './builders.ts';

const CLASSES = [...new Set(TREATMENTS.map(({ failureClass }) => failureClass))];

const taken = (id: RungId): RunState['rungs'][number] => ({
  id,
  outcome: 'did-not-help',
  why: '',
  afterAttempt: 0,
  detail: '',
  durationMs: 0,
  freedBytes: null,
  lost: [],
});

function pending(rung: RungId): NonNullable<RunState['pending']> {
  const { id: _, outcome: __, ...rest } = taken(rung);
  return { ...rest, rung, undoable: false };
}

test.prop([
  fc.constantFrom(...CLASSES),
  // Nothing ever stands in the way of building again
  fc.subarray(RUNG_IDS.filter((rung) => !isRetry(rung))),
  fc.subarray([...RUNG_IDS]),
  fc.option(fc.constantFrom(...RUNG_IDS)),
  fc.boolean(),
  fc.constantFrom('least-harm' as const, 'as-listed' as const),
])('the same rung is taken', (failureClass, blocked, before, last, ownBuilder, ladderOrder) => {
  const plan = aPlan({ ladderOrder });
  const diagnosis = aDiagnosis(failureClass);
  const state = {
    ...INITIAL_STATE,
    attempts: [anAttempt({ diagnosis })],
    rungs: before.map(taken),
    pending: last === null ? null : pending(last),
  };
  const all = Object.fromEntries(blocked.map((rung) => [rung, 'no']));
  const seen = aSituation(failureClass, { ownBuilder });

  const found: Partial<Record<RungId, string>> = {};
  for (;;) {
    const rung = rungInMind(plan, state, { ...seen, obstacles: found });
    if (rung === null || all[rung] === undefined) break;
    expect(found[rung]).toBeUndefined();
    found[rung] = all[rung];
  }

  const event = (obstacles: typeof found) =>
    ({ kind: 'investigated', situation: { ...seen, obstacles } }) as const;
  expect(decide(plan, state, event(found))).toEqual(decide(plan, state, event(all)));
});

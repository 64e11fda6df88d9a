/** Others are waited for before a rung, a mend of another run is heeded once, and both are told. */
import { describe, expect, test } from '@jest/globals';
import { decide, type Step } from '../../src/core/decide.ts';
import type { Around, Neighbours } from '../../src/core/neighbours.ts';
import type { Plan } from '../../src/core/plan.ts';
import { INITIAL_STATE } from '../../src/core/run-state.ts';
import { anAttempt, aPlan, aSituation, PASSED } from './builders.ts';

const PLAN = aPlan({ ladder: ['restart-engine'], neighboursWaitMs: 10_000 });
const NOBODY: Neighbours = { builds: [], containers: [], liveRestore: false, swarm: false };
const BUILDS: Neighbours = {
  ...NOBODY,
  builds: [
    { where: 'engine', name: 'default', count: 1, ours: true },
    { where: 'builder', name: 'x', count: 2, ours: false },
  ],
};
const TEMPORARY: Neighbours = { ...NOBODY, containers: [{ name: 'tests', autoRemove: true }] };
const HOLDER = { runId: 'r2', pid: 7, rung: 'prune', heldMs: 3_000 } as const;
const MEND = { runId: 'r2', rung: 'restart-engine', atMs: 1_795_313_993_923 } as const;

function chosen(plan: Plan = PLAN): Step {
  const state = { ...INITIAL_STATE, attempts: [anAttempt()] };
  return decide(plan, state, { kind: 'investigated', situation: aSituation('engine-unavailable') });
}

const saw = (plan: Plan, { state }: Step, over: Partial<Around>): Step => {
  const around = {
    holder: null,
    mend: null,
    neighbours: NOBODY,
    disturbs: 'engine',
    elapsedMs: 0,
    ...over,
  } as const;
  return decide(plan, state, { kind: 'looked-around', around });
};

describe('a rung', () => {
  test('is taken where nobody is, or the engine does not answer', () => {
    for (const neighbours of [NOBODY, null])
      expect(saw(PLAN, chosen(), { neighbours }).effect).toMatchObject({ kind: 'take-rung' });
  });

  test('waits for builds, tells whom for at once and then every half minute, and is taken when they are over', () => {
    const plan = { ...PLAN, neighboursWaitMs: 600_000 };
    const first = saw(plan, chosen(), { neighbours: BUILDS, elapsedMs: 1_000 });
    expect(first.effect).toEqual({
      kind: 'look-around',
      rung: 'restart-engine',
      delayMs: 1_000,
      tell: 'restart-engine is waiting for 1 build in the engine and 2 builds in builder x',
    });
    const second = saw(plan, first, { neighbours: BUILDS, elapsedMs: 20_000 });
    expect(second.effect).toMatchObject({ delayMs: 3_000, tell: null });
    const third = saw(plan, second, { neighbours: BUILDS, elapsedMs: 31_000 });
    expect(third.effect).toMatchObject({ tell: expect.stringContaining('is still, for 30 s, waiting for') });
    const free = saw(plan, third, { elapsedMs: 33_000 });
    expect(free.effect).toMatchObject({ kind: 'take-rung', rung: 'restart-engine' });
    expect(free.state.waits).toMatchObject([{ waitedMs: 32_000, outcome: 'free', afterAttempt: 0 }]);
  });

  test('is left when they do not end, and stays left until the build has run again', () => {
    const first = saw(PLAN, chosen(), { neighbours: BUILDS, elapsedMs: 1_000 });
    const over = saw(PLAN, first, { neighbours: BUILDS, elapsedMs: 11_000 });
    expect(over.effect).toEqual({ kind: 'investigate' });
    const situation = aSituation('engine-unavailable', { elapsedMs: 11_000 });
    const end = decide(PLAN, over.state, { kind: 'investigated', situation });
    expect(end.effect).toMatchObject({ kind: 'finish', verdict: 'failed' });
    expect(end.state.skipped).toContainEqual({
      id: 'restart-engine',
      why: expect.stringMatching(
        /^others are on the engine still, after 10 s of waiting \(1 build in the engine/,
      ),
    });
    const again = decide(PLAN, over.state, { kind: 'attempt-ended', attempt: anAttempt() });
    expect(again.state.refusals).toEqual([]);
  });

  test.each<[string, Partial<Plan>, Partial<Around>, string]>([
    ['with `skip`', { neighbours: 'skip' }, { neighbours: BUILDS }, 'investigate'],
    ['with `ignore`', { neighbours: 'ignore' }, { neighbours: BUILDS }, 'take-rung'],
    ['that stops a container with --rm', {}, { neighbours: TEMPORARY }, 'look-around'],
    ['that may lose containers', { allowContainerLoss: true }, { neighbours: TEMPORARY }, 'take-rung'],
    ['with live-restore', {}, { neighbours: { ...TEMPORARY, liveRestore: true } }, 'take-rung'],
    ['that disturbs only its own builder', {}, { neighbours: TEMPORARY, disturbs: 'builder' }, 'take-rung'],
    ['after the time limit', { timeoutMs: 5 }, { elapsedMs: 5 }, 'investigate'],
    [
      'while another run mends, whatever the user says',
      { neighbours: 'ignore' },
      { holder: HOLDER },
      'look-around',
    ],
  ])('%s', (_, plan, around, kind) => {
    const whole = { ...PLAN, ...plan };
    expect(saw(whole, chosen(whole), around).effect.kind).toBe(kind);
  });
});

describe('what another run mended', () => {
  test('is looked at and built again, also while that run still has the lock; then the run recovers by it', () => {
    const heeded = saw(PLAN, chosen(), { mend: MEND, holder: HOLDER });
    expect(heeded.effect).toEqual({ kind: 'verify', rung: 'restart-engine' });
    const again = decide(PLAN, heeded.state, { kind: 'verified', usable: true, detail: 'well' });
    const who = 'another run (r2) mended the engine meanwhile (restart-engine at 02:19:53 UTC)';
    expect(again.effect).toMatchObject({ kind: 'run-attempt', why: `after ${who}: well` });
    const end = decide(PLAN, again.state, { kind: 'attempt-ended', attempt: anAttempt({ end: PASSED }) });
    expect(end.effect).toMatchObject({ verdict: 'recovered', why: `the build passed after ${who}` });
  });

  test('is heeded once: an engine that is still sick is mended', () => {
    const heeded = saw(PLAN, chosen(), { mend: MEND });
    const sick = decide(PLAN, heeded.state, { kind: 'verified', usable: false, detail: 'down' });
    const situation = aSituation('engine-unavailable');
    const entering = decide(PLAN, sick.state, { kind: 'investigated', situation });
    expect(saw(PLAN, entering, { mend: MEND }).effect).toMatchObject({ kind: 'take-rung' });
  });
});

/** How often a rung may be taken, how soon again, and what ends it. */
import { describe, expect, test } from '@jest/globals';
import { decide } from '../../src/core/decide.ts';
import type { FailureClass } from '../../src/core/diagnosis.ts';
import type { TakenRung } from '../../src/core/history.ts';
import type { Plan } from '../../src/core/plan.ts';
import { reasonToSkip } from '../../src/core/reason-to-skip.ts';
import { INITIAL_STATE, type LastUse, type RunState } from '../../src/core/run-state.ts';
import type { RungId } from '../../src/core/rungs.ts';
import { aDiagnosis, alone, anAttempt, aPlan, aSituation, broken } from './builders.ts';

function taken(id: RungId, outcome: TakenRung['outcome'] = 'did-not-help'): TakenRung {
  return { id, outcome, durationMs: 1, freedBytes: null, why: 'x', detail: 'x', lost: [], afterAttempt: 0 };
}

function stateAfter(
  rung: RungId,
  last: Partial<LastUse>,
  uses: readonly TakenRung[] = [taken(rung)],
): RunState {
  const lastUse = { failureClass: null, broken: '', endedMs: 0, ...last };
  return { ...INITIAL_STATE, attempts: [anAttempt()], rungs: uses, lastUses: { [rung]: lastUse } };
}

function skip(
  rung: RungId,
  state: RunState,
  failureClass: FailureClass,
  {
    plan = aPlan(),
    ...over
  }: { plan?: Plan; elapsedMs?: number; findings?: [ReturnType<typeof broken>] } = {},
): string | null {
  return reasonToSkip(plan, state, aSituation(failureClass, over), aDiagnosis(failureClass), rung);
}

describe('the same failure after the same rung', () => {
  test('ends that rung', () => {
    const state = stateAfter('restart-engine', { failureClass: 'engine-unavailable' });
    expect(skip('restart-engine', state, 'engine-unavailable')).toBe(
      'was taken for the same failure already (engine-unavailable), and did not end it',
    );
  });

  test('another failure allows it once more', () => {
    const state = stateAfter('restart-engine', { failureClass: 'engine-unavailable' });
    expect(skip('restart-engine', state, 'overlay2-corruption')).toBeNull();
  });

  test('two restarts in vain end the restarts, whatever they were taken for and however many are allowed', () => {
    const plan = aPlan({ rungOptions: { 'restart-engine': { uses: 9 } } });
    const twice = [taken('restart-engine'), taken('restart-engine', 'failed')];
    const state = stateAfter('restart-engine', { failureClass: 'engine-unavailable' }, twice);
    expect(skip('restart-engine', state, 'overlay2-corruption', { plan })).toBe('two restarts did not help');
  });

  test('a builder that was only restarted is made again', () => {
    const state = stateAfter('recreate-builder', { failureClass: 'builder-unavailable' });
    expect(skip('recreate-builder', state, 'builder-unavailable')).toBeNull();
  });

  test('a builder that was made again is not, however often that is allowed', () => {
    const plan = aPlan({ rungOptions: { 'recreate-builder': { uses: 5 } } });
    const twice = [taken('recreate-builder'), taken('recreate-builder')];
    const state = stateAfter('recreate-builder', { failureClass: 'builder-unavailable' }, twice);
    expect(skip('recreate-builder', state, 'builder-unavailable', { plan })).toMatch(/same failure/);
  });

  test('repair goes on while the checks find something else broken', () => {
    const findings = broken('overlay2-links', 'overlay2-corruption');
    const before = stateAfter('repair', { failureClass: 'overlay2-corruption', broken: 'imagedb ' });
    const same = stateAfter('repair', { failureClass: 'overlay2-corruption', broken: 'overlay2-links ' });
    expect(skip('repair', before, 'overlay2-corruption', { findings: [findings] })).toBeNull();
    expect(skip('repair', same, 'overlay2-corruption', { findings: [findings] })).toMatch(/same failure/);
  });

  test('a rung that failed is tried again only where more uses were asked for', () => {
    const state = stateAfter('prune', { failureClass: 'disk-full' }, [taken('prune', 'failed')]);
    const plan = aPlan({ rungOptions: { prune: { uses: 2 } } });
    expect(skip('prune', state, 'disk-full')).toBe('was taken once already');
    expect(skip('prune', state, 'disk-full', { plan })).toBeNull();
  });
});

describe('the user’s own limits', () => {
  test('uses of retry are what the ladder says, over max-retries', () => {
    const plan = aPlan({ rungOptions: { retry: { uses: 1 } } });
    const state = stateAfter('retry', {});
    expect(skip('retry', state, 'network-transient')).toBeNull();
    expect(skip('retry', state, 'network-transient', { plan })).toBe('was taken once already');
  });

  test('a cooldown that ends after the run’s time limit is not waited for', () => {
    const plan = aPlan({ timeoutMs: 60_000, rungOptions: { 'restart-engine': { cooldownMs: 45_000 } } });
    const state = stateAfter('restart-engine', { failureClass: 'engine-unavailable', endedMs: 20_000 });
    expect(skip('restart-engine', state, 'overlay2-corruption', { plan, elapsedMs: 25_000 })).toBe(
      'its cooldown ends after the run’s time limit (40 s are left of it)',
    );
    expect(skip('restart-engine', state, 'overlay2-corruption', { plan, elapsedMs: 59_000 })).toMatch(
      /cooldown/,
    );
  });

  test('what is left of a cooldown is waited before the rung', () => {
    const rungOptions = { 'restart-engine': { cooldownMs: 45_000 } };
    const plan = aPlan({ rungOptions, ladder: ['restart-engine'] });
    const state = stateAfter('restart-engine', { failureClass: 'builder-unavailable', endedMs: 20_000 });
    const situation = aSituation('engine-unavailable', { elapsedMs: 30_000 });

    const chosen = decide(plan, state, { kind: 'investigated', situation });

    expect(chosen.effect).toMatchObject({ kind: 'look-around', delayMs: 35_000 });
    expect(decide(plan, chosen.state, alone(65_000)).effect).toMatchObject({
      kind: 'take-rung',
    });
  });

  test('the cooldown runs from the end of a use, and the build waits after it', () => {
    const rungOptions = { 'restart-engine': { waitMs: 5_000 } };
    const plan = aPlan({ rungOptions, ladder: ['restart-engine'] });
    const situation = aSituation('engine-unavailable', { elapsedMs: 30_000 });
    const first = { ...INITIAL_STATE, attempts: [anAttempt()] };
    const chosen = decide(plan, first, { kind: 'investigated', situation });
    const begun = decide(plan, chosen.state, alone(30_000));
    const result = { kind: 'applied', detail: 'x', freedBytes: null, lost: [], undoable: false } as const;

    const ended = decide(plan, begun.state, { kind: 'rung-ended', result, durationMs: 4_000 });
    const verified = decide(plan, ended.state, { kind: 'verified', usable: true, detail: 'well' });

    expect(ended.state.lastUses).toMatchObject({ 'restart-engine': { endedMs: 34_000 } });
    expect(verified.effect).toMatchObject({ kind: 'run-attempt', delayMs: 5_000 });
  });
});

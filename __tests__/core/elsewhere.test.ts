/** Going round the engine: when it is chosen, what it is said to be, and that the engine's damage is not called mended. */
import { describe, expect, test } from '@jest/globals';
import { causeOfFailure } from '../../src/core/cause.ts';
import { chooseRung } from '../../src/core/choose-rung.ts';
import { decide } from '../../src/core/decide.ts';
import type { Homecoming } from '../../src/core/elsewhere.ts';
import { INITIAL_STATE, type PendingRung } from '../../src/core/run-state.ts';
import { aFailedAttempt, aHistory, aRung } from '../report/histories.ts';
import { anAttempt, aPlan, aSituation, broken, PASSED } from './builders.ts';

const HOME: Homecoming = {
  rung: 'side-engine',
  where: 'a clean side engine',
  delivered: true,
  image: 'its image was loaded back into the engine (app:1)',
  archive: null,
};
const PENDING: PendingRung = {
  rung: 'side-engine',
  why: 'x',
  afterAttempt: 0,
  detail: 'x',
  durationMs: 1,
  freedBytes: null,
  lost: [],
  undoable: false,
};
const STATE = { ...INITIAL_STATE, attempts: [anAttempt()], pending: PENDING };

describe('a build that passed elsewhere', () => {
  test('is recovered, and the engine is said to be as sick as before', () => {
    const attempt = anAttempt({ end: PASSED, homecoming: HOME });
    const { effect, state } = decide(aPlan(), STATE, { kind: 'attempt-ended', attempt });
    expect(effect).toMatchObject({ kind: 'finish', verdict: 'recovered' });
    expect(effect).toHaveProperty('why', expect.stringContaining('the engine itself is as sick as before'));
    expect(state.rungs).toMatchObject([{ id: 'side-engine', outcome: 'helped' }]);
  });

  test('has failed where nobody can have its image', () => {
    const attempt = anAttempt({ end: PASSED, homecoming: { ...HOME, delivered: false } });
    const { effect } = decide(aPlan(), STATE, { kind: 'attempt-ended', attempt });
    expect(effect).toMatchObject({ kind: 'finish', verdict: 'failed' });
  });

  test('is not called mended as the cause of the failure', () => {
    const history = aHistory({
      attempts: [aFailedAttempt(), aFailedAttempt({ end: PASSED })],
      rungs: [aRung({ id: 'side-engine' })],
    });
    const { why } = causeOfFailure({
      ...history,
      attempts: history.attempts.map((one) => ({ ...one, diagnosis: { ...one.diagnosis, evidence: [] } })),
    });
    expect(why).toContain('passed elsewhere (side-engine)');
    expect(why).not.toContain('mended');
  });
});

describe('failing hardware', () => {
  const situation = aSituation('overlay2-corruption', {
    findings: [broken('kernel-log', 'storage-io-error', 'I/O error on sda')],
  });
  const state = { ...INITIAL_STATE, attempts: [anAttempt()] };

  test('forbids every rung but those that go round the engine', () => {
    const ladder = ['repair', 'prune', 'side-engine', 'wipe-engine'] as const;
    for (const ladderOrder of ['least-harm', 'as-listed'] as const)
      expect(chooseRung(aPlan({ ladder, ladderOrder }), state, situation)).toMatchObject({
        kind: 'rung',
        rung: 'side-engine',
      });
  });

  test('is said where going round is not allowed, or not possible', () => {
    const why = expect.stringContaining('signs of failing hardware (I/O error on sda)');
    expect(chooseRung(aPlan(), state, situation)).toMatchObject({ kind: 'none', why });
    const plan = aPlan({ ladder: ['side-engine'] });
    const blocked = { ...situation, obstacles: { 'side-engine': 'no room' } };
    expect(chooseRung(plan, state, blocked)).toMatchObject({ kind: 'none', why });
  });

  test('is no reason to build a user’s own mistake elsewhere', () => {
    const mistake = { ...aSituation('dockerfile-error'), findings: situation.findings };
    expect(chooseRung(aPlan({ ladder: ['side-engine'] }), state, mistake)).toMatchObject({ kind: 'none' });
  });
});

test('a fallback builder is no word in the story of who names none', () => {
  const state = { ...INITIAL_STATE, attempts: [anAttempt()] };
  const { skipped } = chooseRung(aPlan({ ladder: ['wipe-engine'] }), state, aSituation('engine-unavailable'));
  expect(skipped.map(({ id }) => id)).not.toContain('fallback-builder');
});

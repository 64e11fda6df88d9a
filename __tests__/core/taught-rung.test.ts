/** A diagnosis that stands on a user's own rule alone allows a retry and nothing else, now and later. */
import { describe, expect, test } from '@jest/globals';
import { chooseRung } from '../../src/core/choose-rung.ts';
import type { Diagnosis, Evidence, FailureClass } from '../../src/core/diagnosis.ts';
import { INITIAL_STATE } from '../../src/core/run-state.ts';
import { RUNG_IDS } from '../../src/core/rungs.ts';
import { TREATMENTS } from '../../src/core/treatments.ts';
import { aDiagnosis, anAttempt, aPlan, aSituation, broken } from './builders.ts';

const OWN: Evidence = { rule: 'acme/x', line: 1, text: 'x', source: 'engine', origin: 'user' };
const OURS: Evidence = { rule: 'overlay2/link-missing', line: 1, text: 'x', source: 'engine' };
const TREATED = [...new Set(TREATMENTS.map((row) => row.failureClass))].filter((name) => name !== 'unknown');

const taught = (failureClass: FailureClass, evidence: readonly Evidence[] = [OWN]): Diagnosis => ({
  ...aDiagnosis(failureClass),
  evidence,
});

/** A retry that did not help. */
const RETRIED = {
  id: 'retry',
  outcome: 'did-not-help',
  durationMs: 0,
  freedBytes: null,
  why: '',
  detail: '',
  lost: [],
  afterAttempt: 0,
} as const;

describe.each(TREATED)('%s', (failureClass) => {
  test.each(['least-harm', 'as-listed'] as const)('leads to nothing but a retry (%s)', (ladderOrder) => {
    const diagnosis = taught(failureClass);
    const plan = aPlan({ ladderOrder, ladder: RUNG_IDS, allowVolumeLoss: true });
    for (const ownBuilder of [true, false]) {
      const situation = aSituation(failureClass, {
        diagnosis,
        ownBuilder,
        findings: [broken('buildkit-state', failureClass)],
      });
      const state = { ...INITIAL_STATE, attempts: [anAttempt({ diagnosis })] };
      const first = chooseRung(plan, state, situation);
      if (first.kind === 'rung') expect(first.rung).toBe('retry');
      const retried = {
        ...state,
        rungs: [RETRIED, RETRIED],
        attempts: [...state.attempts, anAttempt({ diagnosis })],
      };
      expect(chooseRung(plan, retried, situation)).toMatchObject({ kind: 'none' });
    }
  });
});

test('remote-cache-error changes nothing of the command', () => {
  const diagnosis = taught('remote-cache-error');
  const remoteCache = { removable: ['cache-from', 'cache-to'], whyNot: '', failed: 'cache-from' } as const;
  const situation = aSituation('remote-cache-error', { diagnosis, remoteCache });
  const state = { ...INITIAL_STATE, rungs: [RETRIED, RETRIED], attempts: [anAttempt({ diagnosis })] };
  const plan = aPlan({ ladder: RUNG_IDS });
  expect(chooseRung(plan, { ...state, rungs: [] }, situation)).toMatchObject({ rung: 'retry' });
  expect(chooseRung(plan, state, situation)).toMatchObject({ kind: 'none' });
});

test('and still does when the next failure is unclear', () => {
  const attempts = [anAttempt({ diagnosis: taught('overlay2-corruption') }), anAttempt()];
  const state = { ...INITIAL_STATE, rungs: [RETRIED], attempts };
  const choice = chooseRung(
    aPlan(),
    state,
    aSituation('unknown', { diagnosis: aDiagnosis('unknown', 'unknown') }),
  );
  expect(choice).toMatchObject({ kind: 'none' });
  expect(choice.skipped).toContainEqual({
    id: 'prune',
    why: expect.stringContaining('a rule of your own file'),
  });
});

test('and leads to no last build without cache', () => {
  const climbed = { ...RETRIED, id: 'prune' } as const;
  const diagnosis = taught('overlay2-corruption');
  const state = { ...INITIAL_STATE, rungs: [climbed], attempts: [anAttempt({ diagnosis })] };
  expect(chooseRung(aPlan(), state, aSituation('overlay2-corruption', { diagnosis })).kind).toBe('none');
});

test('our own evidence first, the user’s after it, allows what it always did', () => {
  const diagnosis = taught('overlay2-corruption', [OURS, OWN]);
  const state = { ...INITIAL_STATE, rungs: [RETRIED], attempts: [anAttempt({ diagnosis })] };
  const choice = chooseRung(aPlan(), state, aSituation('overlay2-corruption', { diagnosis }));
  expect(choice).toMatchObject({ kind: 'rung', rung: expect.not.stringMatching(/^retry/) });
});

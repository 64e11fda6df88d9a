/** Which rung is chosen where the diagnosis says more than its class. */
import { expect, test } from '@jest/globals';
import { chooseRung, type Situation } from '../../src/core/choose-rung.ts';
import { INITIAL_STATE } from '../../src/core/run-state.ts';
import { aDiagnosis, anAttempt, aPlan, aSituation, broken } from './builders.ts';

test('no rung is wasted on a release’s bug, not even a retry, whatever its class', () => {
  const evidence = [{ rule: 'release-bug/mask-dir-inodes', line: 3, text: 'x', source: 'engine' }] as const;
  const diagnosis = { ...aDiagnosis('overlay2-corruption'), evidence };
  const state = { ...INITIAL_STATE, attempts: [anAttempt({ diagnosis })] };

  const choice = chooseRung(aPlan(), state, aSituation('overlay2-corruption', { diagnosis }));

  expect(choice).toMatchObject({ kind: 'none', why: expect.stringContaining('another version does') });
});

test('the same class without it is treated', () => {
  const state = { ...INITIAL_STATE, attempts: [anAttempt()] };
  expect(chooseRung(aPlan(), state, aSituation('overlay2-corruption'))).toMatchObject({ kind: 'rung' });
});

test('a step’s own output alone allows a retry and nothing else, in either order of the ladder', () => {
  const evidence = [{ rule: 'disk/step-no-space', line: 3, text: 'x', source: 'step' }] as const;
  const diagnosis = { ...aDiagnosis('disk-full', 'host'), confidence: 0.4, evidence };
  const state = { ...INITIAL_STATE, attempts: [anAttempt({ diagnosis })] };
  const situation = aSituation('disk-full', { diagnosis });

  expect(chooseRung(aPlan(), state, situation)).toMatchObject({ kind: 'none' });
  const ladder = ['prune', 'restart-engine', 'retry'] as const;
  expect(chooseRung(aPlan({ ladder, ladderOrder: 'as-listed' }), state, situation)).toMatchObject({
    rung: 'retry',
  });
});

test.each([
  ['containerd-store-corruption', 'containerd-store', 'C/metadata.v1.bolt/meta.db', 'reset-image-store'],
  ['containerd-store-corruption', 'containerd-store', 'C/snapshots', 'prune'],
  ['buildkit-state-corruption', 'buildkit-state', 'D/buildkit/metadata_v2.db', 'reset-build-cache'],
  ['buildkit-state-corruption', 'buildkit-state', 'D/buildkit/executor', 'restart-engine'],
] as const)('%s with %s broken at %s leads to %s at once', (failureClass, id, path, rung) => {
  const state = { ...INITIAL_STATE, attempts: [anAttempt({ diagnosis: aDiagnosis(failureClass) })] };
  const findings = [{ ...broken(id, failureClass), path }];
  const situation = aSituation(failureClass, { findings, obstacles: { repair: 'nothing to mend' } });

  expect(chooseRung(aPlan(), state, situation)).toMatchObject({ kind: 'rung', rung });
});

test('an I/O error ends the climb, but on Docker Desktop, where space and then a restart are tried', () => {
  const diagnosis = aDiagnosis('storage-io-error', 'host');
  const state = { ...INITIAL_STATE, attempts: [anAttempt({ diagnosis })] };
  const at = (over: Partial<Situation>) =>
    chooseRung(aPlan(), state, aSituation('storage-io-error', { diagnosis, ...over }));

  expect(at({})).toMatchObject({ kind: 'none', why: expect.stringContaining('no remedy here may help') });
  expect(at({ desktop: true })).toMatchObject({ kind: 'rung', rung: 'free-space' });
  const full = { 'free-space': 'the engine does not answer' };
  expect(at({ desktop: true, obstacles: full })).toMatchObject({ rung: 'restart-engine' });
  const hardware = [broken('kernel-log', 'storage-io-error')];
  expect(at({ desktop: true, findings: hardware })).toMatchObject({ kind: 'none' });
});

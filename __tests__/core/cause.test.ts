/** Race, damage or something else: what the report concludes from class, findings and the rung that helped. */
import { describe, expect, test } from '@jest/globals';
import { causeOfFailure } from '../../src/core/cause.ts';
import type { Diagnosis } from '../../src/core/diagnosis.ts';
import {
  aFailedAttempt,
  aHistory,
  anAttempt,
  aPassedHistory,
  aRung,
  LINKS_GONE,
} from '../report/histories.ts';

const found = (rule: string): Diagnosis => ({
  ...LINKS_GONE,
  evidence: [{ rule, line: null, text: 'l/ is missing', source: 'finding' }, ...LINKS_GONE.evidence],
});

const caused = (diagnosis: Diagnosis, rung: 'retry' | 'prune' | null) =>
  causeOfFailure(
    aHistory({
      verdict: rung === null ? 'failed' : 'recovered',
      attempts: [aFailedAttempt({ diagnosis }), anAttempt()],
      rungs: rung === null ? [] : [aRung({ id: rung })],
    }),
  );

describe('the cause', () => {
  test('is a race where the same build passed when it ran again', () => {
    expect(caused(LINKS_GONE, 'retry').cause).toBe('race');
  });

  test('is damage where a check found it, whatever helped', () => {
    const { cause, why } = caused(found('finding/overlay2-links'), 'retry');
    expect([cause, why]).toEqual(['damage', 'it was found on disk: l/ is missing']);
  });

  test('is damage where something stronger than a retry mended a store', () => {
    expect(caused(LINKS_GONE, 'prune').cause).toBe('damage');
  });

  test('is not known where nothing was found and nothing helped', () => {
    expect(caused(LINKS_GONE, null).cause).toBe('unknown');
  });

  test.each(['finding/reachable', 'finding/engine-process', 'finding/builder-container'])(
    'is no damage for %s alone: silence is no proof of it',
    (rule) => {
      const diagnosis = { ...found(rule), failureClass: 'engine-unavailable' } as const;
      expect(caused(diagnosis, null).cause).toBe('unknown');
    },
  );

  test.each([
    ['disk-full', 'resource'],
    ['out-of-memory', 'resource'],
    ['network-transient', 'outside'],
    ['registry-rate-limit', 'outside'],
    ['storage-io-error', 'damage'],
  ] as const)('of %s is %s', (failureClass, cause) => {
    expect(caused({ ...LINKS_GONE, failureClass, owner: 'host' }, null).cause).toBe(cause);
  });

  test.each(['code', 'configuration'] as const)('is the user where %s has to be mended', (owner) => {
    expect(caused({ ...LINKS_GONE, failureClass: 'build-step-failed', owner }, null).cause).toBe('user');
  });

  test('is the bug of a release where the text is known for one', () => {
    const bug = { ...found('release-bug/mask-dir-inodes'), advice: ['This is a known bug of runc.'] };
    expect(caused({ ...bug, failureClass: 'config-error' }, null)).toEqual({
      cause: 'release-bug',
      why: 'This is a known bug of runc.',
    });
  });

  test('is not told of a build that passed', () => {
    expect(causeOfFailure(aPassedHistory())).toEqual({ cause: 'unknown', why: '' });
  });
});

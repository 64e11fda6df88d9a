/** What to do next is said once, in order, and only where there is something to do. */
import { expect, test } from '@jest/globals';
import { nextSteps } from '../../src/report/next-steps.ts';
import { aFailedAttempt, aFailedHistory, aHistory, aPassedHistory, aReport, NOTES } from './histories.ts';

const ADVICE = 'Do this about overlay2-corruption.';
const notAllowed = [
  { id: 'reset-image-store', why: 'must stand in `ladder` explicitly on this machine' },
  { id: 'prune', why: 'was taken once already' },
  { id: 'repair', why: 'does not stand in `ladder`' },
] as const;

test('has nothing to say after a build that passed at once, or was cancelled', () => {
  const cancelled = aFailedAttempt({ stop: { kind: 'cancelled', signal: 'SIGTERM' } });
  expect(nextSteps(aReport(aPassedHistory()), NOTES)).toEqual([]);
  expect(nextSteps(aReport(aFailedHistory({ attempts: [cancelled] })), NOTES)).toEqual([]);
});

test('names the rungs that were not allowed first, when the build failed', () => {
  const [first, ...more] = nextSteps(aReport(aFailedHistory({ skipped: notAllowed })), NOTES);
  expect(first).toMatch(/: `reset-image-store`, `repair`\.$/);
  expect(more).toEqual([ADVICE]);
});

test('asks for no more rungs when the build passed, or when all were allowed', () => {
  expect(nextSteps(aReport(aHistory({ skipped: notAllowed })), NOTES)).toEqual([ADVICE]);
  expect(nextSteps(aReport(aFailedHistory({ skipped: [] })), NOTES)).toEqual([ADVICE]);
});

test('ends with where to read more', () => {
  const notes = {
    ...NOTES,
    'overlay2-corruption': { ...NOTES['overlay2-corruption'], link: 'https://docs.example/' },
  };
  expect(nextSteps(aReport(), notes).at(-1)).toBe('Read more: https://docs.example/');
});

/** The log tells each decision once, with its reason. */
import { expect, test } from '@jest/globals';
import type { Effect } from '../src/core/effect.ts';
import type { Event } from '../src/core/event.ts';
import { INITIAL_STATE, type RunState } from '../src/core/run-state.ts';
import { narrate } from '../src/narrate.ts';
import { createStory } from '../src/report/log.ts';
import { aSituation } from './core/builders.ts';
import { aFailedAttempt, aRung, LINKS_GONE } from './report/histories.ts';

function told(
  effect: Effect,
  state: Partial<RunState>,
  event: Event = { kind: 'started' },
): readonly string[] {
  const parts: string[] = [];
  const story = createStory({
    write: (part) => void parts.push(part),
    style: 'github',
    redact: (line) => line,
  });
  narrate(story, event, effect, { ...INITIAL_STATE, attempts: [aFailedAttempt()], ...state });
  return parts.join('').trim().split('\n');
}

const skipped = [
  { id: 'retry', why: 'not allowed' },
  { id: 'prune', why: 'taken already' },
  { id: 'wipe-engine', why: 'not allowed' },
] as const;

test('tells rungs that are left for one reason in one line', () => {
  const effect: Effect = { kind: 'take-rung', rung: 'repair', use: 1, why: 'links are gone' };
  expect(told(effect, { skipped })).toEqual([
    'buildmend: not retry, wipe-engine: not allowed',
    'buildmend: not prune: taken already',
    '::group::Buildmend: rung repair',
    'buildmend: because links are gone',
  ]);
});

test('does not tell the reason for the end twice', () => {
  expect(told({ kind: 'finish', verdict: 'failed', why: 'not allowed' }, { skipped })).toEqual([
    'buildmend: not prune: taken already',
    'buildmend: failed: not allowed',
  ]);
});

test('tells a second look after a rung from the first look at an attempt', () => {
  expect(told({ kind: 'investigate' }, {})).toEqual(['::group::Buildmend: why attempt 1 failed']);
  const state = { examined: true, rungs: [aRung()] };
  expect(told({ kind: 'investigate' }, state)).toEqual([
    '::group::Buildmend: what ails it still, after repair',
  ]);
});

test('says why an attempt runs again, in a sentence', () => {
  const attempt = {
    kind: 'run-attempt',
    noCache: false,
    pullIfSafe: false,
    without: [],
    delayMs: 0,
  } as const;
  expect(told({ ...attempt, why: 'after repair: it builds' }, {})[1]).toBe(
    'buildmend: after repair: it builds',
  );
  expect(told({ ...attempt, why: 'no rung is left' }, {})[1]).toBe('buildmend: because no rung is left');
});

test('quotes one line of each rule', () => {
  const twice = LINKS_GONE.evidence.flatMap((evidence) => [
    evidence,
    { ...evidence, source: 'journal' as const, text: 'the same in the journal' },
  ]);
  const diagnosis = { ...LINKS_GONE, evidence: twice };
  const situation = aSituation(diagnosis.failureClass, { diagnosis });
  const effect: Effect = { kind: 'finish', verdict: 'failed', why: 'x' };
  const lines = told(effect, {}, { kind: 'investigated', situation });
  expect(lines.filter((line) => line.includes('overlay2/link-missing'))).toHaveLength(1);
});

test('gives each line of the log that a failed start brings a line of its own', () => {
  const result = {
    kind: 'failed',
    why: 'the engine ended 900 ms after it was started\nlevel=fatal msg=x',
  } as const;
  expect(
    told({ kind: 'verify', rung: 'restart-engine' }, {}, { kind: 'rung-ended', durationMs: 1_000, result }),
  ).toEqual([
    'buildmend: failed: the engine ended 900 ms after it was started (1.0 s)',
    'buildmend:   level=fatal msg=x',
    'buildmend: asking the engine whether it answers and builds',
  ]);
});

test('tells what a dry run would do, one line for each rung', () => {
  const planned = [
    { id: 'repair', why: 'links are gone', disrupts: 'nothing that works', limitMs: 1 },
    { id: 'prune', why: 'records are left', disrupts: 'the build cache', limitMs: 1 },
  ] as const;
  expect(told({ kind: 'finish', verdict: 'failed', why: 'dry run' }, { planned })).toEqual([
    'buildmend: this would be done, one after the other, until the build passes:',
    'buildmend:   1. repair, because links are gone; disrupts: nothing that works',
    'buildmend:   2. prune, because records are left; disrupts: the build cache',
    'buildmend: failed: dry run',
  ]);
});

test('says what a look around waits for, when it is time to', () => {
  const effect: Effect = { kind: 'look-around', rung: 'repair', delayMs: 1_000, tell: 'repair waits' };
  expect(told(effect, {}).at(-1)).toBe('buildmend: repair waits');
  expect(told({ ...effect, tell: null }, {})).toEqual(['']);
});

/** A run that goes on only by a rule of the user's own looks at the engine no sooner than it would without. */
import { expect, test } from '@jest/globals';
import type { AnyRule } from '../src/classify/rule.ts';
import { parseCommand } from '../src/command/parse-command.ts';
import type { AttemptRecord } from '../src/core/attempt.ts';
import type { Event } from '../src/core/event.ts';
import { INITIAL_STATE } from '../src/core/run-state.ts';
import { createRecovery } from '../src/recovery.ts';
import { anAttempt, aPlan } from './core/builders.ts';
import { aContext, finding } from './remedies/an-engine.ts';

const STEP = '[2/2] RUN fetch';
const RECORD: AttemptRecord = {
  command: ['docker', 'build', '.'],
  end: { kind: 'exited', code: 1 },
  stop: null,
  durationMs: 1000,
  startedAtMs: 0,
  steps: 2,
  cachedSteps: 0,
  lines: [
    { source: 'step', text: 'tar: write error: No space left on device', line: 1, step: STEP },
    {
      source: 'engine',
      text: 'ERROR: process "…" did not complete successfully: exit code: 75',
      line: 2,
      step: STEP,
    },
    {
      source: 'engine',
      text: 'ERROR: failed to solve: process "…" did not complete successfully: exit code: 75',
      line: 3,
      step: null,
    },
  ],
  // Measured and not low: the step's own small file system, so that the log alone says whose it is
  lowPoint: {
    path: '/d',
    freeBytes: 9e11,
    totalBytes: 1e12,
    freeInodes: 1e9,
    totalInodes: 2e9,
    fastestFallBytes: 0,
    fastestFallInodes: 0,
  },
  oomKills: null,
  notRepeatable: null,
};

const EXIT_75: AnyRule = {
  id: 'acme/again',
  failureClass: 'network-transient',
  sources: ['engine'],
  pattern: /exit code: 75/,
  tier: 'cause',
  confidence: 0.7,
  reference: '',
  matches: [],
  rejects: [],
  origin: 'user',
};

function aRecovery(rules: readonly AnyRule[]): {
  recovery: ReturnType<typeof createRecovery>;
  looks: () => number;
} {
  let looks = 0;
  const { engine, privilege } = aContext();
  const parsed = parseCommand(RECORD.command, {});
  if (parsed.kind === 'refused') throw new Error(parsed.why);
  const examine = async () => {
    looks += 1;
    return [finding('free-space', { implies: { failureClass: 'disk-full', owner: 'host' } })];
  };
  const recovery = createRecovery({
    engine: { ...engine, examine },
    privilege,
    lookout: {
      look: async () => ({ holder: null, mend: null, neighbours: null }),
      meanwhile: (work) => work(),
      note: async () => undefined,
      mended: async () => undefined,
      release: async () => undefined,
    },
    plan: aPlan(),
    taught: { rules, isSpent: () => false },
    runId: 'r',
    stateDir: '/nowhere/buildmend',
    command: parsed.command,
    onFirstRung: async () => undefined,
    signal: new AbortController().signal,
    say: () => undefined,
    now: () => 0,
    random: () => 0,
    startedAtMs: 0,
    volumesAtStart: () => null,
  });
  return { recovery, looks: () => looks };
}

const classOf = (event: Event): string =>
  event.kind === 'investigated' ? event.situation.diagnosis.failureClass : event.kind;

test('at the first attempt and at those that only the rule led to', async () => {
  const { recovery, looks } = aRecovery([EXIT_75]);
  const diagnosis = recovery.diagnoseByLog(RECORD);
  expect(diagnosis.failureClass).toBe('network-transient');
  expect(diagnosis.evidence[0]?.origin).toBe('user');
  const first = { ...INITIAL_STATE, attempts: [anAttempt({ diagnosis })] };
  expect(classOf(await recovery.investigate(RECORD, first))).toBe('network-transient');
  const second = { ...first, attempts: [...first.attempts, anAttempt({ diagnosis })] };
  expect(classOf(await recovery.investigate(RECORD, second))).toBe('network-transient');
  expect(looks()).toBe(0);
});

test('where it was looked at anyway, it is', async () => {
  const { recovery, looks } = aRecovery([]);
  const later = { ...INITIAL_STATE, attempts: [anAttempt(), anAttempt()] };
  await recovery.investigate(RECORD, later);
  expect(looks()).toBe(1);
});

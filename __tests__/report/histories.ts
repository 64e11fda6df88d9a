/** Histories of runs to report on, with defaults and overrides. */
import type { Attempt } from '../../src/core/attempt.ts';
import { type Diagnosis, type FailureClass, NO_FAILURE } from '../../src/core/diagnosis.ts';
import type { RunHistory, TakenRung } from '../../src/core/history.ts';
import { buildReport } from '../../src/report/build-report.ts';
import type { ClassNote, ClassNotes } from '../../src/report/class-note.ts';
import type { Report } from '../../src/report/report.ts';

export const LINKS_GONE: Diagnosis = {
  failureClass: 'overlay2-corruption',
  owner: 'engine',
  confidence: 0.95,
  evidence: [
    {
      rule: 'overlay2/link-missing',
      line: 17,
      text: 'failed to solve: failed to prepare kx1 as 9ab: symlink ../9ab/diff /data/overlay2/l/ZQ: no such file or directory',
      source: 'engine',
    },
  ],
};

export function anAttempt(overrides: Partial<Attempt> = {}): Attempt {
  return {
    command: ['docker', 'build', '-t', 'app', '.'],
    end: { kind: 'exited', code: 0 },
    stop: null,
    durationMs: 4_000,
    steps: 11,
    cachedSteps: 9,
    notRepeatable: null,
    diagnosis: NO_FAILURE,
    ...overrides,
  };
}

export function aFailedAttempt(overrides: Partial<Attempt> = {}): Attempt {
  return anAttempt({
    end: { kind: 'exited', code: 1 },
    steps: 2,
    cachedSteps: 1,
    durationMs: 1_500,
    diagnosis: LINKS_GONE,
    ...overrides,
  });
}

export function aRung(overrides: Partial<TakenRung> = {}): TakenRung {
  return {
    id: 'repair',
    outcome: 'helped',
    durationMs: 12,
    freedBytes: null,
    why: 'the check overlay2-links found 14 of 14 links missing',
    detail: '14 links made again',
    lost: [],
    afterAttempt: 0,
    ...overrides,
  };
}

export function aHistory(overrides: Partial<RunHistory> = {}): RunHistory {
  return {
    verdict: 'recovered',
    exitCode: 0,
    why: 'the build passed after repair',
    attempts: [aFailedAttempt(), anAttempt()],
    rungs: [aRung()],
    skipped: [{ id: 'prune', why: 'repair helped before it' }],
    planned: null,
    paused: null,
    volumesBefore: [{ name: 'keep' }],
    volumesAfter: [{ name: 'keep' }],
    engineLog: [],
    engine: {
      endpoint: 'unix:///run/docker.sock',
      dataRoot: '/data',
      store: 'overlay2',
      version: '28.5.2',
      builder: 'default',
      host: null,
    },
    startedAtMs: Date.UTC(2026, 10, 21, 10, 0, 0),
    durationMs: 6_100,
    ...overrides,
  };
}

export function aPassedHistory(overrides: Partial<RunHistory> = {}): RunHistory {
  return aHistory({
    verdict: 'passed',
    why: 'the first attempt passed',
    attempts: [anAttempt()],
    rungs: [],
    skipped: [],
    volumesBefore: null,
    volumesAfter: null,
    durationMs: 4_050,
    ...overrides,
  });
}

export function aFailedHistory(overrides: Partial<RunHistory> = {}): RunHistory {
  return aHistory({
    verdict: 'failed',
    exitCode: 1,
    why: 'repair and prune did not help, and nothing else is allowed',
    attempts: [aFailedAttempt(), aFailedAttempt()],
    rungs: [aRung({ outcome: 'did-not-help' })],
    ...overrides,
  });
}

function note(failureClass: FailureClass): ClassNote {
  return {
    meaning: `What ${failureClass} means.`,
    advice: failureClass === 'none' ? [] : [`Do this about ${failureClass}.`],
    link: null,
  };
}

/** A table of the right shape, whose words name the class they belong to. */
export const NOTES: ClassNotes = {
  'overlay2-corruption': note('overlay2-corruption'),
  'containerd-store-corruption': note('containerd-store-corruption'),
  'buildkit-state-corruption': note('buildkit-state-corruption'),
  'storage-io-error': note('storage-io-error'),
  'disk-full': note('disk-full'),
  'engine-unavailable': note('engine-unavailable'),
  'builder-unavailable': note('builder-unavailable'),
  'nested-overlay': note('nested-overlay'),
  'out-of-memory': note('out-of-memory'),
  'network-transient': note('network-transient'),
  'registry-rate-limit': note('registry-rate-limit'),
  'registry-auth': note('registry-auth'),
  'remote-cache-error': note('remote-cache-error'),
  'dockerfile-error': note('dockerfile-error'),
  'build-step-failed': note('build-step-failed'),
  'config-error': note('config-error'),
  unknown: note('unknown'),
  none: note('none'),
};

export function plain(text: string): string {
  return text;
}

export function aReport(history: RunHistory = aHistory()): Report {
  return buildReport(history, NOTES, plain);
}

/** A run of the wrapped build, as the lab gives it, for tests of what is made of it. */
import type { WrappedRun } from '../../../lab/run-wrapped.ts';
import type { FailureClass } from '../../../src/core/diagnosis.ts';
import type { RungId } from '../../../src/core/rungs.ts';
import type { Report, Verdict } from '../../../src/report/report.ts';

export interface RunChanges extends Partial<Omit<WrappedRun, 'report'>> {
  readonly verdict?: Verdict;
  readonly failureClass?: FailureClass;
  readonly advice?: readonly string[];
  readonly rungs?: readonly { readonly id: RungId; readonly outcome: 'helped' | 'did-not-help' }[];
}

/** Recovered from a broken overlay2, unless something else is said. */
export function aRun(changes: RunChanges = {}): WrappedRun {
  const {
    verdict = 'recovered',
    failureClass = 'overlay2-corruption',
    advice = [],
    rungs = [],
    ...run
  } = changes;
  return {
    exitCode: 0,
    report: { ...REPORT, verdict, failureClass, advice, rungs: rungs.map((rung) => ({ ...TAKEN, ...rung })) },
    stdout: '',
    stderr: '',
    volumeBefore: 'kept',
    volumeAfter: 'kept',
    sameEngineProcess: true,
    healthy: true,
    leftAside: [],
    engineLog: '',
    survivors: undefined,
    ...run,
  };
}

const TAKEN = { why: '', detail: '', durationMs: 0, freedBytes: null, lost: [], afterAttempt: 1 };

const REPORT: Report = {
  schemaVersion: 1,
  verdict: 'recovered',
  exitCode: 0,
  failureClass: 'overlay2-corruption',
  owner: 'engine',
  confidence: 1,
  evidence: [],
  cause: 'unknown',
  causeWhy: '',
  waits: [],
  why: '',
  advice: [],
  attempts: [],
  rungs: [],
  skipped: [],
  planned: null,
  paused: null,
  volumes: { before: [], after: [] },
  engineLog: [],
  engine: { endpoint: '', dataRoot: null, store: null, version: null, builder: null, host: null },
  startedAt: '',
  durationMs: 1234,
  timeLostMs: 0,
};

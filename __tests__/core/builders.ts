/** Values with defaults for tests of the pure core; override what the test is about. */
import type { Attempt } from '../../src/core/attempt.ts';
import type { Situation } from '../../src/core/choose-rung.ts';
import type { Diagnosis, FailureClass, Owner } from '../../src/core/diagnosis.ts';
import { isAway } from '../../src/core/elsewhere.ts';
import type { Event } from '../../src/core/event.ts';
import type { CheckId, Finding } from '../../src/core/finding.ts';
import type { Plan } from '../../src/core/plan.ts';
import type { ProcessEnd } from '../../src/core/process-end.ts';
import { RUNG_IDS } from '../../src/core/rungs.ts';

export const PASSED: ProcessEnd = { kind: 'exited', code: 0 };
export const FAILED: ProcessEnd = { kind: 'exited', code: 1 };

export function aPlan(over: Partial<Plan> = {}): Plan {
  return {
    // What mends: a test of going round the engine lists that rung itself
    ladder: RUNG_IDS.filter((id) => !isAway(id)),
    rungOptions: {},
    ladderOrder: 'least-harm',
    retry: { maxRetries: 2, initialDelayMs: 1000, maxDelayMs: 60_000 },
    maxAttempts: 20,
    timeoutMs: null,
    allowVolumeLoss: false,
    keepSetAside: false,
    allowContainerLoss: false,
    neighbours: 'wait',
    neighboursWaitMs: 600_000,
    dryRun: false,
    pause: null,
    minFreeSpace: null,
    unusedImagesOlderThanMs: null,
    ...over,
  };
}

export function aDiagnosis(failureClass: FailureClass, owner: Owner = 'engine'): Diagnosis {
  return { failureClass, owner, confidence: 0.9, evidence: [] };
}

export function anAttempt(over: Partial<Attempt> = {}): Attempt {
  return {
    command: ['docker', 'build', '.'],
    end: FAILED,
    stop: null,
    durationMs: 1000,
    steps: 5,
    cachedSteps: 0,
    notRepeatable: null,
    diagnosis: aDiagnosis('unknown', 'unknown'),
    ...over,
  };
}

export function aSituation(failureClass: FailureClass, over: Partial<Situation> = {}): Situation {
  return {
    diagnosis: aDiagnosis(failureClass),
    findings: [],
    ownBuilder: false,
    obstacles: {},
    notRepeatable: null,
    elapsedMs: 0,
    random: 0,
    ...over,
  };
}

/** A look around that finds nobody. */
export function alone(elapsedMs = 0): Event {
  const around = { holder: null, mend: null, neighbours: null, disturbs: 'engine', elapsedMs } as const;
  return { kind: 'looked-around', around };
}

export function broken(id: CheckId, failureClass: FailureClass, detail = 'broken'): Finding {
  return { id, state: 'broken', path: null, detail, implies: { failureClass, owner: 'engine' } };
}

/** One world by its number: a plan, a host, faults, neighbours, other runs, a cut at some moment. */
import { FAILURE_CLASSES, type FailureClass } from '../../../src/core/diagnosis.ts';
import type { Finding } from '../../../src/core/finding.ts';
import type { Plan } from '../../../src/core/plan.ts';
import { isRetry, RUNG_IDS, type RungId } from '../../../src/core/rungs.ts';
import { TREATMENTS } from '../../../src/core/treatments.ts';
import { aPlan, broken } from '../../core/builders.ts';
import type { Others, SimBuild, SimRun } from '../others.ts';
import type { World } from '../world.ts';
import { type Chance, chanceOf } from './random.ts';

/** How the engine is stopped and started from here, and with which rights. */
export interface SimHost {
  readonly manager: 'systemd' | 'openrc' | 'sysv' | 'process' | 'rootless' | 'desktop' | 'commands' | 'none';
  readonly reached: 'here' | 'ssh' | 'tcp';
  readonly rights: 'root' | 'sudo' | 'none';
}

/** How the run is ended from outside, and before which of its effects. */
export interface Cut {
  readonly how: 'killed' | 'cancelled';
  readonly before: number;
}

export interface WholeWorld {
  readonly seed: number;
  readonly plan: Plan;
  readonly host: SimHost;
  readonly world: World;
  readonly cut: Cut | null;
}

const HOUR_MS = 3_600_000;
const FILES: readonly RungId[] = ['repair', 'reset-build-cache', 'reset-image-store', 'wipe-engine'];
const FAILING = FAILURE_CLASSES.filter((name) => name !== 'none');
const TREATED = [...new Set(TREATMENTS.map(({ failureClass }) => failureClass))];

export function makeWorld(seed: number): WholeWorld {
  const chance = chanceOf(seed);
  const plan = makePlan(chance);
  const host = makeHost(chance);
  const world = makeFault(chance, host);
  const cut = chance.flip(0.2)
    ? { how: chance.pick(['killed', 'cancelled'] as const), before: chance.int(1, 25) }
    : null;
  return { seed, plan, host, world, cut };
}

function makePlan(chance: Chance): Plan {
  const whole = chance.flip(0.5);
  return aPlan({
    ladder: whole ? RUNG_IDS : chance.some(RUNG_IDS, 0.7),
    ladderOrder: chance.flip(0.85) ? 'least-harm' : 'as-listed',
    rungOptions: chance.flip(0.2)
      ? { [chance.pick(RUNG_IDS)]: { uses: chance.int(1, 4), cooldownMs: chance.int(0, 60_000) } }
      : {},
    maxAttempts: chance.flip(0.7) ? 20 : chance.int(1, 20),
    timeoutMs: chance.flip(0.75) ? null : chance.int(1, 900_000),
    neighbours: chance.pick(['wait', 'wait', 'skip', 'ignore'] as const),
    neighboursWaitMs: chance.flip(0.6) ? 600_000 : chance.int(0, 900_000),
    allowContainerLoss: chance.flip(0.2),
    dryRun: chance.flip(0.05),
    pause: chance.flip(0.05) ? 'holidays' : null,
    minFreeSpace: chance.flip(0.05) ? { kind: 'bytes', bytes: 10 } : null,
  });
}

function makeHost(chance: Chance): SimHost {
  const managers = [
    'systemd',
    'openrc',
    'sysv',
    'process',
    'rootless',
    'desktop',
    'commands',
    'none',
  ] as const;
  return {
    manager: chance.pick(managers),
    reached: chance.pick(['here', 'here', 'here', 'ssh', 'tcp'] as const),
    rights: chance.pick(['root', 'root', 'sudo', 'none'] as const),
  };
}

/** What stands in the way of each rung on such a host. */
export function obstaclesOn({ manager, reached, rights }: SimHost): Partial<Record<RungId, string>> {
  const found: Partial<Record<RungId, string>> = {};
  const noFiles = reached === 'tcp' || manager === 'desktop' || (rights === 'none' && manager !== 'rootless');
  const noStop =
    manager === 'none' ||
    reached === 'tcp' ||
    (rights === 'none' && !['rootless', 'desktop', 'commands'].includes(manager));
  if (noFiles) for (const rung of FILES) found[rung] = 'its files are out of reach';
  if (noStop)
    for (const rung of [...FILES.slice(1), 'restart-engine' as const]) found[rung] = 'it cannot be stopped';
  return found;
}

function makeFault(chance: Chance, host: SimHost): World {
  const failureClass = chance.flip(0.05)
    ? null
    : chance.flip(0.8)
      ? chance.pick(TREATED)
      : chance.pick(FAILING);
  const rungs = RUNG_IDS.filter((rung) => !isRetry(rung));
  return {
    failureClass,
    ownBuilder: chance.flip(0.3),
    mendedBy: makeCures(chance, failureClass),
    findings: findings(chance, failureClass),
    obstacles: { ...obstaclesOn(host), ...(chance.flip(0.2) ? { [chance.pick(rungs)]: 'in the way' } : {}) },
    failingRungs: chance.some(rungs, 0.1),
    undoable: chance.some(rungs, 0.3),
    unusableAfter: chance.some(rungs, 0.1),
    // biome-ignore lint/suspicious/noThenProperty: a world is data, and nobody awaits it
    ...(chance.flip(0.15) ? { then: chance.pick(FAILING) } : {}),
    ...(chance.flip(0.03) ? { notRepeatable: 'its output went out' } : {}),
    others: makeOthers(chance),
    stepMs: chance.int(1, 20_000),
  };
}

/** Mostly one of the rungs that are tried for the failure. */
function makeCures(chance: Chance, failureClass: FailureClass | null): readonly (readonly RungId[])[] {
  const tried = TREATMENTS.filter((row) => row.failureClass === failureClass).flatMap(({ steps }) =>
    steps.map(({ rung }) => rung),
  );
  const likely = tried.length > 0 && chance.flip(0.7) ? [[chance.pick(tried)]] : [];
  return [...likely, ...Array.from({ length: chance.int(0, 1) }, () => chance.some(RUNG_IDS, 0.25))];
}

function findings(chance: Chance, failureClass: FailureClass | null): readonly Finding[] {
  const ids = ['overlay2-links', 'buildkit-state', 'data-root-mount', 'containerd-store'] as const;
  return Array.from({ length: chance.int(0, 2) }, () => {
    const implied = chance.flip(0.6) && failureClass !== null ? failureClass : chance.pick(FAILING);
    const finding = broken(chance.pick(ids), implied);
    return chance.flip(0.8) ? finding : { ...finding, state: 'unknown' };
  });
}

function makeOthers(chance: Chance): Others {
  return {
    builds: Array.from({ length: chance.int(0, 3) }, () => makeBuild(chance)),
    containers: Array.from({ length: chance.int(0, 3) }, (_, index) => ({
      name: `container-${index}`,
      autoRemove: chance.flip(0.25),
    })),
    liveRestore: chance.flip(0.2),
    swarm: chance.flip(0.1),
    runs: Array.from({ length: chance.flip(0.4) ? chance.int(1, 3) : 0 }, () => makeRun(chance)),
    mute: chance.flip(0.25),
    repairStops: chance.flip(0.3),
  };
}

function makeBuild(chance: Chance): SimBuild {
  const fromMs = chance.flip(0.5) ? 0 : chance.int(0, 300_000);
  const untilMs = chance.flip(0.2) ? null : fromMs + chance.int(1, HOUR_MS / 4);
  return {
    where: chance.pick(['engine', 'builder', 'classic'] as const),
    ours: chance.flip(0.3),
    fromMs,
    untilMs,
  };
}

function makeRun(chance: Chance): SimRun {
  const fromMs = chance.flip(0.5) ? 0 : chance.int(0, 120_000);
  const forMs = chance.int(1, 300_000);
  const mends = chance.flip(0.6);
  return {
    fromMs,
    untilMs: chance.flip(0.1) ? null : fromMs + forMs,
    rung: chance.pick(RUNG_IDS.filter((rung) => !isRetry(rung))),
    mendsAtMs: mends ? fromMs + chance.int(0, forMs) : null,
    helps: mends && chance.flip(0.6),
  };
}

/** Puts a fault of the lab into a fresh engine, takes rungs by themselves, and builds again. */
import { join } from 'node:path';
import type { LabBuilder } from '../../lab/builder.ts';
import type { DockerCall } from '../../lab/engine/options.ts';
import { engineForFault } from '../../lab/faults/engine-for-fault.ts';
import { type Fault, faultNamed } from '../../lab/faults/index.ts';
import { touchContext } from '../../lab/fixtures/index.ts';
import { buildChanged, cachedSteps, type PreparedEngine, readKeepVolume } from '../../lab/prepared-engine.ts';
import type { ProjectKind } from '../../lab/template/template.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { RungId } from '../../src/core/rungs.ts';
import { startBaseline } from '../../src/engine/baseline.ts';
import { createEngine, endpointOf } from '../../src/engine/create-engine.ts';
import type { Engine } from '../../src/engine/engine.ts';
import { createPrivilege } from '../../src/privileged/run.ts';
import { REMEDIES } from '../../src/remedies/index.ts';
import { createLiving } from '../../src/remedies/living-containers.ts';
import type { RemedyContext, RemedyResult } from '../../src/remedies/remedy.ts';
import { NO_JOURNAL } from '../../src/remedies/run-journal.ts';

export interface Treated {
  /** Obstacle of each rung, in the order they were taken. */
  readonly obstacles: readonly (string | null)[];
  readonly results: readonly RemedyResult[];
  readonly build: DockerCall;
  readonly cached: number;
  /** Content of the volume `keep` in the end. */
  readonly kept: string | undefined;
  readonly findings: readonly Finding[];
  readonly said: readonly string[];
}

/** The engine is seen once while it is well, as the first attempt of a run does. */
export async function mender(lab: PreparedEngine, builder?: LabBuilder): Promise<Engine> {
  const env = { ...lab.env, ...(builder === undefined ? {} : { BUILDX_BUILDER: builder.name }) };
  const baseline = startBaseline(endpointOf(null, env).endpoint, { stateDir: join(lab.dir, 'state') });
  await baseline.settled;
  const [engineStop, engineStart, engineLog] = [lab.stopScript, lab.startScript, lab.logFile];
  return createEngine({ command: null, env, engineStop, engineStart, engineLog, baseline });
}

export async function contextFor(engine: Engine, over: Partial<RemedyContext> = {}): Promise<RemedyContext> {
  return {
    engine,
    privilege: await createPrivilege({ cliPath: '/nowhere', uid: 0 }),
    diagnosis: { failureClass: 'unknown', owner: 'unknown', confidence: 0, evidence: [] },
    findings: await engine.examine(),
    use: 1,
    allowVolumeLoss: false,
    keepSetAside: false,
    allowContainerLoss: false,
    builds: [],
    minFreeSpace: null,
    unusedImagesOlderThanMs: null,
    living: createLiving(0),
    journal: NO_JOURNAL,
    runId: 'lab',
    signal: new AbortController().signal,
    cancelled: new AbortController().signal,
    limitMs: 600_000,
    say: () => undefined,
    ...over,
  };
}

/** Rungs are taken whether or not there is an obstacle, which is told. What was set aside is deleted when the build passed. */
export async function treat(
  name: string,
  project: ProjectKind,
  rungs: readonly RungId[],
  look: (lab: PreparedEngine) => Promise<void> = async () => undefined,
): Promise<Treated> {
  const fault: Fault = faultNamed(name);
  const { engine: lab, builder } = await engineForFault(fault, { project });
  try {
    const engine = await mender(lab, builder);
    await fault.inject(lab, builder);
    const broken = await buildAgain(
      lab,
      builder,
      fault.expected[project].outcome === 'hangs' ? 8_000 : 60_000,
    );
    if (broken.exitCode === 0) throw new Error(`the fault ${name} does not break the build`);
    const obstacles: (string | null)[] = [];
    const results: RemedyResult[] = [];
    const said: string[] = [];
    let findings: readonly Finding[] = [];
    for (const [index, rung] of rungs.entries()) {
      const use = rungs.slice(0, index + 1).filter((id) => id === rung).length;
      const context = await contextFor(engine, {
        use,
        builds: [lab.imageTag],
        say: (line) => said.push(line),
      });
      findings = context.findings;
      obstacles.push(await REMEDIES[rung].obstacle(context));
      results.push(await REMEDIES[rung].apply(context));
    }
    const build = await buildAgain(lab, builder);
    if (build.exitCode === 0)
      for (const result of results) if (result.kind === 'applied') await result.commit?.();
    await look(lab);
    return {
      obstacles,
      results,
      build,
      cached: cachedSteps(build),
      kept: await readKeepVolume(lab),
      findings,
      said,
    };
  } finally {
    await lab.remove();
  }
}

async function buildAgain(
  lab: PreparedEngine,
  builder: LabBuilder | undefined,
  timeoutMs = 60_000,
): Promise<DockerCall> {
  if (builder === undefined) return buildChanged(lab, { timeoutMs });
  await touchContext(lab.projectDir);
  return builder.build(['-t', lab.imageTag, '--load', '.'], { cwd: lab.projectDir, timeoutMs });
}

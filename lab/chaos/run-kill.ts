/** One kill: a fresh engine with a fault, a run that is killed at the drawn moment, what follows, and the checks. */
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { onBrokenEngine, type Patient } from '../broken-engine.ts';
import { layoutOf } from '../engine/layout.ts';
import { endProcesses } from '../engine/processes.ts';
import { FAULTS } from '../faults/index.ts';
import type { PreparedEngine } from '../prepared-engine.ts';
import { ALL_RUNGS, scripts } from '../run-wrapped.ts';
import { mustDocker } from '../template/must-docker.ts';
import { BESIDE, unmetAfter, unmetOnDisk } from './checks.ts';
import type { Kill, Target } from './draw.ts';
import { type MarkedChild, startMarked } from './marked-child.ts';
import type { Scenario } from './scenarios.ts';

/** How long a run takes that nobody kills, in milliseconds. */
export interface Duration {
  /** From its start to the beginning of the rung. */
  readonly toRung: number;
  /** From there until the engine was verified. */
  readonly rung: number;
  /** From there to the end of the run. */
  readonly after: number;
}

export interface KillOutcome {
  /** What the run said last. */
  readonly at: string;
  /** It had ended before its moment came. */
  readonly tooLate: boolean;
  readonly unmet: readonly string[];
  readonly seconds: number;
  /** All that was said, for whoever has to find out. */
  readonly story: string;
}

export interface Bundles {
  readonly cli: string;
  readonly post: string;
}

const LIMIT_MS = 300_000;
const AGAIN_MS = 5_000;

/** Lets a run of the scenario go on to its end. */
export function measure(scenario: Scenario, bundles: Bundles): Promise<Duration> {
  return onPatient(scenario, async (patient) => {
    const begun = performance.now();
    const child = startRun(patient, scenario.ladder, bundles);
    await child.says(rungBegins(scenario));
    const toRung = performance.now() - begun;
    await child.says(rungEnds(scenario));
    const rung = performance.now() - begun - toRung;
    await within(child);
    const code = await child.ended;
    if (!rungBegins(scenario).test(child.text()) || code !== 0)
      throw new Error(`${scenario.name} does not end in order (${code}):\n${child.text().slice(-3000)}`);
    const after = performance.now() - begun - toRung - rung;
    return { toRung: Math.round(toRung), rung: Math.round(rung), after: Math.round(after) };
  });
}

export function runKill(kill: Kill, duration: Duration, bundles: Bundles): Promise<KillOutcome> {
  const { scenario, target, way, from, part, again } = kill;
  return onPatient(scenario, async (patient) => {
    const begun = performance.now();
    const { engine } = patient;
    const child = startRun(patient, scenario.ladder, bundles);
    if (from !== 'start') await child.says(rungBegins(scenario));
    const { toRung, rung, after } = duration;
    await sleep(
      { rung: rung * part, after: rung + after * part, start: (toRung + rung + after) * part }[from],
    );
    const at = child.text().trimEnd().split('\n').at(-1) ?? '';
    const tooLate = await strike(child, engine, target);
    const stories = [`--- the run, killed (${target})\n${child.text()}`];
    const unmet: string[] = [];
    if (again !== null) {
      const cut = startWay(patient, way, bundles);
      await sleep(AGAIN_MS * again);
      await strike(cut, engine, target);
      stories.push(`--- ${way}, killed\n${cut.text()}`);
    }
    if (way !== 'next-run') {
      const done = startWay(patient, way, bundles);
      await within(done);
      stories.push(`--- ${way}\n${done.text()}`);
      // With an engine that does not start for what was broken before, it is on record that it has to
      const isOver = (await done.ended) === 0 && way === 'recover';
      const now = (await unmetOnDisk(engine)).filter((one) => isOver || !/^left in the journal/.test(one));
      unmet.push(...now.map((one) => `after ${way}: ${one}`));
    }
    const next = startRun(patient, ALL_RUNGS, bundles);
    await within(next);
    stories.push(`--- next run\n${next.text()}`);
    if ((await next.ended) !== 0) unmet.push(`the next run ends with ${await next.ended}`);
    unmet.push(...(await unmetAfter(engine, scenario, target === 'power')));
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    return { at: at.slice(0, 160), tooLate, unmet, seconds, story: stories.join('\n') };
  });
}

function onPatient<T>(scenario: Scenario, work: (patient: Patient) => Promise<T>): Promise<T> {
  const fault = FAULTS[scenario.fault];
  const place = { store: scenario.store, project: 'own-base' } as const;
  const prepared = { ...fault, inject: withBeside(scenario) };
  return onBrokenEngine(prepared, place, work);
}

/** What stands beside the build is there before the fault is. */
function withBeside({ fault, container, network }: Scenario): (typeof FAULTS)[Scenario['fault']]['inject'] {
  return async (engine, builder) => {
    if (network) await mustDocker(engine, ['network', 'create', BESIDE]);
    const image = ['localhost:5000/bm/base:1', 'busybox', 'sleep', '100000'];
    if (container) await mustDocker(engine, ['run', '-d', '--init', '--name', BESIDE, ...image]);
    if (network) await mustDocker(engine, ['create', '--name', BESIDE, '--network', BESIDE, ...image]);
    await FAULTS[fault].inject(engine, builder);
  };
}

/** Resolves to whether it had ended by itself. */
async function strike(child: MarkedChild, engine: PreparedEngine, target: Target): Promise<boolean> {
  const over = await Promise.race([child.ended.then(() => true), sleep(0).then(() => false)]);
  if (target === 'run') child.killGroup();
  else child.killAll();
  if (target === 'power') await endProcesses(layoutOf(engine.dir));
  await child.ended;
  return over;
}

async function within(child: MarkedChild): Promise<void> {
  const limit = setTimeout(() => child.killAll(), LIMIT_MS);
  await child.ended.finally(() => clearTimeout(limit));
}

/** A retry is not verified: there it is the end of the run. */
function rungEnds({ rung }: Scenario): RegExp {
  return new RegExp(`buildmend: after ${rung}: `);
}

function rungBegins({ rung }: Scenario): RegExp {
  return new RegExp(`── rung ${rung}\\n`);
}

function startRun({ engine, builder }: Patient, ladder: string, { cli }: Bundles): MarkedChild {
  const image = ['-t', engine.imageTag];
  const build =
    builder === undefined
      ? ['docker', 'build', ...image, '.']
      : ['docker', 'buildx', 'build', '--builder', builder.name, ...image, '--load', '.'];
  const words = ['run', '--ladder', ladder, '--retry-delay', '100ms', ...scripts(engine), '--', ...build];
  return startMarked([cli, ...words], optionsFor(engine));
}

function startWay(patient: Patient, way: Kill['way'], bundles: Bundles): MarkedChild {
  const { engine } = patient;
  if (way === 'next-run') return startRun(patient, ALL_RUNGS, bundles);
  if (way === 'recover') return startMarked([bundles.cli, 'recover', ...scripts(engine)], optionsFor(engine));
  const { cwd, env, mark } = optionsFor(engine);
  const inputs = {
    STATE_buildmend_recovering: 'cut-off',
    INPUT_COMMAND: `docker build -t ${engine.imageTag} .`,
    'INPUT_ENGINE-STOP': engine.stopScript,
    'INPUT_ENGINE-START': engine.startScript,
  };
  return startMarked([bundles.post], { cwd, env: { ...env, ...inputs }, mark });
}

function optionsFor(engine: PreparedEngine) {
  const env = {
    ...process.env,
    ...engine.env,
    BUILDMEND_STATE_DIR: path.join(engine.dir, 'state'),
    // The id in the data root is the template’s, and so that of every engine made of it
    BUILDMEND_LOCK_DIR: engine.dir,
    RUNNER_ENVIRONMENT: '',
  };
  return { cwd: engine.projectDir, env, mark: engine.id };
}

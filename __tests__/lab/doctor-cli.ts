/** Runs the built `doctor` on a lab engine, and makes what may depend on a broken thing: a network, a container on it with a volume. */
import path from 'node:path';
import { execa } from 'execa';
import type { LabBuilder } from '../../lab/builder.ts';
import { buildChanged, type PreparedEngine } from '../../lab/prepared-engine.ts';
import { mustDocker } from '../../lab/template/must-docker.ts';
import type { DoctorReport } from '../../src/engine/doctor.ts';
import { CLI } from './run-wrapped.ts';

export interface DoctorOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

/** What `doctor --json` says; its exit status is checked against what it says. */
export async function doctor(
  engine: Pick<PreparedEngine, 'dir' | 'env'>,
  { args = [], env = {} }: DoctorOptions = {},
): Promise<DoctorReport> {
  const run = await execa(process.execPath, [CLI, 'doctor', '--json', ...args], {
    cwd: engine.dir,
    env: { ...engine.env, BUILDMEND_STATE_DIR: path.join(engine.dir, 'state'), ...env },
    reject: false,
    stdin: 'ignore',
    timeout: 120_000,
  });
  if (run.stderr.includes('bug in Buildmend') || run.stdout === '')
    throw new Error(`doctor ended with ${run.exitCode}: ${run.stderr.slice(-2000)}`);
  const said: Pick<DoctorReport, 'checks' | 'usage'> = JSON.parse(run.stdout);
  const states = said.checks.map(({ state }) => state);
  const exitCode = states.includes('broken') ? 1 : states.includes('unknown') ? 2 : 0;
  if (run.exitCode !== exitCode) throw new Error(`doctor ended with ${run.exitCode}, not ${exitCode}`);
  return { ...said, exitCode };
}

/** Every check that is not healthy, as a line. */
export function alarms({ checks }: Pick<DoctorReport, 'checks'>): readonly string[] {
  return checks
    .filter(({ state }) => state !== 'healthy')
    .map(({ id, state, path: at, detail }) => `${id} ${state}: ${detail} (${at})`);
}

/** The network `mynet` and the container `web` on it, from the prepared image, with the volume `keep`. */
export async function makeDependents(engine: PreparedEngine): Promise<void> {
  await mustDocker(engine, ['network', 'create', 'mynet']);
  const image = engine.imageTag;
  await mustDocker(engine, [
    'create',
    '--name',
    'web',
    '--network',
    'mynet',
    '-v',
    'keep:/kept',
    image,
    'sh',
  ]);
}

/** What doctors say, one after the other, while work goes on that has to pass. */
export async function alarmsDuring(
  engine: PreparedEngine,
  work: Promise<void>,
  options: DoctorOptions = {},
): Promise<readonly string[]> {
  let working = true;
  const ended = work.finally(() => {
    working = false;
  });
  const found: string[] = [];
  while (working) found.push(...alarms(await doctor(engine, options)));
  await ended;
  return found;
}

/** Four builds at once without cache, then what they left is pruned, over and over. */
export async function buildInBuilder(
  builder: LabBuilder,
  engine: PreparedEngine,
  rounds: number,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const builds = ['1', '2', '3', '4'].map((n) =>
      builder.build(['--no-cache', '--label', `n=${n}`, engine.projectDir]),
    );
    const failed = (await Promise.all(builds)).find(({ exitCode }) => exitCode !== 0);
    if (failed !== undefined) throw new Error(`a build failed: ${failed.stderr.slice(-500)}`);
    await mustDocker(engine, ['buildx', 'prune', '--builder', builder.name, '-af']);
  }
}

/** The same in the engine itself, and two of the images are removed. */
export async function buildInRounds(engine: PreparedEngine, rounds: number): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const builds = ['1', '2', '3', '4'].map((n) =>
      buildChanged(engine, { buildArgs: ['--no-cache', '--label', `n=${n}`, '-t', `n${n}`] }),
    );
    const failed = (await Promise.all(builds)).find(({ exitCode }) => exitCode !== 0);
    if (failed !== undefined) throw new Error(`a build failed: ${failed.stderr.slice(-500)}`);
    await mustDocker(engine, ['rmi', '-f', 'n1', 'n2']);
    await mustDocker(engine, ['builder', 'prune', '-af']);
  }
}

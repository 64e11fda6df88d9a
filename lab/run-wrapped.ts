/** Puts a fault into a fresh engine and lets the built CLI run the user's build on it. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execa } from 'execa';
import type { Report } from '../src/report/report.ts';
import { type BreakOptions, onBrokenEngine, type Patient } from './broken-engine.ts';
import type { LabBuilder } from './builder.ts';
import { countSurvivors, type Survivors } from './bystanders.ts';
import type { Fault } from './faults/index.ts';
import { type PreparedEngine, readKeepVolume } from './prepared-engine.ts';

export interface WrappedRun {
  readonly exitCode: number;
  readonly report: Report;
  readonly stdout: string;
  readonly stderr: string;
  readonly volumeBefore: string | undefined;
  readonly volumeAfter: string | undefined;
  /** Whether dockerd was the same process before and after. */
  readonly sameEngineProcess: boolean;
  /** Whether the engine answers and runs a container of the image that was built. */
  readonly healthy: boolean;
  /** Names left in `.buildmend/set-aside` of the data root, but for what is kept on purpose. */
  readonly leftAside: readonly string[];
  /** All that the engine logged since the lab made it. */
  readonly engineLog: string;
  /** What is left of that which no build needs; only where it was asked for and the engine is healthy. */
  readonly survivors: Survivors | undefined;
}

export interface WrapOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly limitMs?: number;
  /** What the wrapped command reads from stdin; nothing when it is absent. */
  readonly input?: string;
  /** The bundle that runs. Default: this repository's own. */
  readonly cli?: string;
}

export const CLI = path.join(import.meta.dirname, '..', 'dist', 'cli', 'index.js');

export const ALL_RUNGS =
  'retry,retry-without-remote-cache,repair,free-space,prune,prune-images,recreate-builder,restart-engine,reset-build-cache,reset-image-store,wipe-engine';

/** Runs `buildmend run` on an engine with its start and stop scripts; the caller removes the engine. */
export async function runCli(
  engine: PreparedEngine,
  command: readonly string[],
  { args = [], env = {}, limitMs = 240_000, input, cli = CLI }: WrapOptions = {},
): Promise<{ exitCode: number; report: Report; stdout: string; stderr: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buildmend-test-'));
  const report = path.join(folder, 'report.json');
  const words = ['run', '--report', report, ...args, '--', ...command];
  const run = await execa(process.execPath, [cli, ...words], {
    cwd: engine.projectDir,
    env: {
      ...engine.env,
      BUILDMEND_STATE_DIR: path.join(engine.dir, 'state'),
      RUNNER_ENVIRONMENT: '',
      BUILDMEND_LOCK_DIR: engine.dir,
      ...env,
    },
    reject: false,
    ...(input === undefined ? { stdin: 'ignore' } : { input }),
    timeout: limitMs,
  });
  try {
    const text = await readFile(report, 'utf8').catch(() => {
      throw new Error(
        `no report; exit ${run.exitCode}, timed out ${run.timedOut}:\n${run.stderr.slice(-4000)}`,
      );
    });
    return { exitCode: run.exitCode ?? -1, report: JSON.parse(text), stdout: run.stdout, stderr: run.stderr };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function scripts(engine: PreparedEngine): readonly string[] {
  return ['--engine-stop', engine.stopScript, '--engine-start', engine.startScript];
}

/** The whole story of one fault; the engine is removed afterwards. */
export function runOnFault(fault: Fault, options: BreakOptions, wrap: WrapOptions = {}): Promise<WrappedRun> {
  return onBrokenEngine(fault, options, (patient) => runOnPatient(patient, wrap));
}

async function runOnPatient(patient: Patient, wrap: WrapOptions): Promise<WrappedRun> {
  const { engine, builder, volumeBefore, bystanders } = patient;
  const pid = engine.pid();
  const run = await runCli(engine, buildCommand(engine, builder), {
    args: ['--ladder', ALL_RUNGS, ...scripts(engine)],
    // Its client has no buildx; its texts were measured with BuildKit
    env: engine.version === '20.10' ? { DOCKER_BUILDKIT: '1' } : {},
    ...wrap,
  });
  const sameEngineProcess = pid !== undefined && pid === engine.pid();
  const healthy = await isHealthy(engine);
  return {
    ...run,
    volumeBefore,
    volumeAfter: await readKeepVolume(engine),
    sameEngineProcess,
    healthy,
    leftAside: await leftAside(engine),
    engineLog: await readFile(engine.logFile, 'utf8'),
    survivors: bystanders && healthy ? await countSurvivors(engine, bystanders) : undefined,
  };
}

function buildCommand(engine: PreparedEngine, builder: LabBuilder | undefined): readonly string[] {
  const image = ['-t', engine.imageTag];
  if (builder === undefined) return ['docker', 'build', ...image, '.'];
  return ['docker', 'buildx', 'build', '--builder', builder.name, ...image, '--load', '.'];
}

async function isHealthy(engine: PreparedEngine): Promise<boolean> {
  const limit = { timeoutMs: 20_000 };
  const answers = await engine.docker(['version'], limit);
  if (answers.exitCode !== 0) return false;
  const runs = await engine.docker(['run', '--rm', engine.imageTag, 'true'], limit);
  return runs.exitCode === 0;
}

/** What is kept because a person has to decide about it is not left behind. */
/** What runs left in the data root that is not kept on purpose. */
export async function leftAside({ dataRoot }: { readonly dataRoot: string }): Promise<readonly string[]> {
  const home = path.join(dataRoot, '.buildmend', 'set-aside');
  const names = await readdir(home).catch(() => []);
  const kept = await Promise.all(names.map((name) => isKept(path.join(home, name, 'manifest.json'))));
  return names.filter((_, index) => kept[index] === false);
}

async function isKept(manifest: string): Promise<boolean> {
  return (await readFile(manifest, 'utf8').catch(() => '')).includes('"state": "kept"');
}

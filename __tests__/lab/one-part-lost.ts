/** One part of a store is lost among many: puts that into a fresh engine, lets the built CLI mend it, and counts what survived. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { createBuilder, type LabBuilder } from '../../lab/builder.ts';
import { touchContext } from '../../lab/fixtures/index.ts';
import type { ImageStore } from '../../lab/prepare/engine-versions.ts';
import { type PreparedEngine, startPreparedEngine } from '../../lab/prepared-engine.ts';
import type { Report } from '../../src/report/report.ts';
import { CLI, scripts } from './run-wrapped.ts';

export interface LossCase {
  readonly store: ImageStore;
  readonly builder?: boolean;
  /** Breaks one part; the names are those of the engine's images and layers. */
  readonly lose: (engine: PreparedEngine, builder: LabBuilder | null) => Promise<void>;
  /** Before the loss: more images, containers. */
  readonly prepare?: (engine: PreparedEngine) => Promise<void>;
  readonly ladder?: string;
}

export interface Survivors {
  readonly report: Report;
  readonly stderr: string;
  /** Ids of images before that are here after. */
  readonly images: { readonly before: readonly string[]; readonly kept: readonly string[] };
  /** Steps of the recovered build that came from the cache, of all its steps. */
  readonly cached: number;
  /** Steps of another project's build that come from the cache afterwards. */
  readonly othersCached: number;
  readonly runs: boolean;
}

/** Its steps stand on nothing of the prepared project. */
export const OTHER_STEPS = 3;

export async function surviveLoss(loss: LossCase): Promise<Survivors> {
  const engine = await startPreparedEngine({ store: loss.store, project: 'base-image' });
  try {
    const builder = loss.builder === true ? await createBuilder(engine) : null;
    const build = ['buildx', 'build', ...(builder === null ? [] : ['--builder', builder.name]), '--load'];
    await must(engine, [...build, '-t', engine.imageTag, '.'], engine.projectDir);
    const other = await otherProject(engine);
    await must(engine, [...build, '-t', 'other:1', '.'], other);
    await loss.prepare?.(engine);
    const before = await imageIds(engine);
    await loss.lose(engine, builder);
    await touchContext(engine.projectDir);
    const command = ['docker', ...build, '-t', engine.imageTag, '.'];
    const { report, stderr } = await runInside(engine, command, loss.ladder ?? 'default');
    const after = await imageIds(engine);
    const again = await engine.docker([...build, '-t', 'other:1', '--progress=plain', '.'], { cwd: other });
    const run = await engine.docker(['run', '--rm', engine.imageTag]);
    return {
      report,
      stderr,
      images: { before, kept: before.filter((id) => after.includes(id)) },
      cached: cachedSteps(stderr.split('── attempt ').at(-1) ?? ''),
      othersCached: cachedSteps(again.stderr),
      runs: run.exitCode === 0,
    };
  } finally {
    await engine.remove();
  }
}

/** The CLI in the engine's network, where it reaches the lab's registry as a runner reaches any registry. */
async function runInside(
  engine: PreparedEngine,
  command: readonly string[],
  ladder: string,
): Promise<{ report: Report; stderr: string }> {
  const file = path.join(engine.dir, 'report.json');
  const words = ['run', '--report', file, '--ladder', ladder, ...scripts(engine), '--', ...command];
  const inside = ['sh', '-c', 'cd "$0" && exec "$@"', engine.projectDir, process.execPath, CLI, ...words];
  const [program = '', ...args] = engine.inNamespace(inside);
  const env = { ...engine.env, BUILDMEND_STATE_DIR: path.join(engine.dir, 'state'), RUNNER_ENVIRONMENT: '' };
  const run = await execa(program, args, { env, reject: false, stdin: 'ignore', timeout: 120_000 });
  const { default: report }: { default: Report } = await import(file, { with: { type: 'json' } }).catch(
    () => {
      throw new Error(`no report: ${run.stderr.slice(-4000)}`);
    },
  );
  return { report, stderr: run.stderr };
}

async function otherProject(engine: PreparedEngine): Promise<string> {
  const folder = path.join(engine.dir, 'other');
  await mkdir(folder);
  const names = Array.from({ length: OTHER_STEPS }, (_, index) => `file${index}`);
  for (const name of names) await writeFile(path.join(folder, name), name);
  const copies = names.map((name) => `COPY ${name} /${name}`).join('\n');
  await writeFile(path.join(folder, 'Dockerfile'), `FROM scratch\n${copies}\n`);
  return folder;
}

export async function must(engine: PreparedEngine, args: readonly string[], cwd?: string): Promise<string> {
  const run = await engine.docker(args, cwd === undefined ? {} : { cwd });
  if (run.exitCode !== 0) throw new Error(`docker ${args.join(' ')}: ${run.stderr.slice(-800)}`);
  return run.stdout.trim();
}

async function imageIds(engine: PreparedEngine): Promise<readonly string[]> {
  const listed = await must(engine, ['image', 'ls', '--no-trunc', '--format', '{{.Repository}}={{.ID}}']);
  return listed.split('\n').filter((line) => !line.startsWith('bm/base-image') && !line.startsWith('<none>'));
}

function cachedSteps(stderr: string): number {
  return stderr.match(/^#\d+ CACHED$/gm)?.length ?? 0;
}

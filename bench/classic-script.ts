/** The two ways to a green build that are compared: Buildmend, and the script that many run: stop, delete all, start, build anew. */
import { execa } from 'execa';
import type { PreparedEngine } from '../lab/prepared-engine.ts';
import { CLI } from './cli.ts';
import { measure } from './measure.ts';

const buildOf = (engine: PreparedEngine): readonly string[] => ['build', '-t', engine.imageTag, '.'];

/** Milliseconds, the failed build included. Throws when the build is not green in the end. */
export async function buildmend(engine: PreparedEngine): Promise<number> {
  const scripts = ['--engine-stop', engine.stopScript, '--engine-start', engine.startScript];
  const args = ['run', '--ladder', 'thorough', ...scripts, '--', 'docker', ...buildOf(engine)];
  const run = await measure([...CLI, ...args], {
    cwd: engine.projectDir,
    env: { ...engine.env, BUILDMEND_STATE_DIR: `${engine.dir}/state` },
  });
  if (run.exitCode !== 0) throw new Error(`Buildmend did not recover: exit status ${run.exitCode}`);
  return run.ms;
}

/** Milliseconds, the failed build included. Throws when the build is not green in the end. */
export async function classicScript(engine: PreparedEngine): Promise<number> {
  const started = performance.now();
  await engine.docker(buildOf(engine), { cwd: engine.projectDir, timeoutMs: HANGS_MS });
  await engine.stop();
  await execa('find', [engine.dataRoot, '-mindepth', '1', '-delete']);
  await engine.start();
  const [build = '', ...rest] = buildOf(engine);
  const again = await engine.docker([build, '--no-cache', ...rest], { cwd: engine.projectDir });
  if (again.exitCode !== 0) throw new Error(`the classic script did not recover: ${again.stderr}`);
  return performance.now() - started;
}

/** A script has no other way to see that an engine hangs; a patient one waits longer. */
const HANGS_MS = 60_000;

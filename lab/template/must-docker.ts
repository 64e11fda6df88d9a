/** A docker call that has to succeed, for preparing an engine. */
import type { LabEngine } from '../engine/options.ts';

/** Runs docker and throws with the end of its output when it fails. 20.10 is asked for BuildKit. */
export async function mustDocker(engine: LabEngine, args: readonly string[], cwd?: string): Promise<string> {
  const env = engine.version === '20.10' ? { DOCKER_BUILDKIT: '1' } : {};
  const run = await engine.docker(args, { env, ...(cwd === undefined ? {} : { cwd }) });
  if (run.exitCode === 0) return run.stdout;
  throw new Error(`docker ${args.slice(0, 3).join(' ')} on ${engine.id}: ${run.stderr.trim().slice(-500)}`);
}

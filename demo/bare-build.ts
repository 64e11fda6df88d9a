/** A user's own `docker build`, without Buildmend; only what matters of its output is shown. */
import type { DockerCall } from '../lab/engine/options.ts';
import { cachedSteps, type PreparedEngine } from '../lab/prepared-engine.ts';
import { say, seconds, typed } from './narrate.ts';

export async function bareBuild(engine: PreparedEngine): Promise<void> {
  const words = ['build', '-t', engine.imageTag, '.'];
  typed(`docker ${words.join(' ')}`);
  const startedAt = Date.now();
  const env = { BUILDKIT_PROGRESS: 'plain' };
  const build = await engine.docker(words, { cwd: engine.projectDir, env });
  say(outcome(build, Date.now() - startedAt));
}

function outcome(build: DockerCall, durationMs: number): string {
  if (build.exitCode === 0)
    return `passed in ${seconds(durationMs)}; ${cachedSteps(build)} steps came from the cache`;
  if (build.exitCode === undefined) return 'cut off';
  const error = build.stderr.trim().split('\n').at(-1) ?? '';
  return `${error}\nfailed with exit status ${build.exitCode}`;
}

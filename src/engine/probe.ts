/** Finds out whether the engine builds: the API answers and a tiny real build passes. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding } from '../core/finding.ts';
import { type About, broken, healthy, unknown } from './checks/findings.ts';
import type { BuilderFacts, CliResult, DockerCli } from './engine.ts';

export const BUILD_LIMIT_MS = 30_000;
const ABOUT: About = { id: 'ready', path: null };
const BROKEN = { failureClass: 'builder-unavailable', owner: 'builder' } as const;

/** The content is new each time: a cached step would prove nothing. Leaves no image behind. */
export async function probeBuild(
  cli: DockerCli,
  builder: BuilderFacts | null,
  signal?: AbortSignal,
): Promise<Finding> {
  const context = await mkdtemp(join(tmpdir(), 'buildmend-probe-'));
  try {
    await writeFile(join(context, 'probe'), `${randomUUID()}\n`);
    await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nCOPY probe /\n');
    const startedAt = performance.now();
    const build = await runBuild(cli, builder, context, signal);
    const tookMs = Math.round(performance.now() - startedAt);
    if (build.exitCode === 0) return healthy(ABOUT, `a tiny build passes in ${tookMs} ms`);
    if (build.timedOut) return unknown(ABOUT, `a tiny build did not end within ${BUILD_LIMIT_MS} ms`);
    if (build.exitCode === null) return unknown(ABOUT, 'a tiny build was stopped');
    return broken(ABOUT, `a tiny build fails: ${lastLine(build.stderr)}`, BROKEN);
  } finally {
    await rm(context, { recursive: true, force: true });
  }
}

async function runBuild(
  cli: DockerCli,
  builder: BuilderFacts | null,
  context: string,
  signal?: AbortSignal,
): Promise<CliResult> {
  const options = { timeoutMs: BUILD_LIMIT_MS, ...(signal === undefined ? {} : { signal }) };
  const named = builder === null ? [] : ['--builder', builder.name];
  const args = ['buildx', 'build', ...named, '--progress=plain', '--output', 'type=cacheonly', context];
  const build = await cli.docker(args, options);
  return hasNoBuildx(build) ? legacyBuild(cli, context, options) : build;
}

/** Without the plugin the CLI says so (`docker: 'buildx' is not a docker command`; older: `unknown flag`). */
function hasNoBuildx(build: CliResult): boolean {
  return (
    build.exitCode !== 0 && /is not a docker command|unknown flag: --(builder|output)/.test(build.stderr)
  );
}

async function legacyBuild(
  cli: DockerCli,
  context: string,
  options: { readonly timeoutMs: number; readonly signal?: AbortSignal },
): Promise<CliResult> {
  const tag = `buildmend-probe:${randomUUID()}`;
  const build = await cli.docker(['build', '--tag', tag, context], {
    ...options,
    env: { DOCKER_BUILDKIT: '0' },
  });
  if (build.exitCode === 0) await cli.docker(['image', 'rm', '--force', tag], options);
  return build;
}

function lastLine(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.findLast((line) => line.startsWith('ERROR')) ?? lines.at(-1) ?? 'no output';
}

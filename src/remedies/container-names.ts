/** Names of an engine's containers: whom a rung would stop, and what is gone with them. */
import type { RemedyContext } from './remedy.ts';

type Asking = Pick<RemedyContext, 'engine' | 'signal'>;

const ASK_MS = 10_000;
/** An engine that hangs is not asked: it would cost the whole limit. */
const PING_MS = 2_000;

/** Null when the engine does not answer. */
export function runningNames(asking: Asking): Promise<readonly string[] | null> {
  return namesOf(asking, []);
}

/** Exited ones too. Null when the engine does not answer. */
export function allNames(asking: Asking): Promise<readonly string[] | null> {
  return namesOf(asking, ['-a']);
}

/** buildx makes its containers again from its own record of the builder (`driver/docker-container`: `buildx_buildkit_<node>`). */
export function isBuilderContainer(name: string): boolean {
  return /^buildx_buildkit_.+\d$/.test(name);
}

async function namesOf(
  { engine, signal }: Asking,
  flags: readonly string[],
): Promise<readonly string[] | null> {
  if ((await engine.ping(PING_MS)).state !== 'healthy') return null;
  const options = { timeoutMs: ASK_MS, signal };
  const listed = await engine.docker(['ps', ...flags, '--format', '{{.Names}}'], options);
  return listed.exitCode === 0 ? listed.stdout.split('\n').filter((line) => line.trim() !== '') : null;
}

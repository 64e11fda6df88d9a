/** Asks a builder to prune its cache: the engine's own, or one of buildx. */
import type { BuilderFacts, CliResult } from '../engine/engine.ts';
import type { RemedyContext } from './remedy.ts';

export function nameOf(builder: BuilderFacts | null): string {
  return builder === null || builder.driver === 'docker' ? 'the engine' : `builder ${builder.name}`;
}

/** `docker builder prune` may be an alias of buildx and mean the current builder: where one is known it is named. */
export async function pruneCache(
  { engine, signal }: Pick<RemedyContext, 'engine' | 'signal'>,
  builder: BuilderFacts | null,
  { flags, limitMs }: { readonly flags: readonly string[]; readonly limitMs: number },
): Promise<CliResult> {
  const options = { timeoutMs: limitMs, signal };
  if (builder !== null) {
    const named = await engine.docker(['buildx', 'prune', '--builder', builder.name, ...flags], options);
    if (builder.driver !== 'docker' || named.exitCode === 0 || named.timedOut || signal.aborted) return named;
  }
  return engine.docker(['builder', 'prune', ...flags], options);
}

/** BuildKit writes its records before it deletes: on a file system without a free block that fails (measured with 28.5). */
export function whyPruneFailed({ timedOut, exitCode, stderr }: CliResult, limitMs: number): string {
  if (timedOut) return `the prune did not end within ${limitMs / 1000} s: the builder hangs`;
  if (exitCode === null) return 'the prune was ended with the run';
  const said = stderr.trim().split('\n').at(-1) ?? '';
  return /no space left on device/i.test(said)
    ? `the prune failed, because deleting needs some space too (${said}): make a few MiB free by hand, then run it again`
    : `the prune failed: ${said}`;
}

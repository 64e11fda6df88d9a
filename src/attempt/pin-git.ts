/** Finds the commit that the first attempt built, so that a moving git reference cannot change between attempts. */
import { execFile } from 'node:child_process';
import { type GitReference, gitReference, isCommit, pinTo } from '../command/context-kind.ts';
import type { SourcedLine } from '../core/line.ts';

/** BuildKit's vertex that fetches (source/git/source.go); its output is that of `git ls-remote` and `git fetch`. */
const GIT_VERTEX = /^\[(?:\S+ )?internal\] load (?:git source|remote bake definition)|^git:\/\//;
const REMOTE_REF = /^([0-9a-f]{64}|[0-9a-f]{40})\s+(\S+)$/;
const LS_REMOTE_LIMIT_MS = 15_000;

export interface PinRequest {
  /** As the user wrote it. */
  readonly context: string;
  /** The record of the first attempt. */
  readonly lines: readonly SourcedLine[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/**
 * The context at a commit, or null when nothing is known: then nothing was built from it yet either, or there is no git
 * here. The first attempt's own log decides; the remote is asked only where the log says nothing (the legacy builder).
 */
export async function pinContext({ context, lines, env, signal }: PinRequest): Promise<string | null> {
  const reference = gitReference(context);
  if (reference === null) return null;
  const commit = commitInLog(reference, lines) ?? (await askRemote(reference, env, signal));
  return commit === null ? null : pinTo(context, commit);
}

/** Only lines of BuildKit's own git vertex count: a step can print such lines too. A plain log calls them a step's. */
export function commitInLog(reference: GitReference, lines: readonly SourcedLine[]): string | null {
  const spoken = lines.filter(
    ({ source, step }) => source !== 'quoted' && step !== null && GIT_VERTEX.test(step),
  );
  return choose(
    reference.ref,
    spoken.map(({ text }) => text),
  );
}

/** `git ls-remote` prints what matches; of an annotated tag the commit that it points to stands under `^{}`. */
function choose(ref: string, lines: readonly string[]): string | null {
  const commits = new Map<string, string>();
  for (const line of lines) {
    const [, commit, name] = REMOTE_REF.exec(line.trim()) ?? [];
    if (commit !== undefined && name !== undefined) commits.set(name, commit);
  }
  const names =
    ref === ''
      ? ['HEAD']
      : [`refs/tags/${ref}^{}`, `refs/tags/${ref}`, `refs/heads/${ref}`, `${ref}^{}`, ref];
  const found = names.map((name) => commits.get(name)).find((commit) => commit !== undefined);
  return found ?? (isCommit(ref) ? ref : null);
}

function askRemote(
  reference: GitReference,
  env: PinRequest['env'],
  signal: AbortSignal,
): Promise<string | null> {
  const { url, ref } = reference;
  const patterns = ref === '' ? ['HEAD'] : [ref, `${ref}^{}`];
  const options = {
    env: { ...env, GIT_TERMINAL_PROMPT: '0' },
    timeout: LS_REMOTE_LIMIT_MS,
    signal,
    encoding: 'utf8' as const,
  };
  return new Promise((resolve) => {
    execFile('git', ['ls-remote', '--', url, ...patterns], options, (error, stdout) => {
      resolve(error === null ? choose(ref, stdout.split('\n')) : null);
    });
  });
}

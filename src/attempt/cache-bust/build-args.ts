/** The build args of `cache-bust`: values with which a Dockerfile can tell one source from another, whatever a cache says. */
import { execFile } from 'node:child_process';
import type { WrappedCommand } from '../../command/wrapped-command.ts';
import { type ContextHash, hashContext } from './hash-context.ts';

export type BuildArg = readonly [name: string, value: string];

export interface CacheBust {
  readonly args: readonly BuildArg[];
  /** One sentence for the log. */
  readonly told: string;
}

export interface CacheBustRequest {
  readonly command: Pick<WrappedCommand, 'context' | 'dockerfiles'>;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
}

const GIT_MS = 5_000;

/** What cannot be found out is left out. Never rejects. */
export async function cacheBustArgs({ command, cwd, env, now }: CacheBustRequest): Promise<CacheBust> {
  // Bake and Compose name their contexts in files of their own: the folder they run in holds them as a rule
  const context = command.context ?? cwd;
  const [commit, sources] = await Promise.all([
    commitOf(context, env),
    hashContext(context, command.dockerfiles[0] ?? null).catch(() => null),
  ]);
  const date: BuildArg = ['BUILD_DATE', now.toISOString().replace(/\.\d+Z$/, 'Z')];
  return {
    args: [
      date,
      ...(commit === null ? [] : [['GIT_COMMIT', commit] as const]),
      ...(sources === null ? [] : [['CACHE_BUST', sources.hash.slice(0, 32)] as const]),
    ],
    told: sources === null ? `the sources in ${context} could not be read` : tell(context, sources),
  };
}

function tell(context: string, { files, bytes, complete }: ContextHash): string {
  const size = `${files} files, ${(bytes / 1e6).toFixed(1)} MB`;
  return `CACHE_BUST is the hash of the sources in ${context} (${size}${complete ? '' : '; what is beyond the bounds counts by size and time'})`;
}

/** The workflow's own commit where the folder is in no repository that git can read. */
async function commitOf(
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | null> {
  const said = await new Promise<string>((resolve) => {
    const options = { timeout: GIT_MS, env: { ...env, GIT_OPTIONAL_LOCKS: '0' } };
    execFile('git', ['-C', folder, 'rev-parse', 'HEAD'], options, (error, stdout) => {
      resolve(error === null ? stdout.trim() : (env['GITHUB_SHA'] ?? ''));
    });
  });
  return /^[0-9a-f]{40,64}$/.test(said) ? said : null;
}

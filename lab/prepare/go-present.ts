/** Looks for a Go compiler that is new enough, and for the C library runc is linked with. */
import { execa } from 'execa';
import { asRoot } from './as-root.ts';
import { GO_NEEDED } from './go-recipes.ts';

/** Debian packages a static runc is linked with. */
const LINKED_WITH = ['libseccomp-dev', 'pkg-config', 'gcc', 'libc6-dev'];

const parts = (version: string): readonly number[] =>
  version.split('.').map((part) => Number.parseInt(part, 10) || 0);

/** Whether version `have` (`1.26.8`) is at least `needed` (`1.26`). */
export function atLeast(have: string, needed: string): boolean {
  const mine = parts(have);
  for (const [at, want] of parts(needed).entries()) {
    const got = mine[at] ?? 0;
    if (got !== want) return got > want;
  }
  return true;
}

/** Why nothing can be built from the Go module proxy here, or `undefined` when it can. */
export async function goObstacle(): Promise<string | undefined> {
  const run = await execa('go', ['env', 'GOVERSION'], { reject: false });
  if (run.exitCode !== 0) return 'no Go on this machine';
  const version = run.stdout.trim().replace(/^go/, '');
  return atLeast(version, GO_NEEDED) ? undefined : `Go ${version} is too old: ${GO_NEEDED} is needed`;
}

/** Why a static runc cannot be linked, or `undefined`; installs libseccomp's headers where they are missing. */
export async function seccompObstacle(): Promise<string | undefined> {
  const probe = () => execa('pkg-config', ['--exists', 'libseccomp'], { reject: false });
  if ((await probe()).exitCode === 0) return undefined;
  const install = await asRoot(['apt-get', 'install', '-y', ...LINKED_WITH]);
  if (install.ok && (await probe()).exitCode === 0) return undefined;
  return `libseccomp-dev could not be installed: ${install.tail}`;
}

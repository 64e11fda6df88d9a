/** What is seen to before a builder is made anew: that it can be, and that its history is not lost with it. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BuilderFacts } from '../engine/engine.ts';
import type { RemedyContext } from './remedy.ts';

const LOOK_MS = 20_000;
const PULL_MS = 180_000;
const EXPORT_MS = 30_000;
const PULLS = 3;
const PAUSE_MS = 3_000;

/**
 * Why a node could not be made again: BuildKit's image is neither here nor to be had. Null when nothing is known to be in
 * the way: buildx pulls by itself where a newer image is there, and takes the one that is here where no registry answers.
 */
export async function missingImage(
  { engine, say, signal }: RemedyContext,
  container: string,
): Promise<string | null> {
  const look = { timeoutMs: LOOK_MS, signal };
  const named = await engine.docker(['container', 'inspect', '-f', '{{.Config.Image}}', container], look);
  const image = named.stdout.trim();
  if (named.exitCode !== 0 || image === '') return null;
  const here = await engine.docker(['image', 'inspect', '-f', '{{.Id}}', image], look);
  if (here.exitCode !== 1) return null;
  let said = '';
  for (let pull = 1; pull <= PULLS && !signal.aborted; pull += 1) {
    say(`pulling ${image} before the builder is removed (try ${pull} of ${PULLS})`);
    const pulled = await engine.docker(['pull', '--quiet', image], { timeoutMs: PULL_MS, signal });
    if (pulled.exitCode === 0) return null;
    said = pulled.stderr.trim().split('\n').at(-1) ?? '';
    if (pull < PULLS) await sleep(PAUSE_MS * pull, undefined, { signal }).catch(() => {});
  }
  return `the builder is left as it is: its image ${image} is not here and cannot be pulled (${said})`;
}

/** Writes the builder's history to a file that `buildx history import` reads, as far as the builder still answers. */
export async function exportHistory(
  { engine, runId, say, signal }: RemedyContext,
  { name }: BuilderFacts,
): Promise<void> {
  const file = join(tmpdir(), `buildmend-${runId}-${name}.dockerbuild`);
  const words = ['buildx', 'history', 'export', '--builder', name, '--all', '--output', file];
  const exported = await engine.docker(words, { timeoutMs: EXPORT_MS, signal });
  if (exported.exitCode === 0) say(`the history of builder ${name} is kept in ${file}`);
}

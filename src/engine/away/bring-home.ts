/** Brings what a side engine built to the sick one; where that cannot take it, into a file. */
import { join } from 'node:path';
import type { DockerCli } from '../engine.ts';
import type { ImageHome } from './away.ts';
import { type ListedImage, listImages, referencesOf } from './image-list.ts';
import { type DockerWords, pipeDocker } from './side-client.ts';

export interface BringHome {
  readonly side: DockerCli;
  /** A call of either client, as words and environment. */
  readonly words: (engine: 'side' | 'sick', words: readonly string[]) => DockerWords;
  /** What the side engine held before the attempt. */
  readonly before: readonly ListedImage[];
  /** Why the sick engine cannot be given anything; null where it may be tried. */
  readonly whyNotBack: () => Promise<string | null>;
  readonly archiveDir: string;
  readonly runId: string;
}

const CARRY_MS = 1_800_000;

/** Never rejects. */
export async function bringHome(request: BringHome): Promise<ImageHome> {
  const now = await listImages(request.side);
  if (now === null) return lost('the side engine does not tell what it built');
  const known = new Set(request.before.map(({ id, name }) => `${id} ${name}`));
  const built = now.filter(({ id, name }) => !known.has(`${id} ${name}`));
  if (built.length === 0)
    return { delivered: true, archive: null, image: 'what it made is where the command put it' };
  const names = referencesOf(built);
  const whyNot = (await request.whyNotBack()) ?? (await loadBack(request, names));
  if (whyNot === null)
    return {
      delivered: true,
      archive: null,
      image: `its image was loaded back into the engine (${names.join(', ')})`,
    };
  return archive(request, names, whyNot);
}

async function loadBack({ words }: BringHome, names: readonly string[]): Promise<string | null> {
  const why = await pipeDocker(words('side', ['save', ...names]), words('sick', ['load']), CARRY_MS);
  return why === null ? null : `the engine did not take it (${why})`;
}

async function archive(
  { side, archiveDir, runId }: BringHome,
  names: readonly string[],
  whyNot: string,
): Promise<ImageHome> {
  const file = join(archiveDir, `buildmend-${runId}-image.tar`);
  const saved = await side.docker(['save', '--output', file, ...names], { timeoutMs: CARRY_MS });
  if (saved.exitCode !== 0) {
    const last = saved.stderr.trim().split('\n').at(-1) ?? '';
    return lost(`${whyNot}, and the image could not be saved as ${file}: ${last}`);
  }
  return {
    delivered: true,
    archive: file,
    image: `${whyNot}, so its image (${names.join(', ')}) is saved: load it with \`docker load --input ${file}\``,
  };
}

function lost(why: string): ImageHome {
  return { delivered: false, archive: null, image: `its image is lost: ${why}` };
}

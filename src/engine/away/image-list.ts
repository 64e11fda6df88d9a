/** The images that an engine lists, as far as a way out has to tell them apart. */
import type { DockerCli } from '../engine.ts';

export interface ListedImage {
  readonly id: string;
  /** `app:1`; null for one without a name. */
  readonly name: string | null;
}

const ASK_MS = 30_000;

/** Null when the engine does not tell. */
export async function listImages(cli: DockerCli): Promise<readonly ListedImage[] | null> {
  const format = '{{.ID}} {{.Repository}}:{{.Tag}}';
  const listed = await cli.docker(['image', 'ls', '--no-trunc', '--format', format], { timeoutMs: ASK_MS });
  if (listed.exitCode !== 0) return null;
  return listed.stdout.split('\n').flatMap((line) => {
    const [id = '', name = ''] = line.trim().split(' ');
    return id === '' ? [] : [{ id, name: name.includes('<none>') ? null : name }];
  });
}

/** What `docker save` is told: the names, and the ids of those that have none. */
export function referencesOf(images: readonly ListedImage[]): readonly string[] {
  return [...new Set(images.map(({ id, name }) => name ?? id))];
}

/** Whether the last attempt may ask for newer base images: `--pull` with one that only this engine has would fail (measured). */
import type { DockerCli } from '../engine/engine.ts';
import type { DockerfileImages } from './dockerfile-from.ts';

const ASK_MS = 20_000;

export interface PullAnswer {
  readonly pull: boolean;
  /** One sentence for the log. */
  readonly why: string;
}

/**
 * `--pull` only when every image that the build stands on can be had from its registry: `imagetools` asks the registry
 * alone, never the engine. Null for Dockerfiles that could not be read: then nothing is known, and nothing is pulled.
 */
export async function mayPull(
  dockerfiles: DockerfileImages | null,
  engine: DockerCli,
  signal?: AbortSignal,
): Promise<PullAnswer> {
  if (dockerfiles === null)
    return {
      pull: false,
      why: 'no --pull: the Dockerfile could not be read, so its base images are not known',
    };
  const { images, unresolved } = dockerfiles;
  if (unresolved.length > 0)
    return { pull: false, why: `no --pull: what ${unresolved.join(', ')} stands for is not known` };
  if (images.length === 0) return { pull: false, why: 'no --pull: the Dockerfile stands on no image' };
  const missing = await Promise.all(images.map((image) => isMissing(image, engine, signal)));
  const local = images.filter((_, index) => missing[index] === true);
  if (local.length > 0) return { pull: false, why: `no --pull: no registry has ${local.join(', ')} for us` };
  return { pull: true, why: `--pull: ${images.join(', ')} can be had from the registry` };
}

async function isMissing(image: string, engine: DockerCli, signal?: AbortSignal): Promise<boolean> {
  const options = { timeoutMs: ASK_MS, ...(signal === undefined ? {} : { signal }) };
  return (await engine.docker(['buildx', 'imagetools', 'inspect', image], options)).exitCode !== 0;
}

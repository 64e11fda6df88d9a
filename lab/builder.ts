/** A docker-container builder in a lab engine, from a BuildKit the lab has built itself. */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { DockerCall, DockerCallOptions, LabEngine } from './engine/options.ts';
import { materialiseFixture } from './fixtures/index.ts';
import { builtVersion, GO_BIN } from './prepare/go-layout.ts';
import { GO_RECIPES } from './prepare/go-recipes.ts';
import { mustDocker } from './template/must-docker.ts';

/** The image buildx wants; it cannot be pulled in the lab, and buildx takes the local one then. */
export const BUILDKIT_IMAGE = 'moby/buildkit:buildx-stable-1';

export interface LabBuilder {
  readonly name: string;
  /** Name of its container. */
  readonly container: string;
  /** BuildKit's state on the host (`/var/lib/buildkit` in the container). */
  readonly stateDir: string;
  build(args: readonly string[], options?: DockerCallOptions): Promise<DockerCall>;
}

/** Why no builder can be had here, or `undefined`. */
export async function builderObstacle(): Promise<string | undefined> {
  for (const recipe of GO_RECIPES.filter(({ name }) => name === 'buildkit' || name === 'runc')) {
    if ((await builtVersion(recipe)) === undefined) return `${recipe.name} is not built (prepare --only go)`;
  }
  return undefined;
}

async function installBuildkitImage(engine: LabEngine): Promise<void> {
  const dir = await materialiseFixture('builder-image', path.join(engine.dir, 'builder-image'));
  for (const tool of ['buildkitd', 'buildctl']) await cp(path.join(GO_BIN, tool), path.join(dir, tool));
  await cp(path.join(GO_BIN, 'runc'), path.join(dir, 'buildkit-runc'));
  await mustDocker(engine, ['build', '-t', BUILDKIT_IMAGE, '.'], dir);
}

/** Makes and boots a builder in the engine's network, so that it reaches the lab's registry. About 2.5 s. */
export async function createBuilder(engine: LabEngine, name = 'lab'): Promise<LabBuilder> {
  const why = await builderObstacle();
  if (why !== undefined) throw new Error(why);
  const image = await engine.docker(['image', 'inspect', BUILDKIT_IMAGE]);
  if (image.exitCode !== 0) await installBuildkitImage(engine);
  const driver = ['--driver', 'docker-container', '--driver-opt', 'network=host'];
  await mustDocker(engine, ['buildx', 'create', '--name', name, ...driver]);
  await mustDocker(engine, ['buildx', 'inspect', '--bootstrap', name]);
  return builderOf(engine, name);
}

/** A builder that was made before. */
export function builderOf(engine: LabEngine, name = 'lab'): LabBuilder {
  const container = `buildx_buildkit_${name}0`;
  return {
    name,
    container,
    stateDir: path.join(engine.dataRoot, 'volumes', `${container}_state`, '_data'),
    build: (args, options) =>
      engine.docker(['buildx', 'build', '--builder', name, '--progress=plain', ...args], options),
  };
}

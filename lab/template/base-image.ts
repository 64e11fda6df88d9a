/** Puts the base image of a project into the lab's registry and has the engine pull it, as on any runner. */
import path from 'node:path';
import type { LabEngine } from '../engine/options.ts';
import { materialiseFixture } from '../fixtures/index.ts';
import { mustDocker } from './must-docker.ts';

/** Name of the base image inside the registry. */
export const BASE_IMAGE = 'bm/base:1';

/** The base image's full name; throws where the engine has no registry. */
export function baseImageName(engine: LabEngine): string {
  if (engine.registry === undefined)
    throw new Error(`engine ${engine.id} has no registry for the base image`);
  return `${engine.registry.address}/${BASE_IMAGE}`;
}

/** Builds and pushes the base image, forgets how it was built, and pulls it. */
export async function installBaseImage(engine: LabEngine): Promise<void> {
  const name = baseImageName(engine);
  const dir = await materialiseFixture('base', path.join(engine.dir, 'base'));
  await mustDocker(engine, ['build', '-t', name, '.'], dir);
  await mustDocker(engine, ['push', name]);
  await mustDocker(engine, ['rmi', '-f', name]);
  await mustDocker(engine, ['builder', 'prune', '-af']);
  await mustDocker(engine, ['pull', name]);
}

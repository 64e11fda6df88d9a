/** What a user has on an engine and no build needs: images, a network, a stopped container; and what of it still works. */
import { cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { execa } from 'execa';
import { BUILDKIT_IMAGE } from './builder.ts';
import type { LabEngine } from './engine/options.ts';
import type { PreparedEngine } from './prepared-engine.ts';
import { mustDocker } from './template/must-docker.ts';

/** Name of the image, the network and the container that the lab adds. */
const NAME = 'bystander';
const IMAGE = 'bm/bystander:1';
const LIMIT = { timeoutMs: 20_000 };

/** How many of how many still work. */
export interface Count {
  readonly kept: number;
  readonly of: number;
}

export interface Bystanders {
  /** Every image with a name, but for the one that the build makes anew. */
  readonly images: readonly string[];
}

/** What is left of the bystanders: it is there, and it works. */
export interface Survivors {
  readonly images: Count;
  readonly networks: Count;
  readonly containers: Count;
}

/** An image that stands on nothing else and can be had nowhere again, and a container of it that ended, on a network of its own. */
export async function makeBystanders(engine: PreparedEngine): Promise<Bystanders> {
  const folder = path.join(engine.dir, NAME);
  await mkdir(path.join(folder, 'bin'), { recursive: true });
  await cp(engine.busyboxPath, path.join(folder, 'bin', 'busybox'));
  const tar = path.join(engine.dir, `${NAME}.tar`);
  await execa('tar', ['-cf', tar, '-C', folder, '.']);
  await mustDocker(engine, ['import', tar, IMAGE]);
  await mustDocker(engine, ['network', 'create', NAME]);
  await mustDocker(engine, ['run', '--name', NAME, '--network', NAME, IMAGE, '/bin/busybox', 'true']);
  const images = await mustDocker(engine, ['images', '--format', '{{.Repository}}:{{.Tag}}']);
  const named = images.split('\n').filter((name) => name !== '' && !name.includes('<none>'));
  const notTheUsers = [engine.imageTag, BUILDKIT_IMAGE];
  return { images: [...new Set(named)].filter((name) => !notTheUsers.includes(name)).sort() };
}

/** An image that is listed but does not run is lost, and so is a container that cannot start. */
export async function countSurvivors(engine: LabEngine, { images }: Bystanders): Promise<Survivors> {
  const run = ['run', '--rm', '--pull', 'never', '--network', 'none', '--entrypoint', '/bin/busybox'];
  let kept = 0;
  for (const image of images) if (await works(engine, [...run, image, 'true'])) kept += 1;
  const network = await works(engine, ['network', 'inspect', NAME]);
  const container = await works(engine, ['start', '-a', NAME]);
  return {
    images: { kept, of: images.length },
    networks: { kept: network ? 1 : 0, of: 1 },
    containers: { kept: container ? 1 : 0, of: 1 },
  };
}

async function works(engine: LabEngine, args: readonly string[]): Promise<boolean> {
  return (await engine.docker(args, LIMIT)).exitCode === 0;
}

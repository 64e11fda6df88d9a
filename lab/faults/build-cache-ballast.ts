/** Fills an engine's disk with build cache that no later build needs, as months of builds do. */
import { randomFillSync } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LabEngine } from '../engine/options.ts';
import { mustDocker } from '../template/must-docker.ts';

const CHURN = 40;

/**
 * Before it, records come and go: BuildKit's databases then have free pages, as those of an old engine have. Without any, a prune
 * on a file system without a free block fails: `failed to delete lease …: no space left on device` (measured with 28.5).
 */
export async function fillBuildCache(engine: LabEngine, sizeMiB: number): Promise<void> {
  const folder = path.join(engine.dir, 'ballast');
  await mkdir(folder, { recursive: true });
  const copies = Array.from({ length: CHURN }, (_, n) => `COPY ballast /churn${n}`);
  await build(engine, folder, Buffer.from('churn'), copies);
  await forgetChurn(engine);
  // Kept twice: the context that was sent, and the layer it was copied to.
  const half = Buffer.alloc((sizeMiB / 2) * 1024 * 1024);
  await build(engine, folder, randomFillSync(half), ['COPY ballast /ballast']);
  await rm(folder, { recursive: true });
}

/** 20.10 does not say which step a record is of, and 26.1's buildx cannot ask for a part of it: there all go, and the project's are made again. */
async function forgetChurn(engine: LabEngine): Promise<void> {
  if (engine.version !== '20.10' && engine.version !== '26.1') {
    await mustDocker(engine, ['buildx', 'prune', '-f', '--filter', 'description~=churn']);
    return;
  }
  await mustDocker(engine, ['builder', 'prune', '-af']);
  await mustDocker(engine, ['build', '.'], path.join(engine.dir, 'project'));
  await mustDocker(engine, ['image', 'prune', '-f']);
}

async function build(
  engine: LabEngine,
  folder: string,
  ballast: Buffer,
  copies: readonly string[],
): Promise<void> {
  await writeFile(path.join(folder, 'Dockerfile'), ['FROM scratch', ...copies, ''].join('\n'));
  await writeFile(path.join(folder, 'ballast'), ballast);
  if (engine.version !== '20.10') {
    await mustDocker(engine, ['build', '--output', 'type=cacheonly', '.'], folder);
    return;
  }
  // Its client always makes an image, which would hold on to the layers
  await mustDocker(engine, ['build', '.'], folder);
  await mustDocker(engine, ['image', 'prune', '-f']);
}

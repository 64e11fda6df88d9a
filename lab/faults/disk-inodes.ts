/** The file system has space and no inode left: old build cache of many small files took them. */
import { appendFile, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { LabEngine } from '../engine/options.ts';
import { mustDocker } from '../template/must-docker.ts';
import { both, eitherWay, type Fault } from './fault.ts';

const INODES = 12_000;
const LEFT = 2_000;
const STEP_TAKES = 4_000;

export const diskInodes: Fault = {
  name: 'disk-inodes',
  title: 'the data root’s file system has no inode left for a RUN step',
  matrixOnly: true,
  reference: 'measured by us',
  store: 'overlay2',
  alsoOn: ['containerd'],
  notOn: [{ version: '20.10', why: 'its client cannot make build cache without an image' }],
  engineState: 'running',
  target: 'engine',
  needs: { disk: { sizeMiB: 400, inodes: INODES } },
  inject: takeInodes,
  spoilContext: (projectDir) =>
    appendFile(
      path.join(projectDir, 'Dockerfile'),
      `RUN mkdir /many && cd /many && for n in $(seq ${STEP_TAKES}); do : > f$n || exit 1; done\n`,
    ),
  failureClass: 'disk-full',
  expected: both({ outcome: 'fails', says: /No space left on device/ }),
  leastRemedy: eitherWay('prune'),
};

/** Cache mounts and layers of package managers are like this: a million files of a few bytes. */
async function takeInodes(engine: LabEngine): Promise<void> {
  const folder = path.join(engine.dir, 'ballast');
  const files = path.join(folder, 'files');
  await mkdir(files, { recursive: true });
  const { ffree } = await statfs(engine.dataRoot);
  // Kept twice: the context that was sent, and the layer it was copied to
  const each = Math.floor((ffree - LEFT) / 2);
  for (let n = 0; n < each; n++) await writeFile(path.join(files, `${n}`), '');
  await writeFile(path.join(folder, 'Dockerfile'), 'FROM scratch\nCOPY files /files\n');
  await mustDocker(engine, ['build', '--output', 'type=cacheonly', '.'], folder);
  await rm(folder, { recursive: true });
}

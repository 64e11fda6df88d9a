/** A COPY does not fit beside the build cache. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fillBuildCache } from './build-cache-ballast.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const diskFullCopy: Fault = {
  name: 'disk-full-copy',
  title: 'the data root is full when a big file is copied',
  reference: 'graph driver, row 15',
  store: 'overlay2',
  alsoOn: ['containerd'],
  engineState: 'running',
  target: 'engine',
  needs: { disk: { sizeMiB: 300 } },
  inject: (engine) => fillBuildCache(engine, 200),
  spoilContext: (projectDir) =>
    writeFile(path.join(projectDir, 'src', 'big'), Buffer.alloc(64 * 1024 * 1024, 'big')),
  failureClass: 'disk-full',
  expected: both({ outcome: 'fails', says: /no space left on device/ }),
  leastRemedy: eitherWay('prune'),
  // Its garbage collection may remove the ballast while the context is sent
  differs: [{ versions: ['20.10'], expected: { outcome: 'succeeds', orElse: ['prune'] } }],
};

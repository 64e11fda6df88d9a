/** A RUN step fills what the build cache left free, and its space is free again right after. */
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { fillBuildCache } from './build-cache-ballast.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const diskFullRun: Fault = {
  name: 'disk-full-run',
  title: 'the data root is filled by a RUN step',
  reference: 'graph driver, row 16',
  store: 'overlay2',
  alsoOn: ['containerd'],
  notOn: [
    { version: '20.10', why: 'its garbage collection removes the ballast before the step needs the space' },
  ],
  engineState: 'running',
  target: 'engine',
  needs: { disk: { sizeMiB: 300 } },
  inject: (engine) => fillBuildCache(engine, 200),
  spoilContext: (projectDir) =>
    appendFile(
      path.join(projectDir, 'Dockerfile'),
      'RUN for n in 0 1 2 3 4 5 6 7 8 9 10 11; do dd if=/dev/zero of=/blob bs=8k seek=$((n*1024)) count=1024 || exit 1; done\n',
    ),
  failureClass: 'disk-full',
  expected: both({ outcome: 'fails', says: /dd: error writing '\/blob': No space left on device/ }),
  leastRemedy: eitherWay('prune'),
};

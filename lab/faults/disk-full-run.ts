/** A RUN step fills the data root, and its space is free again right after. */
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { both, eitherWay, type Fault } from './fault.ts';

export const diskFullRun: Fault = {
  name: 'disk-full-run',
  title: 'the data root is filled by a RUN step',
  reference: 'graph driver, row 16',
  store: 'overlay2',
  engineState: 'running',
  target: 'engine',
  needs: { disk: { sizeMiB: 48 } },
  inject: async () => {},
  spoilContext: (projectDir) =>
    appendFile(path.join(projectDir, 'Dockerfile'), 'RUN dd if=/dev/zero of=/blob bs=1M count=64\n'),
  failureClass: 'disk-full',
  expected: both({ outcome: 'fails', says: /dd: error writing '\/blob': No space left on device/ }),
  leastRemedy: eitherWay(),
};

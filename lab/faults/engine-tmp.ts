/** The data root’s directory for temporary files is gone. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { both, eitherWay, type Fault } from './fault.ts';

export const engineTmp: Fault = {
  name: 'engine-tmp',
  title: 'tmp of the data root is deleted under a running engine',
  reference: 'measured by us',
  store: 'overlay2',
  engineState: 'running',
  target: 'engine',
  inject: (engine) => rm(path.join(engine.dataRoot, 'tmp'), { recursive: true }),
  failureClass: 'engine-unavailable',
  expected: both({ outcome: 'fails', says: /\/tmp\S*: no such file or directory/ }),
  leastRemedy: eitherWay('repair'),
};

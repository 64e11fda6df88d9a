/** BuildKit’s directory for steps that run is gone. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { both, eitherWay, type Fault } from './fault.ts';

export const buildkitExecutor: Fault = {
  name: 'buildkit-executor',
  title: 'buildkit/executor is deleted under a running engine',
  reference: 'measured by us',
  store: 'overlay2',
  alsoOn: ['containerd'],
  matrixOnly: true,
  engineState: 'running',
  target: 'engine',
  inject: (engine) => rm(path.join(engine.dataRoot, 'buildkit', 'executor'), { recursive: true }),
  failureClass: 'buildkit-state-corruption',
  expected: both({ outcome: 'fails', says: /buildkit\/executor\/\S+: no such file or directory/ }),
  leastRemedy: eitherWay('repair'),
};

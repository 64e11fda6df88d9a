/** What BuildKit keeps for exports is gone. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { both, eitherWay, type Fault } from './fault.ts';

export const buildkitContent: Fault = {
  name: 'buildkit-content',
  title: 'buildkit/content is deleted under a running engine',
  reference: 'measured by us',
  store: 'overlay2',
  matrixOnly: true,
  engineState: 'running',
  target: 'engine',
  inject: (engine) => rm(path.join(engine.dataRoot, 'buildkit', 'content'), { recursive: true }),
  failureClass: 'buildkit-state-corruption',
  expected: both({ outcome: 'fails', says: /buildkit\/content\/ingest\/\S+: no such file or directory/ }),
  leastRemedy: eitherWay('repair'),
};

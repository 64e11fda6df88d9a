/** The content of every layer is gone, its record is there. */
import path from 'node:path';
import { deleteMatching } from './break-files.ts';
import { both, type Fault } from './fault.ts';

export const overlay2Diffs: Fault = {
  name: 'overlay2-diffs',
  title: 'every overlay2/*/diff is deleted under a running engine',
  reference: 'graph driver, row 3',
  store: 'overlay2',
  engineState: 'running',
  target: 'engine',
  inject: (engine) => deleteMatching(path.join(engine.dataRoot, 'overlay2', '*', 'diff')),
  failureClass: 'overlay2-corruption',
  expected: both({ outcome: 'fails', says: /lstat \S+\/overlay2\/\S+\/diff: no such file or directory/ }),
  leastRemedy: { ownBase: ['prune'], baseImage: ['reset-image-store'] },
};

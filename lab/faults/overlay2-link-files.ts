/** The file `link` of every layer is gone, the links themselves are there. */
import path from 'node:path';
import { deleteMatching } from './break-files.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const overlay2LinkFiles: Fault = {
  name: 'overlay2-link-files',
  title: 'the file link of every layer is deleted under a running engine',
  reference: 'measured by us',
  store: 'overlay2',
  engineState: 'running',
  target: 'engine',
  inject: (engine) => deleteMatching(path.join(engine.dataRoot, 'overlay2', '*', 'link')),
  failureClass: 'overlay2-corruption',
  expected: both({ outcome: 'fails', says: /open \S+\/overlay2\/\S+\/link: no such file or directory/ }),
  leastRemedy: eitherWay('repair'),
};

/** Nobody may write to the folder of short links, root included: somebody has to take the mark off. */
import path from 'node:path';
import { execa } from 'execa';
import { both, eitherWay, type Fault } from './fault.ts';

export const overlay2LinksImmutable: Fault = {
  name: 'overlay2-links-immutable',
  title: 'overlay2/l is immutable (chattr +i)',
  reference: 'measured by us',
  store: 'overlay2',
  engineState: 'running',
  target: 'engine',
  inject: async (engine) => {
    await execa('chattr', ['+i', path.join(engine.dataRoot, 'overlay2', 'l')]);
  },
  failureClass: 'storage-io-error',
  expected: both({ outcome: 'fails', says: /symlink \S+ \S+\/overlay2\/l\/\S+: operation not permitted/ }),
  leastRemedy: eitherWay(),
};

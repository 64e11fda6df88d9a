/** Every short link is gone, their folder is there. */
import path from 'node:path';
import { emptyFolder } from './break-files.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const overlay2LinksEmptied: Fault = {
  name: 'overlay2-links-emptied',
  title: 'every link in overlay2/l is deleted under a running engine',
  reference: 'graph driver, row 2',
  store: 'overlay2',
  engineState: 'running',
  target: 'engine',
  inject: (engine) => emptyFolder(path.join(engine.dataRoot, 'overlay2', 'l')),
  failureClass: 'overlay2-corruption',
  expected: both({
    outcome: 'fails',
    says: /error creating overlay mount to \S+\/overlay2\/\S+\/merged: no such file or directory/,
  }),
  leastRemedy: eitherWay('repair'),
};

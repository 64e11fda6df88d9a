/** Every short link is an empty directory, as a copy that cannot write links leaves them. */
import { mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { both, eitherWay, type Fault } from './fault.ts';

export const overlay2LinkDirectories: Fault = {
  name: 'overlay2-link-directories',
  title: 'every link in overlay2/l is an empty directory',
  reference: 'measured by us',
  store: 'overlay2',
  matrixOnly: true,
  engineState: 'running',
  target: 'engine',
  inject: async (engine) => {
    const links = path.join(engine.dataRoot, 'overlay2', 'l');
    for (const name of await readdir(links)) {
      await rm(path.join(links, name));
      await mkdir(path.join(links, name));
    }
  },
  failureClass: 'overlay2-corruption',
  expected: both({ outcome: 'fails', says: /no such file or directory/ }),
  leastRemedy: eitherWay('repair'),
};

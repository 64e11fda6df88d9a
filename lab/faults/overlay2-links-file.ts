/** An empty file stands where the folder of short links was. */
import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { both, eitherWay, type Fault } from './fault.ts';

export const overlay2LinksFile: Fault = {
  name: 'overlay2-links-file',
  title: 'overlay2/l is an empty file',
  reference: 'measured by us',
  store: 'overlay2',
  matrixOnly: true,
  engineState: 'running',
  target: 'engine',
  inject: async (engine) => {
    const links = path.join(engine.dataRoot, 'overlay2', 'l');
    await rm(links, { recursive: true });
    await writeFile(links, '');
  },
  failureClass: 'overlay2-corruption',
  expected: both({ outcome: 'fails', says: /not a directory/ }),
  leastRemedy: eitherWay('repair'),
};

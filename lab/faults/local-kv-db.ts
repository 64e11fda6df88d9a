/** The database of networks is garbage. */
import path from 'node:path';
import { fillWithGarbage, whileStopped } from './break-files.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const localKvDb: Fault = {
  name: 'local-kv-db',
  title: 'network/files/local-kv.db is garbage',
  reference: 'graph driver, row 8',
  store: 'overlay2',
  alsoOn: ['containerd'],
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) =>
    whileStopped(engine, () => fillWithGarbage(path.join(engine.dataRoot, 'network/files/local-kv.db'))),
  failureClass: 'engine-unavailable',
  expected: both({
    outcome: 'fails',
    says: /[Cc]annot connect to the Docker daemon/,
    logSays: /[Ee]rror initializing network controller: .*invalid database/,
  }),
  leastRemedy: eitherWay('repair'),
};

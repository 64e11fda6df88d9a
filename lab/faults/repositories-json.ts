/** The list of image names is empty, as after a loss of power. */
import { truncate } from 'node:fs/promises';
import path from 'node:path';
import { whileStopped } from './break-files.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const repositoriesJson: Fault = {
  name: 'repositories-json',
  title: 'image/overlay2/repositories.json has no content',
  reference: 'graph driver, row 7',
  store: 'overlay2',
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) =>
    whileStopped(engine, () => truncate(path.join(engine.dataRoot, 'image/overlay2/repositories.json'))),
  failureClass: 'overlay2-corruption',
  expected: both({
    outcome: 'fails',
    says: /[Cc]annot connect to the Docker daemon/,
    logSays: /Couldn't create reference store repository: EOF/,
  }),
  leastRemedy: eitherWay('repair'),
};

/** The folder of short links is gone: the fault this project was started for. */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { both, eitherWay, type Fault } from './fault.ts';

export const overlay2LinksDir: Fault = {
  name: 'overlay2-links-dir',
  aliases: ['overlay2-links'],
  title: 'the folder overlay2/l is deleted under a running engine',
  reference: 'graph driver, row 1',
  store: 'overlay2',
  engineState: 'running',
  target: 'engine',
  inject: (engine) => rm(path.join(engine.dataRoot, 'overlay2', 'l'), { recursive: true }),
  failureClass: 'overlay2-corruption',
  expected: both({
    outcome: 'fails',
    says: /failed to prepare \S+(?: as \S+)?: symlink \.\.\/\S+\/diff \S+\/overlay2\/l\/\S+: no such file or directory/,
  }),
  leastRemedy: eitherWay('repair'),
};

/** BuildKit's folder is emptied under a running engine: a RUN step fails that is not to blame. */
import path from 'node:path';
import { emptyFolder } from './break-files.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const buildkitStateEmptied: Fault = {
  name: 'buildkit-state-emptied',
  title: 'everything in buildkit is deleted under a running engine',
  reference: 'graph driver, row 11',
  store: 'overlay2',
  alsoOn: ['containerd'],
  engineState: 'running',
  target: 'engine',
  inject: (engine) => emptyFolder(path.join(engine.dataRoot, 'buildkit')),
  failureClass: 'buildkit-state-corruption',
  expected: both({
    outcome: 'fails',
    // The file is 28.5's, its folder 29's; with containerd's store it is the folder of cache mounts
    says: /(?:open|stat) \S+\/buildkit\/(?:executor(?:\/resolv\.conf\.tmp)?|containerd-overlayfs\/cachemounts): no such file or directory/,
  }),
  leastRemedy: eitherWay('restart-engine'),
};

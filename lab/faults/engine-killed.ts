/** dockerd is killed; its containerd lives on. */
import { both, eitherWay, type Fault } from './fault.ts';

export const engineKilled: Fault = {
  name: 'engine-killed',
  title: 'dockerd is killed (SIGKILL)',
  reference: 'graph driver, row 12',
  store: 'overlay2',
  alsoOn: ['containerd'],
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) => engine.stop('SIGKILL'),
  failureClass: 'engine-unavailable',
  expected: both({ outcome: 'fails', says: /[Cc]annot connect to the Docker daemon/ }),
  leastRemedy: eitherWay('restart-engine'),
};

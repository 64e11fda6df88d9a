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
  expected: both({ outcome: 'fails', says: /Cannot connect to the Docker daemon at unix:/ }),
  leastRemedy: eitherWay('restart-engine'),
};

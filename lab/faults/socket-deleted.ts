/** The engine lives, and the file of its socket is gone. */
import { rm } from 'node:fs/promises';
import { both, eitherWay, type Fault } from './fault.ts';

export const socketDeleted: Fault = {
  name: 'socket-deleted',
  title: 'the engine’s socket is deleted',
  reference: 'measured by us',
  store: 'overlay2',
  alsoOn: ['containerd'],
  matrixOnly: true,
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) => rm(engine.socket),
  failureClass: 'engine-unavailable',
  expected: both({ outcome: 'fails', says: /[Cc]annot connect to the Docker daemon/ }),
  leastRemedy: eitherWay('restart-engine'),
};

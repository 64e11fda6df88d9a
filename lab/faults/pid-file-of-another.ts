/** The engine’s pid file names another living process, as after a restart of the machine. */
import { writeFile } from 'node:fs/promises';
import { both, eitherWay, type Fault } from './fault.ts';

export const pidFileOfAnother: Fault = {
  name: 'pid-file-of-another',
  title: 'the pid file names another process',
  reference: 'measured by us',
  store: 'overlay2',
  alsoOn: ['containerd'],
  matrixOnly: true,
  engineState: 'needs-restart',
  target: 'engine',
  inject: async (engine) => {
    await engine.stop();
    await writeFile(engine.pidFile, String(process.pid));
  },
  failureClass: 'engine-unavailable',
  expected: both({ outcome: 'fails', says: /[Cc]annot connect to the Docker daemon/ }),
  leastRemedy: eitherWay('restart-engine'),
};

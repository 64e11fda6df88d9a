/** The engine’s configuration is no JSON: its user has to mend it, and no file of the engine is touched. */
import { writeFile } from 'node:fs/promises';
import { whileStopped } from './break-files.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const daemonJsonInvalid: Fault = {
  name: 'daemon-json-invalid',
  title: 'daemon.json is cut off',
  reference: 'measured by us',
  store: 'overlay2',
  engineState: 'needs-restart',
  target: 'engine',
  inject: (engine) => whileStopped(engine, () => writeFile(engine.daemonConfigFile, '{ "debug": true, ')),
  failureClass: 'config-error',
  expected: both({
    outcome: 'fails',
    says: /[Cc]annot connect to the Docker daemon/,
    logSays: /unable to configure the Docker daemon with file/,
  }),
  leastRemedy: eitherWay(),
};

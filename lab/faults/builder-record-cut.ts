/** buildx’s own record of the builder is cut off: a file of the client’s, which only its user may mend. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { needBuilder } from './builder-state.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const builderRecordCut: Fault = {
  name: 'builder-record-cut',
  title: 'the record of the builder in buildx’s folder is cut off',
  reference: 'measured by us',
  store: 'overlay2',
  matrixOnly: true,
  engineState: 'running',
  target: 'builder',
  inject: (engine, builder) =>
    writeFile(
      path.join(engine.env['DOCKER_CONFIG'] ?? '', 'buildx/instances', needBuilder(builder).name),
      '{"Name":"la',
    ),
  failureClass: 'config-error',
  expected: both({ outcome: 'fails', says: /unexpected end of JSON input/ }),
  leastRemedy: eitherWay(),
};

/** A RUN step meets the memory limit of the builder's container. */
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { mustDocker } from '../template/must-docker.ts';
import { needBuilder } from './builder-state.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const builderMemoryLimit: Fault = {
  name: 'builder-memory-limit',
  title: "a RUN step meets the memory limit of the builder's container",
  reference: 'builder, row 3',
  store: 'overlay2',
  engineState: 'running',
  target: 'builder',
  spoilContext: (projectDir) =>
    appendFile(
      path.join(projectDir, 'Dockerfile'),
      'RUN --mount=type=tmpfs,target=/t dd if=/dev/zero of=/t/blob bs=1M count=400\n',
    ),
  inject: async (engine, builder) => {
    await mustDocker(engine, [
      'update',
      '--memory',
      '128m',
      '--memory-swap',
      '128m',
      needBuilder(builder).container,
    ]);
  },
  failureClass: 'out-of-memory',
  expected: both({ outcome: 'fails', says: /Unavailable\b.*error reading from server: EOF/ }),
  leastRemedy: eitherWay(),
};

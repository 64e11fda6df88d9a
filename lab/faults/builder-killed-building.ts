/** The builder's container is killed while it builds. */
import { appendFile } from 'node:fs/promises';
import path from 'node:path';
import { mustDocker } from '../template/must-docker.ts';
import { needBuilder } from './builder-state.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const builderKilledBuilding: Fault = {
  name: 'builder-killed-building',
  title: "the builder's container is killed while it builds",
  reference: 'builder, row 2',
  store: 'overlay2',
  engineState: 'running',
  target: 'builder',
  when: 'while-building',
  spoilContext: (projectDir) => appendFile(path.join(projectDir, 'Dockerfile'), 'RUN sleep 6\n'),
  inject: async (engine, builder) => {
    await mustDocker(engine, ['kill', needBuilder(builder).container]);
  },
  failureClass: 'builder-unavailable',
  expected: both({ outcome: 'fails', says: /Unavailable\b.*error reading from server: EOF/ }),
  leastRemedy: eitherWay('retry'),
};

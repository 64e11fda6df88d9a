/** The builder’s container is paused. */
import { mustDocker } from '../template/must-docker.ts';
import { needBuilder } from './builder-state.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const builderPaused: Fault = {
  name: 'builder-paused',
  title: 'the container of the builder is paused',
  reference: 'measured by us',
  store: 'overlay2',
  engineState: 'running',
  target: 'builder',
  inject: async (engine, builder) => {
    await mustDocker(engine, ['pause', needBuilder(builder).container]);
  },
  failureClass: 'builder-unavailable',
  expected: both({ outcome: 'fails', says: /is paused/ }),
  leastRemedy: eitherWay('recreate-builder'),
};

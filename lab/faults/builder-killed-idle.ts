/** The builder's container is killed between two builds; buildx boots it again by itself. */
import { mustDocker } from '../template/must-docker.ts';
import { needBuilder } from './builder-state.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const builderKilledIdle: Fault = {
  name: 'builder-killed-idle',
  title: "the builder's container is killed between builds",
  reference: 'builder, row 1',
  store: 'overlay2',
  engineState: 'running',
  target: 'builder',
  inject: async (engine, builder) => {
    await mustDocker(engine, ['kill', needBuilder(builder).container]);
  },
  failureClass: 'builder-unavailable',
  expected: both({ outcome: 'succeeds' }),
  leastRemedy: eitherWay(),
};

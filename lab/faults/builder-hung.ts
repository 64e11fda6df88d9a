/** buildkitd stands still. */
import { builderPid } from './builder-state.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const builderHung: Fault = {
  name: 'builder-hung',
  title: 'buildkitd is stopped in its tracks (SIGSTOP)',
  reference: 'builder, row 4',
  store: 'overlay2',
  engineState: 'running',
  target: 'builder',
  inject: async (engine, builder) => {
    process.kill(await builderPid(engine, builder), 'SIGSTOP');
  },
  failureClass: 'builder-unavailable',
  expected: both({
    outcome: 'fails',
    says: /failed to list workers: Unavailable: connection error: .*error reading server preface/,
  }),
  leastRemedy: eitherWay('recreate-builder'),
};

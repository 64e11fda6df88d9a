/** The engine’s containerd stands still: the engine answers a ping, and every client hangs at its first question. */
import { containerdPid } from './containerd-pid.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const containerdHung: Fault = {
  name: 'containerd-hung',
  title: 'the containerd of dockerd is stopped in its tracks (SIGSTOP)',
  reference: 'measured by us',
  store: 'overlay2',
  alsoOn: ['containerd'],
  matrixOnly: true,
  notOn: [
    { version: '20.10', why: 'its answer to the client’s first question does not wait for containerd' },
  ],
  engineState: 'needs-restart',
  target: 'engine',
  inject: async (engine) => {
    process.kill(await containerdPid(engine), 'SIGSTOP');
  },
  failureClass: 'engine-unavailable',
  expected: both({ outcome: 'hangs' }),
  leastRemedy: eitherWay('restart-engine'),
};

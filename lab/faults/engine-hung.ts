/** dockerd stands still: nothing fails, nothing ends. */
import { both, eitherWay, type Fault } from './fault.ts';

export const engineHung: Fault = {
  name: 'engine-hung',
  title: 'dockerd is stopped in its tracks (SIGSTOP)',
  reference: 'graph driver, row 13',
  store: 'overlay2',
  alsoOn: ['containerd'],
  engineState: 'needs-restart',
  target: 'engine',
  inject: async (engine) => {
    const pid = engine.pid();
    if (pid === undefined) throw new Error(`engine ${engine.id} does not run`);
    process.kill(pid, 'SIGSTOP');
  },
  failureClass: 'engine-unavailable',
  expected: both({ outcome: 'hangs' }),
  leastRemedy: eitherWay('restart-engine'),
};

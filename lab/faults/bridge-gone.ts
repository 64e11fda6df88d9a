/** Somebody deleted the engine’s bridge: every step with a network fails. */
import { execa } from 'execa';
import { both, eitherWay, type Fault } from './fault.ts';

export const bridgeGone: Fault = {
  name: 'bridge-gone',
  title: 'docker0 is deleted under a running engine',
  reference: 'measured by us',
  store: 'overlay2',
  alsoOn: ['containerd'],
  engineState: 'running',
  target: 'engine',
  inject: async (engine) => {
    const [command, ...args] = engine.inNamespace(['ip', 'link', 'delete', 'docker0']);
    if (command !== undefined) await execa(command, args);
  },
  failureClass: 'engine-unavailable',
  expected: both({ outcome: 'fails', says: /bridge docker0/ }),
  leastRemedy: eitherWay('restart-engine'),
};

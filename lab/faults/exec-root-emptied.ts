/** A clean-up of /run took the engine’s sockets away; what a step then says looks like the user’s own mistake. */
import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { both, eitherWay, type Fault } from './fault.ts';

export const execRootEmptied: Fault = {
  name: 'exec-root-emptied',
  title: 'the exec root is emptied under a running engine',
  reference: 'measured by us',
  store: 'overlay2',
  engineState: 'running',
  target: 'engine',
  inject: async (engine) => {
    const held = await readdir(engine.execRoot);
    // Network namespaces are mounted there, and stay
    const gone = held.filter((name) => name !== 'netns');
    for (const name of gone) await rm(path.join(engine.execRoot, name), { recursive: true, force: true });
  },
  failureClass: 'engine-unavailable',
  expected: both({ outcome: 'fails', says: /error running hook|\.sock/ }),
  leastRemedy: eitherWay('restart-engine'),
};

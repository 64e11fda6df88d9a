/** The data root is an overlay mount, as in a container: overlay2 cannot be used. */
import { both, eitherWay, type Fault } from './fault.ts';

export const nestedOverlay: Fault = {
  name: 'nested-overlay',
  title: 'the data root is on an overlay mount',
  reference: 'graph driver, row 17',
  store: 'overlay2',
  alsoOn: ['containerd'],
  engineState: 'needs-restart',
  target: 'engine',
  needs: { dataRootOn: 'overlay' },
  inject: async (engine) => {
    await engine.start().catch(() => undefined);
  },
  failureClass: 'nested-overlay',
  expected: both({
    outcome: 'fails',
    says: /[Cc]annot connect to the Docker daemon/,
    logSays: /failed to mount overlay: invalid argument|driver not supported: overlay2/,
  }),
  leastRemedy: eitherWay(),
  // containerd's store is asked for a mount only by the build: the engine starts
  differs: [
    {
      store: 'containerd',
      expected: {
        outcome: 'fails',
        says: /ERROR: .*(?:fstype: overlay, .*err: |failed to solve: )invalid argument|failed to mount/,
      },
    },
  ],
};

/** Engines with nothing broken: what their builds keep is what a recovery is measured against. */
import type { Fault } from '../faults/fault.ts';
import { both, eitherWay } from '../faults/fault.ts';

const nothing = {
  reference: 'none',
  store: 'overlay2',
  alsoOn: ['containerd'],
  engineState: 'running',
  inject: async () => {},
  failureClass: 'engine-unavailable',
  expected: both({ outcome: 'succeeds' }),
  leastRemedy: eitherWay(),
  differs: [
    // `parent snapshot … does not exist`: met once on a healthy 28.5, as its users meet it; building again is all it needs
    {
      store: 'containerd',
      failureClass: 'containerd-store-corruption',
      expected: { outcome: 'succeeds', orElse: ['retry'] },
    },
  ],
} as const satisfies Partial<Fault>;

/** Builds in the engine's own BuildKit. */
export const NO_FAULT: Fault = {
  ...nothing,
  name: 'none',
  title: 'nothing is broken',
  target: 'engine',
};

/** Builds in a builder of its own. */
export const NO_BUILDER_FAULT: Fault = {
  ...nothing,
  name: 'none-builder',
  title: 'nothing is broken, with a builder of its own',
  target: 'builder',
};

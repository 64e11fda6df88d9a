/** Everything in the builder’s state volume is gone while it runs. */
import { emptyFolder } from './break-files.ts';
import { needBuilder } from './builder-state.ts';
import { both, eitherWay, type Fault } from './fault.ts';

export const builderStateEmptied: Fault = {
  name: 'builder-state-emptied',
  title: 'the state of the builder is emptied while it runs',
  reference: 'measured by us',
  store: 'overlay2',
  matrixOnly: true,
  engineState: 'running',
  target: 'builder',
  inject: (_engine, builder) => emptyFolder(needBuilder(builder).stateDir),
  failureClass: 'buildkit-state-corruption',
  expected: both({ outcome: 'fails', says: /\/var\/lib\/buildkit\/\S*: no such file or directory/ }),
  leastRemedy: eitherWay('recreate-builder'),
};

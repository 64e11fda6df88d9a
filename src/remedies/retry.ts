/** Builds again: pause and options stand in the decision, the attempt follows by itself. */
import type { Remedy } from './remedy.ts';

export const retry: Remedy = {
  id: 'retry',
  obstacle: async () => null,
  apply: async () => ({ kind: 'applied', detail: 'nothing was changed', freedBytes: null, lost: [] }),
};

export const retryWithoutRemoteCache: Remedy = { ...retry, id: 'retry-without-remote-cache' };

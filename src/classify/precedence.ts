/** Which class wins where several speak about the same error: a table, each row with its reason. */
import type { FailureClass } from '../core/diagnosis.ts';
import { TIERS, type Tier } from './rule.ts';

/** Strongest first, within one tier. */
export const PRECEDENCE: readonly { readonly failureClass: FailureClass; readonly because: string }[] = [
  {
    failureClass: 'storage-io-error',
    because: 'a disk that fails explains every other damage, and forbids wiping',
  },
  { failureClass: 'disk-full', because: 'a full disk breaks stores, databases and the engine’s start' },
  { failureClass: 'out-of-memory', because: 'a kill looks like a lost builder or a failed step' },
  {
    failureClass: 'registry-rate-limit',
    because: '429 comes wrapped in texts of authorization and of caches',
  },
  { failureClass: 'registry-auth', because: 'a refusal stays one, also where it hits a cache export' },
  {
    failureClass: 'remote-cache-error',
    because: 'a network error of a cache needs no network remedy but a cache option',
  },
  { failureClass: 'dockerfile-error', because: 'the user’s own mistake never touches the engine' },
  { failureClass: 'config-error', because: 'the same' },
  { failureClass: 'nested-overlay', because: 'it looks like damage, and nothing on the engine can help' },
  {
    failureClass: 'containerd-store-corruption',
    because: 'its paths and its database are named; BuildKit only met it',
  },
  { failureClass: 'overlay2-corruption', because: 'the same for the graph drivers' },
  {
    failureClass: 'buildkit-state-corruption',
    because: 'what BuildKit says without a store’s path is about its own state',
  },
  { failureClass: 'network-transient', because: 'a plain network error, when nothing above claims it' },
  { failureClass: 'builder-unavailable', because: 'names the builder, which is less than the engine' },
  { failureClass: 'engine-unavailable', because: 'what a client says when it knows nothing else' },
  { failureClass: 'build-step-failed', because: 'an exit status of a step says nothing about why' },
  { failureClass: 'unknown', because: 'nothing is known' },
  { failureClass: 'none', because: 'no rule speaks for it' },
];

export function classRank(failureClass: FailureClass): number {
  return PRECEDENCE.findIndex((row) => row.failureClass === failureClass);
}

export function tierRank(tier: Tier): number {
  return TIERS.indexOf(tier);
}

/** Classes that are the user's own, or a server's refusal: a finding on the engine that the text does not name cannot outvote them. */
export const CLEAR_CLASSES: readonly FailureClass[] = [
  'dockerfile-error',
  'config-error',
  'registry-auth',
  'registry-rate-limit',
  'build-step-failed',
];

/** All that a step's own output may say (law 2): a guess at the machine's trouble, or which of the user's own mistakes it is. */
export const STEP_CLASSES: readonly FailureClass[] = [
  'disk-full',
  'out-of-memory',
  'network-transient',
  'dockerfile-error',
  'config-error',
];
export const STEP_CONFIDENCE_LIMIT = 0.4;

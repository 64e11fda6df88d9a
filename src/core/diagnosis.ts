/** The vocabulary of a diagnosis: class, owner, evidence. */
import type { LineSource } from './line.ts';

export const FAILURE_CLASSES = [
  'overlay2-corruption',
  'containerd-store-corruption',
  'buildkit-state-corruption',
  'storage-io-error',
  'disk-full',
  'engine-unavailable',
  'builder-unavailable',
  'nested-overlay',
  'out-of-memory',
  'network-transient',
  'registry-rate-limit',
  'registry-auth',
  'remote-cache-error',
  'dockerfile-error',
  'build-step-failed',
  'config-error',
  'unknown',
  'none',
] as const;
export type FailureClass = (typeof FAILURE_CLASSES)[number];

export const OWNERS = ['code', 'configuration', 'builder', 'engine', 'host', 'remote', 'unknown'] as const;
/** Who has to act. */
export type Owner = (typeof OWNERS)[number];

/** The build's own mistake, or that of its configuration: engine and builder are not to blame. */
export function isUsersOwn({ owner }: { readonly owner: Owner }): boolean {
  return owner === 'code' || owner === 'configuration';
}

/** One observation that a diagnosis stands on. */
export interface Evidence {
  /** Id of the rule or check that made it, e.g. `overlay2/link-missing`. */
  readonly rule: string;
  /** Line number in the attempt's record, from 1; null if it is not from that record. */
  readonly line: number | null;
  /** The line itself, or what was found; capped at 500 characters. */
  readonly text: string;
  readonly source: LineSource;
  /** `user`: from a rule of the user's own file; absent for whatever Buildmend brings. */
  readonly origin?: 'user';
}

export interface Diagnosis {
  readonly failureClass: FailureClass;
  readonly owner: Owner;
  /** From 0 (a guess) to 1 (measured). */
  readonly confidence: number;
  /** Strongest first. */
  readonly evidence: readonly Evidence[];
  /** What to do about this very error, instead of what its class advises. */
  readonly advice?: readonly string[];
}

/** The text is known of one release of a component: no remedy on the engine can help. */
export function isReleaseBug({ evidence }: Diagnosis): boolean {
  return evidence[0]?.rule.startsWith('release-bug/') ?? false;
}

/** It stands on a rule of the user's own: no rule or check of ours says the same. */
export function isTaught({ evidence }: Diagnosis): boolean {
  return evidence[0]?.origin === 'user';
}

/**
 * Why a diagnosis allows a retry and nothing else, as a reason to skip a rung; null when it allows whatever its class does.
 * A step can print anything (law 2), and whoever opens a pull request can write a rules file.
 */
export function whyRetryOnly(diagnosis: Diagnosis): string | null {
  if (isTaught(diagnosis))
    return 'only a rule of your own file speaks for it, which allows a retry and nothing else';
  if (diagnosis.evidence[0]?.source === 'step')
    return 'only a step’s own output speaks for it, which allows a retry and nothing else';
  return null;
}

export const NO_FAILURE: Diagnosis = { failureClass: 'none', owner: 'unknown', confidence: 1, evidence: [] };

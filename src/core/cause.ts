/** What kind of thing made the first attempt fail: the same text can be a race that is over or damage that stays. */
import { type Diagnosis, type FailureClass, isReleaseBug, isUsersOwn } from './diagnosis.ts';
import { isAway } from './elsewhere.ts';
import type { RunHistory } from './history.ts';
import { passed } from './process-end.ts';
import type { RungId } from './rungs.ts';

export const CAUSES = ['race', 'damage', 'release-bug', 'resource', 'outside', 'user', 'unknown'] as const;
/**
 * `race`: nothing is broken, the same build passed when it ran again. `damage`: something is broken on disk. `release-bug`: one release of a component
 * does it, whatever the engine's state. `resource`: space or
 * memory ran out. `outside`: another machine, or the place that the engine was put in. `user`: the build's own mistake.
 */
export type Cause = (typeof CAUSES)[number];

export interface CauseVerdict {
  readonly cause: Cause;
  /** One sentence: what it is concluded from; empty for a build that passed. */
  readonly why: string;
}

/** Classes that decide it by themselves. */
const BY_CLASS: Readonly<Partial<Record<FailureClass, CauseVerdict>>> = {
  'disk-full': { cause: 'resource', why: 'space or inodes ran out' },
  'out-of-memory': { cause: 'resource', why: 'memory ran out' },
  'network-transient': { cause: 'outside', why: 'the other side of the network did not answer' },
  'registry-rate-limit': { cause: 'outside', why: 'the registry asked for patience' },
  'remote-cache-error': { cause: 'outside', why: 'the remote cache did not answer' },
  'nested-overlay': { cause: 'outside', why: 'the data root stands where overlay2 cannot work' },
  'storage-io-error': { cause: 'damage', why: 'the disk or its file system reported errors' },
};

/** Stores: their texts can come from a race as well. */
const STORES: readonly FailureClass[] = [
  'overlay2-corruption',
  'containerd-store-corruption',
  'buildkit-state-corruption',
];

/** Findings that say that somebody does not answer, not that something is broken. */
const SILENCE: readonly string[] = [
  'finding/reachable',
  'finding/engine-process',
  'finding/builder-container',
];

/** Pure. The first failed attempt counts, with what was found after it and what mended it. */
export function causeOfFailure({ verdict, attempts, rungs }: RunHistory): CauseVerdict {
  const first = attempts.find((attempt) => !passed(attempt.end));
  if (verdict === 'passed' || first === undefined) return { cause: 'unknown', why: '' };
  const { diagnosis } = first;
  if (isReleaseBug(diagnosis))
    return { cause: 'release-bug', why: diagnosis.advice?.[0] ?? 'a known bug of a release' };
  const decided = BY_CLASS[diagnosis.failureClass];
  if (decided !== undefined) return decided;
  if (isUsersOwn(diagnosis))
    return { cause: 'user', why: 'the build or its configuration is wrong: building again cannot help' };
  const proof = proofIn(diagnosis);
  if (proof !== null) return { cause: 'damage', why: `it was found on disk: ${proof}` };
  return byWhatHelped(diagnosis, verdict, rungs.findLast(({ outcome }) => outcome === 'helped')?.id ?? null);
}

function proofIn({ evidence }: Diagnosis): string | null {
  const proof = evidence.find(({ rule }) => rule.startsWith('finding/') && !SILENCE.includes(rule));
  return proof?.text ?? null;
}

function byWhatHelped(
  { failureClass }: Diagnosis,
  verdict: RunHistory['verdict'],
  helped: RungId | null,
): CauseVerdict {
  if (verdict === 'recovered' && helped === 'retry')
    return { cause: 'race', why: 'no damage was found, and the same build passed when it ran again' };
  if (helped !== null && isAway(helped))
    return {
      cause: STORES.includes(failureClass) ? 'damage' : 'unknown',
      why: `the same build passed elsewhere (${helped}): what it met is this engine’s or builder’s own`,
    };
  if (STORES.includes(failureClass) && helped !== null)
    return { cause: 'damage', why: `running again was not enough: ${helped} mended it` };
  return { cause: 'unknown', why: 'no check found what is broken' };
}

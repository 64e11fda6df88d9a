/** Which rungs can help which failure, in order, and what was measured about it: the table behind every decision. */
import type { FailureClass } from './diagnosis.ts';
import type { CheckId } from './finding.ts';
import type { RungId } from './rungs.ts';

export interface Treatment {
  readonly failureClass: FailureClass;
  /** Only where the build runs in a builder of its own (`docker-container` …), or only in the engine's own BuildKit. */
  readonly builder?: 'own' | 'engine';
  /** Only when this check was found broken. */
  readonly whenBroken?: CheckId;
  /** From the least harm upwards, except where a measured fact says otherwise. */
  readonly rungs: readonly RungId[];
  /** The measured fact or the report that the order stands on. */
  readonly why: string;
  /** After the last rung: once more with `--no-cache --pull`, because stale layers can be the cause. */
  readonly rebuildAtLast: boolean;
}

/** The first row that fits is taken. A class without a row has nothing that could be mended from here. */
export const TREATMENTS: readonly Treatment[] = [
  {
    failureClass: 'overlay2-corruption',
    whenBroken: 'overlay2-links',
    rungs: ['repair', 'prune', 'restart-engine', 'reset-build-cache', 'reset-image-store', 'wipe-engine'],
    why: 'links made again mend it in milliseconds and keep every cached step; a prune before that leaves nothing of the cache',
    rebuildAtLast: true,
  },
  {
    failureClass: 'overlay2-corruption',
    rungs: [
      'retry',
      'repair',
      'prune',
      'restart-engine',
      'reset-build-cache',
      'reset-image-store',
      'wipe-engine',
    ],
    why: 'a missing layer is mended by a prune, or by a prune and a restart together; one that an image stands on, by the stores set aside',
    rebuildAtLast: true,
  },
  {
    failureClass: 'containerd-store-corruption',
    rungs: ['retry', 'prune', 'reset-build-cache', 'reset-image-store', 'wipe-engine'],
    why: 'missing snapshots are mended by a prune; missing content and a broken metadata database only by the stores set aside; a restart never helped',
    rebuildAtLast: true,
  },
  {
    failureClass: 'buildkit-state-corruption',
    builder: 'own',
    rungs: ['retry', 'prune', 'recreate-builder'],
    why: 'missing snapshots and blobs of a builder are mended by a prune; a broken database only by a new state volume',
    rebuildAtLast: true,
  },
  {
    failureClass: 'buildkit-state-corruption',
    whenBroken: 'buildkit-state',
    rungs: ['repair', 'restart-engine', 'reset-build-cache', 'reset-image-store', 'wipe-engine'],
    why: 'a state directory that is gone is made again by a restart; a broken database by BuildKit’s state set aside; images and volumes stay',
    rebuildAtLast: true,
  },
  {
    failureClass: 'buildkit-state-corruption',
    rungs: ['retry', 'prune', 'restart-engine', 'reset-build-cache', 'reset-image-store', 'wipe-engine'],
    why: 'a cache record that points nowhere is mended by a prune; a broken state by BuildKit’s state set aside; images and volumes stay',
    rebuildAtLast: true,
  },
  {
    failureClass: 'builder-unavailable',
    builder: 'own',
    rungs: ['retry', 'recreate-builder'],
    why: 'buildx boots a stopped builder by itself; one that hangs is mended by a restart of its container, one that cannot start by a new state volume',
    rebuildAtLast: false,
  },
  {
    failureClass: 'builder-unavailable',
    rungs: ['retry', 'restart-engine'],
    why: 'the builder is the engine’s own BuildKit: only the engine’s restart starts it again',
    rebuildAtLast: false,
  },
  {
    failureClass: 'engine-unavailable',
    rungs: ['retry', 'repair', 'restart-engine'],
    why: 'an engine that was killed or hangs is mended by a restart, which keeps the cache; one that cannot start says in its log which file is broken',
    rebuildAtLast: false,
  },
  {
    failureClass: 'disk-full',
    rungs: ['prune'],
    why: 'only free space helps, and the build cache is what can be had again',
    rebuildAtLast: false,
  },
  {
    failureClass: 'network-transient',
    rungs: ['retry'],
    why: 'the other side did not answer; nothing here is broken',
    rebuildAtLast: false,
  },
  {
    failureClass: 'registry-rate-limit',
    rungs: ['retry'],
    why: 'the registry asks for patience; nothing here is broken',
    rebuildAtLast: false,
  },
  {
    failureClass: 'remote-cache-error',
    rungs: ['retry'],
    why: 'the remote cache did not answer; nothing here is broken',
    rebuildAtLast: false,
  },
  {
    failureClass: 'unknown',
    rungs: ['retry'],
    why: 'nothing is known of the cause, so nothing but one more try is safe',
    rebuildAtLast: false,
  },
];

/** Classes in which `retry` may be taken only once: waiting longer has no reason to help. */
export const RETRY_ONCE: readonly FailureClass[] = [
  'overlay2-corruption',
  'containerd-store-corruption',
  'buildkit-state-corruption',
  'builder-unavailable',
  'engine-unavailable',
  'unknown',
];

/** Classes in which failing hardware or the wrong ground forbids every remedy (law 6). */
export const HANDS_OFF: readonly FailureClass[] = ['storage-io-error', 'nested-overlay'];

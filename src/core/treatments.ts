/** Which rungs can help which failure, in order, and what was measured about each: the table behind every decision. */
import type { FailureClass } from './diagnosis.ts';
import type { CheckId } from './finding.ts';
import type { RungId } from './rungs.ts';

export interface TreatmentStep {
  readonly rung: RungId;
  /** Why here: a measured fact or a public report. */
  readonly why: string;
}

export interface Treatment {
  readonly failureClass: FailureClass;
  /** Only where the build runs in a builder of its own (`docker-container` …), or only in the engine's own BuildKit. */
  readonly builder?: 'own' | 'engine';
  /** Only when this check was found broken. */
  readonly whenBroken?: CheckId;
  /** With `whenBroken`: only where what it found broken is a database, or only where it is not. */
  readonly database?: boolean;
  /** Only where the engine lives in Docker Desktop's virtual machine. */
  readonly desktop?: true;
  /** From the least harm upwards, except where a measured fact says otherwise. */
  readonly steps: readonly TreatmentStep[];
  /** After the last rung: once more with `--no-cache --pull`, because stale layers can be the cause. */
  readonly rebuildAtLast: boolean;
}

const RACE: TreatmentStep = {
  rung: 'retry',
  why: 'no damage was found, and the same text can be a race that is over',
};
const MEND: TreatmentStep = {
  rung: 'repair',
  why: 'what was found broken is mended by itself, and the cache is kept',
};
const PRUNE: TreatmentStep = {
  rung: 'prune',
  why: 'a cache record that points to what is gone is removed with the cache',
};
const PRUNE_IMAGES: TreatmentStep = {
  rung: 'prune-images',
  why: 'an image stands on what is broken: without it, and its build cache, the rest of the store is well',
};
const BUILD_CACHE: TreatmentStep = {
  rung: 'reset-build-cache',
  why: 'BuildKit’s state is made anew; images and volumes stay',
};
const IMAGE_STORE: TreatmentStep = {
  rung: 'reset-image-store',
  why: 'an image stands on what is broken: only new stores help; volumes stay',
};
const WIPE: TreatmentStep = { rung: 'wipe-engine', why: 'nothing smaller helped; volumes stay' };
const FALLBACK: TreatmentStep = {
  rung: 'fallback-builder',
  why: 'the build need not wait for this engine: the builder that you named can do it',
};
const SIDE: TreatmentStep = {
  rung: 'side-engine',
  why: 'a clean engine beside this one builds without touching its stores',
};
const AFTER_PRUNE: TreatmentStep = {
  rung: 'restart-engine',
  why: 'the engine still knows layers that are gone: a prune and a restart together mend it',
};

/** The first row that fits is taken. A class without a row has nothing that could be mended from here. */
export const TREATMENTS: readonly Treatment[] = [
  {
    failureClass: 'overlay2-corruption',
    steps: [
      RACE,
      {
        rung: 'repair',
        why: 'what was found broken is mended by itself and every cached step stays; after a prune nothing of the cache would be left',
      },
      PRUNE,
      PRUNE_IMAGES,
      FALLBACK,
      AFTER_PRUNE,
      SIDE,
      BUILD_CACHE,
      IMAGE_STORE,
      WIPE,
    ],
    rebuildAtLast: true,
  },
  {
    failureClass: 'containerd-store-corruption',
    whenBroken: 'containerd-store',
    database: true,
    // Measured: prune, restart and a new state of BuildKit leave a broken database of containerd as it is.
    steps: [MEND, FALLBACK, SIDE, IMAGE_STORE, WIPE],
    rebuildAtLast: false,
  },
  {
    failureClass: 'containerd-store-corruption',
    steps: [RACE, MEND, PRUNE, PRUNE_IMAGES, FALLBACK, SIDE, BUILD_CACHE, IMAGE_STORE, WIPE],
    rebuildAtLast: true,
  },
  {
    failureClass: 'buildkit-state-corruption',
    builder: 'own',
    steps: [
      RACE,
      MEND,
      { rung: 'prune', why: 'missing snapshots and blobs of a builder are mended by a prune' },
      { rung: 'recreate-builder', why: 'a broken database of a builder is mended only by a new state' },
      FALLBACK,
      SIDE,
    ],
    rebuildAtLast: true,
  },
  {
    failureClass: 'buildkit-state-corruption',
    whenBroken: 'buildkit-state',
    database: true,
    // Measured: the engine does not start with it, and a restart makes no new one.
    steps: [MEND, FALLBACK, SIDE, BUILD_CACHE, IMAGE_STORE, WIPE],
    rebuildAtLast: false,
  },
  {
    failureClass: 'buildkit-state-corruption',
    whenBroken: 'buildkit-state',
    steps: [
      MEND,
      FALLBACK,
      {
        rung: 'restart-engine',
        why: 'BuildKit’s state directory is made again by a restart; a prune cannot',
      },
      SIDE,
      BUILD_CACHE,
      IMAGE_STORE,
      WIPE,
    ],
    rebuildAtLast: true,
  },
  {
    failureClass: 'buildkit-state-corruption',
    steps: [
      RACE,
      MEND,
      PRUNE,
      FALLBACK,
      { rung: 'restart-engine', why: 'BuildKit’s state directory is made again by a restart' },
      SIDE,
      BUILD_CACHE,
      IMAGE_STORE,
      WIPE,
    ],
    rebuildAtLast: true,
  },
  {
    failureClass: 'builder-unavailable',
    builder: 'own',
    steps: [
      { rung: 'retry', why: 'buildx boots a stopped builder by itself' },
      {
        rung: 'recreate-builder',
        why: 'a builder that hangs is mended by a restart of its container, one that cannot start by a new state',
      },
      FALLBACK,
      SIDE,
    ],
    rebuildAtLast: false,
  },
  {
    failureClass: 'builder-unavailable',
    steps: [
      { rung: 'retry', why: 'the engine’s own BuildKit may have been interrupted' },
      FALLBACK,
      {
        rung: 'restart-engine',
        why: 'the builder is the engine’s own BuildKit: only the engine’s restart starts it again',
      },
      SIDE,
    ],
    rebuildAtLast: false,
  },
  {
    failureClass: 'engine-unavailable',
    steps: [
      { rung: 'retry', why: 'a service manager may be starting the engine again by itself' },
      { rung: 'repair', why: 'the engine cannot start because of a broken file that it can make anew' },
      {
        rung: 'restart-engine',
        why: 'an engine that was killed or hangs is mended by a restart, which keeps the cache',
      },
      // An engine that is down has nothing left to lose by a restart
      FALLBACK,
      SIDE,
    ],
    rebuildAtLast: false,
  },
  {
    failureClass: 'storage-io-error',
    desktop: true,
    steps: [
      {
        rung: 'free-space',
        why: 'on Docker Desktop the engine’s disk is a file of the host: where the host’s disk is full, the virtual machine sees I/O errors',
      },
      {
        rung: 'restart-engine',
        why: 'a virtual machine whose disk failed for a moment is read-only until it starts again',
      },
      FALLBACK,
    ],
    rebuildAtLast: false,
  },
  {
    failureClass: 'storage-io-error',
    // The disk is left alone: nothing but what goes round it
    steps: [FALLBACK, SIDE],
    rebuildAtLast: false,
  },
  { failureClass: 'nested-overlay', steps: [FALLBACK], rebuildAtLast: false },
  {
    failureClass: 'disk-full',
    steps: [
      { rung: 'free-space', why: 'only free space helps, and what nobody used for long is missed least' },
      { rung: 'prune', why: 'only free space helps, and the build cache is what can be had again' },
      FALLBACK,
      SIDE,
    ],
    rebuildAtLast: false,
  },
  {
    failureClass: 'network-transient',
    steps: [{ rung: 'retry', why: 'the other side did not answer; nothing here is broken' }],
    rebuildAtLast: false,
  },
  {
    failureClass: 'registry-rate-limit',
    steps: [{ rung: 'retry', why: 'the registry asks for patience; nothing here is broken' }],
    rebuildAtLast: false,
  },
  {
    failureClass: 'remote-cache-error',
    steps: [
      { rung: 'retry', why: 'the remote cache did not answer; nothing here is broken' },
      {
        rung: 'retry-without-remote-cache',
        why: 'the build itself does not need the remote cache: its import costs time, its export only later builds',
      },
    ],
    rebuildAtLast: false,
  },
  {
    failureClass: 'unknown',
    steps: [{ rung: 'retry', why: 'nothing is known of the cause, so nothing but one more try is safe' }],
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

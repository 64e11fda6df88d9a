/** The rungs of the ladder, from the least harm upwards, and what each one disrupts. */

/**
 * Whom a rung disturbs who builds or runs beside it, each with all before it: `classic-builds` those of the classic builder,
 * whose half-made images look like rubbish; `builder` builds in the same builder; `engine` every build and container.
 */
export const DISTURBANCES = ['nobody', 'classic-builds', 'builder', 'engine'] as const;
export type Disturbance = (typeof DISTURBANCES)[number];

export interface RungSpec {
  readonly id: string;
  /** One line for the README, the summary and the log. */
  readonly does: string;
  /** What is lost or disturbed even when all goes well. */
  readonly disrupts: string;
  /** Of `repair` when it need not stop the engine; its remedy knows. */
  readonly disturbs: Disturbance;
  /** How often one run may take it; `retry` has its own input. */
  readonly maxUses: number;
  /** Needs to stand in `ladder` explicitly unless the runner is a throw-away one. */
  readonly explicitOnly: boolean;
  /** Default time limit of the rung, in milliseconds. */
  readonly limitMs: number;
}

export const RUNGS = [
  {
    id: 'retry',
    does: 'builds again after a pause',
    disrupts: 'nothing',
    disturbs: 'nobody',
    maxUses: Number.POSITIVE_INFINITY,
    explicitOnly: false,
    limitMs: 0,
  },
  {
    id: 'retry-without-remote-cache',
    does: 'builds again without `cache-from`, then without `cache-to`',
    disrupts: 'nothing here; the remote cache is not read, or not written',
    disturbs: 'nobody',
    maxUses: 2,
    explicitOnly: false,
    limitMs: 0,
  },
  {
    id: 'repair',
    does: 'mends exactly what a check found broken in the engine’s files',
    disrupts: 'nothing that works',
    disturbs: 'nobody',
    maxUses: 2,
    explicitOnly: false,
    limitMs: 120_000,
  },
  {
    id: 'free-space',
    does: 'removes old and little used build cache and dangling images, until enough space is free',
    disrupts:
      'the build cache that is used least, dangling images; old unused ones only where you ask for it',
    disturbs: 'classic-builds',
    maxUses: 1,
    explicitOnly: false,
    limitMs: 600_000,
  },
  {
    id: 'prune',
    does: 'removes the builder’s whole cache',
    disrupts: 'the build cache',
    disturbs: 'builder',
    maxUses: 1,
    explicitOnly: false,
    limitMs: 600_000,
  },
  {
    id: 'prune-images',
    does: 'removes the images that stand on what is broken, or the project’s own, with their build cache',
    disrupts: 'images that stand on what is broken; never one that a container uses',
    disturbs: 'builder',
    maxUses: 1,
    explicitOnly: false,
    limitMs: 600_000,
  },
  {
    id: 'recreate-builder',
    does: 'restarts the builder’s container, then makes it and its state again under the same name',
    disrupts: 'builds in that builder; then its cache',
    disturbs: 'builder',
    maxUses: 2,
    explicitOnly: false,
    limitMs: 300_000,
  },
  {
    id: 'fallback-builder',
    does: 'builds in the builder that you named (`fallback-builder`), if it can do what the build asks for',
    disrupts: 'nothing here; the engine stays as sick as it is',
    disturbs: 'nobody',
    maxUses: 1,
    explicitOnly: false,
    limitMs: 120_000,
  },
  {
    id: 'restart-engine',
    does: 'restarts the Docker engine',
    disrupts: 'running containers (unless live-restore)',
    disturbs: 'engine',
    maxUses: 2,
    explicitOnly: false,
    limitMs: 300_000,
  },
  {
    id: 'side-engine',
    does: 'builds on a clean engine of its own beside the sick one, and brings the image back',
    disrupts: 'nothing of the engine, which stays as sick as it is; no cached step is found',
    disturbs: 'nobody',
    maxUses: 1,
    explicitOnly: true,
    limitMs: 300_000,
  },
  {
    id: 'reset-build-cache',
    does: 'sets BuildKit’s state aside',
    disrupts: 'running containers, the build cache',
    disturbs: 'engine',
    maxUses: 1,
    explicitOnly: false,
    limitMs: 300_000,
  },
  {
    id: 'reset-image-store',
    does: 'sets images, containers and build cache aside; loads containerd’s whole images again',
    disrupts: 'every image and container of the engine',
    disturbs: 'engine',
    maxUses: 1,
    explicitOnly: true,
    limitMs: 600_000,
  },
  {
    id: 'wipe-engine',
    does: 'sets everything aside but volumes',
    disrupts: 'everything of the engine but volumes',
    disturbs: 'engine',
    maxUses: 1,
    explicitOnly: true,
    limitMs: 600_000,
  },
] as const satisfies readonly RungSpec[];

export type RungId = (typeof RUNGS)[number]['id'];
export const RUNG_IDS: readonly RungId[] = RUNGS.map((rung) => rung.id);

/** Only builds again: neither engine nor builder is touched. */
export function isRetry(id: RungId): boolean {
  return id === 'retry' || id === 'retry-without-remote-cache';
}

export function rungSpec(id: RungId): RungSpec {
  const spec = RUNGS.find((rung) => rung.id === id);
  if (spec === undefined) throw new Error(`rung ${id} is not in the table`);
  return spec;
}

export function isRungId(text: string): text is RungId {
  return RUNG_IDS.some((id) => id === text);
}

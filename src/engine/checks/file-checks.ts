/** The checks that read the engine's own files and the kernel's, by what they apply to; runs with the rights of whoever calls it. */
import type { CheckId, Finding } from '../../core/finding.ts';
import type { StoreKind } from '../engine.ts';
import { checkBolts, networkBolt, volumesBolt } from './bolt-files.ts';
import { checkBuildkit, checkBuildkitRecords } from './buildkit-state.ts';
import {
  checkContainerd,
  checkContainerdDigests,
  checkContainerdRecords,
  DEEP_LIMIT_MS,
} from './containerd-store.ts';
import { checkDataRootMount } from './data-root-mount.ts';
import { type Dependents, dependentsIn, NO_DEPENDENTS } from './dependents.ts';
import { checkEngineDirs } from './engine-dirs.ts';
import { unknown, withDependents, within } from './findings.ts';
import { checkImagedb, checkTags } from './imagedb.ts';
import { checkKernelLog } from './kernel-log.ts';
import { checkLayerdb, checkOverlay2Layers } from './layerdb.ts';
import { checkOverlay2Files } from './overlay2-files.ts';
import { checkOverlay2Links } from './overlay2-links.ts';
import { tellOrphans } from './overlay2-orphans.ts';
import { whyNotOwn } from './own-data-root.ts';
import { checkRepositoriesJson } from './repositories-json.ts';
import { checkFreeInodes, checkFreeSpace } from './space.ts';
import { tellUsage, type UsageWish } from './usage.ts';

/**
 * How much is looked at. `quick`: what a failed build waits for. `doctor`: every record against every other, and who depends on
 * what is broken. `deep`: every blob's content too, which takes as long as the disk needs to read them.
 */
export type Depth = 'quick' | 'doctor' | 'deep';

export interface ExamineTarget {
  readonly dataRoot: string;
  readonly store: StoreKind;
  readonly containerdRoot: string | null;
  readonly running: boolean;
  /** The engine's process when it lives. */
  readonly pid: number | null;
  /** Only these checks; all that fit when empty. */
  readonly only: readonly string[];
  /** Default `quick`. */
  readonly depth?: Depth;
  /** With the doctor; default `when-short`. */
  readonly usage?: UsageWish;
  /** What the engine says that it is; null where it does not. */
  readonly engineId?: string | null;
}

interface FileCheck {
  readonly id: CheckId;
  /** Null: of every store. */
  readonly store: StoreKind | null;
  /** Not in a look that is quicker than this. Default `quick`. */
  readonly from?: Depth;
  /** Longer than this is unknown, in milliseconds. */
  readonly limitMs?: number;
  readonly run: (target: ExamineTarget, dependents: Dependents) => Promise<Finding | readonly Finding[]>;
}

const CHECKS: readonly FileCheck[] = [
  { id: 'free-space', store: null, run: ({ dataRoot }) => checkFreeSpace(dataRoot) },
  {
    id: 'free-space',
    store: null,
    from: 'doctor',
    run: (target) => tellUsage(target, target.usage ?? 'when-short'),
  },
  { id: 'free-inodes', store: null, run: ({ dataRoot }) => checkFreeInodes(dataRoot) },
  {
    id: 'data-root-mount',
    store: null,
    run: async (target, dependents) => {
      const mount = await checkDataRootMount(target);
      return mount.state === 'broken' ? withDependents(mount, await dependents.ofStore('all')) : mount;
    },
  },
  { id: 'kernel-log', store: null, run: checkKernelLog },
  {
    id: 'engine-directories',
    store: null,
    run: async ({ dataRoot, running }) => (running ? checkEngineDirs(dataRoot) : []),
  },
  {
    id: 'overlay2-links',
    store: 'overlay2',
    run: ({ dataRoot, running }, dependents) => checkOverlay2Links(dataRoot, dependents, running),
  },
  {
    id: 'overlay2-layers',
    store: 'overlay2',
    run: ({ dataRoot, running }, dependents) => checkOverlay2Layers(dataRoot, dependents, running),
  },
  {
    id: 'layerdb',
    store: 'overlay2',
    run: ({ dataRoot, running }, dependents) => checkLayerdb(dataRoot, dependents, running),
  },
  {
    id: 'overlay2-layers',
    store: 'overlay2',
    from: 'doctor',
    run: ({ dataRoot }, dependents) => checkOverlay2Files(dataRoot, dependents),
  },
  {
    id: 'overlay2-layers',
    store: 'overlay2',
    from: 'doctor',
    run: ({ dataRoot }) => tellOrphans(dataRoot, Date.now()),
  },
  {
    id: 'layerdb',
    store: 'overlay2',
    from: 'doctor',
    run: ({ dataRoot }, dependents) => checkImagedb(dataRoot, dependents),
  },
  {
    id: 'repositories-json',
    store: 'overlay2',
    from: 'doctor',
    run: ({ dataRoot }) => checkTags(dataRoot),
  },
  {
    id: 'repositories-json',
    store: 'overlay2',
    run: async ({ dataRoot }, dependents) => {
      const tags = await checkRepositoriesJson(dataRoot);
      return tags.state === 'broken' ? withDependents(tags, await dependents.ofStore('tags')) : tags;
    },
  },
  {
    id: 'local-kv-db',
    store: null,
    run: ({ dataRoot, running }, dependents) =>
      checkBolts({ ...networkBolt(dataRoot), whole: !running }, dependents),
  },
  {
    id: 'volumes-db',
    store: null,
    run: ({ dataRoot, running }, dependents) =>
      checkBolts({ ...volumesBolt(dataRoot), whole: !running }, dependents),
  },
  { id: 'buildkit-state', store: null, run: checkBuildkit },
  { id: 'buildkit-state', store: null, from: 'doctor', run: checkBuildkitRecords },
  { id: 'containerd-store', store: 'containerd', run: checkContainerd },
  { id: 'containerd-store', store: 'containerd', run: checkContainerdRecords },
  {
    id: 'containerd-store',
    store: 'containerd',
    from: 'deep',
    limitMs: DEEP_LIMIT_MS,
    run: checkContainerdDigests,
  },
];

const DEPTHS = ['quick', 'doctor', 'deep'] as const satisfies readonly Depth[];

/** A check that takes longer than this is unknown, in milliseconds. */
const LIMIT_MS = 20_000;

/** All at once; a check that fails is a finding of its own. */
export async function runFileChecks(target: ExamineTarget): Promise<readonly Finding[]> {
  const depth = DEPTHS.indexOf(target.depth ?? 'quick');
  const elsewhere = depth === 0 ? null : await whyNotOwn(target);
  if (elsewhere !== null) return [unknown({ id: 'data-root-mount', path: target.dataRoot }, elsewhere)];
  const wanted = CHECKS.filter(
    ({ id, store, from = 'quick' }) =>
      DEPTHS.indexOf(from) <= depth &&
      (store === null || store === target.store) &&
      (target.only.length === 0 || target.only.includes(id)),
  );
  const dependents = depth === 0 ? NO_DEPENDENTS : dependentsIn(target);
  return (await Promise.all(wanted.map((check) => runOne(check, target, dependents)))).flat();
}

async function runOne(
  check: FileCheck,
  target: ExamineTarget,
  dependents: Dependents,
): Promise<readonly Finding[]> {
  let findings: readonly Finding[] = [];
  const about = { id: check.id, path: target.dataRoot };
  const outcome = await within(about, check.limitMs ?? LIMIT_MS, async () => {
    const found = await check.run(target, dependents);
    findings = 'id' in found ? [found] : found;
    return { ...about, state: 'healthy', detail: '' };
  });
  return outcome.state === 'healthy' ? findings : [outcome];
}

/** The cells of the matrix: every fault on every engine and store it can be on, with both projects. */
import type { Fault } from '../faults/fault.ts';
import { ALL_FAULTS } from '../faults/index.ts';
import { type Place, storesOf } from '../faults/row.ts';
import type { EngineVersion, ImageStore } from '../prepare/engine-versions.ts';
import type { ProjectKind } from '../template/template.ts';
import { NO_BUILDER_FAULT, NO_FAULT } from './no-fault.ts';

export interface Cell extends Place {
  readonly fault: Fault;
}

/** What a cell or a result says about where it stands. */
export interface CellName extends Place {
  readonly fault: string;
}

/** An engine with one of its stores: a column of the matrix. */
export interface EngineKind {
  readonly version: EngineVersion;
  readonly store: ImageStore;
}

export const ENGINE_KINDS: readonly EngineKind[] = [
  { version: '20.10', store: 'overlay2' },
  { version: '26.1', store: 'overlay2' },
  { version: '28.5', store: 'overlay2' },
  { version: '29', store: 'overlay2' },
  { version: '26.1', store: 'containerd' },
  { version: '28.5', store: 'containerd' },
  { version: '29', store: 'containerd' },
];

export const PROJECT_KINDS: readonly ProjectKind[] = ['own-base', 'base-image'];

/** The builds without a fault come first: the others are read against them. */
export const ROWS: readonly Fault[] = [NO_FAULT, NO_BUILDER_FAULT, ...ALL_FAULTS];

/** Every cell, fault by fault. */
export const ALL_CELLS: readonly Cell[] = ROWS.flatMap((fault) =>
  ENGINE_KINDS.filter((kind) => canBeOn(fault, kind)).flatMap((kind) =>
    PROJECT_KINDS.map((project) => ({ fault, ...kind, project })),
  ),
);

/** 20.10's client has no buildx, so it has no builders. */
function canBeOn(fault: Fault, { version, store }: EngineKind): boolean {
  if (fault.target === 'builder' && version === '20.10') return false;
  if (fault.notOn?.some((one) => one.version === version)) return false;
  return storesOf(fault).includes(store);
}

/** Unique in the matrix. */
export function keyOf({ version, store, project }: Place): string {
  return `${version} ${store} ${project}`;
}

/** As people write it. */
export function titleOf({ fault, ...place }: CellName | Cell): string {
  return `${typeof fault === 'string' ? fault : fault.name}, ${keyOf(place)}`;
}

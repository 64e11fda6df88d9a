/** What holds for a fault on one engine, one store and one project. */
import { type EngineVersion, IMAGE_STORES, type ImageStore } from '../prepare/engine-versions.ts';
import type { ProjectKind } from '../template/template.ts';
import type { Difference, Expectation, Fault, FaultClass, FaultRung } from './fault.ts';

/** Where a fault is met. */
export interface Place {
  readonly version: EngineVersion;
  readonly store: ImageStore;
  readonly project: ProjectKind;
}

export interface Row {
  readonly failureClass: FaultClass;
  readonly expected: Expectation;
  /** Empty where nothing of ours may or need be done. */
  readonly least: readonly FaultRung[];
}

/** The stores a fault can be on. */
export function storesOf({ store, alsoOn = [], target }: Fault): readonly ImageStore[] {
  return target === 'builder' ? IMAGE_STORES : [store, ...alsoOn];
}

/** How the fault has to end there. */
export function rowOf(fault: Fault, place: Place): Row {
  const { ownBase, baseImage } = fault.leastRemedy;
  const base: Row = {
    failureClass: fault.failureClass,
    expected: fault.expected[place.project],
    least: place.project === 'own-base' ? ownBase : baseImage,
  };
  return (fault.differs ?? []).filter((one) => fits(one, place)).reduce(differently, base);
}

function fits({ versions, store, project }: Difference, place: Place): boolean {
  return (
    (versions === undefined || versions.includes(place.version)) &&
    (store === undefined || store === place.store) &&
    (project === undefined || project === place.project)
  );
}

function differently(row: Row, { failureClass, expected, leastRemedy }: Difference): Row {
  return {
    failureClass: failureClass ?? row.failureClass,
    expected: expected ?? row.expected,
    least: leastRemedy ?? row.least,
  };
}

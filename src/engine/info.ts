/** Reads what Buildmend needs out of the engine's answer to `GET /info`. */
import type { ComponentVersions } from '../core/component-versions.ts';
import type { StoreKind } from './engine.ts';
import { arrayAt, isRecord, recordAt, stringAt, stringsOf } from './json.ts';

export interface InfoFacts {
  readonly dataRoot: string;
  readonly store: StoreKind;
  readonly engineId: string | null;
  readonly serverVersion: string | null;
  readonly liveRestore: boolean;
  readonly swarm: boolean;
  readonly rootless: boolean;
  /** Docker Desktop: the engine's files are in its virtual machine. */
  readonly desktop: boolean;
  /** The socket of the containerd it uses (engine 27 and newer tell). */
  readonly containerdAddress: string | null;
  readonly containersRunning: number;
}

/** What stands in `DriverStatus` when images are in containerd's store (moby, `daemon/containerd/service.go`). */
const CONTAINERD_DRIVER = 'io.containerd.snapshotter.v1';

/** Null when it is not the answer of an engine that has a data root. */
export function readInfo(info: unknown): InfoFacts | null {
  const dataRoot = stringAt(info, 'DockerRootDir');
  if (dataRoot === null || !isRecord(info)) return null;
  const node = stringAt(recordAt(info, 'Swarm'), 'LocalNodeState');
  const running = info['ContainersRunning'];
  return {
    dataRoot,
    store: storeOf(info),
    engineId: stringAt(info, 'ID'),
    serverVersion: stringAt(info, 'ServerVersion'),
    liveRestore: info['LiveRestoreEnabled'] === true,
    swarm: node !== null && node !== 'inactive',
    rootless: stringsOf(info['SecurityOptions']).some((option) => option.includes('name=rootless')),
    desktop: stringAt(info, 'OperatingSystem') === 'Docker Desktop',
    containerdAddress: stringAt(recordAt(info, 'Containerd'), 'Address'),
    containersRunning: typeof running === 'number' ? running : 0,
  };
}

function storeOf(info: unknown): StoreKind {
  const status = arrayAt(info, 'DriverStatus').map(stringsOf);
  if (status.some(([key, value]) => key === 'driver-type' && value === CONTAINERD_DRIVER))
    return 'containerd';
  return stringAt(info, 'Driver') === 'overlay2' ? 'overlay2' : 'other';
}

/** The engine's answer to `GET /version`, whose `Components` name the engine, containerd and runc; null when it is not that. */
export function readVersions(answer: unknown): ComponentVersions | null {
  if (stringAt(answer, 'Version') === null) return null;
  const components = arrayAt(answer, 'Components');
  const versionOf = (name: string): string | null =>
    stringAt(
      components.find((component) => stringAt(component, 'Name') === name),
      'Version',
    );
  const found = {
    engine: stringAt(answer, 'Version'),
    containerd: versionOf('containerd'),
    runc: versionOf('runc'),
    kernel: stringAt(answer, 'KernelVersion'),
  };
  return Object.fromEntries(Object.entries(found).filter(([, version]) => version !== null));
}

/** Volumes that are a builder's cache and not the user's: `buildx_buildkit_<builder><n>_state`. */
export function isBuilderState(name: string): boolean {
  return /^buildx_buildkit_.+_state$/.test(name);
}

/** Reads what the engine wrote down of its containers, without an engine. */
import { type ContainerOnDisk, readContainersOnDisk } from '../../engine/checks/containers-on-disk.ts';
import { provenRoot } from '../proven-root.ts';

/** Throws when the path is not a data root, or its containers cannot be listed. */
export async function readContainers(args: {
  readonly dataRoot: string;
}): Promise<readonly ContainerOnDisk[]> {
  return readContainersOnDisk(await provenRoot(args.dataRoot));
}

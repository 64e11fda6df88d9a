/** Keeps what was set aside though the build passed without it: no run deletes it or puts it back any more. */
import { recordedRoot } from '../proven-root.ts';
import { readManifest, writeManifest } from '../set-aside/manifest.ts';

export interface KeepAsideArgs {
  readonly dataRoot: string;
  readonly id: string;
  /** One sentence, for whoever finds it later. */
  readonly because: string;
}

/** The engine may run. Throws when nothing complete is recorded under the id. */
export async function keepAside(args: KeepAsideArgs): Promise<null> {
  const dataRoot = await recordedRoot(args.dataRoot);
  const manifest = await readManifest(dataRoot, args.id);
  if (manifest === null) throw new Error(`nothing is recorded as set aside under ${args.id}`);
  if (manifest.state !== 'renamed' && manifest.state !== 'kept')
    throw new Error(`${args.id} is not set aside as a whole (${manifest.state}): it cannot be kept`);
  await writeManifest(dataRoot, { ...manifest, state: 'kept', keptBecause: args.because });
  return null;
}

/** Ends a set-aside that spans two roots: until then the part that was moved first counts as half done. */
import { recordedRoot } from '../proven-root.ts';
import { readManifest, writeManifest } from '../set-aside/manifest.ts';

export interface SealAsideArgs {
  readonly dataRoot: string;
  readonly id: string;
}

/** Throws when it is not recorded, or was not moved as a whole. */
export async function sealAside(args: SealAsideArgs): Promise<null> {
  const root = await recordedRoot(args.dataRoot);
  const manifest = await readManifest(root, args.id);
  if (manifest?.state !== 'renaming') throw new Error(`${args.id} is not open in ${root}`);
  await writeManifest(root, { ...manifest, state: 'renamed' });
  return null;
}

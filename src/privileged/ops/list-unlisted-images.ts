/** Lists the files of images that an engine left out when it started; see the check for what is in the way of a pull. */
import { type UnlistedImages, unlistedImages } from '../../engine/checks/unlisted-images.ts';
import { provenRoot } from '../proven-root.ts';

export type { UnlistedImage, UnlistedImages } from '../../engine/checks/unlisted-images.ts';

export interface ListUnlistedImagesArgs {
  readonly dataRoot: string;
  /** `sha256:…`, of their configurations. */
  readonly images: readonly string[];
}

export async function listUnlistedImages({
  dataRoot,
  images,
}: ListUnlistedImagesArgs): Promise<UnlistedImages> {
  return unlistedImages(await provenRoot(dataRoot), images);
}

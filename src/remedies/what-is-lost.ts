/** What goes with an engine's stores and cannot be had again: it is named, and then the stores are kept. */
import { shortImageName } from '../engine/checks/image-names.ts';
import { allNames, isBuilderContainer } from './container-names.ts';
import { imagesToLose } from './images-to-lose.ts';
import { listed } from './listed.ts';
import type { RemedyContext } from './remedy.ts';

export interface StoreLoss {
  /** For report and log, the most painful first. */
  readonly lost: readonly string[];
  /** The same without what is said of images. */
  readonly besidesImages: readonly string[];
  /** Why the stores are kept after the build passed; null when all of it can be had again. */
  readonly keep: string | null;
}

/** Asks the engine while it still answers, and the registries. */
export async function storeLoss(context: RemedyContext): Promise<StoreLoss> {
  const names = await allNames(context);
  const images = names === null ? null : await imagesToLose(context, context.builds.map(asListed));
  const keep = whyKeep(images);
  const ofImages =
    images === null || images.length === 0 ? [] : [`images that no registry has for us: ${listed(images)}`];
  const besidesImages = [...ofContainers(names), 'the build cache of the engine'];
  const lost = [...ofImages, 'every image of the engine', ...besidesImages];
  if (keep !== null) context.say(`the stores will be kept: ${keep}`);
  return { lost, besidesImages, keep };
}

function whyKeep(images: readonly string[] | null): string | null {
  if (images === null) return 'the engine did not say which images it has, so they may be nowhere else';
  return images.length === 0 ? null : `they hold images that no registry has for us (${listed(images)})`;
}

/** An exited container has a file system and a log of its own. */
function ofContainers(names: readonly string[] | null): readonly string[] {
  if (names === null) return ['every container of the engine, with its files and its log'];
  const users = names.filter((name) => !isBuilderContainer(name));
  return users.length === 0 ? [] : [`containers, with their files and logs: ${listed(users)}`];
}

/** A name as the engine lists it: `docker.io/library/app` is `app:latest`. */
export function asListed(tag: string): string {
  const short = shortImageName(tag);
  return /:[^/]+$/.test(short) ? short : `${short}:latest`;
}

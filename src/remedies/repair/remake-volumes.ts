/** Gives volumes their labels back while the engine is stopped: `docker volume create` does so only for those that no container uses (measured). */

import { isBuilderState } from '../../engine/info.ts';
import type { KeptVolume } from '../../engine/inventory.ts';
import { listed } from '../listed.ts';
import type { Remade, Remake, Stopped } from '../remake.ts';

const LIMIT_MS = 30_000;

export const remakeVolumes: Remake = {
  what: 'labels and options of volumes (the volumes and their data are kept)',
  whileStopped: remake,
};

async function remake({ context, dataRoot, id }: Stopped): Promise<Remade> {
  const { engine, privilege, say, signal } = context;
  const inventory = (await engine.inventory())?.volumes ?? [];
  const args = { dataRoot, id, inventory };
  const { remade, unknown } = await privilege.run('remakeVolumeRecords', args, {
    timeoutMs: LIMIT_MS,
    signal,
  });
  const labelled = remade.filter(hasMore);
  const done =
    labelled.length === 0
      ? null
      : `volumes have their labels and options again: ${listed(labelled.map(({ name }) => name))}`;
  if (done !== null) say(done);
  return { done, lost: [...foreign(inventory), ...lostOf(unknown)] };
}

function hasMore({ labels, options }: KeptVolume): boolean {
  return Object.keys(labels).length + Object.keys(options).length > 0;
}

function lostOf(unknown: readonly string[]): readonly string[] {
  const users = unknown.filter((name) => !isBuilderState(name));
  return users.length === 0
    ? []
    : [`the labels, if they had any, of the volumes ${listed(users)} (the volumes and their data are kept)`];
}

/** A plugin's volumes are not the engine's to record before the plugin tells of them. */
function foreign(volumes: readonly KeptVolume[]): readonly string[] {
  return volumes
    .filter((volume) => volume.driver !== 'local' && hasMore(volume))
    .map(({ name, driver, labels, options }) => {
      const values = Object.entries({ ...labels, ...options }).map(([key, value]) => `${key}=${value}`);
      return `labels and options of volume ${name} of driver ${driver} (${values.join(', ')})`;
    });
}

/** Checks the databases of a `docker-container` builder in the volume that holds its state. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import { checkBolts } from './bolt-files.ts';

/** Not among them: `cache.db` and `history.db`, which buildkitd makes anew when it cannot open them (measured). */
const OF_WORKER = ['containerdmeta.db', 'metadata_v2.db', 'snapshots/metadata.db'];

/** `stateDir` is `/var/lib/buildkit` of the container, as this host sees it. */
export async function checkBuilderState(stateDir: string): Promise<readonly Finding[]> {
  const entries = await readdir(stateDir, { withFileTypes: true }).catch(() => []);
  const workers = entries.filter(
    (entry) => entry.isDirectory() && /^(runc|oci|containerd)-/.test(entry.name),
  );
  const paths = workers.flatMap(({ name }) => OF_WORKER.map((file) => join(name, file)));
  if (paths.length === 0) return [];
  const implies = { failureClass: 'buildkit-state-corruption', owner: 'builder' } as const;
  return checkBolts({ id: 'builder-container', root: stateDir, paths, implies });
}

/** Lists the layers of a stopped engine that nobody but BuildKit names, each with its short link, as entries to be set aside. */
import { mapBounded } from '../../engine/checks/pool.ts';
import { linkOf, unnamedLayers } from '../../engine/checks/unnamed-layers.ts';
import { provenRoot } from '../proven-root.ts';

export interface ListUnnamedLayersArgs {
  readonly dataRoot: string;
}

export interface ListUnnamedLayersResult {
  /** Paths relative to the data root; empty where it cannot be decided. */
  readonly entries: readonly string[];
  readonly layers: number;
  /** Why it cannot be decided; null where it could. */
  readonly why: string | null;
}

export async function listUnnamedLayers({
  dataRoot,
}: ListUnnamedLayersArgs): Promise<ListUnnamedLayersResult> {
  const root = await provenRoot(dataRoot);
  const found = await unnamedLayers(root);
  if (found.kind === 'undecided') return { entries: [], layers: 0, why: found.why };
  const links = await mapBounded(found.layers, (layer) => linkOf(root, layer));
  const entries = [...found.layers.map((layer) => `overlay2/${layer}`), ...links.flat()];
  return { entries, layers: found.layers.length, why: null };
}

/** Adds to volumes what they take of the disk: only in a recovery, and for no longer than is worth it. */
import type { Engine, Volume } from './engine/engine.ts';
import type { Privilege } from './privileged/run.ts';

/** For all volumes together; what is not measured by then has no size. */
const LIMIT_MS = 3_000;
const CALL_MS = 10_000;

/** Volumes of other drivers stand elsewhere: their size stays unknown. Never rejects. */
export async function weighVolumes(
  volumes: readonly Volume[] | null,
  { engine, privilege }: { readonly engine: Engine; readonly privilege: Privilege },
): Promise<readonly Volume[] | null> {
  if (volumes === null || volumes.length === 0) return volumes;
  const facts = await engine.facts();
  if (facts === null || privilege.kind === null || engine.endpoint.kind !== 'unix') return volumes;
  const names = volumes.filter(({ driver }) => driver === null || driver === 'local').map(({ name }) => name);
  const measured = await privilege
    .run('measureVolumes', { dataRoot: facts.dataRoot, names, limitMs: LIMIT_MS }, { timeoutMs: CALL_MS })
    .catch(() => []);
  const bytes = new Map(measured.map((volume) => [volume.name, volume.bytes]));
  return volumes.map((volume) => ({ ...volume, bytes: bytes.get(volume.name) ?? null }));
}

/** Whether anybody will ever answer a client that has been silent for long: one look proves little, a row of them does. */
import type { EngineLife } from './attempt/stops.ts';
import type { Engine } from './engine/engine.ts';

/** What a look at the engine showed. A time-out proves nothing by itself (law 3). */
type Look = 'answers' | 'stopped' | 'refuses' | 'deaf';

/**
 * So many looks in a row with the same answer, and nothing but silence between them, count as dead; each costs a pause of up to
 * 10 s, and 5 s more where the engine is deaf. A stopped process (state T) is looked at twice, for a debugger stops one for
 * moments; an endpoint that refuses, three times, for `live-restore` keeps a client over a restart.
 */
const ROWS: Readonly<Record<Exclude<Look, 'answers'>, number>> = { stopped: 2, refuses: 3, deaf: 6 };
const PING_MS = 5_000;

export type SignOfLife = (silentSinceMs: number) => Promise<EngineLife>;
export type LookedAt = Pick<Engine, 'ping' | 'examine' | 'builder'>;

/** A builder that does not stand on this engine (`remote`, `kubernetes`) lives without it: then nothing can be said. */
export function signOfLife(engineOf: () => Promise<LookedAt>): SignOfLife {
  let row: { readonly look: Look; readonly count: number; readonly silentSinceMs: number } | null = null;
  return async (silentSinceMs) => {
    const engine = await engineOf();
    const look = await lookAt(engine);
    const same = row !== null && row.look === look && row.silentSinceMs === silentSinceMs;
    row = { look, count: same && row !== null ? row.count + 1 : 1, silentSinceMs };
    if (look === 'answers') return 'alive';
    if (row.count < ROWS[look]) return 'unknown';
    const builder = await engine.builder();
    return builder !== null && !['docker', 'docker-container'].includes(builder.driver) ? 'unknown' : 'dead';
  };
}

async function lookAt(engine: LookedAt): Promise<Look> {
  const { state } = await engine.ping(PING_MS);
  if (state === 'healthy') return 'answers';
  const findings = await engine.examine();
  const process = findings.find(({ id }) => id === 'engine-process');
  const isStopped = process?.state === 'broken' && process.path?.startsWith('/proc/') === true;
  if (isStopped) return 'stopped';
  return state === 'broken' ? 'refuses' : 'deaf';
}

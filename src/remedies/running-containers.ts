/** Counts what a stop of the engine will interrupt. */
import type { RemedyContext } from './remedy.ts';

const ASK_MS = 10_000;
/** An engine that hangs is not asked: it would cost the whole limit. */
const PING_MS = 2_000;

/** Null when the engine does not answer. */
export async function runningContainers({ engine, signal }: RemedyContext): Promise<number | null> {
  if ((await engine.ping(PING_MS)).state !== 'healthy') return null;
  const { exitCode, stdout } = await engine.docker(['ps', '-q'], { timeoutMs: ASK_MS, signal });
  return exitCode === 0 ? stdout.split('\n').filter((line) => line.trim() !== '').length : null;
}

/** What a stop means for them, for the log; null when there are none or they are not known. */
export function stopWarning(running: number | null, liveRestore: boolean): string | null {
  if (running === null || running === 0) return null;
  const them = `running containers: ${running}`;
  return liveRestore ? `${them}; they should live on (live-restore)` : `${them}; they will be stopped`;
}

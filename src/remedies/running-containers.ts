/** Counts what a stop of the engine will interrupt. */
import type { RemedyContext } from './remedy.ts';

const ASK_MS = 10_000;

/** Null when the engine does not answer. */
export async function runningContainers({ engine, signal }: RemedyContext): Promise<number | null> {
  const { exitCode, stdout } = await engine.docker(['ps', '-q'], { timeoutMs: ASK_MS, signal });
  return exitCode === 0 ? stdout.split('\n').filter((line) => line.trim() !== '').length : null;
}

/** What a stop means for them, for the log; null when there are none or they are not known. */
export function stopWarning(running: number | null, liveRestore: boolean): string | null {
  if (running === null || running === 0) return null;
  const them = running === 1 ? '1 running container' : `${running} running containers`;
  return liveRestore ? `${them} should live on (live-restore)` : `${them} will be stopped`;
}

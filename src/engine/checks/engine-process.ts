/**
 * Checks the engine's process: one that is stopped (state T) never answers, and no time limit is needed to prove it. One whose
 * sockets were deleted (a cleaned `/run`) lives and cannot be reached; without libnetwork's, runc's hook ends every step.
 */
import type { Finding } from '../../core/finding.ts';
import { type EngineProcess, stoppedProcess } from '../../privileged/engine-process.ts';
import { broken, healthy, unknown } from './findings.ts';

const IMPLIED = { failureClass: 'engine-unavailable', owner: 'engine' } as const;

export interface ProcessQuestion {
  /** Who serves the endpoint now; null when nobody was found. */
  readonly found: EngineProcess | null;
  readonly answers: boolean;
  /** Whether every process's open files could be seen. */
  readonly seesAll: boolean;
}

export function checkEngineProcess({ found, answers, seesAll }: ProcessQuestion): Finding {
  const about = { id: 'engine-process', path: found === null ? null : `/proc/${found.pid}` } as const;
  const stopped = stoppedProcess(found);
  if (stopped !== null) return engineStopped(stopped);
  const [lost] = found?.lostSockets ?? [];
  if (found !== null && lost !== undefined) {
    const detail = `dockerd (process ${found.pid}) listens on ${lost}, and that file is gone: only a restart makes it again`;
    return broken({ ...about, path: lost }, detail, IMPLIED);
  }
  if (found !== null) return healthy(about, `dockerd runs as process ${found.pid} (state ${found.state})`);
  if (answers) return healthy(about, 'the engine answers; its process cannot be seen from here');
  if (!seesAll) return unknown(about, 'no dockerd is seen, and we may not look at every process');
  return broken(about, 'no dockerd serves the endpoint', IMPLIED);
}

/** On this machine or on another. */
export function engineStopped({ name, pid }: { readonly name: string; readonly pid: number }): Finding {
  const about = { id: 'engine-process', path: `/proc/${pid}` } as const;
  return broken(about, `${name} (process ${pid}) is stopped and cannot answer`, IMPLIED);
}

/** Checks the engine's directory for temporary files, which it makes only when it starts: without it no context is read and no layer made. */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding } from '../../core/finding.ts';
import { goneWhileRunning, missing } from './buildkit-dirs.ts';
import { broken, healthy } from './findings.ts';

/** It is renamed away and made anew while the engine starts (moby, `daemon/daemon.go`, `prepareTempDir`). */
const PAUSE_MS = 200;

export async function checkEngineDirs(dataRoot: string): Promise<Finding> {
  const path = join(dataRoot, 'tmp');
  const about = { id: 'engine-directories', path } as const;
  if ((await missing([path])).length > 0) await sleep(PAUSE_MS);
  const gone = await missing([path]);
  if (gone.length === 0) return healthy(about, 'its directory for temporary files is there');
  return broken(about, goneWhileRunning(gone), { failureClass: 'engine-unavailable', owner: 'engine' });
}

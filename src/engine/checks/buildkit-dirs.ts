/** Checks that BuildKit's directories are there while its engine runs: it makes them only when it starts. */
import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding } from '../../core/finding.ts';
import { errnoOf } from '../../privileged/errno.ts';
import { graphDriverContent, hasContent } from './content-sizes.ts';
import { broken, healthy } from './findings.ts';

const PAUSE_MS = 200;

/** Without `executor` every RUN fails: `open D/buildkit/executor/resolv.conf.tmp: no such file or directory`. */
export async function checkBuildkitDirs(dataRoot: string, ofGraphDriver = false): Promise<Finding> {
  const root = join(dataRoot, 'buildkit');
  const about = { id: 'buildkit-state', path: root } as const;
  const stores = ofGraphDriver && (await hasContent(graphDriverContent(dataRoot)));
  const wanted = [root, join(root, 'executor'), ...(stores ? [join(root, 'content', 'ingest')] : [])];
  let gone = await missing(wanted);
  if (gone.length > 0) {
    await sleep(PAUSE_MS);
    gone = await missing(gone);
  }
  if (gone.length === 0) return healthy(about, 'its directories are there');
  const databases = await missing([join(root, 'cache.db')]);
  const detail = `${databases.length === 0 ? '' : 'with its databases, '}${goneWhileRunning(gone)}`;
  return broken(about, detail, { failureClass: 'buildkit-state-corruption', owner: 'engine' });
}

/** Repair makes empty ones by this, unless more is gone than they. */
export function goneWhileRunning(gone: readonly string[]): string {
  return `${gone.join(', ')} is missing while the engine runs`;
}

export async function missing(paths: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(paths.map(isMissing));
  return paths.filter((_, index) => found[index] === true);
}

async function isMissing(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return false;
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return true;
    throw error;
  }
}

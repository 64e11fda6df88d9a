/** Checks that the file with all tags is JSON: an engine does not start with one that is not (`Couldn't create reference store repository`). */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding } from '../../core/finding.ts';
import { errnoOf } from '../../privileged/errno.ts';
import { broken, healthy } from './findings.ts';

/** It is replaced by rename, so one bad read is enough on most file systems; three are, on all. */
const PAUSES = [60, 60] as const;

export async function checkRepositoriesJson(dataRoot: string): Promise<Finding> {
  const path = join(dataRoot, 'image', 'overlay2', 'repositories.json');
  const about = { id: 'repositories-json', path } as const;
  let wrong = await whatIsWrong(path);
  for (const pauseMs of PAUSES) {
    if (wrong === null) break;
    await sleep(pauseMs);
    wrong = await whatIsWrong(path);
  }
  if (wrong === null) return healthy(about, 'it can be read');
  return broken(about, wrong, { failureClass: 'overlay2-corruption', owner: 'engine' });
}

/** One that is missing is made new by the engine. */
async function whatIsWrong(path: string): Promise<string | null> {
  try {
    const text = await readFile(path, 'utf8');
    if (text.length === 0) return 'the file is empty';
    return whatIsNotJson(text);
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null;
    if (errnoOf(error) === 'EISDIR') return 'it is a directory';
    throw error;
  }
}

function whatIsNotJson(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch (error) {
    return `the file is not JSON: ${String(error).slice(0, 200)}`;
  }
}

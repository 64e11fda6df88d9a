/** Finds the folder whose `node` runs actions: act takes the first one on PATH for `using: node24`. */
import { access } from 'node:fs/promises';
import path from 'node:path';

/** The Node that is a dependency of this repository, else the one that runs this process. */
export async function nodeFolder(): Promise<string> {
  const own = path.resolve(import.meta.dirname, '../../node_modules/node/bin');
  return access(path.join(own, 'node')).then(
    () => own,
    () => path.dirname(process.execPath),
  );
}

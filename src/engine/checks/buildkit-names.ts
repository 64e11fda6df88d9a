/**
 * Says which layers BuildKit's databases name, from their raw bytes: no lock is taken and no tree is followed. A name on a page that
 * was freed still counts: a layer is at worst taken for named, never wrongly for nobody's.
 */
import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errnoOf } from '../../privileged/errno.ts';

/** More than this together is not read, in bytes. */
const MAX_BYTES = 512 * 1024 * 1024;
const PIECE_BYTES = 8 * 1024 * 1024;
/** BuildKit's own ids have 25 characters, layers of images 64; what is cut by a piece's end stands whole in the next. */
const OVERLAP_BYTES = 128;

/** Those of `ids` that stand in any database of BuildKit; null when there is too much to read. */
export async function namedByBuildkit(
  dataRoot: string,
  ids: readonly string[],
): Promise<ReadonlySet<string> | null> {
  const folder = join(dataRoot, 'buildkit');
  const names = await readdir(folder).catch((error: unknown) => {
    if (errnoOf(error) === 'ENOENT') return [];
    throw error;
  });
  const left = new Set(ids);
  const named = new Set<string>();
  let budget = MAX_BYTES;
  for (const name of names.filter((file) => file.endsWith('.db'))) {
    budget = await scan(join(folder, name), { left, named, budget });
    if (budget < 0) return null;
  }
  return named;
}

interface Scan {
  readonly left: Set<string>;
  readonly named: Set<string>;
  readonly budget: number;
}

/** The budget that is left; negative when it was not enough. */
async function scan(path: string, { left, named, budget }: Scan): Promise<number> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    if (size > budget) return -1;
    const piece = Buffer.alloc(Math.min(size, PIECE_BYTES));
    for (let at = 0; at < size; at += Math.max(1, piece.length - OVERLAP_BYTES)) {
      const { bytesRead } = await file.read(piece, 0, piece.length, at);
      take(piece.toString('latin1', 0, bytesRead), left, named);
      if (at + bytesRead >= size || bytesRead === 0) break;
    }
    return budget - size;
  } finally {
    await file.close();
  }
}

/** One pass over the text, whatever the number of ids: an id may stand right behind other letters. */
function take(text: string, left: Set<string>, named: Set<string>): void {
  const lengths = new Set([...left].map((id) => id.length));
  for (const [run] of text.matchAll(/[a-z0-9-]{8,}/g)) {
    for (const length of lengths) {
      for (let at = 0; at + length <= run.length; at += 1) {
        const id = run.slice(at, at + length);
        if (left.delete(id)) named.add(id);
      }
    }
  }
}

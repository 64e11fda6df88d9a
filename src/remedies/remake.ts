/** Making again what was in a file that the engine makes anew: while it is stopped, or once it answers again. */
import { messageOf } from '../core/message-of.ts';
import { beyondRung } from './living-containers.ts';
import type { RemedyContext } from './remedy.ts';
import { whoIsBack } from './tell-living.ts';

/** What a remake works on: the engine is stopped, and its files stand set aside under `id`. */
export interface Stopped {
  readonly context: Pick<RemedyContext, 'engine' | 'privilege' | 'signal' | 'say'>;
  readonly dataRoot: string;
  readonly id: string;
}

export interface Remade {
  /** What came back, for the log and the report; null when nothing did. */
  readonly done: string | null;
  /** What did not come back. */
  readonly lost: readonly string[];
}

export interface Remake {
  /** What is lost when it fails. */
  readonly what: string;
  readonly whileStopped?: (stopped: Stopped) => Promise<Remade>;
  /** The engine answers again. */
  readonly onceUp?: (stopped: Stopped) => Promise<Remade>;
}

/** What cannot be made again is lost, and no reason to fail: the engine starts without it. */
export async function remakeAll(
  aside: Stopped,
  remakes: readonly Remake[],
  when: 'whileStopped' | 'onceUp',
): Promise<readonly Remade[]> {
  const all: Remade[] = [];
  for (const { what, [when]: work } of remakes) {
    if (work === undefined) continue;
    const failed = (error: unknown): Remade => ({ done: null, lost: [`${what}: ${messageOf(error)}`] });
    all.push(await work(aside).catch(failed));
  }
  return all;
}

/** All that came back, and did not, once the engine answers again: what was made again, and what ran before. */
export async function whatCame(
  stopped: Stopped & { readonly context: RemedyContext },
  { remakes = [] }: { readonly remakes?: readonly Remake[] },
  remade: readonly Remade[],
): Promise<{ readonly done: readonly string[]; readonly lost: readonly string[] }> {
  const all = [...remade, ...(await remakeAll(stopped, remakes, 'onceUp'))];
  const brought = await stopped.context.living.bringBack(beyondRung(stopped.context));
  return {
    done: [...all.flatMap(({ done }) => done ?? []), ...whoIsBack(brought)],
    lost: [...all.flatMap(({ lost }) => lost), ...brought.lost],
  };
}

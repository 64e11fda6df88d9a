/** In which roots an earlier run's set-aside stands: the data root, and that of a containerd outside of it. */
import type { EngineFacts } from '../engine/engine.ts';
import type { Leftover } from '../privileged/ops/list-aside.ts';
import { type ContainerdPart, containerdOf } from './containerd-part.ts';
import type { RemedyContext } from './remedy.ts';

type Listing = Pick<RemedyContext, 'privilege' | 'signal'>;

export interface Found extends Leftover {
  /** Null where all of it stands in the data root. */
  readonly containerd: ContainerdPart | null;
  readonly roots: readonly string[];
}

const LIST_MS = 20_000;

/** One part that was moved or put back only in part makes the whole such. */
export async function listEverywhere(context: Listing, facts: EngineFacts): Promise<readonly Found[]> {
  const containerd = containerdOf(facts);
  const own = await listIn(context, facts.dataRoot);
  const theirs = containerd === null ? [] : await listIn(context, containerd.root);
  const both = own.map((leftover) => {
    const other = theirs.find(({ id }) => id === leftover.id);
    if (other === undefined || containerd === null)
      return { ...leftover, containerd: null, roots: [facts.dataRoot] };
    const state = isHalf(other) ? other.state : leftover.state;
    return { ...leftover, state, containerd, roots: [containerd.root, facts.dataRoot] };
  });
  const alone = theirs.filter(({ id }) => !own.some((leftover) => leftover.id === id));
  return [
    ...both,
    ...alone.map((leftover) => ({
      ...leftover,
      containerd,
      roots: containerd === null ? [] : [containerd.root],
    })),
  ];
}

function isHalf({ state }: Leftover): boolean {
  return state === 'renaming' || state === 'undoing';
}

function listIn({ privilege, signal }: Listing, dataRoot: string): Promise<readonly Leftover[]> {
  return privilege.run('listAside', { dataRoot }, { timeoutMs: LIST_MS, signal }).catch(() => []);
}

/** Moves one set-aside's files, in the data root and, where the images stand in another root, in that one with it. */
import type { SetAsideArgs, SetAsideResult } from '../privileged/ops/set-aside.ts';
import type { RunOptions } from '../privileged/run.ts';
import type { ContainerdPart } from './containerd-part.ts';
import type { RemedyContext } from './remedy.ts';

const MOVE_MS = 60_000;
const DELETE_MS = 3_600_000;

export interface StoreMover {
  setAside(args: SetAsideArgs, options: RunOptions): Promise<SetAsideResult>;
  putBack(id: string): Promise<void>;
  /** Resolves to the bytes that were freed. */
  deleteAside(id: string): Promise<number>;
  keepAside(id: string, because: string): Promise<void>;
}

/**
 * containerd's part is moved first and sealed last: a run that is killed in between leaves it half done, which the next one
 * undoes.
 */
export function storeMover(
  { privilege }: Pick<RemedyContext, 'privilege'>,
  dataRoot: string,
  part: ContainerdPart | null,
): StoreMover {
  const roots = [...(part === null ? [] : [part.root]), dataRoot];
  const putBackIn = (root: string, id: string) =>
    privilege.run('putBack', { dataRoot: root, id }, { timeoutMs: MOVE_MS });
  return {
    async setAside(args, options) {
      if (part === null) return privilege.run('setAside', args, options);
      const { root, entries } = part;
      const { id } = args;
      const own = {
        ...args,
        dataRoot: root,
        entries,
        engineId: null,
        kind: 'containerd',
        open: true,
      } as const;
      const theirs = await privilege.run('setAside', own, options);
      try {
        const moved = await privilege.run('setAside', args, options);
        await privilege.run('sealAside', { dataRoot: root, id }, options);
        return {
          moved: [...moved.moved, ...theirs.moved.map((name) => `${root}/${name}`)],
          unmounted: moved.unmounted + theirs.unmounted,
        };
      } catch (error) {
        await putBackIn(root, id);
        throw error;
      }
    },
    async putBack(id) {
      for (const root of roots) await putBackIn(root, id);
    },
    async deleteAside(id) {
      let freed = 0;
      for (const root of roots) {
        const done = await privilege.run('deleteAside', { dataRoot: root, id }, { timeoutMs: DELETE_MS });
        freed += done.freedBytes;
      }
      return freed;
    },
    async keepAside(id, because) {
      for (const root of roots)
        await privilege.run('keepAside', { dataRoot: root, id, because }, { timeoutMs: MOVE_MS });
    },
  };
}

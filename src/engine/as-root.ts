/** Runs operations with the most rights that we have: root, sudo, or else our own (enough for a rootless engine). */
import { once } from '../core/once.ts';
import { callOp, type OpArgs, type OpName, type OpResult } from '../privileged/ops.ts';
import type { Privilege, PrivilegeKind, RunOptions } from '../privileged/run.ts';

export interface Hands {
  /** Asked once, when first needed: asking sudo starts a child. */
  kind(): Promise<PrivilegeKind | null>;
  run<N extends OpName>(op: N, args: OpArgs<N>, options: RunOptions): Promise<OpResult<N>>;
}

export function createHands(make: () => Promise<Privilege>): Hands {
  const privilege = once(make).get;
  return {
    kind: async () => (await privilege()).kind,
    run: async (op, args, options) => {
      const given = await privilege();
      if (given.kind !== null) return given.run(op, args, options);
      const limit = AbortSignal.timeout(Math.max(1, options.timeoutMs));
      return callOp(
        op,
        args,
        options.signal === undefined ? limit : AbortSignal.any([limit, options.signal]),
      );
    },
  };
}

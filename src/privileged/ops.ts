/** Every file operation that may run as root, by name: adding one means a file in `ops/` and a line here. */
import { relinkOverlay2 } from './ops/relink-overlay2.ts';

/** An operation takes JSON-able arguments and a signal that it honours at safe points, and resolves to something JSON-able. */
export const OPS = {
  relinkOverlay2,
} as const;

export type OpName = keyof typeof OPS;

type OpTypes = {
  readonly [N in OpName]: {
    readonly args: Parameters<(typeof OPS)[N]>[0];
    readonly result: Awaited<ReturnType<(typeof OPS)[N]>>;
  };
};
export type OpArgs<N extends OpName> = OpTypes[N]['args'];
export type OpResult<N extends OpName> = OpTypes[N]['result'];

type OpTable = { readonly [N in OpName]: (args: OpArgs<N>, signal: AbortSignal) => Promise<OpResult<N>> };
const TABLE: OpTable = OPS;

/** Runs an operation in this process, with this process's rights. */
export function callOp<N extends OpName>(
  name: N,
  args: OpArgs<N>,
  signal: AbortSignal,
): Promise<OpResult<N>> {
  return TABLE[name](args, signal);
}

export function isOpName(text: string): text is OpName {
  return Object.hasOwn(OPS, text);
}

/** Looks at the files of a builder's state volume, which are root's; read-only. */
import type { Finding } from '../../core/finding.ts';
import { checkBuilderState } from '../../engine/checks/builder-state.ts';
import { checkedPath } from '../checked-path.ts';

export async function examineBuilderState(args: { readonly stateDir: string }): Promise<readonly Finding[]> {
  return checkBuilderState(checkedPath(args.stateDir));
}

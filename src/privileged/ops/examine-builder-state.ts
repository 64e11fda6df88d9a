/** Looks at the files of a builder's state volume, which are root's; read-only. */
import type { Finding } from '../../core/finding.ts';
import { type BuilderStateQuestion, checkBuilderState } from '../../engine/checks/builder-state.ts';
import { checkedPath } from '../checked-path.ts';

export async function examineBuilderState(args: BuilderStateQuestion): Promise<readonly Finding[]> {
  return checkBuilderState({ ...args, stateDir: checkedPath(args.stateDir) });
}

/** The checks of the engine's files, by what they need to know; runs with the rights of whoever calls it. */
import type { Finding } from '../../core/finding.ts';
import type { StoreKind } from '../engine.ts';
import { within } from './findings.ts';
import { checkOverlay2Links } from './overlay2-links.ts';

export interface ExamineTarget {
  readonly dataRoot: string;
  readonly store: StoreKind;
  readonly containerdRoot: string | null;
  readonly running: boolean;
  /** Only these checks; all that fit when empty. */
  readonly only: readonly string[];
}

/** A check that takes longer than this is unknown, in milliseconds. */
const LIMIT_MS = 20_000;

export function fileChecks(target: ExamineTarget): readonly Promise<readonly Finding[]>[] {
  const { dataRoot } = target;
  const one = async (finding: Promise<Finding>): Promise<readonly Finding[]> => [await finding];
  if (target.store !== 'overlay2') return [];
  return [
    one(
      within({ id: 'overlay2-links', path: `${dataRoot}/overlay2/l` }, LIMIT_MS, () =>
        checkOverlay2Links(dataRoot),
      ),
    ),
  ];
}

/** What every part of `repair` looks like: from findings alone to what has to be done. */
import { relative } from 'node:path';
import type { Finding } from '../../core/finding.ts';
import type { EngineFacts } from '../../engine/engine.ts';
import type { Remake } from '../remake.ts';

export type Mending =
  /** The links below `overlay2/l` are made again; the engine may run. */
  | { readonly kind: 'relink' }
  /** Empty directories that the engine makes only when it starts are made again; the engine runs. */
  | { readonly kind: 'make-directories' }
  /** One file that the engine makes anew is set aside; the engine must be stopped. */
  | {
      readonly kind: 'set-aside';
      readonly entry: string;
      readonly what: string;
      /** Where nothing of it can be made again. */
      readonly lost: readonly string[];
      readonly remake?: Remake;
    };

export interface RepairPart {
  /** Null when the findings do not call for it. */
  plan(facts: EngineFacts, findings: readonly Finding[]): Mending | null;
}

/** The first broken finding whose path, relative to the data root, fits; whatever check or log line named it. */
export function brokenPath(facts: EngineFacts, findings: readonly Finding[], pattern: RegExp): string | null {
  for (const { state, path } of findings) {
    if (state !== 'broken' || path === null) continue;
    const entry = relative(facts.dataRoot, path);
    if (pattern.test(entry)) return entry;
  }
  return null;
}

/** How many instructions of the Dockerfile an attempt reached, and how many of them came from the cache. */
import type { SolveStatus } from './progress/solve-status.ts';
import { isInstruction } from './vertex-names.ts';

export interface StepCount {
  status(status: SolveStatus): void;
  /** A line of plain progress or of the legacy builder. */
  text(line: string): void;
  /** Null where nothing was numbered. */
  result(): { readonly steps: number | null; readonly cachedSteps: number | null };
}

const PLAIN_NAME = /^#(\d+) (\[.*)$/;
const PLAIN_CACHED = /^#(\d+) CACHED$/;
const LEGACY_STEP = /^Step (\d+)\/\d+ : /;
const LEGACY_CACHED = ' ---> Using cache';

export function createStepCount(): StepCount {
  const reached = new Set<string>();
  const cached = new Set<string>();
  let legacySteps = 0;

  return {
    status(status) {
      for (const { digest, name, started, cached: isCached, progressGroup } of status.vertexes ?? []) {
        if (started === undefined || !isInstruction(progressGroup?.name ?? name ?? '')) continue;
        const id = progressGroup?.id ?? digest;
        reached.add(id);
        if (isCached === true) cached.add(id);
      }
    },
    text(line) {
      const named = PLAIN_NAME.exec(line);
      if (named !== null && isInstruction(named[2] ?? '')) reached.add(named[1] ?? '');
      const number = PLAIN_CACHED.exec(line)?.[1];
      if (number !== undefined && reached.has(number)) cached.add(number);
      if (LEGACY_STEP.test(line)) {
        legacySteps += 1;
        reached.add(`step ${legacySteps}`);
      } else if (line === LEGACY_CACHED && legacySteps > 0) cached.add(`step ${legacySteps}`);
    },
    result() {
      return reached.size === 0
        ? { steps: null, cachedSteps: null }
        : { steps: reached.size, cachedSteps: cached.size };
    },
  };
}

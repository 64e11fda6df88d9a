/** Directories that the engine makes only when it starts: an empty one in its place is all that it needs. */
import type { RepairPart } from './repair-part.ts';

export const engineDirectories: RepairPart = {
  plan(_facts, findings) {
    const named = findings.some(
      ({ state, path, detail }) =>
        state === 'broken' && path !== null && detail.endsWith(GONE) && !detail.startsWith(WITH_MORE),
    );
    return named ? { kind: 'make-directories' } : null;
  },
};

/** How the checks of such directories end. */
const GONE = 'missing while the engine runs';
/** Then the engine goes on with databases that nobody can see any more: only a restart makes new ones. */
const WITH_MORE = 'with its databases';

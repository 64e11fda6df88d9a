/** overlay2's short links: each layer's `link` file says which one it had, so that all can be made again without loss. */
import { brokenPath, type RepairPart } from './repair-part.ts';

export const overlay2Links: RepairPart = {
  plan(facts, findings) {
    const named = findings.some(({ id, state }) => id === 'overlay2-links' && state === 'broken');
    return named || brokenPath(facts, findings, /^overlay2\/l(\/|$)/) !== null ? { kind: 'relink' } : null;
  },
};

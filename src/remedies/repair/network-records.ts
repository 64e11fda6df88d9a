/** The engine's database of networks: a broken one keeps it from starting, and no reset of stores mends that (measured). */
import { brokenPath, type RepairPart } from './repair-part.ts';

export const networkRecords: RepairPart = {
  plan(facts, findings) {
    const entry = brokenPath(facts, findings, /^network\/files\/local-kv\.db$/);
    if (entry === null) return null;
    // Measured: a container with a restart policy on such a network stays `Exited`: `network … not found`.
    const lost = ['networks that users made (containers on them do not start until they are made again)'];
    return { kind: 'set-aside', entry, what: 'the broken database of networks', lost };
  },
};

/** The engine's database of networks: a broken one keeps it from starting, and no reset of stores mends that (measured). */
import { remakeNetworks } from '../remake-networks.ts';
import { brokenPath, type RepairPart } from './repair-part.ts';

export const networkRecords: RepairPart = {
  plan(facts, findings) {
    const entry = brokenPath(facts, findings, /^network\/files\/local-kv\.db$/);
    if (entry === null) return null;
    return {
      kind: 'set-aside',
      entry,
      what: 'the broken database of networks',
      lost: [],
      remake: remakeNetworks,
    };
  },
};

/** The engine's records about volumes, beside their data (moby, volume/service/db.go). */
import { brokenPath, type RepairPart } from './repair-part.ts';

export const volumeRecords: RepairPart = {
  plan(facts, findings) {
    const entry = brokenPath(facts, findings, /^volumes\/metadata\.db$/);
    if (entry === null) return null;
    const lost = ['labels and options of volumes (the volumes and their data are kept)'];
    return { kind: 'set-aside', entry, what: 'the broken records of volumes', lost };
  },
};

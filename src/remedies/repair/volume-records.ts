/** The engine's records about volumes, beside their data (moby, volume/service/db.go). */
import { remakeVolumes } from './remake-volumes.ts';
import { brokenPath, type RepairPart } from './repair-part.ts';

export const volumeRecords: RepairPart = {
  plan(facts, findings) {
    const entry = brokenPath(facts, findings, /^volumes\/metadata\.db$/);
    if (entry === null) return null;
    const what = 'the broken records of volumes';
    return { kind: 'set-aside', entry, what, lost: [], remake: remakeVolumes };
  },
};

/** The row of the treatments that fits what was found, and when nothing but going round the engine is left. */
import type { Situation } from './choose-rung.ts';
import type { FailureClass } from './diagnosis.ts';
import { isAway } from './elsewhere.ts';
import type { Finding } from './finding.ts';
import { HANDS_OFF, TREATMENTS, type Treatment } from './treatments.ts';

type Found = Pick<Situation, 'ownBuilder' | 'findings' | 'desktop'>;

/** With signs of failing hardware only what leaves the disk alone. */
export function treatmentOf(failureClass: FailureClass, found: Found): Treatment | undefined {
  const usual = treatmentFor(failureClass, found);
  return failingHardware(found) === null ? usual : goingRound(usual);
}

function treatmentFor(
  failureClass: FailureClass,
  { ownBuilder, findings, desktop }: Found,
): Treatment | undefined {
  return TREATMENTS.find(
    (row) =>
      row.failureClass === failureClass &&
      (row.desktop === undefined || row.desktop === desktop) &&
      (row.builder === undefined || (row.builder === 'own') === ownBuilder) &&
      (row.whenBroken === undefined || isBroken(findings, row.whenBroken, row.database)),
  );
}

function failingHardware({ findings }: Found): Finding | null {
  const sign = findings.find(
    (finding) => finding.state === 'broken' && finding.implies?.failureClass === 'storage-io-error',
  );
  return sign ?? null;
}

/** Of what the class's treatment has, only what leaves the disk alone. */
function goingRound(usual: Treatment | undefined): Treatment | undefined {
  const steps = usual?.steps.filter(({ rung }) => isAway(rung)) ?? [];
  return usual === undefined || steps.length === 0 ? undefined : { ...usual, steps, rebuildAtLast: false };
}

/** Why nothing but a rung that goes round the engine may be taken (law 6); null where others may. */
export function whyHandsOff(found: Found, failureClass: FailureClass): string | null {
  const hardware = failingHardware(found);
  if (hardware !== null)
    return `signs of failing hardware (${hardware.detail}): no remedy may touch this disk`;
  const treated = treatmentFor(failureClass, found)?.steps.some(({ rung }) => !isAway(rung)) === true;
  if (!HANDS_OFF.includes(failureClass) || treated) return null;
  return `${failureClass}: no remedy here may help, and touching the stores could lose data`;
}

/** With `database`: only what is one, or only what is none. */
function isBroken(findings: readonly Finding[], wanted: Finding['id'], database?: boolean): boolean {
  return findings.some(
    ({ id, state, path }) =>
      id === wanted &&
      state === 'broken' &&
      (database === undefined || /\.db$/.test(path ?? '') === database),
  );
}

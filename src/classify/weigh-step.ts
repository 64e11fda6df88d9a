/** What a failed step's own output may add: at most a guess at memory, disk or network, and only about that step (law 2). */
import type { LowPoint, MemoryLow } from '../core/attempt.ts';
import type { Evidence, FailureClass } from '../core/diagnosis.ts';
import type { Circumstances } from './circumstances.ts';
import type { Reading } from './classify.ts';
import { best, compare } from './hear-text.ts';
import type { Match } from './matches.ts';
import { STEP_CLASSES, STEP_CONFIDENCE_LIMIT } from './precedence.ts';
import type { Verdict } from './verdict.ts';

/** Below this the file system counts as full: BuildKit and overlay need room for a single layer's metadata and a database page. */
export const FULL_BELOW_BYTES = 32 * 1024 * 1024;
/** And below this share of it, since writers stop before the last byte (reserved blocks, `minfreespace`). */
export const FULL_BELOW_SHARE = 0.01;
/** As few inodes are too few for any build; on a small file system the share above is. */
const FEW_INODES = 1000;
/** Less than this share of the memory to be had, and the next allocation may end in a kill (earlyoom and systemd-oomd act at 5 to 10 %). */
const SCARCE_SHARE = 0.05;

const mib = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MiB`;

/** A step's own doing that explains what would otherwise look like the machine's trouble. */
const EXCUSES: readonly { readonly rule: string; readonly excuses: FailureClass }[] = [
  { rule: 'step/kills-itself', excuses: 'out-of-memory' },
  { rule: 'step/own-small-file-system', excuses: 'disk-full' },
];

export function weighStep(heard: Verdict, reading: Reading, circumstances: Circumstances): Verdict {
  if (heard.failureClass === 'out-of-memory' && isExitStatusOnly(heard))
    return weighKill(heard, reading, circumstances);
  if (heard.failureClass !== 'build-step-failed' || heard.tier === 'verdict') return heard;
  const said = stepSays(reading);
  if (said === null) return heard;
  const evidence = [...said.evidence, ...heard.evidence];
  if (said.failureClass === 'disk-full')
    return weighDisk({ ...said, evidence }, heard, circumstances.lowPoint);
  return { ...said, evidence, confidence: Math.min(said.confidence, STEP_CONFIDENCE_LIMIT) };
}

/** The lowest free space was so low, or so few inodes were left, that a write had to fail. */
export function isFull(lowPoint: LowPoint): boolean {
  return hasNoSpace(lowPoint) || hasNoInodes(lowPoint);
}

function hasNoSpace(lowPoint: LowPoint): boolean {
  return lowPoint.freeBytes < Math.max(FULL_BELOW_BYTES, lowPoint.totalBytes * FULL_BELOW_SHARE);
}

function hasNoInodes({ freeInodes, totalInodes }: LowPoint): boolean {
  return freeInodes < Math.min(FEW_INODES, totalInodes * FULL_BELOW_SHARE);
}

/** A writer as fast as the fastest that was seen could have taken the rest between two looks. */
function couldBeFull(lowPoint: LowPoint): boolean {
  return isFull(possiblyLower(lowPoint));
}

function possiblyLower(lowPoint: LowPoint): LowPoint {
  return {
    ...lowPoint,
    freeBytes: lowPoint.freeBytes - lowPoint.fastestFallBytes,
    freeInodes: lowPoint.freeInodes - lowPoint.fastestFallInodes,
  };
}

export function lowPointEvidence(lowPoint: LowPoint): Evidence {
  const { path, freeInodes, totalInodes } = lowPoint;
  const possible = possiblyLower(lowPoint);
  if (hasNoInodes(possible) && !hasNoSpace(possible)) {
    return {
      rule: 'measured/low-inodes',
      line: null,
      text: `fewest free inodes of ${path} during the build: ${freeInodes} of ${totalInodes}`,
      source: 'finding',
    };
  }
  return {
    rule: 'measured/low-point',
    line: null,
    text: `lowest free space of ${lowPoint.path} during the build: ${mib(lowPoint.freeBytes)} of ${mib(lowPoint.totalBytes)}`,
    source: 'finding',
  };
}

/** `No space left on device` in a step is the machine's only if the machine had none; where that was not measured it is a guess. */
function weighDisk(said: Verdict, heard: Verdict, lowPoint: LowPoint | null): Verdict {
  if (lowPoint === null) return { ...said, confidence: Math.min(said.confidence, STEP_CONFIDENCE_LIMIT) };
  const evidence = [lowPointEvidence(lowPoint), ...said.evidence];
  if (couldBeFull(lowPoint)) return { ...said, tier: 'cause', confidence: 0.9, evidence };
  return { ...heard, confidence: 0.7, evidence: [...heard.evidence, ...evidence] };
}

/** Exit status 137 is SIGKILL: the kernel's, unless the step sent it itself. */
function weighKill(heard: Verdict, reading: Reading, { oomKills, memoryLow }: Circumstances): Verdict {
  const excuse = excuseFor('out-of-memory', failedStepMatches(reading));
  if (excuse === null) {
    if (oomKills !== null && oomKills !== undefined) return oomKills > 0 ? confirmed(heard, oomKills) : heard;
    return isScarce(memoryLow) ? likely(heard, memoryLow) : heard;
  }
  return {
    failureClass: 'build-step-failed',
    confidence: 0.6,
    tier: 'failure',
    evidence: [...heard.evidence, excuse.evidence],
  };
}

function confirmed(heard: Verdict, oomKills: number): Verdict {
  const count = oomKills === 1 ? 'a process' : `${oomKills} processes`;
  const text = `the kernel killed ${count} for want of memory during the build`;
  const measured: Evidence = { rule: 'measured/oom-kills', line: null, text, source: 'kernel' };
  return { ...heard, tier: 'cause', confidence: 0.9, evidence: [measured, ...heard.evidence] };
}

function isScarce(low: MemoryLow | null | undefined): low is MemoryLow {
  return low !== null && low !== undefined && low.availableBytes < low.totalBytes * SCARCE_SHARE;
}

/** Not counted, but there was hardly any: the kernel kills before the last page is gone. */
function likely(heard: Verdict, low: MemoryLow): Verdict {
  const text = `least available memory during the build: ${mib(low.availableBytes)} of ${mib(low.totalBytes)}`;
  const measured: Evidence = { rule: 'measured/memory-low', line: null, text, source: 'finding' };
  return { ...heard, confidence: 0.75, evidence: [measured, ...heard.evidence] };
}

function isExitStatusOnly(heard: Verdict): boolean {
  return heard.evidence[0]?.rule === 'memory/exit-137';
}

function stepSays(reading: Reading): Verdict | null {
  const ours = failedStepMatches(reading);
  const said = ours.filter(
    (match) => match.evidence.source === 'step' && STEP_CLASSES.includes(match.rule.failureClass),
  );
  return best(said.filter((match) => excuseFor(match.rule.failureClass, ours) === null).sort(compare));
}

function excuseFor(failureClass: FailureClass, matches: readonly Match[]): Match | null {
  const ids = EXCUSES.filter((row) => row.excuses === failureClass).map((row) => row.rule);
  return matches.find((match) => ids.includes(match.rule.id)) ?? null;
}

/** Only lines of the steps that ended the build: what an earlier step printed and survived is no evidence. */
function failedStepMatches(reading: Reading): readonly Match[] {
  return reading.matches.filter((match) => match.step !== null && reading.failedSteps.has(match.step));
}

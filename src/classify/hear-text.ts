/** What the words of client, engine and daemons say: the closing error decides, the rest supports it or fills its silence. */
import type { FailureClass } from '../core/diagnosis.ts';
import type { Reading } from './classify.ts';
import type { Match } from './matches.ts';
import { CLEAR_CLASSES, classRank, tierRank } from './precedence.ts';
import { NOTHING_HEARD, type Verdict } from './verdict.ts';

/**
 * What the same words mean, by who builds. A lost connection to "the builder" is one to the engine where the engine itself
 * builds; a snapshotter's database is the builder's own where a builder builds (faults.md: both were measured).
 */
const BY_DRIVER: readonly {
  readonly rule: RegExp;
  readonly builds: 'engine' | 'builder';
  readonly means: FailureClass;
}[] = [
  { rule: /^builder\/connection-lost$/, builds: 'engine', means: 'engine-unavailable' },
  { rule: /^containerd-store\/snapshotter-database$/, builds: 'builder', means: 'buildkit-state-corruption' },
];

/** Classes that a daemon's log is full of without any of it being about this build: pulls of others, mirrors that are down. */
const NOISE: readonly FailureClass[] = [
  'network-transient',
  'registry-auth',
  'registry-rate-limit',
  'remote-cache-error',
  'dockerfile-error',
  'build-step-failed',
];

/** The class that the texts give; `unknown` with confidence 0 when no rule speaks. */
export function hearText(reading: Reading, driver: Reading['driver']): Verdict {
  const printed = hearPrinted(reading, driver);
  const daemon = hearDaemons(reading);
  if (daemon === null) return printed;
  if (printed.failureClass === 'unknown') return fillSilence(reading, printed, daemon);
  if (printed.failureClass === daemon.failureClass) return support(printed, daemon);
  return daemonDecides(printed, daemon)
    ? { ...daemon, evidence: [...daemon.evidence, ...printed.evidence], printed }
    : printed;
}

/** In a daemon's own log everything counts; beside a command's, only what can be about it. */
function hearDaemons(reading: Reading): Verdict | null {
  const matches = reading.matches.filter(isDaemon);
  if (reading.verdict === null) return best(matches);
  return best(matches.filter((match) => !NOISE.includes(match.rule.failureClass)));
}

/** The command said that it failed in words that no rule knows: a daemon's word counts only if it names a cause, and less. */
function fillSilence(reading: Reading, printed: Verdict, daemon: Verdict): Verdict {
  if (reading.verdict === null) return daemon;
  if (daemon.tier !== 'cause') return printed;
  return { ...daemon, confidence: daemon.confidence * 0.8 };
}

/** A client's symptom says nothing about the cause; the daemon's log does. A disk that fails explains any engine's error. */
function daemonDecides(printed: Verdict, daemon: Verdict): boolean {
  if (CLEAR_CLASSES.includes(printed.failureClass)) return false;
  if (daemon.failureClass === 'storage-io-error' && daemon.tier === 'cause') return true;
  return tierRank(daemon.tier) < tierRank(printed.tier);
}

function support(printed: Verdict, daemon: Verdict): Verdict {
  return {
    ...printed,
    confidence: Math.min(0.98, Math.max(printed.confidence, daemon.confidence) + 0.03),
    evidence: [...printed.evidence, ...daemon.evidence],
  };
}

function hearPrinted(reading: Reading, driver: Reading['driver']): Verdict {
  const printed = reading.matches.filter(isPrinted);
  const { verdict } = reading;
  if (verdict === null) return forDriver(best(printed), driver);
  const closing = best(printed.filter((match) => (match.evidence.line ?? 0) >= verdict.line));
  if (closing !== null) return forDriver(closing, driver);
  // BuildKit's closing error repeats the step's: where no rule knows it, an earlier error is another error
  if (verdict.text.includes('failed to solve')) return NOTHING_HEARD;
  const earlier = best(printed);
  return earlier === null
    ? NOTHING_HEARD
    : forDriver({ ...earlier, confidence: earlier.confidence * 0.8 }, driver);
}

function forDriver(verdict: Verdict | null, driver: Reading['driver']): Verdict {
  if (verdict === null) return NOTHING_HEARD;
  const builds = driver === 'other' ? 'builder' : 'engine';
  const [first] = verdict.evidence;
  const row = BY_DRIVER.find(
    (one) => one.builds === builds && first !== undefined && one.rule.test(first.rule),
  );
  return row === undefined ? verdict : { ...verdict, failureClass: row.means };
}

/** The strongest by tier, precedence, confidence, and the latest line; with all that speak for the same class. */
export function best(matches: readonly Match[]): Verdict | null {
  const ordered = [...matches].sort(compare);
  const first = ordered[0];
  if (first === undefined) return null;
  const same = ordered.filter((match) => match.rule.failureClass === first.rule.failureClass);
  return {
    failureClass: first.rule.failureClass,
    ...(first.rule.owner === undefined ? {} : { owner: first.rule.owner }),
    confidence: first.rule.confidence,
    tier: first.rule.tier,
    evidence: same.map((match) => match.evidence),
  };
}

export function compare(a: Match, b: Match): number {
  return (
    tierRank(a.rule.tier) - tierRank(b.rule.tier) ||
    classRank(a.rule.failureClass) - classRank(b.rule.failureClass) ||
    b.rule.confidence - a.rule.confidence ||
    (b.evidence.line ?? 0) - (a.evidence.line ?? 0)
  );
}

function isPrinted(match: Match): boolean {
  return match.evidence.source === 'engine' || match.evidence.source === 'client';
}

function isDaemon(match: Match): boolean {
  return match.evidence.source === 'journal' || match.evidence.source === 'kernel';
}
